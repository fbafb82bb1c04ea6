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

import type { TrendRow } from '../evaluation/HistoryStore';
import { Numbering } from './ResultSheet';

const DAY_MS = 86_400_000;
const FIRST_SIZE = 1024;

/** Columns of a log: what stands at the same index belongs together. */
type Columns = {
  /** By the numbers of `uids`. */
  entities: Uint32Array;
  /** Days since 1970. */
  days: Int32Array;
  /** By the numbers of `levels`; -1 below the first. */
  levels: Int16Array;
  earned: Int32Array;
  possible: Int32Array;
  applies: Uint8Array;
};

/**
 * How the entities of one scorecard have moved since some day, in few bytes for each change. Of an entity, what it was like at
 * the end of a day is all that counts of the day. Grows at its end; what is in it stays where it is.
 */
export class TrendLog {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly uids = new Numbering();
  readonly levels = new Numbering();
  /** By entity: where its last row is. */
  readonly #lastRows: number[] = [];
  #columns = columnsOf(FIRST_SIZE);
  #length = 0;

  constructor(from: string) {
    this.from = from;
  }

  get length(): number {
    return this.#length;
  }

  get columns(): Columns {
    return this.#columns;
  }

  /** Of one entity, the oldest first. */
  add({ uid, at, level, earned, possible, applies }: TrendRow): void {
    const entity = this.uids.numberOf(uid);
    const day = dayOf(at);
    const last = this.#lastRows.at(entity);
    let row = last;
    if (row === undefined || this.#columns.days[row] !== day) {
      row = this.#length++;
      this.#lastRows[entity] = row;
      if (row >= this.#columns.days.length) {
        this.#grow();
      }
    }
    const columns = this.#columns;
    columns.entities[row] = entity;
    columns.days[row] = day;
    columns.levels[row] =
      level === undefined ? -1 : this.levels.numberOf(level);
    columns.earned[row] = earned;
    columns.possible[row] = possible;
    columns.applies[row] = applies ? 1 : 0;
  }

  #grow(): void {
    const before = this.#columns;
    const after = columnsOf(before.days.length * 2);
    after.entities.set(before.entities);
    after.days.set(before.days);
    after.levels.set(before.levels);
    after.earned.set(before.earned);
    after.possible.set(before.possible);
    after.applies.set(before.applies);
    this.#columns = after;
  }
}

/** Days since 1970 of a moment or a day, UTC. */
export function dayOf(at: string): number {
  return Math.floor(Date.parse(at) / DAY_MS);
}

function columnsOf(size: number): Columns {
  return {
    entities: new Uint32Array(size),
    days: new Int32Array(size),
    levels: new Int16Array(size),
    earned: new Int32Array(size),
    possible: new Int32Array(size),
    applies: new Uint8Array(size),
  };
}
