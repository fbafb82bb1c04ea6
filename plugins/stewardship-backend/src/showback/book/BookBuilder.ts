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

import { Turns } from '../../lifecycle/book/Turns';
import { dayNumber, firstDayOf, lastDayOf, monthNumber } from './calendar';
import { CellColumns, KINDS, ORIGINS } from './CellColumns';
import { Cells } from './Cells';
import type { BookContents, BookKey, BookMonthRow } from './contents';
import type { BookUnallocated } from './CostBook';
import { costKindOf } from './costKindOf';
import { spreadDeclared } from './spreadDeclared';

const IMPORTED = ORIGINS.indexOf('imported');
const DECLARED = ORIGINS.indexOf('declared');

// Of declared costs that have no day on which they began.
const SHOWN_MONTHS = 12;

/** Makes the columns of a book, part by part. */
export class BookBuilder {
  readonly currencies: string[] = [];
  readonly unallocated: BookUnallocated[] = [];
  readonly turns = new Turns();
  readonly today: number;
  readonly #contents: BookContents;
  readonly #currencyNumbers = new Map<string, number>();
  readonly #byUid = new Map<string, number>();
  readonly #sourceKinds: number[];

  constructor(contents: BookContents) {
    this.#contents = contents;
    this.today = dayNumber(contents.today);
    this.#sourceKinds = contents.sources.map(({ kind }) => KINDS.indexOf(kind));
    for (const [number, { uid }] of contents.entities.entries()) {
      this.#byUid.set(uid, number);
    }
  }

  /** Costs of the entities themselves, imported and declared. */
  async direct(): Promise<{ cells: Cells; firstMonth: number }> {
    const { contents, turns } = this.#all();
    const columns = new CellColumns();
    const keys = await this.#readKeys();
    let firstMonth = monthNumber(contents.today) - SHOWN_MONTHS;
    for await (const rows of contents.months) {
      for (const row of rows) {
        const key = keys.get(row.keyId);
        if (key) {
          const time = monthNumber(row.month);
          firstMonth = Math.min(firstMonth, time);
          this.#addImported(columns, { row, key, time });
        }
      }
      await turns.giveWay();
    }
    await this.#addDeclared(columns, firstMonth);
    const entities = contents.entities.length;
    return {
      cells: await Cells.sort({ columns, entities, turns }),
      firstMonth,
    };
  }

  /** Imported costs of single days, with the last month that imports cover. */
  async days(): Promise<{ cells: Cells; lastMonth: number }> {
    const { contents, turns } = this.#all();
    const columns = new CellColumns();
    const thisMonth = monthNumber(contents.today);
    let lastMonth = 0;
    for await (const rows of contents.days) {
      for (const { entityUid, day, currency, billed, effective } of rows) {
        const time = dayNumber(day);
        const month = monthNumber(day);
        lastMonth = month > thisMonth ? lastMonth : Math.max(lastMonth, month);
        const entity = this.#byUid.get(entityUid ?? '') ?? -1;
        columns.add({
          ...{ entity, time, origin: IMPORTED, kind: 0 },
          ...{ label: -1, source: -1, link: entity < 0 ? 0 : -1 },
          currency: this.#currencyNumber(currency),
          ...{ billed, effective },
        });
      }
      await turns.giveWay();
    }
    const entities = contents.entities.length;
    return {
      cells: await Cells.sort({ columns, entities, turns }),
      lastMonth: lastMonth || thisMonth,
    };
  }

  #all() {
    return { contents: this.#contents, turns: this.turns };
  }

  async #readKeys(): Promise<Map<number, KeyInUse>> {
    const keys = new Map<number, KeyInUse>();
    for await (const rows of this.#contents.keys) {
      for (const key of rows) {
        const { entityUid } = key;
        const entity =
          entityUid === undefined ? undefined : this.#byUid.get(entityUid);
        keys.set(key.id, { key, entity: entity ?? -1, place: -1 });
      }
      await this.turns.giveWay();
    }
    return keys;
  }

  #addImported(
    columns: CellColumns,
    {
      row,
      key: found,
      time,
    }: { row: BookMonthRow; key: KeyInUse; time: number },
  ): void {
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

  async #addDeclared(columns: CellColumns, firstMonth: number): Promise<void> {
    const { entities } = this.#contents;
    const lastMonth = monthNumber(this.#contents.today);
    for (const [entity, { declared }] of entities.entries()) {
      for (const cost of declared) {
        const spread = spreadDeclared(cost, firstDayOf(firstMonth));
        for (let time = firstMonth; spread && time <= lastMonth; time++) {
          const until = Math.min(lastDayOf(time), this.today);
          const amount = spread.between(firstDayOf(time), until);
          if (amount !== 0n) {
            columns.add({
              ...{ entity, time, origin: DECLARED },
              kind: KINDS.indexOf(costKindOf(spread.kind)),
              ...{ label: -1, source: -1, link: -1 },
              currency: this.#currencyNumber(spread.currency),
              ...{ billed: amount, effective: amount },
            });
          }
        }
      }
      if (declared.length > 0) {
        await this.turns.giveWay();
      }
    }
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

type KeyInUse = { key: BookKey; entity: number; place: number };

function toUnallocated(key: BookKey): BookUnallocated {
  const { id, source, account, accountName, looked } = key;
  const reason = key.entityUid === undefined ? key.reason : 'entityGone';
  return { keyId: id, source, account, accountName, looked, reason };
}
