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

import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import type { CostBook } from '../book/CostBook';
import { CostTable } from './CostTable';
import { DayTable } from './DayTable';
import { buildSameDays, type SameDays } from './SameDays';

type OfBook = {
  tables: Map<CostMetric, Promise<CostTable>>;
  days: Map<CostMetric, Promise<DayTable>>;
  sameDays: Map<string, Promise<SameDays>>;
};

/** What callers may read decides until which day months are compared; mostly that is the same one. */
const MOST_SAME_DAYS = 6;

/** Keeps what is worked out of a book for as long as the book is there. */
export class CostTables {
  readonly #books = new WeakMap<CostBook, OfBook>();

  async read(book: CostBook, metric: CostMetric): Promise<CostTable> {
    return await kept(this.#of(book).tables, metric, async () =>
      CostTable.build(book, metric),
    );
  }

  async readDays(book: CostBook, metric: CostMetric): Promise<DayTable> {
    return await kept(this.#of(book).days, metric, async () =>
      DayTable.build(book, metric),
    );
  }

  /** `until` is a day of the latest month that is covered. */
  async readSameDays(
    book: CostBook,
    metric: CostMetric,
    until: string,
  ): Promise<SameDays> {
    const { sameDays } = this.#of(book);
    const key = `${metric} ${until}`;
    if (!sameDays.has(key) && sameDays.size >= MOST_SAME_DAYS) {
      sameDays.clear();
    }
    return await kept(sameDays, key, async () =>
      buildSameDays(await this.readDays(book, metric), until),
    );
  }

  #of(book: CostBook): OfBook {
    let of = this.#books.get(book);
    if (!of) {
      of = { tables: new Map(), days: new Map(), sameDays: new Map() };
      this.#books.set(book, of);
    }
    return of;
  }
}

function kept<K, T>(
  all: Map<K, Promise<T>>,
  key: K,
  build: () => Promise<T>,
): Promise<T> {
  let found = all.get(key);
  if (!found) {
    found = build();
    all.set(key, found);
    // A failure is not an answer; whoever asks next tries again.
    found.catch(() => all.delete(key));
  }
  return found;
}
