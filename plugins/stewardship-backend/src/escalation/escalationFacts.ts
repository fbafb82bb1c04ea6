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

import type { LadderVerdict } from '@backstage-stewardship/plugin-stewardship-common';
import type { StoredLadder } from './LadderStore';

/** What a scorecard may ask about the escalation of an entity. */
export type EscalationFacts = {
  /** Absent where that cannot be told. */
  ladderVerdict?: Exclude<LadderVerdict, 'unknown'>;
  steps: number;
  /** Steps that would not work. */
  brokenSteps: number;
  stepsWithOnCall: number;
  /** Hours of the coming 30 days in which by the support tier somebody should be there, and nobody is. */
  uncoveredHours: number;
  /** Hours of these for which it cannot be told. */
  unknownHours: number;
  /** Whether the first step has somebody to stand in, or the ladder a second step. */
  hasBackup: boolean;
};

/** The facts of a tested ladder. Where none was tested, nothing is known. */
export function escalationFacts({ ladder }: StoredLadder): EscalationFacts {
  const { steps, verdict, uncoveredHours, unknownHours } = ladder;
  return {
    ...(verdict !== 'unknown' && { ladderVerdict: verdict }),
    steps: steps.length,
    brokenSteps: steps.filter(step => step.verdict === 'broken').length,
    stepsWithOnCall: steps.filter(({ onCall }) => onCall.length > 0).length,
    uncoveredHours,
    unknownHours,
    hasBackup: steps.length > 1 || steps[0]?.value.backup !== undefined,
  };
}
