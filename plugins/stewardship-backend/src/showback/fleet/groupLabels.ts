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

import type { CostDimension } from '@backstage-stewardship/plugin-stewardship-common';
import { monthNumber, monthText } from '../book/calendar';
import { ORIGINS } from '../book/CellColumns';
import type { Sums } from '../book/CostBook';
import type { FoundGroup } from './CostGroups';
import type { CostTable } from './CostTable';
import type { CostView } from './CostView';
import { NOTHING, totalOf, totalsOf, type FiguresByCurrency } from './figures';
import { LabelPlaces } from './LabelPlaces';
import { addAll } from './moneys';

/** Costs by what the bill says. */
export type LabelledCosts = {
  groups: FoundGroup[];
  /** Totals of a group in a month, as `monthNumber`, of the period or of those that it is compared with. */
  totalsIn: (key: string, month: number) => Sums;
};

const MOST_KEPT = 12;

const kept = new WeakMap<
  CostTable,
  WeakMap<readonly number[], Map<string, Promise<LabelledCosts>>>
>();

/** Figures by what the bill says. They are kept as long as the list of the entities is. */
export async function groupLabels(
  view: CostView,
  by: CostDimension,
): Promise<LabelledCosts> {
  const { table, entities, period } = view;
  const ofTable = kept.get(table) ?? new WeakMap();
  kept.set(table, ofTable);
  const known =
    ofTable.get(entities) ?? new Map<string, Promise<LabelledCosts>>();
  ofTable.set(entities, known);
  const key = `${by} ${period.from} ${period.to}`;
  let found = known.get(key);
  if (!found) {
    found = find(view, by);
    if (known.size >= MOST_KEPT) {
      known.clear();
    }
    known.set(key, found);
    // A failure is not an answer; whoever asks next tries again.
    found.catch(() => known.delete(key));
  }
  return await found;
}

async function find(view: CostView, by: CostDimension): Promise<LabelledCosts> {
  const { table, period } = view;
  const { first, last, comparison } = period;
  const labels = new LabelPlaces(by);
  const from = comparison.kind === 'months' ? comparison.from : first;
  const wide = last - from + 1;
  const keyOf = (place: number, month: number, origin: number) =>
    (place * wide + month) * ORIGINS.length + origin;
  const months = new Map<string, number>();
  const counted: number[] = [];
  const services: number[] = [];
  const sums = await table.book.sumInTurns(
    { metric: table.metric, from: monthText(from), to: period.to },
    cell => {
      const place = labels.placeOf(cell.label);
      let month = months.get(cell.month);
      if (month === undefined) {
        month = monthNumber(cell.month) - from;
        months.set(cell.month, month);
      }
      // Cells of one entity follow each other.
      if (counted[place] !== cell.entity && month >= first - from) {
        counted[place] = cell.entity;
        services[place] = (services[place] ?? 0) + 1;
      }
      return keyOf(place, month, ORIGINS.indexOf(cell.origin));
    },
    view.entities,
  );
  const figuresIn = (place: number, start: number, end: number) => {
    const figures: FiguresByCurrency = new Map();
    for (let month = start; month <= end; month++) {
      for (const [index, origin] of ORIGINS.entries()) {
        const ofCell = sums.get(keyOf(place, month - from, index)) ?? [];
        for (const [currency, micros] of ofCell) {
          const of = figures.get(currency) ?? { ...NOTHING };
          of[origin] += origin === 'sharedOut' ? -micros : micros;
          figures.set(currency, of);
        }
      }
    }
    return figures;
  };
  const places = new Map(labels.keys.map((key, place) => [key, place]));
  return {
    groups: labels.keys.flatMap((key, place) => {
      const figures = figuresIn(place, first, last);
      const totalIn = (currency: string) =>
        totalOf(figures.get(currency) ?? NOTHING);
      return services[place] === undefined
        ? []
        : [
            {
              ...{ key, services: services[place], totalIn },
              figures: () => figures,
            },
          ];
    }),
    totalsIn: (key, month) =>
      totalsOf(figuresIn(places.get(key) ?? -1, month, month)),
  };
}

/** Totals of a group in each month of the period, and in those that are compared; of single days, it is not known what they are of. */
export async function labelTotals(
  view: CostView,
  by: CostDimension,
  key: string,
): Promise<{ months: Sums[]; compared?: { now: Sums; before: Sums } }> {
  const { first, last, comparison } = view.period;
  const { totalsIn } = await groupLabels(view, by);
  const sumOf = (start: number, end: number) => {
    const sums: Sums = new Map();
    for (let month = start; month <= end; month++) {
      addAll(sums, totalsIn(key, month));
    }
    return sums;
  };
  return {
    months: Array.from({ length: last - first + 1 }, (_, month) =>
      totalsIn(key, first + month),
    ),
    ...(comparison.kind === 'months' && {
      compared: {
        now: sumOf(comparison.first, comparison.last),
        before: sumOf(comparison.from, comparison.to),
      },
    }),
  };
}
