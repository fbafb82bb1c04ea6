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

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from '../../database/migrate';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import type { Notice } from './planNotices';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const notice: Notice = {
  ...{ recipientRef: 'group:default/dba', role: 'owner' },
  ...{ product: 'postgresql', productTitle: 'PostgreSQL' },
  ...{ cycle: '13', cycleLabel: '13', endsOn: '2027-01-20' },
  ...{ daysBefore: 90, daysLeft: 60, entityRefs: ['resource:default/db'] },
};
const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour));

describe.each(databases.eachSupportedId())(
  'DatabaseNoticeStore on %s',
  databaseId => {
    it('hands out a notice to one claim at a time, and never after it was sent', async () => {
      const knex = await migrateDatabase({
        database: mockServices.database({
          knex: await databases.init(databaseId),
        }),
        logger: mockServices.logger.mock(),
      });
      const store = new DatabaseNoticeStore({ knex });
      const claim = async (hour: number) =>
        await store.claim({
          ...{ notices: [notice], now: at(hour), until: at(hour + 1) },
        });
      const [first] = await claim(1);
      expect(first.notice).toBe(notice);
      expect(
        await store.claim({ notices: [], now: at(1), until: at(2) }),
      ).toEqual([]);
      expect(await claim(1)).toEqual([]);

      const [second] = await claim(2);
      expect(second.scope).toBe(first.scope);
      // The first one comes late, and does not give back what is not its own any more.
      await store.release({ claim: first.claim, ids: [first.id] });
      expect(await claim(2)).toEqual([]);
      await store.release({ claim: second.claim, ids: [second.id] });
      const [third] = await claim(2);

      await store.markSent({ id: third.id, at: at(2) });
      expect(await claim(20)).toEqual([]);
      const products = ['postgresql'];
      expect(
        await store.readTold({ products, endsFrom: '2027-01-20' }),
      ).toEqual([
        {
          ...{ recipientRef: 'group:default/dba', product: 'postgresql' },
          ...{ cycle: '13', endsOn: '2027-01-20', daysBefore: 90 },
          sentOn: '2026-11-21',
        },
      ]);
      expect(
        await store.readTold({ products, endsFrom: '2027-01-21' }),
      ).toEqual([]);
      expect(
        await store.readTold({ products: ['php'], endsFrom: '2026-01-01' }),
      ).toEqual([]);
    });
  },
);
