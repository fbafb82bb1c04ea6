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

import { RiQuestionFill } from '@remixicon/react';
import type { CheckState } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import { checkStateIcons } from './checkStateIcons';
import { stewardshipScorecardsTranslationRef } from './translation';

const MARKS = {
  pass: 'good',
  fail: 'wrong',
  error: 'bad',
  exempt: 'idle',
  notApplicable: 'idle',
  unknown: 'unknown',
} as const satisfies Record<CheckState, string>;

/** How a check stands, in a word, with a symbol and a color that repeat it. */
export function CheckStateMark(props: { state: CheckState }) {
  const { state } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  // A newer backend may know more states than this frontend.
  const isKnown = Object.hasOwn(checkStateIcons, state);
  return (
    <StateMark
      state={isKnown ? MARKS[state] : 'unknown'}
      icon={isKnown ? checkStateIcons[state] : RiQuestionFill}
    >
      {isKnown ? t(`scorecards.states.${state}`) : state}
    </StateMark>
  );
}
