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

import type { ScorecardRollup } from '@backstage-stewardship/plugin-stewardship-common';

/** How many services of a row pass a check. */
export type HeatCount = ScorecardRollup['items'][number]['checks'][number];

/** How well a check stands; what is unknown is no part of it. */
export type Heat = 'all' | 'most' | 'few' | 'none';

/** All that are told from each other, the best first. */
export const HEATS: readonly Heat[] = ['all', 'most', 'few', 'none'];

/** How well a check stands among what was judged. */
export function heatOf({ passed, judged }: HeatCount): Heat {
  if (judged === 0) {
    return 'none';
  }
  if (passed === judged) {
    return 'all';
  }
  return passed * 2 >= judged ? 'most' : 'few';
}

/** The state of a check that shows why a cell looks as it does: what fails first, then what is unknown. */
export function tellingState({
  passed,
  judged,
  unknown,
}: HeatCount): 'fail' | 'unknown' | 'pass' | undefined {
  if (passed < judged) {
    return 'fail';
  }
  if (unknown > 0) {
    return 'unknown';
  }
  return judged > 0 ? 'pass' : undefined;
}
