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
  ScorecardFilter,
  ScorecardRollup,
} from '@backstage-stewardship/plugin-stewardship-common';
import { NONE } from '../scorecardQuery';

/** What stands for a row of a roll-up. A row of an owner counts only what it owns itself, so the filter has to do the same. */
export function rowFilter(
  by: ScorecardRollup['by'],
  row: Pick<ScorecardRollup['items'][number], 'subject' | 'tier'>,
): Partial<ScorecardFilter> {
  const of = by === 'tier' ? row.tier?.id : row.subject?.ref;
  return {
    [by]: [of ?? NONE],
    ...(by === 'owner' && { nested: of === undefined ? undefined : false }),
  };
}
