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

import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';

/** Those in which something fails come first, by the share of the points that is missing, then those in which something is not known. */
export function worstScorecards(items: ScorecardSummary[]): ScorecardSummary[] {
  return [...items].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      earnedShare(a) - earnedShare(b) ||
      a.title.localeCompare(b.title),
  );
}

function rankOf({ score: { counts } }: ScorecardSummary): number {
  if (counts.fail) {
    return 0;
  }
  return counts.unknown || counts.error ? 1 : 2;
}

function earnedShare({ score }: ScorecardSummary): number {
  return score.possible > 0 ? score.earned / score.possible : 0;
}
