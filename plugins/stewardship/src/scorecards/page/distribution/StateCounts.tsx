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

import {
  checkStates,
  type CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { StateIcon } from '../StateIcon';
import { useScoreWords } from '../useScoreWords';
import classNames from './StateCounts.module.css';

/** How many checks are in which state, those that ask for something first. */
export function StateCounts(props: {
  states: Partial<Record<CheckState, number>>;
}) {
  const { states } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();
  return (
    <ul
      className={classNames.states}
      aria-label={t('scorecards.page.distribution.states')}
    >
      {checkStates.map(state => {
        const count = states[state] ?? 0;
        return (
          count > 0 && (
            <li key={state}>
              <StateIcon state={state} />
              {t('scorecards.page.distribution.stateTotal', {
                state: words.state(state),
                count,
              })}
            </li>
          )
        );
      })}
    </ul>
  );
}
