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
import { Amounts } from '../book/Amounts';
import type { Sums } from '../book/CostBook';
import type { DayTable } from './DayTable';
import { FigureGrid, type FigureColumns } from './FigureGrid';
import { addAll } from './moneys';
import { sameDaysBefore } from './months';

/** Totals of the first days of a month, and of the same days of the month before. */
export type DaysCompared = { now: Sums; before: Sums };

/** What each entity cost in the first days of a month, beside the same days of the month before, at the places of their numbers. */
export type SameDays = { now: FigureGrid; before: FigureGrid };

/** Gives way to others while it works. `until` is a day of the latest month of which the book knows days. */
export async function buildSameDays(
  table: DayTable,
  until: string,
): Promise<SameDays> {
  const turns = new Turns();
  const { currencies, entities } = table.book;
  const places = entities.length;
  const grids = {
    now: new FigureGrid({ places, currencies }),
    before: new FigureGrid({ places, currencies }),
  };
  const columns = new Map(currencies.map((name, column) => [name, column]));
  const nothing = new Amounts(1);
  const amounts = new Amounts(1);
  // Of a day, only the total is known.
  const row: FigureColumns = [amounts, nothing, nothing, nothing];
  for (let entity = 0; entity < places; entity++) {
    const { now, before } = compareDays(table.sumsOf(entity), until);
    for (const [grid, sums] of [
      [grids.now, now],
      [grids.before, before],
    ] as const) {
      for (const [currency, micros] of sums) {
        amounts.set(0, micros);
        grid.add(entity, columns.get(currency) ?? 0, row, 0, 0);
      }
    }
    await turns.giveWay();
  }
  return grids;
}

/** Of sums by day, those of a month until `until`, `YYYY-MM-DD`, and of the same days of the month before. */
export function compareDays(
  days: ReadonlyMap<string, ReadonlyMap<string, bigint>>,
  until: string,
): DaysCompared {
  const last = sameDaysBefore(until);
  const month = until.slice(0, 7);
  const earlier = last.slice(0, 7);
  const compared: DaysCompared = { now: new Map(), before: new Map() };
  for (const [day, sums] of days) {
    if (day <= until && day.startsWith(month)) {
      addAll(compared.now, sums);
    } else if (day <= last && day.startsWith(earlier)) {
      addAll(compared.before, sums);
    }
  }
  return compared;
}
