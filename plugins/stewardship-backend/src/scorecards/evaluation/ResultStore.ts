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

import type { Subject } from '../subject';
import type { StoredResult } from './evaluated';

/** Results, as other parts read them. */
export interface ResultReader {
  /** The sequence up to which everything is written. One statement. */
  readSeq(): Promise<number>;

  /** Of one entity, those that apply. One statement. */
  readOf(uid: string): Promise<{
    results: StoredResult[];
    /** As of `readEvaluatedAtOf`. */
    evaluatedAt?: string;
    /** Of `scorecard_state`, at the same moment; absent where the entity is not there. */
    definitionsVersion?: number;
  }>;

  /** What was written after `seq`, in slices, oldest first; `undefined` results and subjects are gone since. */
  readSince(seq: number): AsyncIterable<{
    subjects: { uid: string; subject?: Subject }[];
    results: { uid: string; scorecard: string; result?: StoredResult }[];
  }>;

  /**
   * From when on at the latest what is written may not be in the results of the fleet, ISO 8601 UTC: everything that was
   * written before is, but where nothing was ever evaluated. A part that cannot be evaluated holds it back. One statement.
   */
  readEvaluatedAt(): Promise<string | undefined>;

  /**
   * The same of single entities, by uid; of those alone that were evaluated. It is when they last were themselves, or the last
   * run that found nothing new. One statement.
   */
  readEvaluatedAtOf(uids: Iterable<string>): Promise<Map<string, string>>;
}
