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
  ScorecardDryRun,
  ScorecardScore,
} from '@backstage-stewardship/plugin-stewardship-common';

/** A service that a dry run has looked at. */
export type DryRunItem = NonNullable<
  ScorecardDryRun['result']
>['items'][number];

/** Those for which anything would differ: a check, the level, the score, or whether it is for them at all. */
export function changedItems(items: DryRunItem[]): DryRunItem[] {
  return items.filter(
    ({ before, after, changes }) =>
      changes.length > 0 || !isSame(before, after),
  );
}

function isSame(
  before: ScorecardScore | undefined,
  after: ScorecardScore | undefined,
): boolean {
  return (
    (before === undefined) === (after === undefined) &&
    before?.level === after?.level &&
    before?.earned === after?.earned &&
    before?.possible === after?.possible
  );
}
