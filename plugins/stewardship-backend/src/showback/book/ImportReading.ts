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

import type { Turns } from '../../tasks/Turns';
import { dayNumber, monthNumber } from './calendar';
import { CellColumns, KINDS, ORIGINS } from './CellColumns';
import type { BookContents, BookKey, BookMonthRow } from './contents';
import type { BookUnallocated } from './CostBook';
import { firstShownMonth } from './shownMonths';

const IMPORTED = ORIGINS.indexOf('imported');
const SLICE = 1_000;

type KeyInUse = { key: BookKey; entity: number; place: number };

/** Reads imported costs into columns, entities by their numbers; what has none is unallocated. */
export class ImportReading {
  readonly currencies: string[] = [];
  readonly unallocated: BookUnallocated[] = [];
  readonly gone = new Set<string>();
  firstMonth = Infinity;
  lastMonth = 0;
  readonly #contents: BookContents;
  readonly #byUid: ReadonlyMap<string, number>;
  readonly #turns: Turns;
  readonly #currencyNumbers = new Map<string, number>();
  readonly #sourceKinds: number[];

  constructor(options: {
    contents: BookContents;
    byUid: ReadonlyMap<string, number>;
    turns: Turns;
  }) {
    this.#contents = options.contents;
    this.#byUid = options.byUid;
    this.#turns = options.turns;
    this.#sourceKinds = options.contents.sources.map(({ kind }) =>
      KINDS.indexOf(kind),
    );
  }

  async readMonths(): Promise<CellColumns> {
    const columns = new CellColumns();
    const keys = await this.#readKeys();
    const shownFrom = firstShownMonth(this.#contents);
    for await (const rows of this.#contents.months) {
      for await (const slice of this.#turns.slices(rows, SLICE)) {
        await columns.makeRoom(slice.length, this.#turns);
        for (const row of slice) {
          const key = keys.get(row.keyId);
          const time = monthNumber(row.month);
          if (key && time >= shownFrom) {
            this.firstMonth = Math.min(this.firstMonth, time);
            this.#addMonth(columns, { row, key, time });
          }
        }
      }
    }
    return columns;
  }

  async readDays(): Promise<CellColumns> {
    const columns = new CellColumns();
    const thisMonth = monthNumber(this.#contents.today);
    for await (const rows of this.#contents.days) {
      for await (const slice of this.#turns.slices(rows, SLICE)) {
        await columns.makeRoom(slice.length, this.#turns);
        for (const { entityUid, day, currency, billed, effective } of slice) {
          const month = monthNumber(day);
          if (month <= thisMonth) {
            this.lastMonth = Math.max(this.lastMonth, month);
          }
          const entity = this.#entityOf(entityUid);
          columns.add({
            ...{ entity, time: dayNumber(day), origin: IMPORTED, kind: 0 },
            ...{ label: -1, source: -1, link: entity < 0 ? 0 : -1 },
            currency: this.#currencyNumber(currency),
            ...{ billed, effective },
          });
        }
      }
    }
    return columns;
  }

  async #readKeys(): Promise<Map<number, KeyInUse>> {
    const keys = new Map<number, KeyInUse>();
    for await (const rows of this.#contents.keys) {
      for await (const slice of this.#turns.slices(rows, SLICE)) {
        for (const key of slice) {
          const entity = this.#entityOf(key.entityUid);
          keys.set(key.id, { key, entity, place: -1 });
        }
      }
    }
    return keys;
  }

  #entityOf(uid: string | undefined): number {
    const entity = uid === undefined ? -1 : this.#byUid.get(uid) ?? -1;
    if (uid !== undefined && entity < 0) {
      this.gone.add(uid);
    }
    return entity;
  }

  #addMonth(
    columns: CellColumns,
    of: { row: BookMonthRow; key: KeyInUse; time: number },
  ): void {
    const { row, key: found, time } = of;
    const { key, entity } = found;
    if (entity < 0 && found.place < 0) {
      found.place = this.unallocated.length;
      this.unallocated.push(toUnallocated(key));
    }
    columns.add({
      ...{ entity, time, origin: IMPORTED },
      kind: this.#sourceKinds[key.source] ?? 0,
      label: row.labelId,
      source: key.source,
      link: found.place,
      currency: this.#currencyNumber(row.currency),
      billed: row.billed,
      effective: row.effective,
    });
  }

  #currencyNumber(currency: string): number {
    let number = this.#currencyNumbers.get(currency);
    if (number === undefined) {
      number = this.currencies.length;
      this.currencies.push(currency);
      this.#currencyNumbers.set(currency, number);
    }
    return number;
  }
}

function toUnallocated(key: BookKey): BookUnallocated {
  const { id, source, account, accountName, looked } = key;
  const reason = key.entityUid === undefined ? key.reason : 'entityGone';
  return { keyId: id, source, account, accountName, looked, reason };
}
