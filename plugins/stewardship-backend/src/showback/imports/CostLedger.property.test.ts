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

import Big from 'big.js';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { linesOf } from './__testUtils__/importHarness';
import { BatchStage } from './BatchStage';
import type { DatabaseCostBatches } from './DatabaseCostBatches';
import { DatabaseCostKeyIds } from './DatabaseCostKeyIds';
import { CostLedger } from './CostLedger';
import { sumTotals } from './PeriodTally';
import { amountOf } from '@backstage-stewardship/plugin-stewardship-common';

/** Decimals with up to 15 places, of either sign, some of them large; many end in exactly half a millionth. */
const amounts = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }),
      fc.bigInt({ min: -20n, max: 20n }).map(halves => halves * 500_000_000n),
      fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }),
    ),
  )
  .map(([units]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(16, '0');
    const sign = units < 0n ? '-' : '';
    return `${sign}${digits.slice(0, -15)}.${digits.slice(-15)}`;
  });

const rows = fc.array(
  fc.record({
    day: fc.constantFrom('2026-10-01', '2026-10-02', '2026-11-01'),
    amount: amounts,
    effective: amounts,
    currency: fc.constantFrom('EUR', 'USD'),
    app: fc.constantFrom('', 'checkout', 'search'),
  }),
  { minLength: 1, maxLength: 60 },
);

/** What is stored of rows, without a database. */
async function store(given: ReturnType<typeof linesOf>, mostCells: number) {
  const stored: unknown[][] = [];
  const ids = new DatabaseCostKeyIds({
    knex: (() => undefined) as unknown as Knex,
    source: 'bill',
  });
  const known = { get: () => 1 } as unknown as ReadonlyMap<string, number>;
  ids.keyIds = async () => known;
  ids.labelIds = async () => known;
  const batches = {
    addDays: async (added: Iterable<unknown[]>) => {
      stored.push(...added);
    },
  } as unknown as DatabaseCostBatches;
  const stage = new BatchStage({
    ...{ batchId: 1, batches, ids },
    signal: new AbortController().signal,
  });
  const ledger = new CostLedger({
    sink: async (cells, isLast) => await stage.add(cells, isLast),
    mostCells,
  });
  await ledger.add(given);
  await ledger.finish();
  const { tallies } = stage;
  const checksums = tallies.map(({ checksum }) => checksum);
  await stage.finish();
  return { stored, tallies, checksums };
}

describe('sums that are stored', () => {
  it('are exact: what is stored of a period and currency is the exact sum, rounded once', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        async (some, most) => {
          const { stored, tallies } = await store(linesOf(some), most);
          const keys = new Set(
            some.map(({ day, currency }) => `${day.slice(0, 7)} ${currency}`),
          );
          for (const key of keys) {
            const own = some.filter(
              ({ day, currency }) => `${day.slice(0, 7)} ${currency}` === key,
            );
            const cells = stored.filter(row => `${row[1]} ${row[5]}` === key);
            for (const [place, metric] of [
              [6, 'amount'],
              [7, 'effective'],
            ] as const) {
              const exact = own.reduce(
                (sum, row) => sum.plus(row[metric]),
                new Big(0),
              );
              const sum = cells.reduce(
                (micros, row) => micros + BigInt(String(row[place])),
                0n,
              );
              expect(
                new Big(amountOf(sum)).eq(exact.round(6, Big.roundHalfUp)),
              ).toBe(true);
            }
          }
          for (const total of sumTotals(tallies)) {
            const exact = some
              .filter(({ currency }) => currency === total.currency)
              .reduce((sum, { amount }) => sum.plus(amount), new Big(0));
            expect(
              new Big(amountOf(total.billed)).eq(
                exact.round(6, Big.roundHalfUp),
              ),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('have one checksum, whatever order rows have and how many are held in memory, and another one where anything differs', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.nat()),
        async (some, most, order) => {
          const shuffled = some
            .map(row => ({ row, at: order.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ row }) => row);
          const { checksums } = await store(linesOf(some), 50);
          expect((await store(linesOf(shuffled), most)).checksums).toEqual(
            checksums,
          );
          const [first, ...others] = some;
          const changed = [{ ...first, app: 'other' }, ...others];
          const isNothing = /^-?[0.]+$/.test(
            `${first.amount}${first.effective}`,
          );
          expect(
            isNothing ||
              String((await store(linesOf(changed), most)).checksums) !==
                String(checksums),
          ).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
