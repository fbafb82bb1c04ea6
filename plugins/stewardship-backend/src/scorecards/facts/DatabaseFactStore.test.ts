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
import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrate';
import { DatabaseFactReader } from './DatabaseFactReader';
import { DatabaseFactStore } from './DatabaseFactStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const DAY_1 = '2026-11-21T09:00:00.000Z';
const DAY_2 = '2026-11-22T09:00:00.000Z';

async function addSubject(knex: Knex, uid: string, removedAt?: string) {
  await knex('scorecard_subjects').insert({
    ...{ uid, entity_ref: `component:default/${uid}`, kind: 'Component' },
    ...{ subject: '{}', hash: '', bucket: 0, seq: 0 },
    ...{ input_version: 0, evaluated_version: 0 },
    removed_at: removedAt ?? null,
  });
}

describe.each(databases.eachSupportedId())('facts on %s', databaseId => {
  async function start() {
    const knex = await migrateDatabase({
      database: mockServices.database({
        knex: await databases.init(databaseId),
      }),
      logger: mockServices.logger.mock(),
    });
    const store = new DatabaseFactStore({ knex });
    return {
      ...{ knex, store },
      reader: new DatabaseFactReader({ knex }),
      replace: async (
        facts: FactValues,
        options: { at?: string; source?: string; expiresAt?: string } = {},
      ) => {
        const { at = DAY_1, source = 'support', expiresAt } = options;
        return await store.replace({
          source,
          at,
          rows: [
            {
              ...{ uid: 'a', facts, measuredAt: at },
              ...(expiresAt !== undefined && { expiresAt }),
            },
          ],
        });
      },
      changes: async () =>
        (await knex('fact_changes').orderBy('id').pluck('changes')).map(
          changes => JSON.parse(changes),
        ),
      versionOf: async (uid: string) =>
        (await knex('scorecard_subjects').where({ uid }).first()).input_version,
    };
  }

  it('keep the latest and only what changed, and make due only what differs', async () => {
    const { changes, knex, replace, store, versionOf } = await start();
    await addSubject(knex, 'a');
    expect(await replace({ tier: 'gold', tags: ['x'] })).toMatchObject({
      ...{ changed: 1, unchanged: 0 },
    });
    expect(await versionOf('a')).toBe(1);
    expect(await changes()).toEqual([]);

    expect(
      await replace({ tags: ['x'], tier: 'gold' }, { at: DAY_2 }),
    ).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await versionOf('a')).toBe(1);
    expect((await store.read(['a'])).get('a')).toEqual([
      {
        ...{ uid: 'a', source: 'support', measuredAt: DAY_1 },
        facts: { tags: ['x'], tier: 'gold' },
      },
    ]);

    await replace({ tier: 'silver', tags: ['x'], rto: 5 }, { at: DAY_2 });
    await replace({}, { at: DAY_2 });
    expect(await versionOf('a')).toBe(3);
    expect(await changes()).toEqual([
      { tier: ['gold', 'silver'], rto: [null, 5] },
      { tier: ['silver', null], tags: [['x'], null], rto: [5, null] },
    ]);
  });

  it('write no history of days that merely went by', async () => {
    const { changes, knex, replace, versionOf } = await start();
    await addSubject(knex, 'a');
    await replace({ ownEndInDays: 10, rehearsedDaysAgo: 5 });
    await replace({ ownEndInDays: 9, rehearsedDaysAgo: 6 }, { at: DAY_2 });
    expect(await versionOf('a')).toBe(2);
    expect(await changes()).toEqual([]);
    await replace({ ownEndInDays: 400, rehearsedDaysAgo: 6 }, { at: DAY_2 });
    expect(await changes()).toEqual([{ ownEndInDays: [9, 400] }]);
  });

  it('may be named like what every object has', async () => {
    const { changes, reader, replace } = await start();
    const named = (value: string): FactValues =>
      JSON.parse(
        `{"__proto__":"${value}","constructor":"${value}","toString":"${value}"}`,
      );
    await replace({});
    await replace(named('a'), { source: 'constructor' });
    await replace(named('b'), { source: 'constructor' });
    const [{ scope, ages }] = (await reader.read(['a'])).values();
    expect(Object.getPrototypeOf(scope)).toBeNull();
    expect(scope.toString).toBeUndefined();
    expect(Object.getPrototypeOf(scope.constructor)).toBeNull();
    expect(Object.entries(scope.constructor)).toEqual([
      ['__proto__', 'b'],
      ['constructor', 'b'],
      ['toString', 'b'],
    ]);
    expect(ages.get('constructor.__proto__')).toBeDefined();
    expect(Object.entries((await changes())[0])).toHaveLength(3);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('are as old as the last collection, are left out when they expire, and say which day it is', async () => {
    const { knex, reader, replace } = await start();
    await replace({ tier: 'gold' });
    await replace({ kind: 'Component' }, { source: 'entity' });
    await replace({ coverage: 80 }, { source: 'ci', expiresAt: DAY_2 });
    await knex('fact_sources').insert({
      ...{ source: 'support', version: '1', collected_at: DAY_2 },
    });
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));

    const before = new Date('2026-11-22T08:59:59.999Z');
    const held = (await reader.read(['a', 'nobody'], before)).get('a');
    expect(held?.scope).toEqual({
      support: { tier: 'gold' },
      entity: { kind: 'Component', today: '2026-11-22' },
      ci: { coverage: 80 },
    });
    expect(held?.expiresAt).toBe(DAY_2);
    expect(held?.ages.get('support.tier')).toEqual({ measuredAt: DAY_2 });
    expect(held?.ages.get('ci.coverage')).toEqual({ measuredAt: DAY_1 });
    expect(statements).toHaveLength(2);

    const found = await reader.read(['a', 'nobody'], new Date(DAY_2));
    expect(found.get('a')?.scope.ci).toEqual({});
    expect(found.get('a')?.ages.get('ci.coverage')).toEqual({
      ...{ measuredAt: DAY_1, expired: true },
    });
    expect(found.get('a')?.expiresAt).toBeUndefined();
    expect(found.get('nobody')?.scope).toEqual({
      entity: { today: '2026-11-22' },
    });
  });

  it('are due again where they hold again, or less long than before', async () => {
    const { knex, replace, versionOf } = await start();
    await addSubject(knex, 'a');
    const until = (day: string) => `2026-11-${day}T00:00:00.000Z`;
    await replace({ x: 1 }, { expiresAt: until('30') });
    expect(await versionOf('a')).toBe(1);
    await replace({ x: 1 }, { expiresAt: until('25') });
    expect(await versionOf('a')).toBe(2);
    await replace({ x: 1 }, { expiresAt: until('26') });
    expect(await versionOf('a')).toBe(2);
    await replace({ x: 1 }, { at: until('27'), expiresAt: until('30') });
    expect(await versionOf('a')).toBe(3);
  });

  it('of 10 000 entities take few statements, and none for what stays', async () => {
    const { knex, store } = await start();
    const uids = Array.from({ length: 10_000 }, (_, index) => `uid-${index}`);
    const write = async (facts: FactValues) => {
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      knex.on('query', count);
      let changed = 0;
      for (let first = 0; first < uids.length; first += 1000) {
        const written = await store.replace({
          ...{ source: 'support', at: DAY_1 },
          rows: uids
            .slice(first, first + 1000)
            .map(uid => ({ uid, facts, measuredAt: DAY_1 })),
        });
        changed += written.changed;
      }
      knex.off('query', count);
      return { changed, perEntity: statements / uids.length };
    };
    const begun = await write({ tier: 'gold' });
    expect(begun.changed).toBe(10_000);
    expect(begun.perEntity).toBeLessThanOrEqual(0.03);
    const changed = await write({ tier: 'silver' });
    expect(changed.changed).toBe(10_000);
    expect(changed.perEntity).toBeLessThanOrEqual(0.03);
    const same = await write({ tier: 'silver' });
    expect(same.changed).toBe(0);
    expect(same.perEntity).toBeLessThanOrEqual(0.01);
    const [{ count }] = await knex('fact_changes').count({ count: '*' });
    expect(Number(count)).toBe(10_000);
  });

  it('lose the history from before a day, and all of entities that are no more', async () => {
    const { changes, knex, replace, store } = await start();
    await addSubject(knex, 'gone', DAY_1);
    await store.replace({
      ...{ source: 'support', at: DAY_1 },
      rows: [{ uid: 'gone', facts: { x: 1 }, measuredAt: DAY_1 }],
    });
    await replace({ x: 1 });
    await replace({ x: 2 }, { at: DAY_1 });
    await replace({ x: 3 }, { at: DAY_2 });
    expect(await store.prune(new Date(DAY_2))).toBe(2);
    expect(await changes()).toEqual([{ x: [2, 3] }]);
    expect(await knex('fact_latest').pluck('uid')).toEqual(['a']);
    expect(await store.prune(new Date(DAY_2))).toBe(0);
  });

  it('are forgotten a week after the last of a source has expired, and of what is no subject', async () => {
    const { knex, replace, store } = await start();
    await addSubject(knex, 'a');
    const ages = { kept: { at: DAY_1 }, old: { at: DAY_1, until: DAY_1 } };
    await replace({ x: 1 }, { source: 'expired', expiresAt: DAY_2 });
    await replace({ x: 1 }, { source: 'lasting' });
    await replace({ old: 1, kept: 1 }, { source: 'mixed', expiresAt: DAY_2 });
    await replace({ old: 1 }, { source: 'tired', expiresAt: DAY_2 });
    await knex('fact_latest')
      .whereIn('source', ['mixed', 'tired'])
      .update({ ages: JSON.stringify(ages) });
    await store.replace({
      ...{ source: 'lasting', at: DAY_1 },
      rows: [{ uid: 'user', facts: { x: 1 }, measuredAt: DAY_1 }],
    });
    const prune = async (day: string) => {
      const of = [new Date(DAY_1), undefined, new Date(day)] as const;
      return await store.prune(...of);
    };
    expect(await prune('2026-11-28T08:59:59Z')).toBe(0);
    expect(await prune('2026-11-28T09:00:00Z')).toBe(1);
    expect(await prune('2026-11-29T09:00:00Z')).toBe(2);
    expect(await prune('2027-11-29T09:00:00Z')).toBe(0);
    expect(
      await knex('fact_latest').orderBy('source').select('uid', 'source'),
    ).toEqual([
      { uid: 'a', source: 'lasting' },
      { uid: 'a', source: 'mixed' },
    ]);
  });
});
