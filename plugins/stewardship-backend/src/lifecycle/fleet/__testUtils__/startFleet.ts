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

import type { Readable } from '../../../catalog/readable';
import type { RecordReader } from '../../../catalog/RecordReader';
import { TODAY } from '../../book/__testUtils__/fleets';
import type { BookContents, BookCycle } from '../../book/contents';
import { TechnologyBookReader } from '../../book/TechnologyBookReader';
import type { ProductStore } from '../../ProductStore';
import { FleetExports } from '../FleetExports';
import { FleetService } from '../FleetService';

/** A caller who may read everything. */
export const ALL: Readable = { kind: 'all' };

/** A release cycle of one product, that ends on a day or has no end yet. */
export function cycleOf(
  name: string,
  on: string | undefined,
  more: Partial<BookCycle> = {},
): BookCycle {
  return {
    ...{ product: 'db', productTitle: 'Northline DB', name, sourceId: 'own' },
    milestones: on
      ? { endOfSecuritySupport: { kind: 'date', on } }
      : { endOfSecuritySupport: { kind: 'open' } },
    ...more,
  };
}

/** Lists and exports over a book with just these contents. */
export function startFleet(contents: BookContents) {
  const products: ProductStore = {
    readSources: async () => [
      {
        ...{ id: 'own', title: 'Own products', position: 0, failures: 0 },
        status: 'read',
        fetchedAt: '2026-11-01T00:00:00.000Z',
      },
    ],
    readProducts: async () => [],
    findProduct: async name =>
      name === 'db'
        ? {
            ...{ name, title: 'Northline DB', sourceId: 'own' },
            ...{ aliases: [], identifiers: [] },
            cycles: [...contents.cycles, cycleOf('unused', '2030-01-01')],
          }
        : undefined,
  };
  const nameEntities: RecordReader['nameEntities'] = async ({ refs }) =>
    new Map(
      [...refs].map(ref => [ref, { ref, known: true, title: `The ${ref}` }]),
    );
  const shared = {
    books: new TechnologyBookReader({
      source: {
        readVersion: async () => '1',
        readContents: async () => contents,
      },
    }),
    records: { nameEntities } as RecordReader,
    now: () => new Date(`${TODAY}T23:59:59.000Z`),
  };
  return {
    fleet: new FleetService({ ...shared, products, staleAfterMs: 86_400_000 }),
    fleetExports: new FleetExports(shared),
  };
}
