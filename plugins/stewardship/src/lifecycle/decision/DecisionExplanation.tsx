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

import type { StoredTechnologyDecision } from '@backstage-stewardship/plugin-stewardship-common';
import {
  OutsideLink,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { DecisionBy } from './DecisionBy';
import classNames from './DecisionExplanation.module.css';

/** Why it was decided, by whom, how to get out, and what else was considered. */
export function DecisionExplanation(props: {
  decision: StoredTechnologyDecision;
}) {
  const { decision } = props;
  const { reason, exitPlan, alternatives } = decision;
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();
  return (
    <div className={classNames.words}>
      <span className={classNames.reason}>
        {t('lifecycle.decision.reason', { replace: { reason } })}
      </span>
      <DecisionBy decision={decision} />
      {exitPlan && (
        <span>
          <OutsideLink href={exitPlan.url}>
            {t('lifecycle.decision.exitPlan')}
          </OutsideLink>
          {', '}
          {exitPlan.rehearsedOn
            ? t('lifecycle.decision.rehearsed', {
                date: date(exitPlan.rehearsedOn),
              })
            : t('lifecycle.decision.neverRehearsed')}
        </span>
      )}
      {alternatives.length > 0 && (
        <div>
          {t('lifecycle.decision.considered')}
          <ul className={classNames.alternatives}>
            {alternatives.map((item, index) => (
              <li key={index}>
                {t(
                  item.cost
                    ? 'lifecycle.decision.consideredItemCost'
                    : 'lifecycle.decision.consideredItem',
                  { replace: { cost: '', ...item } },
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
