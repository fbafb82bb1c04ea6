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

import type {
  CostKind,
  CostOrigin,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Turns } from '../../tasks/Turns';
import { Amounts } from './Amounts';
import type { Micros } from './contents';

/** By their numbers in the columns. */
export const ORIGINS: readonly (CostOrigin | 'sharedOut')[] = [
  'imported',
  'declared',
  'sharedIn',
  'sharedOut',
];

/** By their numbers in the columns. */
export const KINDS: readonly CostKind[] = [
  'infrastructure',
  'purchase',
  'licence',
  'supportContract',
  'labour',
  'capacity',
  'other',
];

/** One amount on its way into the columns. */
export type Cell = {
  /** -1 where it is unallocated. */
  entity: number;
  /** As `monthNumber`, or days since 1970. */
  time: number;
  origin: number;
  kind: number;
  /** Id of the label; -1 where there is none. */
  label: number;
  /** -1 where there is none. */
  source: number;
  /** Of what is shared, the entity that is; of what is unallocated, its place among these; else -1. */
  link: number;
  currency: number;
  billed: Micros;
  effective: Micros;
};

/** Cells as columns: objects would take several times the memory and the time. */
export class CellColumns {
  length = 0;
  entity: Int32Array;
  time: Uint16Array;
  origin: Uint8Array;
  kind: Uint8Array;
  label: Int32Array;
  source: Int16Array;
  link: Int32Array;
  currency: Uint16Array;
  readonly billed: Amounts;
  readonly effective: Amounts;

  constructor(capacity = 1024) {
    this.entity = new Int32Array(capacity);
    this.time = new Uint16Array(capacity);
    this.origin = new Uint8Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.label = new Int32Array(capacity);
    this.source = new Int16Array(capacity);
    this.link = new Int32Array(capacity);
    this.currency = new Uint16Array(capacity);
    this.billed = new Amounts(capacity);
    this.effective = new Amounts(capacity);
  }

  add(cell: Cell): void {
    const at = this.#next();
    this.entity[at] = cell.entity;
    this.time[at] = cell.time;
    this.origin[at] = cell.origin;
    this.kind[at] = cell.kind;
    this.label[at] = cell.label;
    this.source[at] = cell.source;
    this.link[at] = cell.link;
    this.currency[at] = cell.currency;
    this.billed.set(at, cell.billed);
    this.effective.set(at, cell.effective);
  }

  /** Adds a cell of other columns; where the last one differs from it in nothing but amounts, they are added up. */
  merge(from: CellColumns, index: number, entity = from.entity[index]): void {
    const last = this.length - 1;
    if (
      last >= 0 &&
      this.entity[last] === entity &&
      this.#isLike(last, from, index)
    ) {
      this.billed.add(last, from.billed, index);
      this.effective.add(last, from.effective, index);
      return;
    }
    const at = this.#next();
    this.entity[at] = entity;
    this.time[at] = from.time[index];
    this.origin[at] = from.origin[index];
    this.kind[at] = from.kind[index];
    this.label[at] = from.label[index];
    this.source[at] = from.source[index];
    this.link[at] = from.link[index];
    this.currency[at] = from.currency[index];
    this.billed.high[at] = from.billed.high[index];
    this.billed.low[at] = from.billed.low[index];
    this.effective.high[at] = from.effective.high[index];
    this.effective.low[at] = from.effective.low[index];
  }

  /** In which order cells of one entity are kept: those that can be added up come after each other. */
  compare(a: number, b: number, other: CellColumns = this): number {
    return (
      this.link[a] - other.link[b] ||
      this.time[a] - other.time[b] ||
      this.origin[a] - other.origin[b] ||
      this.label[a] - other.label[b] ||
      this.kind[a] - other.kind[b] ||
      this.source[a] - other.source[b] ||
      this.currency[a] - other.currency[b]
    );
  }

  /** Adds cells of other columns from `start` to before `end` as they are, for which there has to be room. */
  copy(from: CellColumns, start: number, end: number): void {
    const at = this.length;
    this.entity.set(from.entity.subarray(start, end), at);
    this.time.set(from.time.subarray(start, end), at);
    this.origin.set(from.origin.subarray(start, end), at);
    this.kind.set(from.kind.subarray(start, end), at);
    this.label.set(from.label.subarray(start, end), at);
    this.source.set(from.source.subarray(start, end), at);
    this.link.set(from.link.subarray(start, end), at);
    this.currency.set(from.currency.subarray(start, end), at);
    this.billed.copy(at, from.billed, start, end);
    this.effective.copy(at, from.effective, start, end);
    this.length += end - start;
  }

  /** Makes room for more cells, one column after the other: all at once would hold up everything else. */
  async makeRoom(more: number, turns: Turns): Promise<void> {
    const needed = this.length + more;
    if (needed > this.entity.length) {
      await this.#resizeInTurns(Math.max(needed, this.length * 2), turns);
    }
  }

  async trim(turns: Turns): Promise<void> {
    if (this.length < this.entity.length) {
      await this.#resizeInTurns(this.length, turns);
    }
  }

  #isLike(at: number, from: CellColumns, index: number): boolean {
    return (
      this.time[at] === from.time[index] &&
      this.origin[at] === from.origin[index] &&
      this.kind[at] === from.kind[index] &&
      this.label[at] === from.label[index] &&
      this.source[at] === from.source[index] &&
      this.link[at] === from.link[index] &&
      this.currency[at] === from.currency[index]
    );
  }

  #next(): number {
    if (this.length === this.entity.length) {
      this.#resize(Math.max(1024, this.length * 2));
    }
    this.length += 1;
    return this.length - 1;
  }

  #resize(capacity: number): void {
    for (const resize of this.#resizers(capacity)) {
      resize();
    }
  }

  async #resizeInTurns(capacity: number, turns: Turns): Promise<void> {
    for (const resize of this.#resizers(capacity)) {
      resize();
      await turns.giveWay();
    }
  }

  /** The one of `entity`, which says how much room there is, comes last. */
  #resizers(capacity: number): (() => void)[] {
    return [
      () => (this.time = resized(this.time, new Uint16Array(capacity))),
      () => (this.origin = resized(this.origin, new Uint8Array(capacity))),
      () => (this.kind = resized(this.kind, new Uint8Array(capacity))),
      () => (this.label = resized(this.label, new Int32Array(capacity))),
      () => (this.source = resized(this.source, new Int16Array(capacity))),
      () => (this.link = resized(this.link, new Int32Array(capacity))),
      () => (this.currency = resized(this.currency, new Uint16Array(capacity))),
      () => this.billed.resize(capacity),
      () => this.effective.resize(capacity),
      () => (this.entity = resized(this.entity, new Int32Array(capacity))),
    ];
  }
}

type Column = Int32Array | Int16Array | Uint16Array | Uint8Array;

function resized<T extends Column>(from: T, to: T): T {
  to.set(from.subarray(0, Math.min(from.length, to.length)));
  return to;
}
