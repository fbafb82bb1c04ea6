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
import type { FactSubmission } from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog } from '../../__testUtils__/demoCatalog';
import { createSyncHarness } from '../../__testUtils__/syncHarness';
import type { Readable } from '../../catalog/readable';
import { DatabaseFactReader } from './DatabaseFactReader';
import { DatabaseSubmissionStore } from './DatabaseSubmissionStore';
import { FactDesk } from './FactDesk';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const NOW = new Date('2026-11-21T09:00:00.000Z');
const LATER = new Date('2026-11-21T10:00:00.000Z');
const PAYMENTS = 'uid-component-payments';
const REF = 'component:default/payments';

describe.each(databases.eachSupportedId())('FactDesk on %s', databaseId => {
  async function start() {
    const { knex, reader, sync } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: demoCatalog(),
    });
    await sync();
    const desk = new FactDesk({
      records: reader,
      sources: [
        { id: 'ci', title: 'Builds' },
        {
          ...{ id: 'scan', title: 'Scans', timeToLive: 'P1D' },
          facts: [
            { name: 'critical', type: 'number', description: 'Findings' },
            { name: 'tools', type: 'list', description: 'Tools' },
          ],
        },
      ],
      store: new DatabaseSubmissionStore({ knex }),
    });
    const facts = new DatabaseFactReader({ knex });
    const send = async (
      items: unknown,
      options: { source?: string; readable?: Readable; now?: Date } = {},
    ) => {
      const { source = 'ci', readable = { kind: 'all' }, now = NOW } = options;
      const { items: told } = await desk.submit({
        ...{ source, readable, now, actor: 'user:default/ada' },
        submission: { items } as FactSubmission,
      });
      return told.map(({ status }) => status);
    };
    return {
      ...{ desk, knex, send },
      read: async (now = NOW) => {
        const [found] = (await facts.read([PAYMENTS], now)).values();
        return found;
      },
      rows: async () => ({
        facts: await knex('fact_latest').orderBy('source').select(),
        changes: await knex('fact_changes').select(),
        audit: await knex('audit_log').select(),
      }),
    };
  }

  it('stores facts once: the same again is no row and no entry in the audit log', async () => {
    const { read, rows, send } = await start();
    const item = {
      entityRef: 'payments',
      facts: { coverage: 81.5, green: true, tools: ['a'], note: 'x' },
      measuredAt: '2026-11-21T09:30:00+01:00',
    };
    expect(await send([item])).toEqual(['stored']);
    const before = await rows();
    expect(before.audit).toHaveLength(1);
    expect(before.audit[0]).toMatchObject({
      ...{ actor: 'user:default/ada', action: 'fact-submit', subject: 'ci' },
    });
    expect(JSON.parse(before.audit[0].detail)).toEqual({
      ...{ items: 1, entityRefs: [REF] },
    });
    expect(await send([item], { now: LATER })).toEqual(['unchanged']);
    expect(await rows()).toEqual(before);
    const { scope, ages, expiresAt } = await read();
    expect(scope.ci).toEqual(item.facts);
    expect(ages.get('ci.note')?.measuredAt).toBe('2026-11-21T08:30:00.000Z');
    expect(expiresAt).toBeUndefined();
  });

  it('takes what was measured last, fact by fact, and brings nothing back that was taken away', async () => {
    const { read, rows, send } = await start();
    const at = (hour: string, facts: object) => ({
      ...{ entityRef: REF, facts, measuredAt: `2026-11-21T${hour}:00:00Z` },
    });
    expect(
      await send([
        at('06', { a: 1, b: 1 }),
        at('08', { b: 2, c: 2 }),
        at('07', { a: 3, b: 3 }),
        at('05', { a: 4, b: 4 }),
        at('08', { b: 2 }),
      ]),
    ).toEqual(['stored', 'stored', 'stored', 'older', 'unchanged']);
    expect((await read()).scope.ci).toEqual({ a: 3, b: 2, c: 2 });
    expect((await read()).ages.get('ci.a')?.measuredAt).toBe(
      '2026-11-21T07:00:00.000Z',
    );
    expect(await send([at('08', { a: null })])).toEqual(['stored']);
    expect(await send([at('07', { a: 9 })])).toEqual(['older']);
    expect((await read()).scope.ci).toEqual({ b: 2, c: 2 });
    // The values stay, and are known to be newer.
    expect(await send([at('09', { b: 2, c: 2 })])).toEqual(['unchanged']);
    expect((await read()).ages.get('ci.b')?.measuredAt).toBe(
      '2026-11-21T09:00:00.000Z',
    );
    const { changes } = await rows();
    expect(changes.map(row => JSON.parse(row.changes))).toEqual([
      { a: [3, null] },
    ]);
  });

  it('lets facts expire when their source or the request says so, each on its own', async () => {
    const { read, send } = await start();
    const entityRef = REF;
    await send([{ entityRef, facts: { critical: 0, tools: [] } }], {
      source: 'scan',
    });
    await send([{ entityRef, facts: { critical: 1 }, timeToLive: 'PT2H' }], {
      source: 'scan',
      now: LATER,
    });
    expect((await read(LATER)).expiresAt).toBe('2026-11-21T12:00:00.000Z');
    const at = new Date('2026-11-21T12:00:00.000Z');
    const held = await read(at);
    expect(held.scope.scan).toEqual({ tools: [] });
    expect(held.ages.get('scan.critical')).toEqual({
      ...{ measuredAt: LATER.toISOString(), expired: true },
    });
    expect((await read(new Date('2026-11-22T09:00:00Z'))).scope.scan).toEqual(
      {},
    );
  });

  it('forgets facts a while after they have expired, so that names may change for ever', async () => {
    const { read, rows, send } = await start();
    const DAY_MS = 86_400_000;
    for (let day = 0; day < 20; day += 1) {
      const facts = Array.from({ length: 50 }, (_, index) => [
        ...[`build${day}_${index}`, index],
      ]);
      const now = new Date(NOW.getTime() + day * DAY_MS);
      expect(
        await send(
          [
            {
              ...{ entityRef: REF, timeToLive: 'P7D' },
              facts: Object.fromEntries(facts),
            },
          ],
          { now },
        ),
      ).toEqual(['stored']);
    }
    const now = new Date(NOW.getTime() + 19.5 * DAY_MS);
    const { scope, ages } = await read(now);
    expect(Object.keys(scope.ci)).toHaveLength(350);
    // Those that have expired are kept while there is room.
    expect(ages.get('ci.build12_0')).toMatchObject({ expired: true });
    const [{ facts }] = (await rows()).facts;
    expect(Object.keys(JSON.parse(facts))).toHaveLength(500);
  });

  it('stores all others where one entity has too many', async () => {
    const { read, rows, send } = await start();
    const many = (from: number, count: number, value: number | null = 1) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          ...[`fact${from + index}`, value],
        ]),
      );
    const of = (facts: object) => ({ entityRef: REF, facts });
    for (let from = 0; from < 500; from += 100) {
      await send([of(many(from, 100))]);
    }
    const other = { entityRef: 'web-shop', facts: { a: 1 } };
    expect(await send([of(many(500, 1)), other, of({ fact1: 2 })])).toEqual([
      ...['tooManyFacts', 'stored', 'stored'],
    ]);
    expect((await read()).scope.ci).toMatchObject({ fact1: 2 });
    expect(JSON.parse((await rows()).audit.at(-1).detail)).toEqual({
      items: 3,
      entityRefs: ['component:default/web-shop', REF],
    });
    expect(await send([of(many(0, 50, null)), of(many(600, 50))])).toEqual([
      ...['stored', 'stored'],
    ]);
    expect(Object.keys((await read()).scope.ci)).toHaveLength(500);
  });

  it('takes none about what no scorecard is for', async () => {
    const { rows, send } = await start();
    const items = ['user:default/ada', 'group:default/team-shop'].map(
      entityRef => ({ entityRef, facts: { a: 1 } }),
    );
    expect(await send(items)).toEqual(['unknownEntity', 'unknownEntity']);
    expect((await rows()).facts).toEqual([]);
  });

  it('writes nothing for a script that repeats itself, unless facts would look too old', async () => {
    const { read, rows, send } = await start();
    const items = [
      { entityRef: REF, facts: { coverage: 81.5, gone: null } },
      { entityRef: 'web-shop', facts: { coverage: 12 }, timeToLive: 'PT1H' },
    ];
    const push = async (minutes: number) =>
      await send(items, { now: new Date(NOW.getTime() + minutes * 60_000) });
    expect(await push(0)).toEqual(['stored', 'stored']);
    const first = await rows();
    for (let minutes = 1; minutes < 15; minutes += 1) {
      expect(await push(minutes)).toEqual(['unchanged', 'unchanged']);
    }
    expect(await rows()).toEqual(first);
    // A quarter of its time to live has gone.
    expect(await push(15)).toEqual(['unchanged', 'unchanged']);
    const [ofPayments, ofShop] = (await rows()).facts;
    const moved = [ofPayments, ofShop].filter(
      row => row.measured_at !== NOW.toISOString(),
    );
    expect(moved).toMatchObject([{ uid: 'uid-component-web-shop' }]);
    await push(60);
    const { ages } = await read(LATER);
    expect(ages.get('ci.coverage')?.measuredAt).toBe(LATER.toISOString());
    const last = await rows();
    expect(last.audit).toEqual(first.audit);
    expect(last.changes).toEqual([]);
    expect(await send([{ ...items[0], facts: { coverage: 80 } }])).toEqual([
      'older',
    ]);
  });

  it('lets several send the same entities in other orders', async () => {
    const { knex, send } = await start();
    const refs = demoCatalog()
      .filter(({ kind }) => ['Component', 'Resource', 'API'].includes(kind))
      .map(({ kind, metadata }) => `${kind}:default/${metadata.name}`);
    await knex('scorecard_subjects').insert(
      refs.map(ref => ({
        uid: `uid-${ref.replace(':default/', '-')}`.toLowerCase(),
        ...{ entity_ref: ref.toLowerCase(), kind: 'Component', seq: 0 },
        ...{ subject: '{}', hash: '', bucket: 0 },
        ...{ input_version: 0, evaluated_version: 0 },
      })),
    );
    const sent = await Promise.all(
      Array.from({ length: 40 }, async (_, value) => {
        const turned = value % 2 ? [...refs].reverse() : refs;
        return await send(
          turned.map(entityRef => ({ entityRef, facts: { critical: value } })),
          { source: value % 4 < 2 ? 'ci' : 'scan' },
        );
      }),
    );
    expect(sent.flat().filter(status => status === 'unknownEntity')).toEqual(
      [],
    );
    const versions: number[] = await knex('scorecard_subjects').pluck(
      'input_version',
    );
    expect(versions.every(version => version > 0)).toBe(true);
  });

  it('answers for what is not there as for what the caller may not read', async () => {
    const { rows, send } = await start();
    const items = [REF, 'component:default/nowhere', 'not a ref : /'].map(
      entityRef => ({ entityRef, facts: { a: 1 } }),
    );
    const readable: Readable = { kind: 'some', refs: new Set(['api:a/b']) };
    expect(await send(items, { readable })).toEqual([
      ...['unknownEntity', 'unknownEntity', 'unknownEntity'],
    ]);
    expect(await send(items, { readable: { kind: 'none' } })).toEqual([
      ...['unknownEntity', 'unknownEntity', 'unknownEntity'],
    ]);
    expect(await rows()).toEqual({ facts: [], changes: [], audit: [] });
    expect(await send(items)).toEqual([
      ...['stored', 'unknownEntity', 'unknownEntity'],
    ]);
  });

  it('keeps all facts of several who send at once', async () => {
    const { read, send } = await start();
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        send([{ entityRef: REF, facts: { [`fact${index}`]: index } }]),
      ),
    );
    expect(Object.keys((await read()).scope.ci)).toHaveLength(10);
  });

  it('knows its sources, and takes facts of no other', async () => {
    const { desk, send } = await start();
    expect(
      desk.definitions.map(({ id, facts }) => [id, facts?.length]),
    ).toEqual([
      ['ci', undefined],
      ['scan', 2],
    ]);
    await expect(send([], { source: 'support' })).rejects.toThrow(
      "No source of facts 'support' is configured",
    );
    expect(await send([])).toEqual([]);
  });

  it('may have facts named like what every object has', async () => {
    const { read, send } = await start();
    const facts = JSON.parse('{"__proto__":1,"constructor":2,"toString":3}');
    expect(await send([{ entityRef: REF, facts }])).toEqual(['stored']);
    expect(Object.entries((await read()).scope.ci).sort()).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
    expect(await send([{ entityRef: REF, facts }])).toEqual(['unchanged']);
  });

  it('makes the entity due where a fact differs, and not otherwise', async () => {
    const { knex, send } = await start();
    await knex('scorecard_subjects').insert({
      ...{ uid: PAYMENTS, entity_ref: REF, kind: 'Component', seq: 0 },
      ...{ subject: '{}', hash: '', bucket: 0 },
      ...{ input_version: 0, evaluated_version: 0 },
    });
    const version = async () =>
      (await knex('scorecard_subjects').first()).input_version;
    await send([{ entityRef: REF, facts: { a: 1 } }]);
    expect(await version()).toBe(1);
    await send([{ entityRef: REF, facts: { a: 1 } }], { now: LATER });
    expect(await version()).toBe(1);
  });
});
