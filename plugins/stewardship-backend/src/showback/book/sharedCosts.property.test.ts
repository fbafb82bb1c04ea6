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

import {
  amountOf,
  type SharedCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import { makeBook, type TestCost } from './__testUtils__/makeBook';
import type { CostBook, Sums } from './CostBook';

jest.setTimeout(60_000);

const ALL = { from: '0001-01', to: '9999-12' };
const REFS = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  name => `resource:default/${name}`,
);
const MONTHS = ['2026-09', '2026-10', '2026-11'];

const ref = fc.constantFrom(...REFS);
const weight = fc.oneof(
  fc.integer({ min: -1, max: 5 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);
const sharedCost: fc.Arbitrary<SharedCost> = fc.oneof(
  fc.constant({ by: 'even' } as const),
  fc.record({
    by: fc.constant('weights' as const),
    weights: fc.dictionary(ref, weight),
  }),
  fc.constant({ by: 'fact', fact: 'usage.requests' } as const),
);
const cost: fc.Arbitrary<TestCost> = fc.record(
  {
    of: ref,
    on: fc.constantFrom(...MONTHS),
    amount: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(amountOf),
    billed: fc.bigInt({ min: -1000n, max: 1000n }).map(amountOf),
    currency: fc.constantFrom('EUR', 'USD'),
    label: fc.record({ service: fc.constantFrom('Compute', 'Storage') }),
  },
  { requiredKeys: ['on', 'amount', 'currency', 'label'] },
);
const fleet = fc.record({
  costs: fc.array(cost, { maxLength: 12 }),
  dependencies: fc.array(fc.tuple(ref, ref), { maxLength: 20 }),
  shared: fc.dictionary(ref, sharedCost),
  quantities: fc.array(
    fc.record({
      fact: fc.constant('usage.requests'),
      entityUid: ref,
      month: fc.constantFrom(...MONTHS),
      quantity: weight,
    }),
    { maxLength: 10 },
  ),
});

/** By everything that must not change by passing costs on. */
function totals(book: CostBook, own: boolean): [string, Sums][] {
  return (['billed', 'effective'] as const).flatMap(metric => {
    const origins = own ? (['imported'] as const) : undefined;
    const sums = book.sumBy(
      { ...ALL, metric, origins },
      ({ month, label, kind, source }) =>
        `${metric} ${month} ${label?.service} ${kind} ${source}`,
    );
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  });
}

describe('shared costs', () => {
  it('add up to the bill in each month, label and currency, whoever depends on whom', async () => {
    await fc.assert(
      fc.asyncProperty(fleet, async contents => {
        const book = await makeBook({ entities: REFS, ...contents });
        expect(totals(book, false)).toEqual(totals(book, true));
      }),
      { numRuns: 200 },
    );
  });

  it('leave nothing where somebody bears it, and no more than there was is passed on', async () => {
    await fc.assert(
      fc.asyncProperty(fleet, async contents => {
        const book = await makeBook({ entities: REFS, ...contents });
        for (const { from, by, parts, problem } of book.splits) {
          if (by === 'fact' || problem !== undefined) {
            continue;
          }
          expect(parts.length).toBeGreaterThan(0);
          for (const amounts of book
            .sumOfEntity(
              from,
              { ...ALL, metric: 'effective' },
              cell => cell.month,
            )
            .values()) {
            expect([...amounts.values()].every(sum => sum === 0n)).toBe(true);
          }
        }
      }),
    );
  });

  it('of single days add up to those of the month, but for a millionth for each part', async () => {
    await fc.assert(
      fc.asyncProperty(fleet, async contents => {
        const days = contents.costs.map(one => ({
          ...one,
          on: `${one.on}-07`,
        }));
        const book = await makeBook({
          entities: REFS,
          ...{ ...contents, costs: days },
        });
        for (const entity of book.entities.keys()) {
          const ofMonth = book
            .sumOfEntity(
              entity,
              { metric: 'billed', from: '2026-11', to: '2026-11' },
              () => 'all',
            )
            .get('all');
          const ofDay = book.daysOf(entity, 'billed').get('2026-11-07');
          for (const currency of book.currencies) {
            const difference =
              (ofMonth?.get(currency) ?? 0n) - (ofDay?.get(currency) ?? 0n);
            expect(Math.abs(Number(difference))).toBeLessThan(100);
          }
        }
      }),
    );
  });

  it('of one resource for three at 33.33 % lose nothing', async () => {
    const [db, a, b, c] = REFS;
    const book = await makeBook({
      costs: [{ of: db, on: '2026-11', amount: '100' }],
      entities: [a, b, c],
      dependencies: [
        [db, a],
        [db, b],
        [db, c],
      ],
      shared: {
        [db]: {
          by: 'weights',
          weights: { [a]: 33.33, [b]: 33.33, [c]: 33.33 },
        },
      },
    });
    const sums = book.sumBy(
      { ...ALL, metric: 'effective', origins: ['sharedIn'] },
      ({ entity }) => book.entities[entity].ref,
    );
    expect([...sums].map(([to, sum]) => [to, sum.get('EUR')])).toEqual([
      [a, 33_333_334n],
      [b, 33_333_333n],
      [c, 33_333_333n],
    ]);
  });
});
