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
  compareEnds,
  type EndDate,
  type TechnologyTimeline,
} from '@backstage-stewardship/plugin-stewardship-common';
import { compareText } from '../../database/compareText';
import type { CycleUses } from '../book/usesInFleet';
import { cycleState } from './cycleState';
import { compareCycles } from './places';

const MAX_PRODUCTS = 200;

/** Release cycles by product: what ends first comes first, and in a product what was released first. */
export function timelineOf(
  items: readonly CycleUses[],
  today: string,
): TechnologyTimeline {
  const products = new Map<
    string,
    { product: string; title: string; endsOn?: EndDate; items: CycleUses[] }
  >();
  for (const item of items) {
    const { product, productTitle: title } = item.cycle;
    const row = products.get(product);
    if (!row) {
      products.set(product, {
        ...{ product, title, items: [item] },
        endsOn: item.endsOn,
      });
      continue;
    }
    row.items.push(item);
    if (compareEnds(item.endsOn, row.endsOn) < 0) {
      row.endsOn = item.endsOn;
    }
  }
  const sorted = [...products.values()].sort(
    (a, b) =>
      compareEnds(a.endsOn, b.endsOn) || compareText(a.product, b.product),
  );
  return {
    products: sorted.slice(0, MAX_PRODUCTS).map(row => ({
      product: row.product,
      title: row.title,
      cycles: row.items.sort(oldestFirst).map(({ cycle, uses }) => ({
        ...cycleState({ cycle, today }),
        services: uses.length,
      })),
    })),
    totalProducts: sorted.length,
    today,
  };
}

/** Those of which nobody says when they were released come last. */
function oldestFirst({ cycle: a }: CycleUses, { cycle: b }: CycleUses): number {
  return (
    compareText(a.releasedOn ?? '~', b.releasedOn ?? '~') ||
    compareCycles(a.name, b.name)
  );
}
