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

import { memo } from 'react';
import type { RunbookInPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { ProblemList } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import { FreshnessMark } from './FreshnessMark';
import { LinkMark } from './LinkMark';
import { RunbookFacts } from './RunbookFacts';
import { RunbookTitle } from './RunbookTitle';
import classNames from './RunbookRow.module.css';

/** One runbook in the list, with what one must know to choose it. */
export const RunbookRow = memo(RunbookRowImpl);

function RunbookRowImpl(props: {
  runbook: RunbookInPicture['value'];
  /** The entity that is being looked at. */
  entityRef: string;
  onOpen: (id: string) => void;
}) {
  const { runbook, entityRef, onOpen } = props;
  const { freshness, link, content, home, problems } = runbook;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <li className={classNames.row}>
      <div className={classNames.line}>
        <RunbookTitle runbook={runbook} onOpen={onOpen} />
        <FreshnessMark freshness={freshness} />
        {content === 'failed' && (
          <StateMark state="bad">{t('runbooks.row.failed')}</StateMark>
        )}
        {content === 'pending' && (
          <StateMark state="unknown">{t('runbooks.row.pending')}</StateMark>
        )}
        {link && <LinkMark link={link} />}
      </div>
      <RunbookFacts runbook={runbook} isOwn={home.ref === entityRef} />
      {problems.length > 0 && (
        <details open={content === 'failed'} className={classNames.problems}>
          <summary>
            {t('runbooks.row.problems', { count: problems.length })}
          </summary>
          <ProblemList problems={problems} entityRef={home.ref} />
        </details>
      )}
    </li>
  );
}
