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
import { CostRates } from './CostRates';

const rates = new CostRates({
  rates: [
    { from: 'USD', to: 'EUR', rate: '0.9', since: '2026-01-01' },
    { from: 'USD', to: 'EUR', rate: '0.925', since: '2026-10-31' },
    { from: 'CHF', to: 'EUR', rate: '1.05', since: '2026-12-01' },
  ],
});
const sums = (amounts: Record<string, bigint>) =>
  new Map(Object.entries(amounts));

describe('CostRates', () => {
  it('takes the rate of the last day of each month, names each once, and leaves out what has none', () => {
    const of = { EUR: 5n, USD: 1_000_000n, CHF: 7n };
    expect(
      rates.convert(
        [
          { month: '2026-09', sums: sums(of) },
          { month: '2026-10', sums: sums(of) },
          { month: '2026-11', sums: sums(of) },
        ],
        'EUR',
      ),
    ).toEqual({
      micros: 900_000n + 925_000n + 925_000n + 15n,
      rates: [
        { from: 'USD', rate: '0.9', since: '2026-01-01' },
        { from: 'USD', rate: '0.925', since: '2026-10-31' },
      ],
      without: sums({ CHF: 21n }),
    });
  });

  it('never goes backwards or around', () => {
    const month = '2026-11';
    const { micros, without } = rates.convert(
      [{ month, sums: sums({ EUR: 1n }) }],
      'USD',
    );
    expect([micros, without]).toEqual([0n, sums({ EUR: 1n })]);
  });

  it('says nothing where there is one currency alone', () => {
    const month = '2026-11';
    expect(
      rates.toConverted([{ month, sums: sums({ USD: 1n }) }], 'EUR'),
    ).toBeUndefined();
    expect(
      rates.toConverted(
        [{ month, sums: sums({ USD: 2_000_000n, CHF: 1n, EUR: 1n }) }],
        'EUR',
      ),
    ).toEqual({
      money: { currency: 'EUR', amount: '1.850001' },
      rates: [{ from: 'USD', rate: '0.925', since: '2026-10-31' }],
      without: ['CHF'],
    });
  });

  it('is exact until it rounds once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
        amounts => {
          const { micros } = rates.convert(
            amounts.map(amount => ({
              month: '2026-11',
              sums: sums({ USD: amount }),
            })),
            'EUR',
          );
          const exact = amounts
            .reduce((sum, each) => sum.plus(each.toString()), new Big(0))
            .times('0.925');
          const error = exact.minus(micros.toString()).abs();
          expect(error.lte('0.5')).toBe(true);
        },
      ),
    );
  });
});
