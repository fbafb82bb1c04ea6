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
import fc from 'fast-check';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { migrateDatabase } from '../../database/migrate';
import {
  createHarness,
  subject,
  type Delivery,
} from './__testUtils__/noticeHarness';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const START = DateTime.utc(2026, 11, 21, 6);

const FAILURES = new Map([
  ['absent', 'Error: Request failed with status 404'],
  ['failing', 'Error: Request failed with status 500'],
]);

describe.each(databases.eachSupportedId())(
  'A history of notices on %s',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await migrateDatabase({
        database: mockServices.database({
          knex: await databases.init(databaseId),
        }),
        logger: mockServices.logger.mock(),
      });
    });

    it('tells nobody twice and leaves nobody out, whatever happens', async () => {
      const step = fc.record({
        hours: fc.constantFrom(1, 24, 24, 24 * 5, 24 * 31, 24 * 70),
        move: fc.option(
          fc.record({
            cycle: fc.constantFrom('13', '14'),
            days: fc.integer({ min: -10, max: 260 }),
          }),
          { nil: undefined, freq: 4 },
        ),
        trouble: fc.constantFrom('', '', '', 'absent', 'failing', 'crash'),
        replicas: fc.integer({ min: 1, max: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 14 }),
          async steps => {
            await knex('technology_notices').delete();
            const { delivered, run, state } = createHarness(knex);
            const ends = new Map([
              ['13', '2027-02-20'],
              ['14', '2027-05-01'],
            ]);
            const log: (Delivery & { on: string; crashed: boolean })[] = [];
            const byScope = new Map();
            let now = START;
            for (const { hours, move, trouble, replicas } of steps) {
              now = now.plus({ hours });
              const today = now.toFormat('yyyy-MM-dd');
              if (move) {
                const end = now.plus({ days: move.days });
                ends.set(move.cycle, end.toFormat('yyyy-MM-dd'));
              }
              state.crash = trouble === 'crash';
              state.failure = FAILURES.get(trouble) ?? '';
              const subjects = [...ends].map(([cycle, endsOn]) =>
                subject(cycle, endsOn),
              );
              const replica = run.bind(undefined, now, subjects);
              await Promise.allSettled(
                replicas === 1 ? [replica()] : [replica(), replica()],
              );
              const crashed = trouble === 'crash';
              for (const delivery of delivered.splice(0)) {
                log.push({ ...delivery, on: today, crashed });
              }
              for (const row of await knex('technology_notices').select()) {
                byScope.set(row.scope, row);
              }
              const sent = log.map(entry => ({
                ...byScope.get(entry.scope),
                ...entry,
              }));
              // Each row is one notice; delivered again only where nobody could tell that it was.
              const whole = sent.filter(entry => !entry.crashed);
              expect(new Set(whole.map(({ scope }) => scope)).size).toBe(
                whole.length,
              );
              for (const { on, ends_on: endsOn } of sent) {
                expect(on <= endsOn).toBe(true);
              }
              if (trouble !== '') {
                continue;
              }
              for (const [cycle, endsOn] of ends) {
                const from = DateTime.fromISO(endsOn, { zone: 'utc' })
                  .minus({ days: 30 })
                  .toFormat('yyyy-MM-dd');
                const isNear = from <= today && today <= endsOn;
                for (const ref of ['group:default/dba', 'user:default/olga']) {
                  const heard = sent.some(
                    entry =>
                      entry.recipientRef === ref &&
                      entry.cycle === cycle &&
                      entry.days_before === 30 &&
                      entry.on >= from &&
                      entry.ends_on <= endsOn,
                  );
                  expect([cycle, endsOn, ref, !isNear || heard]).toEqual([
                    ...[cycle, endsOn, ref, true],
                  ]);
                }
              }
            }
          },
        ),
        { numRuns: databaseId === 'SQLITE_3' ? 150 : 40 },
      );
    });
  },
);
