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

import type { StoredResult } from '../../evaluation/evaluated';
import type { ResultReader } from '../../evaluation/ResultStore';
import type { Subject } from '../../subject';

type Slice = {
  subjects: { uid: string; subject?: Subject }[];
  results: { uid: string; scorecard: string; result?: StoredResult }[];
};

/** Results in memory, written and read as those in the database are. */
export class HeldResults
  implements Pick<ResultReader, 'readEvaluatedAt' | 'readSeq' | 'readSince'>
{
  evaluatedAt: string | undefined = '2026-11-21T06:00:00.000Z';
  failure: Error | undefined;
  /** How many results and subjects were read, and how often. */
  rowsRead = 0;
  readings = 0;
  mostAtOnce = 0;
  /** Awaited in the middle of each reading. */
  pause: () => Promise<void> = async () => {};
  readonly #subjects = new Map<string, { seq: number; subject?: Subject }>();
  readonly #results = new Map<
    string,
    { seq: number; uid: string; scorecard: string; result?: StoredResult }
  >();
  #atOnce = 0;
  #seq = 0;

  /** Everything is written anew, as in another database. */
  static copyOf(other: HeldResults): HeldResults {
    const copy = new HeldResults();
    copy.evaluatedAt = other.evaluatedAt;
    for (const [uid, { subject }] of other.#subjects) {
      copy.putSubject(uid, subject);
    }
    for (const { uid, scorecard, result } of other.#results.values()) {
      copy.putResult(uid, scorecard, result);
    }
    return copy;
  }

  putSubject(uid: string, subject: Subject | undefined): void {
    this.#subjects.set(uid, { seq: ++this.#seq, ...(subject && { subject }) });
  }

  putResult(
    uid: string,
    scorecard: string,
    result: StoredResult | undefined,
  ): void {
    this.#results.set(`${uid} ${scorecard}`, {
      ...{ seq: ++this.#seq, uid, scorecard },
      ...(result && { result }),
    });
  }

  subject(uid: string): Subject | undefined {
    return this.#subjects.get(uid)?.subject;
  }

  async readSeq(): Promise<number> {
    return this.#seq;
  }

  async readEvaluatedAtOf(
    uids: Iterable<string>,
  ): Promise<Map<string, string>> {
    const { evaluatedAt: at } = this;
    return new Map(
      [...uids].flatMap((uid): [string, string][] =>
        at === undefined ? [] : [[uid, at]],
      ),
    );
  }

  async readEvaluatedAt(): Promise<string | undefined> {
    return this.evaluatedAt;
  }

  async *readSince(seq: number): AsyncIterable<Slice> {
    this.readings++;
    this.#atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    try {
      await this.pause();
      for (const [uid, row] of this.#subjects) {
        if (row.seq > seq) {
          this.rowsRead++;
          yield { subjects: [{ uid, subject: row.subject }], results: [] };
        }
      }
      if (this.failure) {
        throw this.failure;
      }
      const results = [...this.#results.values()].filter(row => row.seq > seq);
      this.rowsRead += results.length;
      yield { subjects: [], results };
    } finally {
      this.#atOnce--;
    }
  }
}
