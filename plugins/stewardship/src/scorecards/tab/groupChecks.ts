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
  type CheckDetails,
  type ScorecardCategory,
} from '@backstage-stewardship/plugin-stewardship-common';

/** Checks of one category; without `category`, those of none. */
export type CheckGroup = {
  category?: ScorecardCategory;
  checks: CheckDetails[];
};

/** Checks by category in the order of the definition, then those without; in each, what asks for something comes first. */
export function groupChecks(
  checks: CheckDetails[],
  categories: ScorecardCategory[],
): CheckGroup[] {
  const known = new Set(categories.map(({ id }) => id));
  const groups: CheckGroup[] = [
    ...categories.map(category => ({
      category,
      checks: checks.filter(check => check.category === category.id),
    })),
    {
      checks: checks.filter(
        ({ category }) => category === undefined || !known.has(category),
      ),
    },
  ];
  return groups
    .filter(group => group.checks.length > 0)
    .map(group => ({ ...group, checks: [...group.checks].sort(byState) }));
}

function byState(left: CheckDetails, right: CheckDetails): number {
  return checkStates.indexOf(left.state) - checkStates.indexOf(right.state);
}
