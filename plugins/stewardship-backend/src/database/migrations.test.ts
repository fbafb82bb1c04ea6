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

import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import type { RecordReader } from '../catalog/RecordReader';
import { DatabaseNoticeStore } from '../lifecycle/notices/DatabaseNoticeStore';
import { createEscalationHarness } from '../__testUtils__/escalationHarness';
import { createLifecycleHarness } from '../__testUtils__/lifecycleHarness';
import { createRunbookHarness } from '../__testUtils__/runbookHarness';
import { createSyncHarness } from '../__testUtils__/syncHarness';
import { migrateDatabase } from './migrate';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const directory = resolvePackagePath(
  '@backstage-stewardship/plugin-stewardship-backend',
  'migrations',
);
const migrations = readdirSync(directory).sort();

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Columns, keys, indices and constraints, as the database tells them. */
async function schemaOf(knex: Knex): Promise<string[]> {
  const { rows } = isPostgres(knex)
    ? await knex.raw(`
        select table_name as name, concat_ws(' ', table_name, column_name, data_type, character_maximum_length,
          collation_name, is_nullable, column_default) as text
        from information_schema.columns where table_schema = current_schema()
        union all
        select tablename, indexdef from pg_indexes where schemaname = current_schema()
        union all
        select relname, concat_ws(' ', relname, conname, pg_get_constraintdef(pg_constraint.oid))
        from pg_constraint join pg_class on pg_class.oid = conrelid
        where pg_class.relnamespace = current_schema()::regnamespace`)
    : {
        rows: await knex('sqlite_master')
          .whereNotNull('sql')
          .select({ name: 'tbl_name', text: 'sql' }),
      };
  return rows
    .filter(({ name }: { name: string }) => !/^(knex_|sqlite_)/.test(name))
    .map(({ text }: { text: string }) => text)
    .sort();
}

/** How many rows each table has. */
async function rowsOf(knex: Knex): Promise<Record<string, number>> {
  const tables: { name: string }[] = isPostgres(knex)
    ? await knex('information_schema.tables')
        .where('table_schema', 'public')
        .select({ name: 'table_name' })
    : await knex('sqlite_master')
        .where('type', 'table')
        .select({ name: 'name' });
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    if (!/^(knex_|sqlite_)/.test(name)) {
      const [{ count }] = await knex(name).count({ count: '*' });
      counts[name] = Number(count);
    }
  }
  return counts;
}

function migrate(knex: Knex): Promise<Knex> {
  return migrateDatabase({
    database: mockServices.database({ knex }),
    logger: mockServices.logger.mock(),
  });
}

/** Release cycles, sheets, a decision, a bill of materials and a notice. */
async function fillTechnologies(options: {
  knex: Knex;
  records: RecordReader;
}): Promise<void> {
  const now = new Date('2026-11-21T09:00:00.000Z');
  const { boms, decisions, refreshAndMatch } = createLifecycleHarness({
    ...{ ...options, now },
    products: [
      {
        ...{ name: 'postgresql', title: 'PostgreSQL' },
        ...{ aliases: [], identifiers: [] },
        cycles: [{ name: '15', milestones: {} }],
      },
    ],
  });
  await refreshAndMatch();
  await decisions.put({
    ...{ product: 'postgresql', cycle: '15' },
    entities: [
      {
        uid: 'uid-resource-payments-db',
        entityRef: 'resource:default/payments-db',
        after: 0,
      },
    ],
    decision: { kind: 'acceptRisk', reason: 'A test', alternatives: [] },
    decidedBy: 'user:default/cy',
    decidedAt: now.toISOString(),
  });
  await boms.putBom({
    runId: await boms.startRun(),
    state: {
      ...{ key: 'bom', status: 'read', failures: 0, retryAt: '' },
      counts: { components: 1, recognized: 0 },
      checkedAt: now.toISOString(),
    },
    shown: 'https://git.example/bom.json',
    components: [],
  });
  await new DatabaseNoticeStore(options).claim({
    notices: [
      {
        ...{ product: 'postgresql', productTitle: 'PostgreSQL' },
        ...{ cycle: '15', cycleLabel: '15', endsOn: '2026-12-01' },
        ...{ role: 'owner', daysBefore: 30, daysLeft: 10 },
        recipientRef: 'group:default/team-databases',
        entityRefs: ['resource:default/payments-db'],
      },
    ],
    now,
    until: now,
  });
}

