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
import fc from 'fast-check';
import { createImportHarness } from './__testUtils__/importHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const MONTHS = ['2026-01', '2026-02', '2026-03'];

/** By the name of the file, for each month the amount; 0 for no row. */
const folder = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
  { minKeys: 1 },
);

describe('files that come, change and go', () => {
  it('are what counts, month by month', async () => {
    const harness = await createImportHarness(await databases.init('SQLITE_3'));
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ folder, isAnew: fc.boolean() }), { maxLength: 5 }),
        async steps => {
          round += 1;
          const id = `bill-${round}`;
          let before: Record<string, number[]> = {};
          for (const step of steps) {
            harness.allocation.selection += step.isAnew ? 'x' : '';
            const files = Object.entries(step.folder);
            const done = await harness.import(
              files.map(([name, amounts]) => ({
                ...{ path: `${name}.csv`, etag: amounts.join() },
                rows: MONTHS.flatMap((month, at) =>
                  amounts[at] === 0
                    ? []
                    : [{ day: `${month}-01`, amount: String(amounts[at]) }],
                ),
              })),
              { id },
            );
            expect(done.status).not.toBe('failed');
            const counted: { period: string; micros: number }[] = await harness
              .knex('cost_periods')
              .where('cost_periods.source', id)
              .join('cost_months', join =>
                join
                  .on('cost_months.batch_id', 'cost_periods.batch_id')
                  .on('cost_months.period', 'cost_periods.period'),
              )
              .groupBy('cost_months.period')
              .select('cost_months.period')
              .sum({ micros: 'billed' });
            const previous = before;
            const wrong = MONTHS.filter((month, at) => {
              const sum = files.reduce((all, [, one]) => all + one[at], 0);
              const found = counted.find(({ period }) => period === month);
              const hasLostIt = files.some(
                ([name]) => previous[name]?.[at] > 0,
              );
              return (
                (sum > 0 || hasLostIt) &&
                Number(found?.micros ?? 0) !== sum * 1_000_000
              );
            });
            expect(wrong).toEqual([]);
            before = step.folder;
          }
          expect(await harness.leftovers()).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });
});
