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

import type { CycleState } from '@backstage-stewardship/plugin-stewardship-common';

const SOON_DAYS = 365;

type Standing = Pick<CycleState, 'phase' | 'endsOn' | 'daysLeft'>;

/** True from the day after its support; extended support that still holds is no end, though it has to be paid. */
export function hasEnded({ phase, endsOn }: Standing): boolean {
  return (
    phase === 'endOfLife' ||
    phase === 'securitySupportEnded' ||
    (phase === 'unknown' && endsOn?.kind === 'passed')
  );
}

/**
 * Whether somebody has to decide by now: where support has ended, or ends within a year. Of what nobody knows the end,
 * nobody knows this either.
 */
export function decisionNeed(cycle: Standing): 'now' | 'later' | 'unknown' {
  const { phase, endsOn, daysLeft } = cycle;
  if (daysLeft !== undefined) {
    return daysLeft <= SOON_DAYS ? 'now' : 'later';
  }
  if (
    endsOn?.kind === 'passed' ||
    phase === 'extendedSupport' ||
    hasEnded(cycle)
  ) {
    return 'now';
  }
  return phase === 'unknown' ? 'unknown' : 'later';
}
