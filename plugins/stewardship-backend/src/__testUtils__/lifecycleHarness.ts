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

import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import type { RecordReader } from '../catalog/RecordReader';
import { TechnologyBookReader } from '../lifecycle/book/TechnologyBookReader';
import { DatabaseBookSource } from '../lifecycle/DatabaseBookSource';
import { DatabaseDecisionStore } from '../lifecycle/DatabaseDecisionStore';
import { DatabaseSheetStore } from '../lifecycle/DatabaseSheetStore';
import { DatabaseProductStore } from '../lifecycle/feeds/DatabaseProductStore';
import { LifecycleProviders } from '../lifecycle/feeds/LifecycleProviders';
import { ProductRefresh } from '../lifecycle/feeds/ProductRefresh';
import { FleetExports } from '../lifecycle/fleet/FleetExports';
import { FleetService } from '../lifecycle/fleet/FleetService';
import { LifecycleService } from '../lifecycle/LifecycleService';
import { createBomResolver } from '../lifecycle/sbom/bomPlaces';
import { DatabaseBomStore } from '../lifecycle/sbom/DatabaseBomStore';
import { EntityBoms } from '../lifecycle/sbom/EntityBoms';
import { TechnologySheets } from '../lifecycle/TechnologySheets';

/** The room of technologies with its real stores, products that the test gives, and a clock. */
export function createLifecycleHarness(options: {
  knex: Knex;
  records: RecordReader;
  products: Product[];
  now: Date;
}) {
  const { knex, records } = options;
  const clock = { now: options.now };
  const feed = { products: options.products };
  const logger = mockServices.logger.mock();
  const resolve = createBomResolver({
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
  });
  const products = new DatabaseProductStore({ knex });
  const boms = new DatabaseBomStore({ knex });
  const sheets = new DatabaseSheetStore({ knex });
  const decisions = new DatabaseDecisionStore({ knex });
  const books = new TechnologyBookReader({
    source: new DatabaseBookSource({ knex, products }),
  });
  const refresh = new ProductRefresh({
    logger,
    overrides: [],
    providers: new LifecycleProviders({
      feeds: [
        {
          provider: {
            id: 'fake',
            title: 'Fake feed',
            readProducts: async () => ({
              status: 'read',
              products: structuredClone(feed.products),
              findings: [],
            }),
          },
          everyMs: 0,
        },
      ],
      everyMs: 0,
    }),
    store: products,
  });
  const technologySheets = new TechnologySheets({
    readBoms: async () => await EntityBoms.read({ resolve, store: boms }),
    ...{ products, records, sheets },
  });
  const shared = {
    books,
    staleAfterMs: 7 * 24 * 3600_000,
    now: () => clock.now,
  };
  return {
    ...{ books, boms, clock, decisions, feed, products, sheets },
    fleet: new FleetService({ ...shared, products, records }),
    fleetExports: new FleetExports({ ...shared, records }),
    lifecycle: new LifecycleService({ ...shared, boms, sheets }),
    async refreshAndMatch() {
      const refreshed = await refresh.run({ now: clock.now });
      return { refreshed, matched: await technologySheets.run() };
    },
  };
}
