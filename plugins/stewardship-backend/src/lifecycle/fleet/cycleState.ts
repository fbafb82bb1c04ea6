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
  daysBetween,
  phaseOn,
  supportEnd,
  type CycleState,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { BookCycle } from '../book/contents';

/** How far a release cycle has come on a day, `YYYY-MM-DD`. Bought extensions do not count here. */
export function cycleState(options: {
  cycle: BookCycle;
  today: string;
}): CycleState {
  const { cycle, today } = options;
  const { milestones, latest, overridden } = cycle;
  const endsOn = supportEnd(milestones);
  return {
    product: cycle.product,
    productTitle: cycle.productTitle,
    cycle: cycle.name,
    ...(cycle.label !== undefined && { cycleLabel: cycle.label }),
    ...(cycle.releasedOn !== undefined && { releasedOn: cycle.releasedOn }),
    phase: phaseOn(milestones, today),
    milestones,
    ...(endsOn && { endsOn }),
    ...(endsOn?.kind === 'date' && { daysLeft: daysBetween(today, endsOn.on) }),
    ...(latest && { latest }),
    ...(overridden && { overridden: { reason: overridden.reason } }),
    sourceId: cycle.sourceId,
  };
}
