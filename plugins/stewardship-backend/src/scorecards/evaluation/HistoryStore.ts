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

import type { ScorecardChange } from '@backstage-stewardship/plugin-stewardship-common';

/** Something that moved, before anybody's name is known. */
export type HistoryItem = Omit<ScorecardChange, 'by' | 'checkTitle'> & {
  /** Entity ref of the person whose answer or decision it was. */
  by?: string;
};

/** How one entity stood with a scorecard after a change. */
export type TrendRow = {
  uid: string;
  /** ISO 8601 UTC */
  at: string;
  /** Level reached; absent below the first. */
  level?: string;
  earned: number;
  possible: number;
  /** False from when on the scorecard was no longer for the entity. */
  applies: boolean;
};

/** How results came to be what they are. */
export interface HistoryStore {
  /**
   * Of one scorecard of one entity, the latest first, at most 200. A first evaluation is one item without a check, and so is
   * a score or level that moved though no check did. A level that moved is told with the first check of the change.
   */
  read(of: { uid: string; scorecard: string }): Promise<HistoryItem[]>;

  /** The id of the last change of all, 0 where there is none. What is written later has a greater one. */
  readLastId(): Promise<number>;

  /**
   * How entities stood, in slices, the oldest first: each change from a moment on, and before these the last one before that
   * moment of each entity, so that it is known how everything stood then. An entity without a row has not changed since
   * then, or is not known.
   */
  readTrend(options: {
    scorecard: string;
    /** ISO 8601 UTC */
    from: string;
    /** Id of the last change that is wanted. */
    upTo: number;
  }): AsyncIterable<TrendRow[]>;

  /** Changes of one scorecard that were written after another one, as far as they are wanted, in slices, the oldest first. */
  readTrendAfter(options: {
    scorecard: string;
    /** Ids of the change before the first, and of the last. */
    after: number;
    upTo: number;
  }): AsyncIterable<TrendRow[]>;

  /**
   * Removes what is older than a moment, in small transactions, and says how many changes that were. Of each result that
   * applies, the last change before that moment is kept: it says how the entity stood from then on.
   */
  prune(options: { before: string; signal?: AbortSignal }): Promise<number>;
}
