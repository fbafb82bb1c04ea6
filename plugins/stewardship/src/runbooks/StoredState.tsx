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
import type { RunbookDetails } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  ProblemList,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import classNames from './StoredState.module.css';

/** Why the words of a runbook are not here, or not those of today, and what is wrong with them. */
export function StoredState(props: { details: RunbookDetails }) {
  const { content, body, fetchedAt, problems, home } = props.details;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <>
      {content === 'failed' && (
        <div className={classNames.line}>
          <StateMark state="bad">{t('runbooks.row.failed')}</StateMark>
          <span>
            {body && fetchedAt
              ? t('runbooks.panel.stale', { age: <Age at={fetchedAt} /> })
              : t('runbooks.panel.unread')}
          </span>
        </div>
      )}
      {content === 'pending' && (
        <Text as="p" variant="body-medium">
          {t('runbooks.panel.pending')}
        </Text>
      )}
      {content === 'link' && (
        <Text as="p" variant="body-medium">
          {t('runbooks.panel.elsewhere')}
        </Text>
      )}
      {problems.length > 0 && (
        <ProblemList problems={problems} entityRef={home.ref} />
      )}
    </>
  );
}
