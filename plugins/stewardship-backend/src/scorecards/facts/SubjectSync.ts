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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SupportTier } from '@backstage-stewardship/plugin-stewardship-common';
import { SupersededError } from '../../catalog/fence';
import type { RecordReader } from '../../catalog/RecordReader';
import { hashOf } from '../../database/hash';
import { isSubject } from './subjectKinds';
import { subjectOf } from './subjectOf';
import type { SubjectEntry, SubjectStore } from './SubjectStore';
import { systemDomains } from './systemDomains';

// One turn of the event loop: requests are waiting.
const TURN = 100;
// Entities of one transaction.
const STORED = 250;

/** How many subjects came out different, and how many are no more. */
export type SubjectSyncResult = { changed: number; removed: number };

const NOTHING: SubjectSyncResult = { changed: 0, removed: 0 };

/** Makes the subjects of scorecards those that the mirror has. */
export class SubjectSync {
  readonly #records: RecordReader;
  readonly #store: SubjectStore;
  readonly #tiers: SupportTier[];
  /** Of the mirror, as this process last saw it through. */
  #seen: string | undefined;

  constructor(options: {
    records: RecordReader;
    store: SubjectStore;
    tiers: SupportTier[];
  }) {
    this.#records = options.records;
    this.#store = options.store;
    this.#tiers = options.tiers;
  }

  /** One statement where the mirror is the same as the last time. */
  async run(
    options: { now?: Date; signal?: AbortSignal } = {},
  ): Promise<SubjectSyncResult> {
    // What changes meanwhile is of a later version, and seen the next time.
    const version = await this.#records.readVersion();
    if (version === this.#seen) {
      return NOTHING;
    }
    try {
      const result = await this.#run(options);
      this.#seen = version;
      return result;
    } catch (error) {
      if (error instanceof SupersededError) {
        return NOTHING;
      }
      throw error;
    }
  }

  async #run(options: {
    now?: Date;
    signal?: AbortSignal;
  }): Promise<SubjectSyncResult> {
    const { now = new Date(), signal } = options;
    const runId = await this.#store.startRun();
    const left = await this.#store.hashes();
    const domains = await systemDomains(this.#records);
    let changed = 0;
    for await (const slice of this.#records.everyRecord()) {
      const waiting: SubjectEntry[] = [];
      for (const [position, item] of slice.entries()) {
        if (isSubject(item)) {
          const subject = subjectOf(item, { tiers: this.#tiers, domains });
          const hash = hashOf(subject);
          if (left.get(item.uid) !== hash) {
            waiting.push({ subject, hash });
          }
          left.delete(item.uid);
        }
        if (position % TURN === TURN - 1) {
          signal?.throwIfAborted();
          await nextTurn();
        }
      }
      changed += waiting.length;
      for (const entries of portions(waiting)) {
        await this.#store.put({ runId, entries, at: now.toISOString() });
        await nextTurn();
      }
    }
    for (const uids of portions([...left.keys()])) {
      await this.#store.remove({ runId, uids, at: now.toISOString() });
      await nextTurn();
    }
    return { changed, removed: left.size };
  }
}

function portions<T>(items: T[]): T[][] {
  const found: T[][] = [];
  for (let start = 0; start < items.length; start += STORED) {
    found.push(items.slice(start, start + STORED));
  }
  return found;
}
