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
  LadderReason,
  LadderVerdict,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Ladder } from './ladder';

/** A ladder on its way into the store. */
export type LadderEntry = { uid: string; ladder: Ladder; hash: string };

/** A ladder with the history of its verdict. Times are ISO 8601 UTC. */
export type StoredLadder = {
  ladder: Ladder;
  /** Since when the verdict is what it is. */
  since: string;
  before?: LadderVerdict;
  /** When ladders were last tested, also where this one came out the same. */
  testedAt: string;
};

/** A verdict that a ladder once had. */
export type PastVerdict = {
  at: string;
  verdict: LadderVerdict;
  before?: LadderVerdict;
  /** Of the ladder and its steps. */
  reasons: LadderReason[];
};

/**
 * Tested ladders. A writing method is one transaction, and throws `SupersededError` where `runId` is no longer the run
 * that may write.
 */
export interface LadderStore {
  /** Starts a run: from here on, all earlier runs are superseded. Returns its id. */
  startRun(): Promise<number>;

  /** Hashes of stored ladders by uid. Those that the directory does not know are left out, to be written again. */
  hashes(): Promise<Map<string, string>>;

  /** Writes ladders, notes the verdicts that changed, and tells the directory. */
  putLadders(options: {
    runId: number;
    entries: LadderEntry[];
    now: string;
  }): Promise<void>;

  /** Notes that all ladders are as of `now`. */
  endRun(options: { runId: number; now: string }): Promise<void>;

  /** Ladders of present entities, by reference. One statement. */
  readLadders(entityRefs: string[]): Promise<Map<string, StoredLadder>>;

  /** The verdicts of one entity, the latest first. */
  readHistory(entityRef: string, limit: number): Promise<PastVerdict[]>;
}
