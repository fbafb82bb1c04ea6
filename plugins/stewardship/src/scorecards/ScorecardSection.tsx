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

import { ButtonLink } from '@backstage/ui';
import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { Section, StateMark } from '../widgets';
import { CheckStateMark } from './CheckStateMark';
import { LevelMark } from './LevelMark';
import { NextLevel } from './NextLevel';
import { RemediationText } from './RemediationText';
import { ScoreLine } from './ScoreLine';
import { useScorecardTab } from './useScorecardTab';
import classNames from './ScorecardSection.module.css';

const FAILING_SHOWN = 3;

/** One scorecard: how far it has come, what fails first, and what is not known apart. */
export function ScorecardSection(props: {
  summary: ScorecardSummary;
  entityRef: string;
}) {
  const { summary, entityRef } = props;
  const { id, title, levels, score, undecided, toAnswer } = summary;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const tab = useScorecardTab(entityRef)?.(id);
  const failing = summary.failing.slice(0, FAILING_SHOWN);
  const answer = t('scorecards.card.answer', { count: toAnswer });
  return (
    <Section
      title={title}
      summary={t('scorecards.card.evaluated', {
        age: <Age at={summary.evaluatedAt} />,
      })}
    >
      <div className={classNames.body}>
        <div className={classNames.head}>
          <LevelMark levels={levels} score={score} />
          <NextLevel levels={levels} score={score} />
        </div>
        <ScoreLine score={score} />
        {failing.length > 0 && (
          <ul
            className={classNames.failing}
            aria-label={t('scorecards.card.failing')}
          >
            {failing.map(check => (
              <li key={check.check}>
                <span className={classNames.line}>
                  <CheckStateMark state={check.state} />
                  <strong>{check.title}</strong>
                </span>
                {check.remediation && (
                  <p className={classNames.fix}>
                    <RemediationText remediation={check.remediation} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        <div className={classNames.line}>
          {undecided > 0 && (
            <StateMark state="unknown">
              {t('scorecards.card.undecided', { count: undecided })}
            </StateMark>
          )}
          {tab !== undefined && toAnswer > 0 && (
            <ButtonLink
              size="small"
              variant="primary"
              href={tab}
              aria-label={t('scorecards.card.answerOf', {
                replace: { answer, title },
              })}
            >
              {answer}
            </ButtonLink>
          )}
          {tab !== undefined && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={tab}
              aria-label={t('scorecards.card.openOf', { replace: { title } })}
            >
              {t('scorecards.card.open')}
            </ButtonLink>
          )}
        </div>
      </div>
    </Section>
  );
}
