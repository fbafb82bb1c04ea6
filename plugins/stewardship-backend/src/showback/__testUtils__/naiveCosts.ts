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
  DeclaredCost,
  SharedCost,
} from '@backstage-stewardship/plugin-stewardship-common';

/** A small fleet in the plainest form; entities are numbers, amounts whole millionths. */
export type NaiveFleet = {
  /** `YYYY-MM-DD` */
  today: string;
  rows: {
    /** -1 is unallocated. */
    of: number;
    day: string;
    currency: string;
    billed: bigint;
    effective: bigint;
  }[];
  declared: { of: number; cost: DeclaredCost }[];
  /** What is depended upon, and who depends on it. */
  dependencies: [on: number, by: number][];
  shared: Map<number, SharedCost>;
  refOf: (entity: number) => string;
  quantities: { of: number; month: string; quantity: number }[];
};

const DAY_MS = 24 * 3600_000;

/**
 * What entities cost, worked out day by day and as slowly as it takes, to compare with: it has nothing of the code that it
 * checks. Parts of shared costs are not rounded.
 */
export class NaiveCosts {
  readonly #fleet: NaiveFleet;
  readonly #currency: string;
  readonly #metric: 'billed' | 'effective';
  readonly #declaredDays: readonly string[];
  readonly #direct = new Map<string, bigint>();
  readonly #bearers = new Map<string, Map<number, number>>();

  constructor(
    fleet: NaiveFleet,
    currency: string,
    metric: 'billed' | 'effective',
  ) {
    this.#fleet = fleet;
    this.#currency = currency;
    this.#metric = metric;
    this.#declaredDays = declaredDays(fleet);
  }

  /** Of bills and declared; -1 is unallocated. Exact. */
  directOf(entity: number, month: string): bigint {
    const id = `${entity} ${month}`;
    const found = this.#direct.get(id) ?? this.#addUp(entity, month);
    this.#direct.set(id, found);
    return found;
  }

  #addUp(entity: number, month: string): bigint {
    let sum = 0n;
    for (const row of this.#fleet.rows) {
      if (
        row.of === entity &&
        row.day.startsWith(month) &&
        row.currency === this.#currency
      ) {
        sum += row[this.#metric];
      }
    }
    for (const { of, cost } of this.#fleet.declared) {
      if (of === entity && cost.currency === this.#currency) {
        for (const day of this.#declaredDays) {
          sum += day.startsWith(month) ? this.#onDay(cost, day) : 0n;
        }
      }
    }
    return sum;
  }

  /** Before anything is passed on. */
  grossOf(entity: number, month: string): number {
    let sum = Number(this.directOf(entity, month));
    for (const sharer of this.#fleet.shared.keys()) {
      const weights = this.#bearersOf(sharer, month);
      const part = weights.get(entity);
      if (part !== undefined) {
        const whole = [...weights.values()].reduce((a, b) => a + b, 0);
        sum += (this.grossOf(sharer, month) * part) / whole;
      }
    }
    return sum;
  }

  totalOf(entity: number, month: string): number {
    return this.#bearersOf(entity, month).size > 0
      ? 0
      : this.grossOf(entity, month);
  }

  /** Those outside of its circle. */
  #bearersOf(entity: number, month: string): Map<number, number> {
    const id = `${entity} ${month}`;
    const found = this.#bearers.get(id);
    if (found) {
      return found;
    }
    const weights = this.#weightsOf(entity, month);
    this.#bearers.set(id, weights);
    for (const to of [...weights.keys()]) {
      if (this.#leadsTo(to, entity)) {
        weights.delete(to);
      }
    }
    return weights;
  }

  #weightsOf(entity: number, month: string): Map<number, number> {
    const { dependencies, shared, refOf, quantities } = this.#fleet;
    const how = shared.get(entity);
    const weights = new Map<number, number>();
    for (const [on, by] of how ? dependencies : []) {
      if (on === entity && by !== entity) {
        let weight = 1;
        if (how?.by === 'weights') {
          weight = how.weights[refOf(by)] ?? 0;
        } else if (how?.by === 'fact') {
          weight =
            quantities.find(one => one.of === by && one.month === month)
              ?.quantity ?? 0;
        }
        if (weight > 0) {
          weights.set(by, weight);
        }
      }
    }
    return weights;
  }

  /** Whether cost could come to an entity from another one, in any month. */
  #leadsTo(from: number, to: number, seen = new Set<number>()): boolean {
    if (seen.has(from)) {
      return false;
    }
    seen.add(from);
    const months = new Set(this.#fleet.quantities.map(({ month }) => month));
    const next = ['', ...months].flatMap(month => [
      ...this.#weightsOf(from, month).keys(),
    ]);
    return next.some(one => one === to || this.#leadsTo(one, to, seen));
  }

  #onDay(cost: DeclaredCost, day: string): bigint {
    const { from = this.#declaredDays[0], to = '9999-12-31', per } = cost;
    if (day < from || day > to) {
      return 0n;
    }
    let days = daysBetween(from, cost.from && cost.to ? to : from);
    if (per !== 'once') {
      const year = Number(day.slice(0, 4));
      const length = { month: 1, quarter: 3, year: 12 }[per];
      const at = Number(day.slice(5, 7)) - 1;
      const start = at - (at % length);
      days = daysBetween(
        new Date(Date.UTC(year, start)).toISOString().slice(0, 10),
        new Date(Date.UTC(year, start + length, 0)).toISOString().slice(0, 10),
      );
    }
    const place = days.indexOf(day);
    const amount = BigInt(Math.round(cost.amount * 1_000_000));
    const size = amount < 0n ? -amount : amount;
    const count = BigInt(days.length);
    const part = size / count + (BigInt(place) < size % count ? 1n : 0n);
    return place < 0 ? 0n : part * (amount < 0n ? -1n : 1n);
  }
}

/** From the first to the last one, both included. */
function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** 36 months back at most, as far as there are bills of, a year at least. */
function declaredDays({ today, rows }: NaiveFleet): string[] {
  const since = (back: number) =>
    new Date(
      Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - back),
    )
      .toISOString()
      .slice(0, 10);
  const first = rows.map(({ day }) => `${day.slice(0, 7)}-01`).sort()[0];
  let from = first !== undefined && first < since(12) ? first : since(12);
  from = from < since(36) ? since(36) : from;
  return daysBetween(from, today);
}
