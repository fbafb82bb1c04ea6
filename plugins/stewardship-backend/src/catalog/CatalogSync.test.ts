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
import { demoCatalog, makeEntity } from '../__testUtils__/demoCatalog';
import { createSyncHarness } from '../__testUtils__/syncHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const PAYMENTS = 'component:default/payments';

describe.each(databases.eachSupportedId())('CatalogSync on %s', databaseId => {
  async function createHarness() {
    return await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: demoCatalog(),
    });
  }

  it('mirrors the catalog with only the fields that records need, and resolves every record', async () => {
    const { catalog, reader, sync } = await createHarness();

    await expect(sync()).resolves.toEqual({
      status: 'done',
      entities: 13,
      changed: 13,
      removed: 0,
      records: 13,
    });
    expect(catalog.requests).toEqual([
      {
        method: 'streamEntities',
        fields: expect.arrayContaining(['spec.stewardship', 'relations']),
      },
    ]);
    const found = await reader.find(PAYMENTS);
    expect(found?.syncedAt).toBe('2026-11-21T09:00:00.000Z');
    expect(found?.record.supportTier).toEqual({
      value: 'gold',
      source: {
        kind: 'inherited',
        from: 'system:default/checkout',
        path: 'spec.stewardship.supportTier',
      },
    });
    expect(found?.record.supportLines.map(({ value }) => value)).toEqual([
      {
        line: 1,
        ref: 'group:default/service-desk',
        hours: expect.objectContaining({ kind: 'weekly' }),
      },
      { line: 3, ref: 'group:default/team-shop' },
      { line: 4, ref: 'group:default/team-databases' },
    ]);
  });

  it('writes no row where nothing has changed', async () => {
    const { knex, sync } = await createHarness();
    await sync('2026-11-21T09:00:00.000Z');
    const writes: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/^(insert|update|delete)/i.test(sql) && !/mirror_state/.test(sql)) {
        writes.push(sql);
      }
    });

    await expect(sync('2026-11-21T09:05:00.000Z')).resolves.toMatchObject({
      status: 'done',
      changed: 0,
      removed: 0,
      records: 0,
    });
    expect(writes).toEqual([]);
  });

  it('appends what changed, from what, to what and from which source', async () => {
    const { catalog, knex, sync } = await createHarness();
    await sync();
    const system = catalog.entities.find(
      ({ metadata }) => metadata.name === 'checkout',
    );
    Object.assign(system?.spec ?? {}, {
      stewardship: { supportTier: 'silver' },
    });

    await expect(sync('2026-11-21T10:00:00.000Z')).resolves.toMatchObject({
      changed: 1,
    });
    const revisions = await knex('record_revisions')
      .where({ entity_ref: PAYMENTS, change: 'changed', field: 'supportTier' })
      .select('from_value', 'to_value', 'source', 'changed_at');
    expect(revisions).toEqual([
      {
        from_value: '"gold"',
        to_value: '"silver"',
        source: JSON.stringify({
          kind: 'inherited',
          from: 'system:default/checkout',
          path: 'spec.stewardship.supportTier',
        }),
        changed_at: '2026-11-21T10:00:00.000Z',
      },
    ]);
  });

  it('hides a removed entity at once and restores it with its history when its uid returns', async () => {
    const { catalog, knex, reader, sync } = await createHarness();
    await sync();
    const reports = catalog.entities.filter(
      ({ metadata }) => metadata.name === 'reports',
    );
    catalog.entities = catalog.entities.filter(
      entity => !reports.includes(entity),
    );

    await expect(sync('2026-11-21T10:00:00.000Z')).resolves.toMatchObject({
      removed: 1,
    });
    expect(await reader.find('component:default/reports')).toBeUndefined();
    expect(
      await knex('directory_entries').where(
        'entity_ref',
        'component:default/reports',
      ),
    ).toEqual([]);

    catalog.entities.push(...reports);
    await sync('2026-11-22T10:00:00.000Z');
    expect(await reader.find('component:default/reports')).toBeDefined();
    const changes = await knex('record_revisions')
      .where('entity_ref', 'component:default/reports')
      .orderBy('id')
      .pluck('change');
    expect(changes).toEqual(['added', 'removed', 'restored']);
  });

  it('takes an entity of the same name with another uid for a new one', async () => {
    const { catalog, knex, reader, sync } = await createHarness();
    await sync();
    const index = catalog.entities.findIndex(
      ({ metadata }) => metadata.name === 'reports',
    );
    catalog.entities[index] = makeEntity({
      kind: 'Component',
      name: 'reports',
      uid: 'uid-second',
      spec: { type: 'service', stewardship: { purpose: 'Another one' } },
    });
    await sync('2026-11-21T10:00:00.000Z');

    const found = await reader.find('component:default/reports');
    expect(found?.entity.uid).toBe('uid-second');
    expect(found?.record.purpose?.value).toBe('Another one');
    const changes = await knex('record_revisions')
      .where('entity_ref', 'component:default/reports')
      .orderBy('id')
      .select('uid', 'change');
    expect(changes).toEqual([
      { uid: 'uid-component-reports', change: 'added' },
      { uid: 'uid-component-reports', change: 'removed' },
      { uid: 'uid-second', change: 'added' },
    ]);
  });

  it('purges what was removed 30 days ago and keeps its history', async () => {
    const { catalog, rowCounts, sync } = await createHarness();
    await sync('2026-11-01T00:00:00.000Z');
    catalog.entities = catalog.entities.filter(
      ({ metadata }) => metadata.name !== 'reports',
    );
    await sync('2026-11-02T00:00:00.000Z');
    await sync('2026-12-01T00:00:00.000Z');
    expect(await rowCounts()).toMatchObject({
      mirrored_entities: 13,
      records: 13,
    });

    await sync('2026-12-03T00:00:00.000Z');
    expect(await rowCounts()).toMatchObject({
      mirrored_entities: 12,
      records: 12,
      record_revisions: 14,
    });
  });

  it('removes nothing where more than a fifth vanishes at once, says so, and believes it after a day', async () => {
    const { catalog, mirror, reader, sync } = await createHarness();
    await sync('2026-11-21T09:00:00.000Z');
    catalog.entities = catalog.entities.slice(0, 10);

    await expect(sync('2026-11-21T10:00:00.000Z')).resolves.toEqual({
      status: 'held',
      entities: 10,
      vanished: 3,
    });
    await expect(mirror.readState()).resolves.toMatchObject({
      status: 'held',
      syncedAt: '2026-11-21T09:00:00.000Z',
      heldSince: '2026-11-21T10:00:00.000Z',
      reason: 'tooManyVanished',
    });
    expect(await reader.find('user:default/cy')).toBeDefined();

    await expect(sync('2026-11-22T09:59:00.000Z')).resolves.toMatchObject({
      status: 'held',
    });
    await expect(sync('2026-11-22T10:00:00.000Z')).resolves.toMatchObject({
      status: 'done',
      removed: 3,
    });
    await expect(mirror.readState()).resolves.toMatchObject({
      status: 'done',
      heldSince: undefined,
    });
  });

  it('never believes an empty catalog, and loses nothing when it starts empty', async () => {
    const { catalog, reader, sync } = await createHarness();
    const { entities } = catalog;
    catalog.entities = [];
    await expect(sync('2026-11-20T09:00:00.000Z')).resolves.toMatchObject({
      status: 'done',
      entities: 0,
    });
    catalog.entities = entities;
    await sync('2026-11-21T09:00:00.000Z');
    catalog.entities = [];
    await sync('2026-11-21T10:00:00.000Z');
    await expect(sync('2026-12-21T10:00:00.000Z')).resolves.toMatchObject({
      status: 'held',
      vanished: 13,
    });
    expect(await reader.find(PAYMENTS)).toBeDefined();
  });

  it('keeps everything when the catalog breaks off in the middle, and continues later', async () => {
    const { catalog, mirror, reader, sync } = await createHarness();
    await sync();
    catalog.entities[0].metadata.title = 'Renamed';
    catalog.failure = { page: 2, error: new Error('Catalog is down') };

    await expect(sync('2026-11-21T10:00:00.000Z')).rejects.toThrow(
      'Catalog is down',
    );
    await expect(mirror.readState()).resolves.toMatchObject({
      status: 'failed',
      reason: 'catalogUnavailable',
      syncedAt: '2026-11-21T09:00:00.000Z',
    });
    expect(await reader.find('user:default/cy')).toBeDefined();

    // What the broken run had already mirrored is resolved by the next one, although that finds no change.
    catalog.failure = undefined;
    await expect(sync('2026-11-21T10:05:00.000Z')).resolves.toMatchObject({
      status: 'done',
      changed: 0,
    });
    const state = await mirror.readState();
    expect(state.resolvedVersion).toBe(state.mirrorVersion);
  });

  it('lets a superseded run write nothing', async () => {
    const { catalog, createSync, reader, sync } = await createHarness();
    await sync();
    catalog.entities[0].metadata.title = 'From the slow run';
    const slow = createSync();
    let overtaken = false;
    catalog.beforePage = async () => {
      if (!overtaken) {
        overtaken = true;
        await sync('2026-11-21T10:00:00.000Z');
        catalog.entities = catalog.entities.slice(0, 11);
      }
    };
    catalog.entities[0].metadata.title = 'From the fast run';

    await expect(
      slow.run({ now: new Date('2026-11-21T09:59:00.000Z') }),
    ).resolves.toEqual({ status: 'superseded' });
    expect((await reader.find('domain:default/sales'))?.entity.title).toBe(
      'From the fast run',
    );
    expect(await reader.find('user:default/cy')).toBeDefined();
  });

  it('stops at the signal without removing anything', async () => {
    const { catalog, createSync, reader } = await createHarness();
    await createSync().run({ now: new Date('2026-11-21T09:00:00.000Z') });
    const controller = new AbortController();
    catalog.entities = catalog.entities.slice(0, 12);
    catalog.beforePage = async page => {
      if (page === 1) {
        controller.abort();
      }
    };

    await expect(
      createSync().run({
        now: new Date('2026-11-21T10:00:00.000Z'),
        signal: controller.signal,
      }),
    ).rejects.toThrow(/abort/i);
    expect(await reader.find('user:default/cy')).toBeDefined();
  });

  it('does not wait for ever for a catalog that never answers', async () => {
    const { catalog, createSync, mirror, reader, sync } = await createHarness();
    await sync();
    const controller = new AbortController();
    catalog.beforePage = async () => {
      setImmediate(() => controller.abort(new Error('Timed out')));
      await new Promise(() => {});
    };

    await expect(
      createSync().run({
        now: new Date('2026-11-21T10:00:00.000Z'),
        signal: controller.signal,
      }),
    ).rejects.toThrow('Timed out');
    await expect(mirror.readState()).resolves.toMatchObject({
      status: 'failed',
      syncedAt: '2026-11-21T09:00:00.000Z',
    });
    expect(await reader.find('user:default/cy')).toBeDefined();
  });

  it('mirrors again what relies on another in two ways at once', async () => {
    const { catalog, knex, sync } = await createHarness();
    const shop = catalog.entities.find(
      ({ metadata }) => metadata.name === 'web-shop',
    );
    shop?.relations?.push({
      type: 'dependsOn',
      targetRef: 'component:default/payments',
    });
    await sync('2026-11-21T09:00:00.000Z');
    catalog.entities[0].metadata.title = 'Renamed';

    await expect(sync('2026-11-21T10:00:00.000Z')).resolves.toMatchObject({
      status: 'done',
      changed: 1,
    });
    const edges = await knex('reliances').where({
      on_ref: 'component:default/payments',
      dependent_ref: 'component:default/web-shop',
    });
    expect(edges).toHaveLength(1);
  });

  it('starts the wait anew when more vanishes than what it holds back', async () => {
    const { catalog, sync } = await createHarness();
    const { entities } = catalog;
    await sync('2026-11-20T09:00:00.000Z');
    catalog.entities = entities.slice(3);
    await sync('2026-11-21T09:00:00.000Z');
    catalog.entities = entities.slice(9);
    await expect(sync('2026-11-22T10:00:00.000Z')).resolves.toMatchObject({
      status: 'held',
      vanished: 9,
    });
    await expect(sync('2026-11-23T10:00:00.000Z')).resolves.toMatchObject({
      status: 'done',
      removed: 9,
    });
  });

  it('writes every record but the one that the database refuses', async () => {
    const { knex, logger, rowCounts, sync } = await createHarness();
    knex.on('start', builder => {
      const isRecord = builder._single?.table === 'records';
      const rows = JSON.stringify(builder._single?.insert ?? []);
      if (isRecord && rows.includes('Takes card payments')) {
        throw new Error('value too long');
      }
    });
    await expect(sync()).resolves.toMatchObject({
      status: 'done',
      records: 12,
    });
    expect(await rowCounts()).toMatchObject({ records: 12 });
    expect(logger.error).toHaveBeenCalledWith(
      'A record could not be written',
      expect.objectContaining({ entityRef: PAYMENTS }),
    );
  });

  it('takes a reference that is too long for one for no reference', async () => {
    const { catalog, reader, sync } = await createHarness();
    catalog.entities.push(
      makeEntity({
        kind: 'Template',
        name: 'long',
        spec: { owner: 'x'.repeat(4000), system: 'y'.repeat(4000) },
        relations: { ownedBy: [`group:default/${'z'.repeat(4000)}`] },
      }),
    );
    await expect(sync()).resolves.toMatchObject({
      status: 'done',
      records: 14,
    });
    const found = await reader.find('template:default/long');
    expect(found?.record.owner).toBeUndefined();
    expect(found?.record.problems).toEqual([
      expect.objectContaining({ kind: 'ownerNotFound' }),
    ]);
  });
});
