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

import type { EscalationPicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  ReasonList,
  VerdictMark,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import classNames from './VerdictSection.module.css';

/** Whether the ladder as a whole would work, since when, and why not. */
export function VerdictSection(props: { test: EscalationPicture['test'] }) {
  const { test } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  if (!test) {
    return (
      <Section title={t('escalation.verdict.title')}>
        <span className={classNames.detail}>
          {t('escalation.verdict.untested')}
        </span>
      </Section>
    );
  }
  const { verdict, reasons, since, before, testedAt } = test;
  const at = time.moment(since);
  return (
    <Section
      title={t('escalation.verdict.title')}
      summary={t('escalation.verdict.tested', { age: <Age at={testedAt} /> })}
    >
      <div className={classNames.verdict}>
        <span className={classNames.row}>
          <VerdictMark verdict={verdict} />
          <span>
            {t(`escalation.verdict.${verdict}`)}{' '}
            {verdict !== 'works' &&
              reasons.length === 0 &&
              t('escalation.verdict.seeSteps')}
          </span>
        </span>
        <span className={classNames.detail}>
          {before
            ? t('escalation.verdict.sinceBefore', {
                at,
                before: <VerdictMark verdict={before} />,
              })
            : t('escalation.verdict.since', { at })}
        </span>
        {reasons.length > 0 && <ReasonList reasons={reasons} />}
      </div>
    </Section>
  );
}
