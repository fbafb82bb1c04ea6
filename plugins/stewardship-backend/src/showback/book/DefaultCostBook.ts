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
import type { CostLabel } from '../reading/CostLine';
import { BookBuilder } from './BookBuilder';
import { firstDayOf, monthText } from './calendar';
import { CellColumns } from './CellColumns';
import { Cells } from './Cells';
import type { BookContents } from './contents';
import type {
  BookEntity,
  BookQuery,
  BookSourceState,
  BookSplit,
  BookUnallocated,
  CellView,
  CostBook,
  Sums,
} from './CostBook';
import { DayBook } from './DayBook';
import { Dependencies } from './Dependencies';
import { orderDivisions } from './divisions';
import { shareCosts } from './shareCosts';
import { sumCells } from './sumCells';

/** A book in columns of numbers, ten times smaller and quicker than as objects. */
export class DefaultCostBook implements CostBook {
  readonly version: string;
  readonly today: string;
  readonly entities: readonly BookEntity[];
  readonly sources: readonly BookSourceState[];
  readonly splits: readonly BookSplit[];
  readonly unallocated: readonly BookUnallocated[];
  readonly months: readonly string[];
  readonly currencies: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #labels: ReadonlyMap<number, CostLabel>;
  readonly #cells: Cells;
  readonly #days: DayBook;
  readonly #dependencies: Dependencies;
  readonly #quantities: ReadonlyMap<string, number>;
  readonly #subgroups: ReadonlyMap<string, readonly string[]>;

  private constructor(options: {
    contents: BookContents;
    numbers: ReadonlyMap<string, number>;
    splits: BookSplit[];
    unallocated: BookUnallocated[];
    months: string[];
    currencies: string[];
    cells: Cells;
    days: DayBook;
    dependencies: Dependencies;
  }) {
    const { contents } = options;
    this.version = contents.version;
    this.today = contents.today;
    this.entities = contents.entities;
    this.sources = contents.sources;
    this.splits = options.splits;
    this.unallocated = options.unallocated;
    this.months = options.months;
    this.currencies = options.currencies;
    this.#numbers = options.numbers;
    this.#labels = contents.labels;
    this.#cells = options.cells;
    this.#days = options.days;
    this.#dependencies = options.dependencies;
    this.#quantities = new Map(
      contents.quantities.map(({ entityUid, fact, month, quantity }) => [
        quantityKey(entityUid, fact, month),
        quantity,
      ]),
    );
    const subgroups = new Map<string, string[]>();
    for (const [parentRef, childRef] of contents.subgroups) {
      const children = subgroups.get(parentRef) ?? [];
      subgroups.set(parentRef, children);
      children.push(childRef);
    }
    this.#subgroups = subgroups;
  }

  /** Gives way to others while it works. */
  static async build(contents: BookContents): Promise<DefaultCostBook> {
    const builder = new BookBuilder(contents);
    const { turns, unallocated, currencies } = builder;
    const numbers = new Map(
      contents.entities.map(({ ref }, number) => [ref, number]),
    );
    const numberOf = (ref: string) => numbers.get(ref);
    const dependencies = new Dependencies({
      pairs: contents.dependencies,
      numberOf,
    });
    await turns.giveWay();
    const { divisions, splits } = orderDivisions({
      ...contents,
      numberOf,
      dependentsOf: number => dependencies.dependentsOf(number),
    });
    const direct = await builder.direct();
    const imported = await builder.days();
    const cells = await withShared(direct.cells, {
      builder,
      contents,
      divisions,
    });
    const first = firstDayOf(imported.lastMonth - 1);
    return new DefaultCostBook({
      ...{ contents, numbers, splits, unallocated, currencies, cells },
      months: monthsIn(cells),
      days: new DayBook({
        imported: imported.cells,
        ...{ entities: contents.entities, currencies, divisions },
        range: {
          first,
          last: builder.today,
          shownFrom: firstDayOf(direct.firstMonth),
        },
      }),
      dependencies,
    });
  }

  entityNumber(ref: string): number | undefined {
    return this.#numbers.get(ref);
  }

  sumBy<K>(
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums> {
    return this.#sum([0, this.#cells.columns.length], query, keyOf);
  }

  sumOfEntity<K>(
    entity: number,
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums> {
    return this.#sum(this.#cells.rangeOf(entity), query, keyOf);
  }

  daysOf(
    entity: number,
    metric: CostMetric,
    options?: { gross?: boolean },
  ): ReadonlyMap<string, ReadonlyMap<string, bigint>> {
    return this.#days.daysOf(entity, metric, options);
  }

  dependenciesOf(
    entity: number,
    includes?: (entity: number) => boolean,
  ): Set<number> {
    return this.#dependencies.everythingBelow(entity, includes);
  }

  quantityOf(
    entityUid: string,
    fact: string,
    month: string,
  ): number | undefined {
    return this.#quantities.get(quantityKey(entityUid, fact, month));
  }

  groupsBelow(groupRef: string): ReadonlySet<string> {
    const groups = new Set([groupRef]);
    // A set goes on to what is added to it meanwhile.
    for (const ref of groups) {
      for (const childRef of this.#subgroups.get(ref) ?? []) {
        groups.add(childRef);
      }
    }
    return groups;
  }

  #sum<K>(
    [start, end]: [number, number],
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums> {
    const { columns } = this.#cells;
    const { currencies } = this;
    const labels = this.#labels;
    return sumCells({ columns, start, end, labels, currencies, query, keyOf });
  }
}

function quantityKey(entityUid: string, fact: string, month: string): string {
  return `${month} ${fact} ${entityUid}`;
}

async function withShared(
  cells: Cells,
  options: {
    builder: BookBuilder;
    contents: BookContents;
    divisions: Parameters<typeof shareCosts>[0]['divisions'];
  },
): Promise<Cells> {
  const { builder, contents, divisions } = options;
  const { turns } = builder;
  const shared = new CellColumns();
  await shareCosts({ cells, divisions, to: shared, turns });
  if (shared.length === 0) {
    return cells;
  }
  for (let index = 0; index < cells.columns.length; index++) {
    shared.merge(cells.columns, index);
    if (index % 5_000 === 0) {
      await turns.giveWay();
    }
  }
  const entities = contents.entities.length;
  return await Cells.sort({ columns: shared, entities, turns });
}

function monthsIn({ columns }: Cells): string[] {
  const seen = new Uint8Array(2 ** 16);
  for (let index = 0; index < columns.length; index++) {
    seen[columns.time[index]] = 1;
  }
  return [...seen.keys()].filter(month => seen[month]).map(monthText);
}
