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
import { defaultRecordSettings } from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog } from '../../../__testUtils__/demoCatalog';
import { createEscalationHarness } from '../../../__testUtils__/escalationHarness';
import { createLifecycleHarness } from '../../../__testUtils__/lifecycleHarness';
import { createRunbookHarness } from '../../../__testUtils__/runbookHarness';
import { createSyncHarness } from '../../../__testUtils__/syncHarness';
import { EscalationFactSource } from '../../../escalation/EscalationFactSource';
import { DatabaseBookSource } from '../../../lifecycle/DatabaseBookSource';
import { LifecycleFactSource } from '../../../lifecycle/LifecycleFactSource';
import { RunbookFactSource } from '../../../runbooks/RunbookFactSource';
import { makeBook } from '../../../showback/book/__testUtils__/makeBook';
import { CostRates } from '../../../showback/fleet/CostRates';
import { CostTables } from '../../../showback/fleet/CostTables';
import { ShowbackFactSource } from '../../../showback/ShowbackFactSource';
import { SupportFactSource } from '../../../support/SupportFactSource';
import { DatabaseFactReader } from '../DatabaseFactReader';
import { DatabaseSourceStore } from '../DatabaseSourceStore';
import { EntityFactSource } from '../EntityFactSource';
import { FactCollection } from '../FactCollection';
import type { FactSource } from '../../../facts/FactSource';

import type { Knex } from 'knex';

/** When the tests begin. */
export const NOW = new Date('2026-11-21T09:00:00.000Z');
export const LATER = new Date('2026-11-21T09:05:00.000Z');
export const TOMORROW = new Date('2026-11-22T09:00:00.000Z');
export const PAYMENTS = 'uid-component-payments';
export const DATABASE = 'uid-resource-payments-db';

/** The demo catalog with a description, a bill and licences of the service. */
function catalogWithCosts() {
  return demoCatalog().map(entity =>
    entity.metadata.uid === PAYMENTS
      ? {
          ...entity,
          metadata: {
            ...entity.metadata,
            description: 'Takes cards',
            tags: ['java'],
            annotations: {
              'backstage.io/techdocs-ref': 'dir:.',
              'stewardship.dev/runbooks': 'url:https://git.example/runbooks/',
            },
          },
          spec: {
            ...entity.spec,
            lifecycle: 'production',
            stewardship: {
              purpose: 'Takes card payments',
              commitments: { rto: 'PT1H', availability: 99.95 },
              costs: [
                {
                  ...{ id: 'c', kind: 'supportContract', amount: 1 },
                  ...{ currency: 'EUR', per: 'year' },
                },
              ],
              licences: [
                {
                  ...{ id: 'l', metric: 'cores', entitled: 4, used: 5 },
                  ...{ renewsOn: '2026-12-01', noticeDays: 90 },
                },
              ],
            },
          },
        }
      : entity,
  );
}

/** The collection over the real stores of all rooms, none of which has run yet. */
export async function startCollection(database: Knex) {
  const { catalog, knex, reader, sync } = await createSyncHarness({
    knex: database,
    entities: catalogWithCosts(),
  });
  await sync();
  const shared = { knex, records: reader, now: NOW };
  const escalation = createEscalationHarness(shared);
  const runbooks = createRunbookHarness(shared);
  runbooks.files.files.set(
    'https://git.example/runbooks/restart.md',
    '---\nalerts: [Slow]\n---\n# Restart',
  );
  const lifecycle = createLifecycleHarness({
    ...shared,
    products: [
      {
        ...{ name: 'postgresql', title: 'PostgreSQL' },
        ...{ aliases: [], identifiers: [] },
        cycles: [
          {
            name: '15',
            milestones: { endOfLife: { kind: 'date', on: '2026-12-01' } },
          },
        ],
      },
    ],
  });
  const { products } = lifecycle;
  const book = await makeBook();
  const sources: FactSource[] = [
    new EntityFactSource({ records: reader }),
    new SupportFactSource({
      ...{ records: reader, settings: defaultRecordSettings },
    }),
    new EscalationFactSource({ ladders: escalation.ladders }),
    new RunbookFactSource({ shelves: runbooks.shelves }),
    new LifecycleFactSource({
      ...{ books: lifecycle.books, sheets: lifecycle.sheets },
      source: new DatabaseBookSource({ knex, products }),
    }),
    new ShowbackFactSource({
      books: { read: async () => book, readAtHand: async () => book },
      ...{ rates: new CostRates({ rates: [] }), records: reader },
      tables: new CostTables(),
    }),
  ];
  const logger = mockServices.logger.mock();
  const store = new DatabaseSourceStore({ knex, task: 'fact-collection' });
  const create = (release = '1') =>
    new FactCollection({
      ...{ logger, records: reader, release, sources, store },
    });
  const facts = new DatabaseFactReader({ knex });
  return {
    ...{ catalog, create, escalation, knex, lifecycle, logger, runbooks },
    ...{ sources, store, sync },
    collect: async (now = NOW) => await create().run({ now }),
    read: async (uid: string, now = NOW) => {
      const [found] = (await facts.read([uid], now)).values();
      return found;
    },
  };
}
