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

const OLD = productOf('old', { 13: 2026, 14: 2027, 15: 2028 });

function named(name: string, aliases: string[], cycles: string[]): Product {
  const years = Object.fromEntries(cycles.map(cycle => [cycle, 2028]));
  return { ...productOf(name, years), aliases };
}

const NEW = named('new', ['old'], ['13', '14', '16']);

describe.each(databases.eachSupportedId())(
  'decisions about products that are renamed, on %s',
  databaseId => {
    async function start(decided: string[]) {
      const harness = await createFeedHarness(await databases.init(databaseId));
      const { knex, refresh } = harness;
      const a = new FakeSource('a');
      const b = new FakeSource('b');
      a.says(OLD, productOf('other', { 1: 2030 }));
      b.says(productOf('b-only', { 1: 2030 }));
      await refresh({ at: '09:00', sources: [a, b] });
      await knex('mirrored_entities').insert({
        ...{ uid: 'u1', entity_ref: 'component:default/shop' },
        ...{ entity: '{}', etag: 'e', mirrored_at: '2026-11-21' },
      });
      for (const [index, one] of decided.entries()) {
        const [uid, product, cycle] = one.split(/[ @]/);
        await knex('technology_decisions').insert({
          ...{ uid, product, cycle, version: index + 1 },
          decision: one.startsWith('u3') ? null : `{"of":"${one}"}`,
          decided_by: 'user:default/cy',
          decided_at: '2026-11-01T00:00:00.000Z',
        });
      }
      return {
        ...{ ...harness, a, b },
        async decisions(): Promise<string[]> {
          const rows = await knex('technology_decisions')
            .select()
            .orderBy('version');
          return rows.map(row => `${row.uid} ${row.product}@${row.cycle}`);
        },
        async audits() {
          const rows = await knex('audit_log').select().orderBy('id');
          return rows.map(({ id, ...row }) => ({
            ...row,
            detail: JSON.parse(row.detail),
          }));
        },
      };
    }

    it('follow to the new name where it has the release cycle, with what is written down about each', async () => {
      const { a, b, audits, decisions, knex, refresh, version } = await start([
        'u1 old@13',
        'u2 old@14',
        'u3 old@14',
        'u1 old@15',
        'u1 other@1',
      ]);
      const before = await knex('technology_decisions')
        .select('version', 'decision', 'decided_by', 'decided_at')
        .orderBy('version');
      const then = await version();
      a.says(NEW, productOf('other', { 1: 2030 }));
      await refresh({ at: '2026-11-22T09:00', sources: [a, b] });
      expect(await decisions()).toEqual([
        'u1 new@13',
        'u2 new@14',
        'u3 new@14',
        'u1 old@15',
        'u1 other@1',
      ]);
      expect(
        await knex('technology_decisions')
          .select('version', 'decision', 'decided_by', 'decided_at')
          .orderBy('version'),
      ).toEqual(before);
      expect(await version()).toBeGreaterThan(then);
      const written = (uid: string, ref: string | null, subject: string) => ({
        at: '2026-11-22T09:00:00.000Z',
        actor: 'plugin:stewardship',
        action: 'technology-decision-rename',
        ...{ uid, entity_ref: ref, subject, detail: { before: 'old' } },
      });
      const all = await audits();
      expect(all).toHaveLength(3);
      expect(all).toEqual(
        expect.arrayContaining([
          written('u1', 'component:default/shop', 'new@13'),
          written('u2', null, 'new@14'),
          written('u3', null, 'new@14'),
        ]),
      );

      await refresh({ at: '2026-11-23T09:00', sources: [a, b] });
      expect(await audits()).toHaveLength(3);
    });

    it('stay where there is one about the new name', async () => {
      const { a, b, audits, decisions, refresh } = await start([
        'u1 old@13',
        'u2 old@13',
        'u1 new@13',
      ]);
      a.says(NEW);
      await refresh({ at: '2026-11-22T09:00', sources: [a, b] });
      expect(await decisions()).toEqual([
        'u1 old@13',
        'u2 new@13',
        'u1 new@13',
      ]);
      expect(await audits()).toMatchObject([{ uid: 'u2', subject: 'new@13' }]);
    });

    it.each<[what: string, says: (a: FakeSource, b: FakeSource) => void]>([
      ['still there', a => a.says(OLD, NEW)],
      ['the name of no other product', a => a.says({ ...NEW, aliases: [] })],
      [
        'another name of two products',
        a => a.says(NEW, { ...NEW, name: 'third' }),
      ],
      [
        'still a product of another source',
        (a, b) => {
          a.says(NEW);
          b.says(OLD);
        },
      ],
      [
        'not in a reading that is partial',
        a => {
          a.answer = () => ({ ...readingOf([NEW]), partial: true });
        },
      ],
    ])('stay where the old name is %s', async (_, says) => {
      const { a, b, audits, decisions, refresh } = await start(['u1 old@13']);
      says(a, b);
      // The other source first, so that it has said so.
      await refresh({ at: '2026-11-22T09:00', sources: [b] });
      await refresh({ at: '2026-11-22T09:00', sources: [a, b] });
      expect(await decisions()).toEqual(['u1 old@13']);
      expect(await audits()).toEqual([]);
    });
  },
);
