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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { COST_SELECTOR_ANNOTATION } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { costSnippet } from './costSnippet';
import { stewardshipShowbackTranslationRef } from './translation';
import classNames from './EmptyShowback.module.css';

/** How to say what an entity costs, where nobody has. */
export function EmptyShowback(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium" weight="bold">
        {t('showback.empty.title', { replace: { kind: entity.kind } })}
      </Text>
      <Text as="p" variant="body-medium">
        {t('showback.empty.imported', {
          annotation: <code>{COST_SELECTOR_ANNOTATION}</code>,
        })}
      </Text>
      <Text as="p" variant="body-medium">
        {t('showback.empty.declared')}
      </Text>
      <CopyableSnippet
        label={t('showback.empty.snippet', {
          replace: { ref: stringifyEntityRef(entity) },
        })}
        text={costSnippet({
          entity,
          words: {
            selector: t('showback.empty.selectorHint'),
            costs: t('showback.empty.costsHint'),
          },
        })}
      />
    </div>
  );
}
