/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { Text } from '@backstage/ui';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../translation';
import classNames from './EmptyBudgets.module.css';

const SNIPPET = `stewardship:
  costs:
    budgets:
      - id: your-team
        owner: group:default/your-team
        amount: 5000
        currency: EUR
        per: month
`;

/** How to give a team a budget, where none has one. */
export function EmptyBudgets() {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <div className={classNames.empty}>
      <Text as="p" weight="bold">
        {t('showback.page.budgets.empty.title')}
      </Text>
      <Text as="p">{t('showback.page.budgets.empty.hint')}</Text>
      <CopyableSnippet
        label={t('showback.page.budgets.empty.snippet')}
        text={SNIPPET}
      />
    </div>
  );
}
