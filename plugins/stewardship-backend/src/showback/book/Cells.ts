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
import { CellColumns } from './CellColumns';

const SLICE = 2_000;
const SCANNED = 50_000;

type Range = [start: number, end: number];

const NONE: Range = [0, 0];

/** Cells in the order of their entities, those that differ in amounts alone added up. What is unallocated comes first. */
export class Cells {
  readonly columns: CellColumns;
  /** Cells of entity `n` are those from `starts[n + 1]` to `starts[n + 2]`; -1 is what is unallocated. */
  readonly #starts: Uint32Array;

  private constructor(columns: CellColumns, starts: Uint32Array) {
    this.columns = columns;
    this.#starts = starts;
  }

  static async sort(options: {
    columns: CellColumns;
    entities: number;
    turns: Turns;
  }): Promise<Cells> {
    const { columns, entities, turns } = options;
    const { length } = columns;
    // What is unallocated can be as much as all the rest, so each of it is sorted by itself.
    let keys = 0;
    await eachOf(length, turns, index => {
      if (columns.entity[index] < 0) {
        keys = Math.max(keys, columns.link[index] + 1);
      }
    });
    const bucketOf = (index: number) =>
      columns.entity[index] < 0
        ? columns.link[index]
        : keys + columns.entity[index];
    const places = new Uint32Array(keys + entities + 1);
    await eachOf(length, turns, index => {
      places[bucketOf(index) + 1]++;
    });
    for (let bucket = 1; bucket < places.length; bucket++) {
      places[bucket] += places[bucket - 1];
    }
    const order = new Uint32Array(length);
    const next = places.slice();
    await eachOf(length, turns, index => {
      const bucket = bucketOf(index);
      order[next[bucket]] = index;
      next[bucket] += 1;
    });
    const sorted = new CellColumns(0);
    await sorted.makeRoom(length, turns);
    const starts = new Uint32Array(entities + 2);
    let merged = 0;
    for (let bucket = 0; bucket < keys + entities; bucket++) {
      if (bucket >= keys) {
        starts[bucket - keys + 1] = sorted.length;
      }
      const own = order.subarray(places[bucket], places[bucket + 1]);
      own.sort((a, b) => columns.compare(a, b));
      for (const index of own) {
        sorted.merge(columns, index);
      }
      merged += own.length + 1;
      if (merged > SLICE) {
        merged = 0;
        await turns.giveWay();
      }
    }
    starts[entities + 1] = sorted.length;
    await sorted.trim(turns);
    return new Cells(sorted, starts);
  }

  /** The same of other numbers, with more cells of entities among them. What is like before is not copied. */
  async renumber(options: {
    entities: number;
    /** The number that an entity has here; -1 where it has none. All that have cells must be among them. */
    before: Int32Array;
    more: CellColumns;
    turns: Turns;
  }): Promise<Cells> {
    const { entities, before, more, turns } = options;
    const isLike =
      entities + 2 === this.#starts.length &&
      before.every((number, place) => number === place);
    if (isLike && more.length === 0) {
      return this;
    }
    const added = await Cells.sort({ columns: more, entities, turns });
    const columns = new CellColumns(0);
    await columns.makeRoom(this.columns.length + added.columns.length, turns);
    const starts = new Uint32Array(entities + 2);
    await this.#copyInTurns(columns, this.rangeOf(-1), turns);
    for (let entity = 0; entity < entities; entity++) {
      starts[entity + 1] = columns.length;
      const old = before[entity];
      const own = old < 0 ? NONE : this.rangeOf(old);
      const others = added.rangeOf(entity);
      if (others[0] === others[1]) {
        await this.#copyInTurns(columns, own, turns);
        columns.entity.fill(entity, starts[entity + 1], columns.length);
      } else {
        this.#mergeInto(columns, own, { entity, added, others });
        await turns.giveWay();
      }
    }
    starts[entities + 1] = columns.length;
    await columns.trim(turns);
    return new Cells(columns, starts);
  }

  /** Numbers of entities that have any. */
  *entities(): Generator<number> {
    for (let place = 1; place < this.#starts.length - 1; place++) {
      if (this.#starts[place] < this.#starts[place + 1]) {
        yield place - 1;
      }
    }
  }

  async #copyInTurns(
    to: CellColumns,
    [start, end]: Range,
    turns: Turns,
  ): Promise<void> {
    for (let from = start; from < end; from += SCANNED) {
      to.copy(this.columns, from, Math.min(end, from + SCANNED));
      await turns.giveWay();
    }
  }

  #mergeInto(
    to: CellColumns,
    [start, end]: Range,
    of: { entity: number; added: Cells; others: Range },
  ): void {
    const { entity } = of;
    const more = of.added.columns;
    let [next] = of.others;
    for (let index = start; index < end; index++) {
      while (
        next < of.others[1] &&
        more.compare(next, index, this.columns) < 0
      ) {
        to.merge(more, next, entity);
        next += 1;
      }
      to.merge(this.columns, index, entity);
    }
    for (; next < of.others[1]; next++) {
      to.merge(more, next, entity);
    }
  }

  /** From the first to before the second; -1 is what is unallocated. */
  rangeOf(entity: number): Range {
    return [this.#starts[entity + 1] ?? 0, this.#starts[entity + 2] ?? 0];
  }
}

async function eachOf(
  length: number,
  turns: Turns,
  visit: (index: number) => void,
): Promise<void> {
  for (let start = 0; start < length; start += SCANNED) {
    const end = Math.min(length, start + SCANNED);
    for (let index = start; index < end; index++) {
      visit(index);
    }
    await turns.giveWay();
  }
}
