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

import { Link } from '@backstage/ui';
import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { CheckStateMark } from './CheckStateMark';
import { RemediationText } from './RemediationText';
import { useScorecardTab } from './useScorecardTab';
import classNames from './ScorecardToDo.module.css';

/** What fails, what waits for an answer, and what lacks data, with the way to each. Whether the reader may answer is not known here. */
export function ScorecardToDo(props: {
  summary: ScorecardSummary;
  entityRef: string;
}) {
  const { summary, entityRef } = props;
  const { id, title, score, failing, toAnswer, openQuestion } = summary;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const tab = useScorecardTab(entityRef);
  const more = (score.counts.fail ?? 0) - failing.length;
  const withoutData = summary.undecided - (score.counts.error ?? 0);
  const questions = t('scorecards.card.open', { count: toAnswer });
  const moreFail = t('scorecards.card.moreFail', { count: more });
  return (
    <>
      {failing.length > 0 && (
        <ul
          className={classNames.failing}
          aria-label={t('scorecards.card.failing')}
        >
          {failing.map(check => (
            <li key={check.check}>
              <span className={classNames.line}>
                <CheckStateMark state={check.state} />
                <strong>
                  {tab ? (
                    <Link href={tab(id, check.check)}>{check.title}</Link>
                  ) : (
                    check.title
                  )}
                </strong>
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
        {more > 0 && <span>{moreFail}</span>}
        {toAnswer > 0 &&
          (tab ? (
            <Link
              href={tab(id, openQuestion)}
              aria-label={t('scorecards.card.openOf', {
                replace: { questions, title },
              })}
            >
              {questions}
            </Link>
          ) : (
            <span>{questions}</span>
          ))}
        {withoutData > 0 && (
          <span>
            {t('scorecards.card.withoutData', { count: withoutData })}
          </span>
        )}
        {tab && (
          <Link
            href={tab(id)}
            aria-label={t('scorecards.card.allOf', { replace: { title } })}
          >
            {t('scorecards.card.all')}
          </Link>
        )}
      </div>
    </>
  );
}
