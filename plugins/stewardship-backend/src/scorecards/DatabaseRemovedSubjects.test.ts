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
import type { Knex } from 'knex';
import { migrateDatabase } from '../database/migrate';
import { DatabaseRemovedSubjects } from './DatabaseRemovedSubjects';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const BEFORE = new Date('2026-11-01T00:00:00.000Z');
const LONG_AGO = '2026-10-01T09:00:00.000Z';

/** Everything that there is of an entity. */
async function put(knex: Knex, uid: string, removedAt: string | null) {
  const at = LONG_AGO;
  const of = { uid, scorecard: 'ready' };
  const asked = { ...of, check: 'tested' };
  await knex('scorecard_subjects').insert({
    ...{ uid, entity_ref: `component:default/${uid}`, kind: 'Component' },
    ...{ subject: '{}', hash: '', bucket: 0, seq: 1 },
    ...{ input_version: 0, evaluated_version: -1, removed_at: removedAt },
  });
  await knex('fact_latest').insert({
    ...{ uid, source: 'ci', facts: '{}', hash: '', measured_at: at },
  });
  await knex('fact_changes').insert({ uid, source: 'ci', at, changes: '{}' });
  await knex('scorecard_results').insert({
    ...{ ...of, outcomes: '[]', earned: 0, possible: 0, counts: '{}' },
    ...{ hash: '', definition_hash: '', changed_at: at, seq: 1 },
  });
  await knex('scorecard_changes').insert({
    ...{ ...of, at, checks: '[]', earned: 0, possible: 0, applies: true },
  });
  await knex('scorecard_answers').insert({ ...asked, version: 1 });
  await knex('scorecard_reminders').insert({
    ...{ ...asked, valid_until: '2026-12-01', days_before: 30, sent_at: at },
  });
  await knex('scorecard_exemptions').insert({
    ...{ ...asked, id: uid, version: 1, status: 'requested', reason: 'Later' },
    ...{ until: '2026-12-01', requested_at: at },
    requested_by: 'user:default/ada',
  });
}

/** Uids, by table. */
async function left(knex: Knex): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of [
    ...['fact_latest', 'fact_changes', 'scorecard_subjects'],
    ...['scorecard_results', 'scorecard_changes', 'scorecard_answers'],
    ...['scorecard_reminders', 'scorecard_exemptions'],
  ]) {
    found[table] = await knex(table).orderBy('uid').pluck('uid');
  }
  return found;
}

describe.each(databases.eachSupportedId())(
  'DatabaseRemovedSubjects on %s',
  id => {
    async function start() {
      const knex = await migrateDatabase({
        database: mockServices.database({ knex: await databases.init(id) }),
        logger: mockServices.logger.mock(),
      });
      return { knex, removed: new DatabaseRemovedSubjects({ knex }) };
    }

    it('are forgotten with all that there was of them, long after they were removed', async () => {
      const { knex, removed } = await start();
      await put(knex, 'here', null);
      await put(knex, 'just-gone', '2026-11-01T00:00:00.000Z');
      await put(knex, 'gone', '2026-10-31T23:59:59.999Z');
      expect(await removed.purge({ before: BEFORE })).toBe(1);
      for (const [table, uids] of Object.entries(await left(knex))) {
        expect([table, uids]).toEqual([table, ['here', 'just-gone']]);
      }
      expect(await removed.purge({ before: BEFORE })).toBe(0);
    });

    it('are kept while the mirror can bring them back', async () => {
      const { knex, removed } = await start();
      await put(knex, 'gone', LONG_AGO);
      await knex('mirrored_entities').insert(await mirrored(knex, 'gone'));
      expect(await removed.purge({ before: BEFORE })).toBe(0);
      await knex('mirrored_entities').delete();
      expect(await removed.purge({ before: BEFORE })).toBe(1);
    });

    it('are forgotten in portions, and none of them once it is told to stop', async () => {
      const { knex, removed } = await start();
      for (let index = 0; index < 120; index++) {
        await put(knex, `gone-${index}`, LONG_AGO);
      }
      const signal = AbortSignal.abort(new Error('The portal shuts down'));
      await expect(removed.purge({ before: BEFORE, signal })).rejects.toThrow(
        'The portal shuts down',
      );
      expect(await knex('scorecard_subjects')).toHaveLength(120);
      expect(await removed.purge({ before: BEFORE })).toBe(120);
      expect(Object.values(await left(knex)).flat()).toEqual([]);
    });
  },
);

/** A row with something in every column that must have something. */
async function mirrored(knex: Knex, uid: string): Promise<object> {
  const columns = await knex('mirrored_entities').columnInfo();
  const row = Object.entries(columns)
    .filter(([, { nullable }]) => !nullable)
    .map(([name, { type }]) => [name, /int/.test(type) ? 0 : '{}']);
  return { ...Object.fromEntries(row), uid };
}
