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

import {
  amountOf,
  type CostDimension,
  type CostGroup,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Sums } from '../book/CostBook';
import { compareEntities } from './compareEntities';
import {
  groupOf,
  isOfEntities,
  type EntityDimension,
  type FoundGroup,
} from './CostGroups';
import type { CostTables } from './CostTables';
import type { CostView } from './CostView';
import { dependentCost } from './dependencies';
import { FigureGrid } from './FigureGrid';
import { toCostFigures } from './figures';
import { labelTotals } from './groupLabels';
import { toMoneys } from './moneys';

/** What only the groups of one page have. */
type Details = { months: Sums[]; before: Sums; dependent: Sums };

/** Adds to the groups of one page what takes long for all of them. */
export async function describeGroups(options: {
  groups: readonly FoundGroup[];
  view: CostView;
  by: CostDimension;
  tables: CostTables;
}): Promise<Omit<CostGroup, 'entity'>[]> {
  const { groups, view, by } = options;
  const { currency } = view;
  const details = isOfEntities(by)
    ? await byEntities({ ...options, by })
    : groups.map(({ key }) => ({
        ...labelTotals(view, by, key),
        dependent: new Map(),
      }));
  return groups.map(({ key, figures, services }, place) => {
    const { months, before, dependent } = details[place];
    return {
      key,
      figures: toCostFigures(figures(), dependent),
      before: toMoneys(before),
      months: months.map(sums => amountOf(sums.get(currency) ?? 0n)),
      services,
    };
  });
}

async function byEntities(options: {
  groups: readonly FoundGroup[];
  view: CostView;
  by: EntityDimension;
  tables: CostTables;
}): Promise<Details[]> {
  const { groups, view, by, tables } = options;
  const { book, table, entities, mask, period } = view;
  const places = new Map(groups.map(({ key }, place) => [key, place]));
  const keyOf = groupOf(book, by);
  const placeOf = new Int32Array(book.entities.length).fill(-1);
  const members: number[][] = groups.map(() => []);
  for (const entity of entities) {
    const place = places.get(keyOf(entity));
    if (place !== undefined) {
      placeOf[entity] = place;
      members[place].push(entity);
    }
  }
  const { first, last, from, to } = period;
  const width = last - first + 1;
  const grid = table.sum({
    ...{ entities: members.flat(), from: first, to: last },
    places: groups.length * width,
    placeOf: (entity, month) => placeOf[entity] * width + month - first,
  });
  const before = new FigureGrid({
    ...{ places: groups.length, currencies: book.currencies },
  });
  const compared = await compareEntities({ tables, table, months: period });
  for (const entity of compared ? members.flat() : []) {
    if (compared) {
      before.addPlace(placeOf[entity], compared.before, entity);
    }
  }
  return groups.map((_, place) => ({
    months: Array.from({ length: width }, (__, month) =>
      grid.totalsAt(place * width + month),
    ),
    before: before.totalsAt(place),
    dependent: dependentCost({
      ...{ table, entities: members[place], mask, from, to },
    }),
  }));
}
