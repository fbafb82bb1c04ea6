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
  createFeedHarness,
  FakeSource,
  productOf,
} from './__testUtils__/feedHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'sources that are no longer configured, on %s',
  databaseId => {
    async function start() {
      const harness = await createFeedHarness(await databases.init(databaseId));
      const a = new FakeSource('a');
      const b = new FakeSource('b');
      a.says(productOf('x', { 1: 2026 }), productOf('y', { 1: 2026 }));
      b.says(productOf('x', { 1: 2031 }));
      a.answer = withFinding(a.answer);
      await harness.refresh({ at: '09:00', sources: [a, b] });
      return { ...harness, a, b };
    }

    function withFinding(answer: FakeSource['answer']): FakeSource['answer'] {
      return async () => ({ ...(await answer()), findings: ['One is odd'] });
    }

    it('count for a day behind the others, say so, and are removed then', async () => {
      const { b, known, refresh, store, version, written } = await start();
      const before = await version();
      await refresh({ at: '10:00', sources: [b] });
      const kept = ['x@1 2031-12-31 b', 'y@1 2026-12-31 a'];
      expect(await known()).toEqual(kept);
      expect(await version()).toBeGreaterThan(before);
      const [, gone] = await store.readSources();
      expect(gone).toMatchObject({
        ...{ id: 'a', position: 1, status: 'failed' },
        fetchedAt: '2026-11-21T09:00:00.000Z',
        problem:
          'It is no longer configured; what it said counts until 2026-11-22 10:00 UTC',
      });

      const then = await version();
      await refresh({ at: '2026-11-22T09:59', sources: [b] });
      expect(written).toEqual([]);
      expect(await version()).toBe(then);
      expect(await known()).toEqual(kept);

      await refresh({ at: '2026-11-22T10:00', sources: [b] });
      expect(await known()).toEqual(['x@1 2031-12-31 b']);
      expect((await store.readSources()).map(({ id }) => id)).toEqual(['b']);
      expect(await version()).toBeGreaterThan(then);
    });

    it('are as before where they are configured again, and not asked for that', async () => {
      const { a, b, known, knex, refresh, store } = await start();
      const before = [await known(), await store.readSources()];
      for (const at of ['10:00', '10:05', '2026-11-22T08:00']) {
        await refresh({ at, sources: [b] });
        await refresh({ at, sources: [a, b] });
        expect([await known(), await store.readSources()]).toEqual(before);
      }
      expect(a.asked).toHaveLength(1);
      expect((await store.readSources())[0].problem).toBe('One is odd');
      // The day begins anew each time, even where a clock was wrong.
      await refresh({ at: '2026-11-22T08:00', sources: [b] });
      await knex('lifecycle_sources')
        .where({ id: 'a' })
        .update({ unconfigured_since: '2040-01-01T00:00:00.000Z' });
      await refresh({ at: '2026-11-22T08:30', sources: [b] });
      await refresh({ at: '2026-11-23T08:00', sources: [b] });
      expect(await store.readSources()).toHaveLength(2);
      await refresh({ at: '2026-11-23T08:30', sources: [b] });
      expect(await store.readSources()).toHaveLength(1);
    });

    it('come behind a source of another id that has the same products', async () => {
      const { known, refresh } = await start();
      const renamed = new FakeSource('z');
      renamed.says(productOf('y', { 1: 2040 }));
      await refresh({ at: '10:00', sources: [renamed] });
      expect(await known()).toEqual(['y@1 2040-12-31 z', 'x@1 2026-12-31 a']);
    });
  },
);
