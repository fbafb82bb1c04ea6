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
import { Turns } from '../../tasks/Turns';
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
type Details = { months: Sums[]; compared?: Compared; dependent: Sums };

/** Totals of the days that are compared, and of those before. */
type Compared = { now: Sums; before: Sums };

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
    : await Promise.all(
        groups.map(async ({ key }) => ({
          ...(await labelTotals(view, by, key)),
          dependent: new Map(),
        })),
      );
  return groups.map(({ key, figures, services }, place) => {
    const { months, compared, dependent } = details[place];
    return {
      key,
      figures: toCostFigures(figures(), dependent),
      ...(compared && {
        before: toMoneys(compared.before),
        now: toMoneys(compared.now),
      }),
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
  const keyOf = groupOf(view, by);
  const placeOf = new Int32Array(book.entities.length).fill(-1);
  const members: number[][] = groups.map(() => []);
  for (const entity of entities) {
    const place = places.get(keyOf(entity));
    if (place !== undefined) {
      placeOf[entity] = place;
      members[place].push(entity);
    }
  }
  const foldInto = (figures: FigureGrid) => {
    const folded = new FigureGrid({
      ...{ places: groups.length, currencies: book.currencies },
    });
    for (const entity of members.flat()) {
      folded.addPlace(placeOf[entity], figures, entity);
    }
    return folded;
  };
  const { first, last, from, to } = period;
  const width = last - first + 1;
  const grid = await table.sumInTurns({
    ...{ entities: members.flat(), from: first, to: last },
    places: groups.length * width,
    placeOf: (entity, month) => placeOf[entity] * width + month - first,
  });
  const compared = await compareEntities({
    ...{ tables, table, comparison: period.comparison },
  });
  const sums = compared && {
    now: foldInto(compared.now),
    before: foldInto(compared.before),
  };
  const turns = new Turns();
  const details: Details[] = [];
  for (const place of groups.keys()) {
    await turns.giveWay();
    details.push({
      months: Array.from({ length: width }, (_, month) =>
        grid.totalsAt(place * width + month),
      ),
      ...(sums && {
        compared: {
          now: sums.now.totalsAt(place),
          before: sums.before.totalsAt(place),
        },
      }),
      dependent: dependentCost({
        ...{ table, entities: members[place], mask, from, to },
      }),
    });
  }
  return details;
}
