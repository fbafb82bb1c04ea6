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

import { TestDatabases } from '@backstage/backend-test-utils';
import {
  DATABASE,
  LATER,
  PAYMENTS,
  startCollection,
} from './__testUtils__/startCollection';
import { OWN_SOURCES } from './factNames';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'facts of our rooms on %s',
  databaseId => {
    async function start() {
      return await startCollection(await databases.init(databaseId));
    }

    it('knows the entity, its record, and what the other rooms have found out, each under its source', async () => {
      const { collect, escalation, lifecycle, read, runbooks, sources } =
        await start();
      expect(sources.map(({ definition }) => definition.id)).toEqual(
        OWN_SOURCES,
      );
      expect(await collect()).toEqual({
        collected: OWN_SOURCES,
        // Nothing was tested, shelved or matched yet.
        changed: 7 * 3,
      });
      const before = await read(PAYMENTS);
      expect(before.scope.escalation).toBeUndefined();
      expect(before.scope.entity).toEqual({
        ...{ kind: 'Component', type: 'service', lifecycle: 'production' },
        ...{ namespace: 'default', name: 'payments', tags: ['java'] },
        annotations: ['backstage.io/techdocs-ref', 'stewardship.dev/runbooks'],
        ...{ hasTitle: true, hasDescription: true, hasTechDocs: true },
        ...{ hasOwner: true, hasSystem: true, hasDomain: true },
        ...{ system: 'system:default/checkout', dependsOn: 1 },
        domain: 'domain:default/sales',
        ...{ providedApis: 1, consumedApis: 0, today: '2026-11-21' },
      });
      expect(before.scope.support).toMatchObject({
        ...{ tier: 'gold', hasOwner: true, ownerKind: 'group', people: 2 },
        ...{ hasPurpose: true, availability: 99.95, rtoMinutes: 60 },
        ...{ hasRpo: false, environments: ['test', 'production'] },
      });
      expect(before.scope.costs).toEqual({
        ...{ lines: 1, kinds: ['supportContract'], licences: 1 },
        ...{ licencesMeasured: 1, licencesOverEntitled: 1, renewalsPassed: 0 },
        ...{ nextRenewalInDays: 10, nextNoticeInDays: -80 },
      });

      await escalation.refreshAndTest();
      await runbooks.refreshAndShelve();
      await lifecycle.refreshAndMatch();
      expect((await collect(LATER)).collected).toEqual([
        ...['escalation', 'runbooks', 'technology'],
      ]);
      const after = await read(PAYMENTS, LATER);
      expect(after.scope.escalation).toMatchObject({
        ...{ steps: expect.any(Number), ladderVerdict: expect.any(String) },
      });
      expect(after.scope.runbooks).toMatchObject({ own: 1, neverReviewed: 1 });
      expect(after.scope.technology).toMatchObject({
        ...{ technologies: 0, endOfLife: 0, inheritedEndInDays: 10 },
      });
      expect((await read(DATABASE, LATER)).scope.technology).toMatchObject({
        ...{ technologies: 1, supported: 1, ownEndInDays: 10 },
      });
    });
  },
);
