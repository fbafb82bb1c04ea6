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
import { defaultRecordSettings } from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog, makeEntity } from '../../__testUtils__/demoCatalog';
import { createSyncHarness } from '../../__testUtils__/syncHarness';
import { DatabaseSubjectReader } from '../entity/DatabaseSubjectReader';
import { markDue } from '../scorecardState';
import { DatabaseSubjectStore } from './DatabaseSubjectStore';
import { SubjectSync } from './SubjectSync';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const PAYMENTS = 'uid-component-payments';

describe.each(databases.eachSupportedId())('SubjectSync on %s', databaseId => {
  async function start() {
    const { catalog, knex, reader, sync } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: demoCatalog(),
    });
    await sync();
    const store = new DatabaseSubjectStore({ knex });
    const tiers = defaultRecordSettings.supportTiers;
    const createSubjects = () =>
      new SubjectSync({ records: reader, store, tiers });
    const read = async (uid: string) => {
      const row = await knex('scorecard_subjects').where({ uid }).first();
      return { ...row, subject: JSON.parse(row.subject) };
    };
    return { catalog, createSubjects, knex, read, store, sync };
  }

  it('takes what people run and the groups, with what filters look at', async () => {
    const { createSubjects, knex, read } = await start();
    expect(await createSubjects().run()).toEqual({ changed: 10, removed: 0 });

    const kinds = await knex('scorecard_subjects')
      .distinct('kind')
      .orderBy('kind')
      .pluck('kind');
    expect(kinds.sort()).toEqual([
      ...['API', 'Component', 'Domain', 'Group', 'Resource', 'System'],
    ]);
    expect(await read(PAYMENTS)).toMatchObject({
      entity_ref: 'component:default/payments',
      input_version: 0,
      evaluated_version: -1,
      seq: 1,
      removed_at: null,
      subject: {
        uid: PAYMENTS,
        ref: 'component:default/payments',
        sortName: 'payments',
        ownerRef: 'group:default/team-shop',
        systemRef: 'system:default/checkout',
        ...{ domainRef: 'domain:default/sales' },
        domainVia: 'system:default/checkout',
        tier: { id: 'gold', rank: expect.any(Number) },
        entity: {
          kind: 'Component',
          spec: { type: 'service', owner: 'team-shop' },
          relations: expect.arrayContaining([
            { type: 'dependsOn', targetRef: 'resource:default/payments-db' },
          ]),
        },
      },
    });
    const buckets: number[] = await knex('scorecard_subjects').pluck('bucket');
    expect(Math.min(...buckets)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...buckets)).toBeLessThan(64);
  });

  it('writes only what differs, and looks at nothing while the mirror is the same', async () => {
    const { catalog, createSubjects, knex, read, sync } = await start();
    const subjects = createSubjects();
    await subjects.run();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    expect(await subjects.run()).toEqual({ changed: 0, removed: 0 });
    expect(statements).toHaveLength(1);
    // Another replica has seen nothing yet, and finds all of it written.
    expect(await createSubjects().run()).toEqual({ changed: 0, removed: 0 });

    catalog.entities = catalog.entities.map(entity =>
      entity.metadata.uid === PAYMENTS
        ? {
            ...entity,
            metadata: { ...entity.metadata, description: 'Takes cards' },
          }
        : entity,
    );
    await sync();
    expect(await subjects.run()).toEqual({ changed: 1, removed: 0 });
    expect(await read(PAYMENTS)).toMatchObject({
      ...{ input_version: 1, evaluated_version: -1, seq: 2 },
      subject: { entity: { metadata: { description: 'Takes cards' } } },
    });
  });

  it('hides what has vanished, and takes it back as due when it returns', async () => {
    const { catalog, createSubjects, knex, read, sync } = await start();
    const subjects = createSubjects();
    await subjects.run();
    const all = catalog.entities;
    catalog.entities = all.filter(({ metadata }) => metadata.uid !== PAYMENTS);
    await sync();
    const now = new Date('2026-11-22T09:00:00.000Z');
    expect(await subjects.run({ now })).toEqual({ changed: 0, removed: 1 });
    const removed = await read(PAYMENTS);
    expect(removed).toMatchObject({ removed_at: now.toISOString(), seq: 2 });
    expect(await createSubjects().run({ now })).toEqual({
      ...{ changed: 0, removed: 0 },
    });
    await knex.transaction(async tx => await markDue(tx, [PAYMENTS]));

    catalog.entities = all;
    await sync();
    expect(await subjects.run()).toEqual({ changed: 1, removed: 0 });
    expect(await read(PAYMENTS)).toMatchObject({
      ...{ removed_at: null, seq: 3, input_version: 2 },
      subject: removed.subject,
    });
  });

  it('never has two under one reference, not even while it is on its way', async () => {
    const { catalog, createSubjects, knex, read, store, sync } = await start();
    const subjects = createSubjects();
    await subjects.run();
    const reader = new DatabaseSubjectReader({ knex });
    const ref = 'component:default/payments';
    const other = 'uid-component-payments-anew';
    // Deleted and made anew, as a catalog does that was moved.
    catalog.entities = catalog.entities.map(entity =>
      entity.metadata.uid === PAYMENTS
        ? { ...entity, metadata: { ...entity.metadata, uid: other } }
        : entity,
    );
    await sync();
    jest.spyOn(store, 'remove').mockRejectedValueOnce(new Error('No room'));
    const now = new Date('2026-11-22T09:00:00.000Z');
    await expect(subjects.run({ now })).rejects.toThrow('No room');
    const present = await knex('scorecard_subjects')
      .where('entity_ref', ref)
      .whereNull('removed_at')
      .pluck('uid');
    expect(present).toEqual([other]);
    expect((await reader.find(ref))?.subject.uid).toBe(other);
    expect(await read(PAYMENTS)).toMatchObject({
      ...{ removed_at: now.toISOString(), seq: 2 },
    });
    await subjects.run({ now });

    // Two that change places are both there afterwards.
    const names = new Map([
      ['payments', 'web-shop'],
      ['web-shop', 'payments'],
    ]);
    catalog.entities = catalog.entities.map(entity => {
      const { kind, metadata } = entity;
      const name = names.get(metadata.name) ?? metadata.name;
      return kind === 'Component'
        ? { ...entity, metadata: { ...metadata, name } }
        : entity;
    });
    await sync();
    await subjects.run({ now });
    expect((await reader.find(ref))?.subject.uid).toBe(
      'uid-component-web-shop',
    );
    expect((await reader.find('component:default/web-shop'))?.subject.uid).toBe(
      other,
    );
  });

  it('writes nothing in a run that another one has overtaken', async () => {
    const { catalog, createSubjects, read, store, sync } = await start();
    const subjects = createSubjects();
    await subjects.run();
    catalog.entities = [
      ...catalog.entities,
      makeEntity({ kind: 'Component', name: 'new', spec: { type: 'service' } }),
    ];
    await sync();
    const hashes = store.hashes.bind(store);
    jest.spyOn(store, 'hashes').mockImplementationOnce(async () => {
      await store.startRun();
      return await hashes();
    });
    expect(await subjects.run()).toEqual({ changed: 0, removed: 0 });
    await expect(read('uid-component-new')).rejects.toThrow();
    // It has not seen it through, and so tries again.
    expect(await subjects.run()).toEqual({ changed: 1, removed: 0 });
  });
});