async function lockedBy(knex: Knex): Promise<unknown[]> {
  return await knex('knex_migrations_lock').pluck('is_locked');
}

/** A row in each table of the scorecards, which has one of a kind. */
async function fillScorecards(knex: Knex): Promise<void> {
  const at = '2026-11-21T09:00:00.000Z';
  const of = { uid: 'uid-pay', scorecard: 'ready' };
  await knex('scorecard_sources').insert({
    ...{ source: 'ready.yaml', attempted_at: at, problems: '[]' },
  });
  await knex('scorecards').insert({
    ...{ id: 'ready', source: 'ready.yaml', definition: '{}', written: '' },
    ...{ hash: '1', loaded_at: at },
  });
  await knex('scorecard_subjects').insert({
    ...{ uid: 'uid-pay', entity_ref: 'component:default/pay' },
    ...{ kind: 'Component', subject: '{}', hash: '1', bucket: 0, seq: 1 },
    ...{ input_version: 1, evaluated_version: -1 },
  });
  await knex('scorecard_vocabularies').insert({
    ...{ hash: '1', meaning: 1, sources: '[]', seen_at: at },
  });
  await knex('scorecard_runs').insert({
    ...{ from_bucket: 0, to_bucket: 64, evaluated_at: at },
  });
  await knex('fact_latest').insert({
    ...{ uid: 'uid-pay', source: 'ci', facts: '{}', hash: '1' },
    measured_at: at,
  });
  await knex('fact_changes').insert({
    ...{ uid: 'uid-pay', source: 'ci', at, changes: '{}' },
  });
  await knex('fact_sources').insert({ source: 'support' });
  await knex('scorecard_results').insert({
    ...{ ...of, outcomes: '[]', earned: 0, possible: 0, counts: '{}' },
    ...{ hash: '1', definition_hash: '1', changed_at: at, seq: 1 },
  });
  await knex('scorecard_changes').insert({
    ...{ ...of, at, checks: '[]', earned: 0, possible: 0, applies: true },
  });
  const asked = { ...of, check: 'tested' };
  await knex('scorecard_answers').insert({ ...asked, version: 1 });
  await knex('scorecard_reminders').insert({
    ...{ ...asked, valid_until: '2026-12-01', days_before: 30, sent_at: at },
  });
  await knex('scorecard_exemptions').insert({
    ...{ ...asked, id: '1', version: 1, status: 'requested', reason: 'Later' },
    ...{ until: '2026-12-01', requested_at: at },
    requested_by: 'user:default/ada',
  });
}

