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
import { Turns } from '../../tasks/Turns';
import { monthNumber } from '../book/calendar';
import { KINDS, ORIGINS } from '../book/CellColumns';
import type { CostBook } from '../book/CostBook';
import { FigureGrid } from './FigureGrid';
import { rowsOf, TableRows, WIDTH } from './TableRows';

const NONE: readonly number[] = [];
const MOST_KEPT = 12;

/**
 * The figures of all entities by month and currency, one row for each, so that any sum over some of them is one pass over
 * numbers. It is of the whole book: whoever answers a caller passes a mask of what the caller may read.
 */
export class CostTable {
  readonly book: CostBook;
  readonly metric: CostMetric;
  /** Rows of entity `n` are those from `starts[n]` to before `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #rows: TableRows;
  readonly #sources: readonly (readonly number[])[];
  readonly #kept = new Map<string, FigureGrid>();

  private constructor(options: {
    book: CostBook;
    metric: CostMetric;
    starts: Uint32Array;
    rows: TableRows;
    sources: (readonly number[])[];
  }) {
    const { book, metric, starts, rows, sources } = options;
    this.book = book;
    this.metric = metric;
    this.#starts = starts;
    this.#sources = sources;
    this.#rows = rows;
  }

  /** Gives way to others while it works. */
  static async build(book: CostBook, metric: CostMetric): Promise<CostTable> {
    const turns = new Turns();
    const numbers = new Map(book.currencies.map((name, at) => [name, at]));
    const query = { metric, from: '0000-01', to: '9999-12' };
    const starts = new Uint32Array(book.entities.length + 1);
    const rows = new TableRows();
    const sources: (readonly number[])[] = [];
    for (let entity = 0; entity < book.entities.length; entity++) {
      const found = new Set<number>();
      const sums = book.sumOfEntity(entity, query, cell => {
        if (cell.source >= 0) {
          found.add(cell.source);
        }
        const { month, origin, kind } = cell;
        const at = ORIGINS.indexOf(origin) * KINDS.length + KINDS.indexOf(kind);
        return monthNumber(month) * WIDTH + at;
      });
      await rows.makeRoom(sums.size * numbers.size, turns);
      for (const row of rowsOf(sums, numbers)) {
        rows.add(row);
      }
      starts[entity + 1] = rows.length;
      sources.push(found.size === 0 ? NONE : [...found].sort((a, b) => a - b));
      await turns.giveWay();
    }
    return new CostTable({ book, metric, starts, rows, sources });
  }

  /** Numbers of all sources that have ever had any cost of an entity, shared ones included. */
  sourcesOf(entity: number): readonly number[] {
    return this.#sources[entity] ?? NONE;
  }

  /** Whether there is anything of an entity, be it 0. */
  has(entity: number): boolean {
    return this.#starts[entity] < this.#starts[entity + 1];
  }

  /** Adds up rows of entities in months from `from` to `to`, both included, at the place that `placeOf` says; -1 is none. */
  sum(options: {
    entities: Iterable<number>;
    /** As `monthNumber`. */
    from: number;
    to: number;
    places: number;
    placeOf: (entity: number, month: number) => number;
  }): FigureGrid {
    const { entities, from, to, places, placeOf } = options;
    const grid = new FigureGrid({ places, currencies: this.book.currencies });
    for (const entity of entities) {
      this.#addTo(grid, { entity, from, to, placeOf });
    }
    return grid;
  }

  /** The same, giving way to others meanwhile. */
  async sumInTurns(
    options: Parameters<CostTable['sum']>[0],
  ): Promise<FigureGrid> {
    const { entities, from, to, places, placeOf } = options;
    const turns = new Turns();
    const grid = new FigureGrid({ places, currencies: this.book.currencies });
    let added = 0;
    for (const entity of entities) {
      this.#addTo(grid, { entity, from, to, placeOf });
      added += 1;
      if (added % 100 === 0) {
        await turns.giveWay();
      }
    }
    return grid;
  }

  #addTo(
    grid: FigureGrid,
    of: {
      entity: number;
      from: number;
      to: number;
      placeOf: (entity: number, month: number) => number;
    },
  ): void {
    const { entity, from, to, placeOf } = of;
    const { months, currencies, columns, kinds } = this.#rows;
    const end = this.#starts[entity + 1] ?? 0;
    for (let row = this.#starts[entity] ?? 0; row < end; row++) {
      const month = months[row];
      const place = month < from || month > to ? -1 : placeOf(entity, month);
      if (place >= 0) {
        grid.add(place, currencies[row], columns, row, kinds[row]);
      }
    }
  }

  /** Works out what `figuresIn` hands out, and gives way to others meanwhile. */
  async prepare(from: number, to: number): Promise<void> {
    const key = `${from} ${to}`;
    if (this.#kept.has(key)) {
      return;
    }
    const places = this.book.entities.length;
    const grid = await this.sumInTurns({
      ...{ entities: this.book.entities.keys(), from, to, places },
      placeOf: entity => entity,
    });
    this.#keep(key, grid);
  }

  /**
   * Figures of all entities in months from `from` to `to`, at the places of their numbers. It is the same for all callers, and is
   * kept: every answer about a period adds up some of it.
   */
  figuresIn(from: number, to: number): FigureGrid {
    const key = `${from} ${to}`;
    let grid = this.#kept.get(key);
    if (!grid) {
      const places = this.book.entities.length;
      grid = this.sum({
        ...{ entities: this.book.entities.keys(), from, to, places },
        placeOf: entity => entity,
      });
    }
    this.#keep(key, grid);
    return grid;
  }

  #keep(key: string, grid: FigureGrid): void {
    // The last one used is the last one to be dropped.
    this.#kept.delete(key);
    if (this.#kept.size >= MOST_KEPT) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
    this.#kept.set(key, grid);
  }

  /** The same, added up at the place that `placeOf` says of an entity; -1 is none. */
  fold(options: {
    entities: Iterable<number>;
    /** As `monthNumber`. */
    from: number;
    to: number;
    places: number;
    placeOf: (entity: number) => number;
  }): FigureGrid {
    const { entities, from, to, places, placeOf } = options;
    const { currencies } = this.book;
    const grid = new FigureGrid({ places, currencies });
    const figures = this.figuresIn(from, to);
    for (const entity of entities) {
      const place = placeOf(entity);
      if (place >= 0) {
        grid.addPlace(place, figures, entity);
      }
    }
    return grid;
  }
}
