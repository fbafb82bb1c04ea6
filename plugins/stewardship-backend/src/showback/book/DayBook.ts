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
import { dayText, monthOfDay } from './calendar';
import type { Cells } from './Cells';
import type { BookEntity } from './CostBook';
import type { Division } from './divisions';
import { spreadDeclared } from './spreadDeclared';

/** Amounts by day and currency. */
type Days = Map<string, Map<string, bigint>>;

/** What single days cost, worked out when somebody asks. */
export class DayBook {
  readonly #imported: Cells;
  readonly #entities: readonly BookEntity[];
  readonly #currencies: readonly string[];
  readonly #range: { first: number; last: number; shownFrom: number };
  readonly #divisions: Map<number, Division>;
  /** In which order shared entities are divided. */
  readonly #places: ReadonlyMap<number, number>;
  /** Who shares something with an entity. */
  readonly #sharers = new Map<number, Set<number>>();
  /** What shared entities have before they are divided. */
  readonly #shared = new Map<string, Days>();

  constructor(options: {
    /** With days since 1970 as their time. */
    imported: Cells;
    entities: readonly BookEntity[];
    currencies: readonly string[];
    /** Days since 1970; declared costs that do not say since when begin with `shownFrom`. */
    range: { first: number; last: number; shownFrom: number };
    /** In the order in which they are divided. */
    divisions: readonly Division[];
  }) {
    const { first, last } = options.range;
    this.#imported = options.imported;
    this.#entities = options.entities;
    this.#currencies = options.currencies;
    this.#range = options.range;
    this.#divisions = new Map(
      options.divisions.map(division => [division.from, division]),
    );
    this.#places = new Map(
      options.divisions.map(({ from }, place) => [from, place]),
    );
    for (const division of options.divisions) {
      for (let month = monthOfDay(first); month <= monthOfDay(last); month++) {
        for (const to of division.bearersIn(month)?.to ?? []) {
          const sharers = this.#sharers.get(to) ?? new Set();
          this.#sharers.set(to, sharers.add(division.from));
        }
      }
    }
  }

  /** `gross` is before anything is passed on to those who share it. */
  daysOf(
    entity: number,
    metric: CostMetric,
    options?: { gross?: boolean },
  ): Days {
    const days = this.#beforeDivision(entity, metric);
    const division = this.#divisions.get(entity);
    if (!division || options?.gross) {
      return days;
    }
    const kept: Days = new Map();
    for (const [day, amounts] of days) {
      if (!division.bearersIn(monthOf(day))) {
        kept.set(day, amounts);
      }
    }
    return kept;
  }

  #beforeDivision(entity: number, metric: CostMetric): Days {
    const known = this.#shared.get(`${entity} ${metric}`);
    if (known) {
      return known;
    }
    for (const sharer of this.#sharersAbove(entity, metric)) {
      this.#shared.set(`${sharer} ${metric}`, this.#add(sharer, metric));
    }
    const days = this.#add(entity, metric);
    if (this.#divisions.has(entity)) {
      this.#shared.set(`${entity} ${metric}`, days);
    }
    return days;
  }

  /**
   * Whose cost an entity bears, directly or through others, that is not worked out yet, in the order in which it is divided.
   * Chains can be longer than the stack of calls is deep.
   */
  #sharersAbove(entity: number, metric: CostMetric): number[] {
    const found = new Set([entity]);
    // A set goes on to what is added to it meanwhile.
    for (const one of found) {
      for (const sharer of this.#sharers.get(one) ?? []) {
        if (!this.#shared.has(`${sharer} ${metric}`)) {
          found.add(sharer);
        }
      }
    }
    found.delete(entity);
    const placeOf = (sharer: number) => this.#places.get(sharer) ?? 0;
    return [...found].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** What those have whose cost it bears has to be known. */
  #add(entity: number, metric: CostMetric): Days {
    const days: Days = new Map();
    this.#addImported(days, entity, metric);
    this.#addDeclared(days, entity);
    for (const sharer of this.#sharers.get(entity) ?? []) {
      this.#addShare(days, { sharer, entity, metric });
    }
    return days;
  }

  #addImported(days: Days, entity: number, metric: CostMetric): void {
    const { columns } = this.#imported;
    const [start, end] = this.#imported.rangeOf(entity);
    for (let index = start; index < end; index++) {
      add(days, {
        day: dayText(columns.time[index]),
        currency: this.#currencies[columns.currency[index]],
        amount: columns[metric].get(index),
      });
    }
  }

  #addDeclared(days: Days, entity: number): void {
    const { first, last, shownFrom } = this.#range;
    for (const cost of this.#entities[entity]?.declared ?? []) {
      const spread = spreadDeclared(cost, shownFrom);
      for (let day = first; spread && day <= last; day++) {
        const amount = spread.between(day, day);
        if (amount !== 0n) {
          const { currency } = spread;
          add(days, { day: dayText(day), currency, amount });
        }
      }
    }
  }

  #addShare(
    days: Days,
    of: { sharer: number; entity: number; metric: CostMetric },
  ): void {
    const division = this.#divisions.get(of.sharer);
    const shared = this.#shared.get(`${of.sharer} ${of.metric}`);
    for (const [day, amounts] of shared ?? []) {
      const bearers = division?.bearersIn(monthOf(day));
      const weight = bearers?.weightOf(of.entity) ?? 0n;
      if (bearers && weight > 0n) {
        for (const [currency, amount] of amounts) {
          const part = (amount * weight) / bearers.whole;
          add(days, { day, currency, amount: part });
        }
      }
    }
  }
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function add(
  days: Days,
  { day, currency, amount }: { day: string; currency: string; amount: bigint },
): void {
  const amounts = days.get(day) ?? new Map<string, bigint>();
  days.set(day, amounts);
  amounts.set(currency, (amounts.get(currency) ?? 0n) + amount);
}
