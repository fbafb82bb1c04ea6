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
  runbookFreshness,
  type RunbookSummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { StoredRunbook } from './ShelfStore';

/** A runbook on a day, `YYYY-MM-DD`: how fresh it is depends on it. */
export function summarize(
  runbook: StoredRunbook,
  today: string,
): RunbookSummary {
  const { id, summary, changedAt, fetchedAt, link } = runbook;
  const { reviewedOn, every, ...rest } = summary;
  return {
    id,
    ...rest,
    freshness: runbookFreshness({
      reviews: [...reviewedOn, runbook.reviewedOn],
      every,
      today,
    }),
    changedAt,
    fetchedAt,
    link,
  };
}
