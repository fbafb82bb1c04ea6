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
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import {
  createFeedHarness,
  FakeSource,
  productOf,
  readingOf,
} from './__testUtils__/feedHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const many = (count: number, cycles: Record<string, number>) =>
  Array.from({ length: count }, (_, index) =>
    productOf(`p${String(index).padStart(2, '0')}`, cycles),
  );

const FOUR = { a: 2030, b: 2029, c: 2028, d: 2027 };
const PROBLEM = /30 of its 30 products .* until it has said so for a day$/;

/** As where fields of dates were renamed: what is over still is. */
function withoutDates(product: Product): Product {
  return {
    ...product,
    cycles: product.cycles.map(({ name }) => ({
      ...{ name, label: '"kind":"date"' },
      milestones: { endOfLife: { kind: 'passed' } },
    })),
  };
}

describe.each(databases.eachSupportedId())(
  'doubt about what a source says, on %s',
  databaseId => {
    async function start(before: Product[]) {
      const harness = await createFeedHarness(await databases.init(databaseId));
      const source = new FakeSource('a');
      source.says(...before);
      await harness.refresh({ at: '09:00', sources: [source] });
      return { ...harness, source, stored: await harness.known() };
    }

    it.each<[what: string, after: (product: Product) => Product]>([
      ['no date any more', withoutDates],
      [
        'less than half of their release cycles',
        product => ({ ...product, cycles: product.cycles.slice(0, 1) }),
      ],
      [
        'release cycles of other names',
        product => ({
          ...product,
          cycles: product.cycles.map(cycle => ({
            ...cycle,
            name: `v${cycle.name}`,
          })),
        }),
      ],
    ])('keeps products that all have %s', async (_, after) => {
      const before = many(30, FOUR);
      const { known, refresh, source, store, stored } = await start(before);
      source.says(...before.map(after));
      const at = '2026-11-22T09:00';
      expect(await refresh({ at, sources: [source] })).toMatchObject({
        doubted: 1,
        changed: 0,
      });
      expect(await known()).toEqual(stored);
      const [state] = await store.readSources();
      expect(state).toMatchObject({
        status: 'failed',
        problem: expect.stringMatching(PROBLEM),
      });

      source.says(...before);
      await refresh({ at: '2026-11-22T10:00', sources: [source] });
      expect((await store.readSources())[0]).toMatchObject({ status: 'read' });
    });

    it('never believes that all products have lost all dates', async () => {
      const before = many(30, FOUR);
      const { known, refresh, source, stored } = await start(before);
      source.says(...before.map(withoutDates));
      for (const day of [22, 24, 26]) {
        const at = `2026-11-${day}T09:00`;
        expect(await refresh({ at, sources: [source] })).toMatchObject({
          doubted: 1,
        });
      }
      expect(await known()).toEqual(stored);
    });

    it('believes that a few lose their dates, that each loses half of its release cycles, and that some never had a date', async () => {
      const before = many(30, FOUR);
      const dateless = many(30, FOUR)
        .slice(20)
        .map(product => ({ ...withoutDates(product) }));
      const { known, refresh, source } = await start([
        ...before.slice(0, 20),
        ...dateless,
      ]);
      source.says(
        ...before.slice(0, 6).map(withoutDates),
        ...before
          .slice(6, 20)
          .map(product => ({ ...product, cycles: product.cycles.slice(2) })),
        ...dateless,
      );
      const at = '2026-11-22T09:00';
      expect(await refresh({ at, sources: [source] })).toMatchObject({
        ...{ read: 1, doubted: 0, changed: 20 },
      });
      expect(await known()).toHaveLength(6 * 4 + 14 * 2 + 10 * 4);
    });

    it('keeps products that a reading lacks which is partial, is not in doubt about them, and asks without an etag', async () => {
      const before = many(30, FOUR);
      const { known, refresh, source, store } = await start(before);
      const partial = { ...readingOf(before.slice(0, 5)), partial: true };
      const [first, ...others] = partial.products;
      source.answer = () => ({
        ...partial,
        products: [productOf(first.name, { a: 2040 }), ...others],
        findings: ['One document is broken'],
      });
      for (const day of [22, 24]) {
        const at = `2026-11-${day}T09:00`;
        expect(await refresh({ at, sources: [source] })).toMatchObject({
          ...{ read: 1, doubted: 0 },
        });
      }
      const all = await known();
      expect(all).toHaveLength(1 + 29 * 4);
      expect(all[0]).toBe('p00@a 2040-12-31 a');
      expect((await store.readSources())[0]).toMatchObject({
        ...{ status: 'read', problem: 'One document is broken' },
        checkedAt: '2026-11-24T09:00:00.000Z',
        fetchedAt: '2026-11-21T09:00:00.000Z',
      });
      expect(source.asked).toEqual([undefined, 'e1', undefined]);

      source.says(...before.slice(0, 28));
      await refresh({ at: '2026-11-25T09:00', sources: [source] });
      expect(await known()).toHaveLength(28 * 4);
    });
  },
);
