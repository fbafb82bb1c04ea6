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

import { Turns } from '../../tasks/Turns';
import { dayNumber, firstDayOf, lastDayOf, monthNumber } from './calendar';
import { CellColumns, KINDS, ORIGINS } from './CellColumns';
import type { Cells } from './Cells';
import type { BookContents } from './contents';
import type { BookUnallocated } from './CostBook';
import { costKindOf } from './costKindOf';
import { ImportedCosts } from './ImportedCosts';
import { MOST_MONTHS } from './shownMonths';
import { spreadDeclared } from './spreadDeclared';

const DECLARED = ORIGINS.indexOf('declared');

// At least, of declared costs that have no day on which they began.
const FEWEST_MONTHS = 12;

/** What a book has of the entities themselves. */
type Direct = {
  /** Imported and declared. */
  cells: Cells;
  /** Imported ones of single days. */
  days: Cells;
  /** The last month that imports cover. */
  lastMonth: number;
  /** The month from which declared costs are shown. */
  declaredFrom: number;
  unallocated: readonly BookUnallocated[];
  /** To be kept for the next book. */
  imported: ImportedCosts;
};

/** Makes the columns of a book, part by part. */
export class BookBuilder {
  readonly currencies: string[] = [];
  readonly turns = new Turns();
  readonly today: number;
  readonly #contents: BookContents;
  readonly #currencyNumbers = new Map<string, number>();
  readonly #byUid = new Map<string, number>();

  constructor(contents: BookContents) {
    this.#contents = contents;
    this.today = dayNumber(contents.today);
    for (const [number, { uid }] of contents.entities.entries()) {
      this.#byUid.set(uid, number);
    }
  }

  /** Takes over what was imported already, where it is of the same imports; else reads it. */
  async direct(kept: ImportedCosts | undefined): Promise<Direct> {
    const { turns } = this;
    const contents = this.#contents;
    const byUid = this.#byUid;
    const entities = contents.entities.length;
    let imported = kept;
    let before = kept?.numbersFor(contents, byUid);
    if (!imported || !before) {
      imported = await ImportedCosts.read({ contents, byUid, turns });
      before = Int32Array.from(contents.entities.keys());
    }
    for (const currency of imported.currencies) {
      this.#currencyNumber(currency);
    }
    const thisMonth = monthNumber(contents.today);
    const firstMonth = Math.min(imported.firstMonth, thisMonth - FEWEST_MONTHS);
    // One that was imported may be of any month, and what is declared would be in all of them since.
    const declaredFrom = Math.max(firstMonth, thisMonth - MOST_MONTHS);
    const more = new CellColumns();
    await this.#addDeclared(more, declaredFrom);
    const of = { entities, before, turns };
    return {
      cells: await imported.months.renumber({ ...of, more }),
      days: await imported.days.renumber({ ...of, more: new CellColumns(0) }),
      lastMonth: imported.lastMonth || thisMonth,
      ...{ declaredFrom, imported, unallocated: imported.unallocated },
    };
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
