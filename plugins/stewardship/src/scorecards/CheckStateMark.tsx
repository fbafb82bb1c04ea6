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
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { checkStateIcons } from './checkStateIcons';
import classNames from './CheckStateMark.module.css';

/** How a check stands, in a word, with a symbol and a color that repeat it. */
export function CheckStateMark(props: { state: CheckState }) {
  const { state } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  // A newer backend may know more states than this frontend.
  const isKnown = Object.hasOwn(checkStateIcons, state);
  const Icon = isKnown ? checkStateIcons[state] : RiQuestionFill;
  return (
    <span className={classNames.mark} data-state={state}>
      <Icon aria-hidden />
      {isKnown ? t(`scorecards.states.${state}`) : state}
    </span>
  );
}
