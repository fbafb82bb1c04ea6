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

import type { ResultReader } from '../evaluation/ResultStore';
import { Turns } from '../../tasks/Turns';
import { ScorecardBook } from './ScorecardBook';
import { ScorecardBookDraft } from './ScorecardBookDraft';

/**
 * Keeps the fleet's results in memory and follows what is written. It takes one statement to know whether anything is new, and
 * only that is read then.
 *
 * Whoever asks after a change waits for it, so that nobody misses what they have just done. One reading at a time, and one that
 * waits for its turn: it begins after all who wait for it have asked, so it has everything they may know of.
 */
export class ScorecardBookReader {
  readonly #results: Pick<ResultReader, 'readSeq' | 'readSince'>;
  #book = ScorecardBook.empty();
  #running: Promise<unknown> = Promise.resolve();
  #waiting: Promise<ScorecardBook> | undefined;

  constructor(options: {
    results: Pick<ResultReader, 'readSeq' | 'readSince'>;
  }) {
    this.#results = options.results;
  }

  /** The book of what is stored. */
  async read(): Promise<ScorecardBook> {
    const seq = await this.#results.readSeq();
    return this.#book.seq === seq ? this.#book : await this.#readInTurn();
  }

  #readInTurn(): Promise<ScorecardBook> {
    if (!this.#waiting) {
      const reading = this.#running.then(async () => {
        this.#waiting = undefined;
        this.#book = await this.#readOn();
        return this.#book;
      });
      this.#waiting = reading;
      // A failure is told to those who wait; whoever asks next tries again, from the book before it.
      this.#running = reading.catch(() => undefined);
    }
    return this.#waiting;
  }

  async #readOn(): Promise<ScorecardBook> {
    const seq = await this.#results.readSeq();
    if (seq === this.#book.seq) {
      return this.#book;
    }
    // Only a database that was restored from a backup counts lower than before.
    const from = seq > this.#book.seq ? this.#book : ScorecardBook.empty();
    const draft = new ScorecardBookDraft(from);
    const turns = new Turns();
    for await (const slice of this.#results.readSince(from.seq)) {
      for (const { uid, subject } of slice.subjects) {
        draft.putSubject(uid, subject);
        await turns.giveWay();
      }
      for (const { uid, scorecard, result } of slice.results) {
        draft.putResult(uid, scorecard, result);
        await turns.giveWay();
      }
      await turns.next();
    }
    return draft.finish(seq);
  }
}
