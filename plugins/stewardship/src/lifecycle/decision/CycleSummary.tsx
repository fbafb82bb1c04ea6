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

import type {
  CycleState,
  Milestone,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { PhaseMark } from '../PhaseMark';
import classNames from './CycleSummary.module.css';

const ENDS = [
  'endOfActiveSupport',
  'endOfSecuritySupport',
  'endOfExtendedSupport',
  'endOfLife',
] as const satisfies Milestone[];

/** How far a release cycle has come and when its stages end, in short. */
export function CycleSummary(props: { state: CycleState; technology: string }) {
  const { state, technology } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();

  function endWords(milestone: Milestone): string {
    const end = state.milestones[milestone];
    return end?.kind === 'date'
      ? date(end.on)
      : t(`lifecycle.decision.cycle.${end?.kind ?? 'unknown'}`);
  }

  return (
    <ul
      className={classNames.cycle}
      aria-label={t('lifecycle.decision.cycle.title', {
        replace: { technology },
      })}
    >
      <li>
        <PhaseMark phase={state.phase} />
      </li>
      {ENDS.map(milestone => (
        <li key={milestone}>
          {t(`lifecycle.decision.cycle.${milestone}`, {
            end: endWords(milestone),
          })}
        </li>
      ))}
    </ul>
  );
}
