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
import { shownDomain, systemOf, teamOf } from './CostPlaces';
import type { CostView } from './CostView';
import type { FiguresByCurrency } from './figures';
import { groupLabels } from './groupLabels';

/** Some costs that belong together. */
export type FoundGroup = {
  /** An entity ref, or the text of the bill; empty for what has none. */
  key: string;
  /** Of how many entities. */
  services: number;
  figures: () => FiguresByCurrency;
  /** Of all that it costs. */
  totalIn: (currency: string) => bigint;
};

export type EntityDimension = 'team' | 'system' | 'domain' | 'service';

/** Whether groups are named by entities; else they are by texts of the bill. */
export function isOfEntities(by: CostDimension): by is EntityDimension {
  return ['team', 'system', 'domain', 'service'].includes(by);
}

/** The group that an entity is in, as far as the caller may know of it. */
export function groupOf(
  { book, readable }: Pick<CostView, 'book' | 'readable'>,
  by: EntityDimension,
): (entity: number) => string {
  switch (by) {
    case 'team':
      return entity => teamOf(book.entities[entity]);
    case 'system':
      return entity => systemOf(book.entities[entity]);
    case 'domain':
      return entity => shownDomain(book.entities[entity], readable);
    default:
      return entity => book.entities[entity].ref;
  }
}

/** Figures of what a caller asks for, added up by a dimension. */
export async function groupCosts(
  view: CostView,
  by: CostDimension,
): Promise<FoundGroup[]> {
  return isOfEntities(by)
    ? groupEntities(view, by)
    : (await groupLabels(view, by)).groups;
}

function groupEntities(view: CostView, by: EntityDimension): FoundGroup[] {
  const { table, entities, period } = view;
  const { first: from, last: to } = period;
  const keyOf = groupOf(view, by);
  const all = table.figuresIn(from, to);
  const places = new Map<string, number>();
  const services: number[] = [];
  const grid = table.fold({
    ...{ entities, from, to, places: entities.length },
    placeOf: entity => {
      if (!all.has(entity)) {
        return -1;
      }
      const key = keyOf(entity);
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
        services.push(0);
      }
      services[place] += 1;
      return place;
    },
  });
  const { currencies } = table.book;
  return [...places].map(([key, place]) => ({
    ...{ key, services: services[place] },
    figures: () => grid.at(place),
    totalIn: currency => {
      const column = currencies.indexOf(currency);
      return column < 0 ? 0n : grid.totalIn(place, column);
    },
  }));
}
