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
import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';
import {
  createFeedHarness,
  FakeSource,
  productOf,
  readingOf,
} from './__testUtils__/feedHarness';
import type { CycleOverride } from './overrides';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    productOf(`p${String(index).padStart(5, '0')}`, { 1: 2030 }),
  );

describe.each(databases.eachSupportedId())(
  'ProductRefresh on %s',
  databaseId => {
    async function start() {
      const harness = await createFeedHarness(await databases.init(databaseId));
      return { ...harness, a: new FakeSource('a'), b: new FakeSource('b') };
    }

    it('stores what the sources say, asks each once a day with its etag, and writes nothing where nothing has changed', async () => {
      const { a, known, refresh, store, version, written } = await start();
      a.says(
        productOf('postgresql', { xiv: 2026, xiii: 2025 }),
        productOf('node', { 22: 2027 }),
      );
      expect(await refresh({ at: '09:00', sources: [a] })).toEqual({
        ...{ status: 'done', sources: 1, read: 1, unchanged: 0, failed: 0 },
        ...{ doubted: 0, left: 0, changed: 2 },
      });
      const all = [
        'node@22 2027-12-31 a',
        'postgresql@xiv 2026-12-31 a',
        'postgresql@xiii 2025-12-31 a',
      ];
      expect(await known()).toEqual(all);
      const before = await version();

      const tomorrow = '2026-11-22T09:00';
      expect(await refresh({ at: '23:00', sources: [a] })).toMatchObject({
        left: 1,
      });
      expect(await refresh({ at: tomorrow, sources: [a] })).toMatchObject({
        read: 1,
        changed: 0,
      });
      expect(written).toEqual([]);
      a.answer = () => ({ status: 'unchanged' });
      expect(
        await refresh({ at: '2026-11-23T09:00', sources: [a] }),
      ).toMatchObject({ unchanged: 1, changed: 0 });
      expect(written).toEqual([]);
      expect(a.asked).toEqual([undefined, 'e1', 'e1']);
      expect(await known()).toEqual(all);
      expect(await version()).toBe(before);
      expect(await store.readSources()).toEqual([
        {
          ...{ id: 'a', title: 'Source a', position: 0, status: 'read' },
          ...{ etag: 'e1', failures: 0 },
          checkedAt: '2026-11-23T09:00:00.000Z',
          fetchedAt: '2026-11-23T09:00:00.000Z',
        },
      ]);
    });

    it('writes only the products that have changed', async () => {
      const { a, known, knex, refresh, version, written } = await start();
      a.says(...many(50));
      await refresh({ at: '09:00', sources: [a] });
      const before = await version();
      const statements: string[] = [];
      const [first, second, ...others] = many(50);
      a.says(...others, productOf(first.name, { 2: 2031 }), {
        ...productOf('new', { 1: 2031 }),
        identifiers: [{ type: 'purl', id: 'pkg:npm/new' }],
      });
      knex.on('query', ({ sql, bindings }) =>
        statements.push(`${sql} ${bindings}`),
      );
      expect(
        await refresh({ at: '2026-11-22T09:00', sources: [a] }),
      ).toMatchObject({ changed: 3 });
      // Those that have changed, are gone or are new; not the others.
      expect(written.length).toBe(4);
      expect(statements.join('\n')).not.toContain(others[0].name);
      expect(await known()).toHaveLength(50);
      expect(await known()).toContain(`${first.name}@2 2031-12-31 a`);
      expect((await known()).join()).not.toContain(second.name);
      expect(await version()).toBeGreaterThan(before);
    });

    it('lets the first source count of those that have a product, and follows their order', async () => {
      const { a, b, known, refresh, store, version } = await start();
      a.says(productOf('x', { 1: 2026 }), productOf('only-a', { 1: 2026 }));
      b.says(productOf('x', { 1: 2031, 2: 2032 }), productOf('y', { 1: 2026 }));
      await refresh({ at: '09:00', sources: [a, b] });
      expect(await known()).toEqual([
        'only-a@1 2026-12-31 a',
        'x@1 2026-12-31 a',
        'y@1 2026-12-31 b',
      ]);
      const before = await version();
      await refresh({ at: '09:05', sources: [b, a] });
      expect((await store.findProduct('x'))?.sourceId).toBe('b');
      expect((await store.findProduct('x'))?.cycles).toHaveLength(2);
      expect(await version()).toBeGreaterThan(before);

      await refresh({ at: '09:10', sources: [a] });
      expect(await known()).toEqual([
        'only-a@1 2026-12-31 a',
        'x@1 2026-12-31 a',
        'y@1 2026-12-31 b',
      ]);
      await refresh({ at: '2026-11-22T09:10', sources: [a] });
      expect((await store.readSources()).map(({ id }) => id)).toEqual(['a']);
      expect(await store.findProduct('y')).toBeUndefined();
    });

    it('keeps what a source said before where it throws, hangs, or says nonsense, tells why and pauses longer and longer', async () => {
      const { a, b, known, refresh, store, written } = await start();
      a.says(productOf('x', { 1: 2026 }));
      b.says(productOf('y', { 1: 2026 }));
      await refresh({ at: '09:00', sources: [a, b] });
      const faults: [LifecycleReading | (() => never) | 'hang', RegExp][] = [
        [
          () => {
            throw new Error('Boom\nforged');
          },
          /^Error: Boom forged$/,
        ],
        ['hang', /^It did not answer within 0.05 seconds$/],
        [
          { status: 'failed', reason: 'The disk is full' },
          /^The disk is full$/,
        ],
        [readingOf([]), /^No products were read: there are none in it$/],
        [
          JSON.parse('{"status":"read","products":"<html>"}'),
          /^No products were read: The answer is not a list of products$/,
        ],
        [
          JSON.parse('{"status":"read","products":[null,{"name":"x"}]}'),
          /^No products were read: Product 1 is passed over: it is wrong$/,
        ],
        [JSON.parse('{}'), /^It answered with nothing that is understood$/],
        [JSON.parse('null'), /Error/],
      ];
      for (const [index, [fault, problem]] of faults.entries()) {
        a.answer = () => {
          if (fault === 'hang') {
            return new Promise(() => {});
          }
          return typeof fault === 'function' ? fault() : fault;
        };
        const at = `2026-11-2${2 + index}T09:00`;
        expect(
          await refresh({ at, sources: [a, b], patienceMs: 50 }),
        ).toMatchObject({ read: 1, failed: 1 });
        expect(written).toEqual([]);
        expect(await known()).toEqual(['x@1 2026-12-31 a', 'y@1 2026-12-31 b']);
        const [state] = await store.readSources();
        expect(state).toMatchObject({
          status: 'failed',
          problem: expect.stringMatching(problem),
          failures: index + 1,
          fetchedAt: '2026-11-21T09:00:00.000Z',
          checkedAt: `${at}:00.000Z`,
        });
        const pause =
          Date.parse(state.retryAt ?? '') - Date.parse(`${at}:00.000Z`);
        expect(pause).toBe(Math.min(60, 2 ** index) * 60_000);
      }
      a.says(productOf('x', { 1: 2027 }));
      await refresh({ at: '2026-12-01T09:00', sources: [a, b] });
      expect(await known()).toContain('x@1 2027-12-31 a');
      expect((await store.readSources())[0]).toMatchObject({
        status: 'read',
        failures: 0,
      });
    });

    it('does not ask before a source wants to be asked', async () => {
      const { a, refresh } = await start();
      a.answer = () => ({
        status: 'failed',
        reason: 'Too many requests',
        retryAt: new Date('2026-11-21T12:00:00.000Z'),
      });
      await refresh({ at: '09:00', sources: [a] });
      await refresh({ at: '11:59', sources: [a] });
      expect(a.asked).toHaveLength(1);
      await refresh({ at: '12:00', sources: [a] });
      expect(a.asked).toHaveLength(2);
    });

    it('does not believe that a fifth of the products is gone before it has heard so for a day', async () => {
      const { a, known, refresh, store } = await start();
      a.says(...many(100));
      await refresh({ at: '09:00', sources: [a] });
      a.says(...many(79));
      expect(
        await refresh({ at: '2026-11-22T09:00', sources: [a] }),
      ).toMatchObject({ doubted: 1, changed: 0 });
      expect(await known()).toHaveLength(100);
      expect((await store.readSources())[0]).toMatchObject({
        status: 'failed',
        fetchedAt: '2026-11-21T09:00:00.000Z',
        problem:
          'Since 2026-11-22 09:00 UTC, 21 of its 100 products are missing, or have lost their dates or most of their release cycles; they are kept until it has said so for a day',
      });
      await refresh({ at: '2026-11-23T08:59', sources: [a] });
      expect(await known()).toHaveLength(100);
      await refresh({ at: '2026-11-23T10:00', sources: [a] });
      expect(await known()).toHaveLength(79);
      expect((await store.readSources())[0]).toMatchObject({ status: 'read' });

      // A product without release cycles is as good as gone, and an answer that is whole again ends the doubt.
      a.says(...many(79).map(product => ({ ...product, cycles: [] })));
      for (const at of ['2026-11-24T10:00', '2026-11-26T10:00']) {
        expect(await refresh({ at, sources: [a] })).toMatchObject({
          doubted: 1,
        });
      }
      a.says(...many(78));
      await refresh({ at: '2026-11-26T12:00', sources: [a] });
      expect(await known()).toHaveLength(78);
      expect((await store.readSources())[0].problem).toBeUndefined();
    });

    it('has the dates that the organization decides count, with the reason, whether or not the source is read', async () => {
      const { a, b, known, logger, refresh, version, written } = await start();
      a.says(productOf('x', { 1: 2026, 2: 2027 }));
      b.says(productOf('x', { 9: 2020 }), productOf('y', { 1: 2026 }));
      const date = (on: string) => ({
        endOfLife: { kind: 'date' as const, on },
      });
      const overrides: CycleOverride[] = [
        { product: 'x', reason: 'House rule', milestones: date('2028-01-01') },
        {
          ...{ product: 'x', cycle: '1', reason: 'Bought' },
          milestones: date('2029-01-01'),
        },
      ];
      await refresh({ at: '09:00', sources: [a, b], overrides });
      const overridden = [
        'x@1 2029-01-01 a Bought',
        'x@2 2028-01-01 a House rule',
        'y@1 2026-12-31 b',
      ];
      expect(await known()).toEqual(overridden);
      expect(logger.warn).not.toHaveBeenCalled();
      const before = await version();

      await refresh({ at: '09:05', sources: [a, b], overrides });
      expect(written).toEqual([]);
      expect(await version()).toBe(before);

      // The source is not asked, and fails at that.
      a.answer = () => ({ status: 'failed', reason: 'Down' });
      const [, bought] = overrides;
      await refresh({ at: '09:10', sources: [a, b], overrides: [bought] });
      expect(await known()).toEqual([
        'x@1 2029-01-01 a Bought',
        'x@2 2027-12-31 a',
        'y@1 2026-12-31 b',
      ]);
      expect(await version()).toBeGreaterThan(before);

      // What the source says anew is overridden anew, in the same transaction.
      a.says(productOf('x', { 1: 2040 }));
      await refresh({
        ...{ at: '2026-11-22T09:10', sources: [a, b] },
        overrides: [...overrides, { ...bought, cycle: '7' }],
      });
      expect(await known()).toEqual([
        'x@1 2029-01-01 a Bought',
        'y@1 2026-12-31 b',
      ]);
      expect(logger.warn).toHaveBeenLastCalledWith(
        expect.stringContaining('change nothing'),
        { overrides: 'x@7' },
      );
    });

    it('takes what is sound of an answer, and says what is not', async () => {
      const { a, known, refresh, store } = await start();
      const odd: unknown[] = [
        productOf('Good', { 1: 2026 }),
        productOf('good', { 1: 2030 }),
        { ...productOf('p@1', { 1: 2026 }) },
        { name: 'no-cycles' },
        {
          ...productOf('half', {}),
          ...{ title: 7, aliases: 'x', identifiers: [{ type: 'swid' }] },
          link: 'ftp://vendor.example',
          cycles: [
            {
              name: 'a',
              milestones: { endOfLife: { kind: 'date', on: 'TBD' } },
            },
            { name: 'a', milestones: {} },
            { name: '', milestones: {} },
            { name: 'b', milestones: 'never', releasedOn: '2026-02-30' },
            { name: 'c', milestones: { endOfLife: false }, overridden: {} },
            { name: 'd\u0000', milestones: {} },
          ],
        },
      ];
      a.answer = () => ({
        ...readingOf([]),
        products: odd as Product[],
        findings: ['One thing of its own'],
      });
      await refresh({ at: '09:00', sources: [a] });
      expect(await known()).toEqual([
        'good@1 2026-12-31 a',
        'half@a undefined a',
        'half@b undefined a',
        'half@c undefined a',
      ]);
      const [{ status, problem }] = await store.readSources();
      expect(status).toBe('read');
      expect(problem).toBe(
        "One thing of its own; The product 'good' is there twice; the first one counts; Product 3 is passed over: name is wrong; and 4 more",
      );
      expect(await store.findProduct('half')).toMatchObject({
        ...{ title: 'half', aliases: [], identifiers: [] },
      });
    });

    it('stores ten thousand products, and finds out more quickly that nothing has changed', async () => {
      const { a, known, refresh, store } = await start();
      a.says(...many(10_000));
      const started = Date.now();
      await refresh({ at: '09:00', sources: [a] });
      const first = Date.now() - started;
      expect(await known()).toHaveLength(10_000);
      const again = Date.now();
      expect(
        await refresh({ at: '2026-11-22T09:00', sources: [a] }),
      ).toMatchObject({ changed: 0 });
      expect(Date.now() - again).toBeLessThan(first);
      expect(await store.findProduct('p09999')).toMatchObject({
        sourceId: 'a',
      });
    });

    it('changes nothing of a source whose answer cannot be stored whole, and the others do not suffer', async () => {
      const { a, b, knex, known, refresh, store } = await start();
      a.says(productOf('x', { 1: 2026 }));
      await refresh({ at: '09:00', sources: [a, b] });
      a.says(productOf('x', { 1: 2031 }), productOf('z', { 1: 2031 }));
      await knex.raw(
        databaseId === 'SQLITE_3'
          ? "create trigger full_disk before insert on release_cycles when new.product = 'z' begin select raise(abort, 'full'); end"
          : "alter table release_cycles add constraint full_disk check (product <> 'z')",
      );
      b.says(productOf('y', { 1: 2026 }));
      expect(
        await refresh({ at: '2026-11-22T09:00', sources: [a, b] }),
      ).toMatchObject({ read: 1, failed: 1, changed: 1 });
      expect(await known()).toEqual(['x@1 2026-12-31 a', 'y@1 2026-12-31 b']);
      expect((await store.readSources())[0]).toMatchObject({
        status: 'failed',
        problem: 'What it said could not be stored',
      });
    });

    it('writes nothing in a run that another one has overtaken, or that is stopped', async () => {
      const { a, known, refresh, store } = await start();
      a.says(productOf('x', { 1: 2026 }));
      await refresh({ at: '09:00', sources: [a] });
      let overtake = () => {};
      const overtaken = new Promise<void>(resolve => {
        overtake = resolve;
      });
      const late = new FakeSource('a');
      late.answer = async () => {
        await overtaken;
        return readingOf([productOf('late', { 1: 2026 })]);
      };
      const slow = refresh({ at: '2026-11-22T09:00', sources: [late] });
      while (late.asked.length === 0) {
        await new Promise(resolve => setImmediate(resolve));
      }
      a.says(productOf('x', { 1: 2028 }));
      await refresh({ at: '2026-11-22T09:00', sources: [a] });
      overtake();
      expect(await slow).toEqual({ status: 'superseded' });
      expect(await known()).toEqual(['x@1 2028-12-31 a']);

      const stop = new AbortController();
      a.answer = () => {
        stop.abort(new Error('Stopped'));
        return new Promise(() => {});
      };
      await expect(
        refresh({
          ...{ at: '2026-11-23T09:00', sources: [a] },
          signal: stop.signal,
        }),
      ).rejects.toThrow('Stopped');
      expect((await store.readSources())[0]).toMatchObject({
        status: 'read',
        checkedAt: '2026-11-22T09:00:00.000Z',
      });
    });
  },
);
