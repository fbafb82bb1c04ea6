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
  StoredTechnologyDecision,
  TechnologyDecision,
  TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What was decided for all of them alike; absent where it differs, or nothing was. */
export function commonDecision(
  items: TechnologyDecisions['items'],
): StoredTechnologyDecision | undefined {
  return isSame(items) ? items[0]?.decision : undefined;
}

/** Whether the same was decided for all of them, or nothing for any. */
export function isSame(items: TechnologyDecisions['items']): boolean {
  return new Set(items.map(({ decision }) => contentOf(decision))).size <= 1;
}

/** Who decided it, and when, does not make it another decision. */
function contentOf(decision: TechnologyDecision | undefined): string {
  if (!decision) {
    return '';
  }
  const { kind, target, dueOn, reason, extendedUntil, exitPlan } = decision;
  const { url, rehearsedOn } = exitPlan ?? {};
  return JSON.stringify([
    ...[kind, target, dueOn, reason, extendedUntil, url, rehearsedOn],
    decision.alternatives.map(({ scenario, cost, verdict }) => [
      ...[scenario, cost, verdict],
    ]),
  ]);
}
