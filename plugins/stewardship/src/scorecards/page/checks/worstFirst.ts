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

import type { FleetCheck } from '@backstage-stewardship/plugin-stewardship-common';

/** A check with what was judged of it. */
export type JudgedCheck = FleetCheck & { failing: number; judged: number };

/** Those that fail by the largest share of what was judged come first, those that nobody could judge last. */
export function worstFirst(checks: FleetCheck[]): JudgedCheck[] {
  return checks
    .map(check => {
      const { pass = 0, fail = 0 } = check.states;
      return { ...check, failing: fail, judged: pass + fail };
    })
    .sort(
      (a, b) =>
        Number(a.judged === 0) - Number(b.judged === 0) ||
        // Multiplied out, so that equal shares are equal.
        b.failing * a.judged - a.failing * b.judged ||
        b.failing - a.failing ||
        (b.states.unknown ?? 0) - (a.states.unknown ?? 0) ||
        a.title.localeCompare(b.title),
    );
}