/** A row in each table of costs. */
async function fillCosts(knex: Knex): Promise<void> {
  const at = '2026-11-21T09:00:00.000Z';
  const money = { currency: 'EUR', billed: 1, effective: 1 };
  const cell = { batch_id: 1, period: '2026-11', key_id: 1, label_id: 1 };
  await knex('cost_sources').insert({
    ...{ id: 'cloud', title: 'Cloud', kind: 'infrastructure' },
    ...{ position: 0, status: 'read', failures: 0 },
  });
  await knex('cost_files').insert({
    ...{ source: 'cloud', path: 'november.csv', etag: '1', periods: '[]' },
    imported_at: at,
  });
  await knex('cost_imports').insert({
    ...{ id: '1', source: 'cloud', status: 'imported', report: '{}' },
    ...{ started_at: at, seen_at: at, requested_by: 'schedule' },
  });
  await knex('cost_keys').insert({
    ...{ source: 'cloud', hash: '1', attributes: '{}' },
  });
  await knex('cost_labels').insert({
    ...{ hash: '1', provider: 'Rail Cloud', service: 'Machines' },
    ...{ category: 'Compute', charge: 'Usage' },
  });
  await knex('cost_periods').insert({
    ...{ source: 'cloud', period: '2026-11', batch_id: 1, import_id: '1' },
    ...{ first_day: '2026-11-01', last_day: '2026-11-20', totals: '[]' },
    checksum: '1',
  });
  await knex('cost_days').insert({ ...cell, ...money, day: '2026-11-01' });
  await knex('cost_months').insert({ ...cell, ...money, month: '2026-11' });
  await knex('cost_quantities').insert({
    ...{ entity_uid: 'uid-pay', fact: 'usage.requests', month: '2026-11' },
    ...{ quantity: 1, measured_at: at },
  });
  await knex('budget_notices').insert({
    ...{ budget: 'payments', period: '2026-11', threshold: 0.8 },
    reached_on: '2026-11-20',
  });
}

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go down one by one without touching the rows of the rest, and up again to the same schema', async () => {
    const { knex, reader, sync, rowCounts } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: demoCatalog().map(entity => ({
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            'stewardship.dev/runbooks': 'url:https://git.example/runbooks/',
          },
        },
      })),
    });
    await sync();
    const { refreshAndTest } = createEscalationHarness({
      knex,
      records: reader,
      now: new Date('2026-11-21T09:00:00.000Z'),
    });
    await refreshAndTest();
    const { desk, files, links, refreshAndShelve, shelves } =
      createRunbookHarness({
        knex,
        records: reader,
        now: new Date('2026-11-21T09:00:00.000Z'),
      });
    files.files.set(
      'https://git.example/runbooks/restart.md',
      '---\nalerts: [Slow]\n---\n# Restart',
    );
    await refreshAndShelve();
    const [{ id }] = await shelves.list({
      readable: { kind: 'all' },
      limit: 1,
    });
    const readable = { kind: 'all' as const };
    const reviewer = {
      may: async () => 'allowed' as const,
      mayEach: async () => new Map(),
    };
    const { version } = await desk.open({ id, readable, reviewer });
    await desk.review({
      ...{ id, version, readable },
      reviewedBy: 'user:default/ada',
    });
    await links.putLinks({
      runId: await links.startRun(),
      links: [
        {
          url: 'https://wiki.example',
          status: 'dead',
          checkedAt: '2026-11-21T09:00:00.000Z',
        },
      ],
    });
    await fillTechnologies({ knex, records: reader });
    await fillScorecards(knex);
    await fillCosts(knex);
    for (const [table, count] of Object.entries(await rowsOf(knex))) {
      expect([table, count > 0]).toEqual([table, true]);
    }
    const before = await schemaOf(knex);

    for (const migration of [...migrations].reverse()) {
      const rows = await rowsOf(knex);
      const [, undone] = await knex.migrate.down({ directory });
      expect(undone).toEqual([expect.stringContaining(migration)]);
      // Whatever tables remain have the rows that they had.
      expect(rows).toMatchObject(await rowsOf(knex));
    }
    expect(await schemaOf(knex)).toEqual([]);

    await migrate(knex);
    expect(await schemaOf(knex)).toEqual(before);
    await sync();
    expect(await rowCounts()).toMatchObject({ mirrored_entities: 13 });
  });

  it('succeed for replicas that start at once on an empty database, each with its own connections', async () => {
    const knex = await databases.init(databaseId);
    // A database in memory has one client only.
    const others = isPostgres(knex)
      ? [1, 2, 5].map(max =>
          knexFactory({ ...knex.client.config, pool: { min: 0, max } }),
        )
      : [knex, knex, knex];
    const printed = jest.spyOn(console, 'log');

    try {
      await Promise.all([knex, ...others].map(migrate));
    } finally {
      await Promise.all(
        others.filter(other => other !== knex).map(other => other.destroy()),
      );
    }
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
    expect(await knex('knex_migrations').pluck('name')).toEqual(migrations);
    expect(await lockedBy(knex)).toEqual([0]);
  });

  it('go on where a process died while it migrated', async () => {
    const knex = await migrate(await databases.init(databaseId));
    const schema = await schemaOf(knex);
    await knex.migrate.down({ directory });
    await knex('knex_migrations_lock').update({ is_locked: 1 });

    await migrate(knex);
    expect(await schemaOf(knex)).toEqual(schema);
    expect(await lockedBy(knex)).toEqual([0]);
  });
});
