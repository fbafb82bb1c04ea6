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
  splitMicros,
  type DeclaredCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import { dayNumber, dayText, firstDayOf } from './calendar';
import { costKindOf } from './costKindOf';
import { scaledNumber } from './scaledNumber';
import { spreadDeclared } from './spreadDeclared';

const SHOWN_FROM = dayNumber('2025-11-01');

function between(
  cost: Partial<DeclaredCost>,
  first: string,
  last: string,
): bigint | undefined {
  const declared: DeclaredCost = {
    ...{ id: 'a', kind: 'labour', amount: 1, currency: 'EUR', per: 'month' },
    ...cost,
  };
  return spreadDeclared(declared, SHOWN_FROM)?.between(
    dayNumber(first),
    dayNumber(last),
  );
}

const day = fc
  .integer({ min: dayNumber('1999-01-01'), max: dayNumber('2101-12-31') })
  .map(dayText);

describe('declared costs', () => {
  it.each([
    ['month', '2024-02-01', '2024-02-29', 1_000_000n],
    ['month', '2024-02-29', '2024-02-29', 34_482n],
    ['quarter', '2025-01-01', '2025-03-31', 1_000_000n],
    ['quarter', '2025-01-01', '2025-01-31', 344_451n],
    ['year', '2024-01-01', '2024-12-31', 1_000_000n],
    ['year', '2024-01-01', '2025-12-31', 2_000_000n],
    ['year', '2024-07-01', '2024-07-01', 2_732n],
  ] as const)('of a %s from %s to %s', (per, first, last, amount) => {
    expect(between({ per, from: '2020-01-01' }, first, last)).toBe(amount);
    const refund = { per, from: '2020-01-01', amount: -1 };
    expect(between(refund, first, last)).toBe(-amount);
  });

  it('begin where months are shown unless they say since when, and end where they say so', () => {
    expect(between({}, '2025-10-01', '2025-10-31')).toBe(0n);
    expect(between({}, '2025-10-31', '2025-11-30')).toBe(1_000_000n);
    expect(between({ to: '2025-11-15' }, '2025-11-01', '2025-11-30')).toBe(
      500_005n,
    );
  });

  it('that are paid once are spread where they have two ends, and else count on a day', () => {
    const once = { per: 'once', amount: 10 } as const;
    const both = { ...once, from: '2025-12-28', to: '2026-01-06' };
    expect(between(both, '2025-12-01', '2025-12-31')).toBe(4_000_000n);
    expect(between(both, '2026-01-06', '2027-12-31')).toBe(1_000_000n);
    const one = { ...once, from: '2025-12-28' };
    expect(between(one, '2025-12-28', '2025-12-28')).toBe(10_000_000n);
    expect(between(one, '2025-12-29', '2026-12-28')).toBe(0n);
    expect(between(once, '2025-11-01', '2025-11-01')).toBe(10_000_000n);
    expect(
      between({ ...once, to: '2024-01-01' }, '2020-01-01', '2030-01-01'),
    ).toBe(0n);
    expect(
      between({ ...both, to: '2025-12-27' }, '2020-01-01', '2030-01-01'),
    ).toBe(0n);
  });

  it('that cannot be read are left out', () => {
    const read = (cost: Partial<DeclaredCost>) =>
      between(cost, '2026-01-01', '2026-01-31');
    expect(read({ from: '2025-13-01' })).toBeUndefined();
    expect(read({ to: 'TBD' })).toBeUndefined();
    expect(read({ amount: NaN })).toBeUndefined();
    expect(read({ amount: 1e13 })).toBeUndefined();
    expect(read({ amount: -1e300 })).toBeUndefined();
  });

  it('add up to their amount, whatever they are valid for and however days are cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('month', 'quarter', 'year', 'once'),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        day,
        day,
        fc.array(day, { maxLength: 5 }),
        (per, amount, one, other, cuts) => {
          const [from, to] = [one, other].sort();
          const declared = {
            ...{ id: 'a', kind: 'other', currency: 'EUR' },
            ...{ per, amount, from, to },
          } as const;
          const spread = spreadDeclared(declared, SHOWN_FROM);
          const ends = ['1990-01-01', ...cuts, '2110-12-31'].sort();
          let sum = 0n;
          for (const [index, end] of ends.slice(1).entries()) {
            const start = dayNumber(ends[index]) + (index === 0 ? 0 : 1);
            sum += spread?.between(start, dayNumber(end)) ?? 0n;
          }
          const whole = scaledNumber(amount, 6) ?? NaN;
          expect(sum).toBe(spread?.between(dayNumber(from), dayNumber(to)));
          expect(per !== 'once' || sum === whole).toBe(true);
        },
      ),
    );
  });

  it('add up to their amount times the months, quarters or years that are whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...([
            ['month', 1],
            ['quarter', 3],
            ['year', 12],
          ] as const),
        ),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 2000 * 12, max: 2100 * 12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.nat({ max: 7_000 }), { maxLength: 5 }),
        ([per, length], amount, begin, count, cuts) => {
          const start = begin - (begin % length);
          const first = firstDayOf(start);
          const last = firstDayOf(start + count * length) - 1;
          const spread = spreadDeclared(
            {
              ...{ id: 'a', kind: 'other', currency: 'EUR', per, amount },
              ...{ from: dayText(first), to: dayText(last) },
            },
            SHOWN_FROM,
          );
          const ends = [...cuts.map(cut => Math.min(first + cut, last)), last];
          let sum = 0n;
          let from = first - 40;
          for (const end of ends.sort((a, b) => a - b)) {
            sum += spread?.between(from, end) ?? 0n;
            from = end + 1;
          }
          const each = scaledNumber(amount, 6) ?? 0n;
          expect(sum).toBe(each * BigInt(count));
        },
      ),
    );
  });

  it('give each day the part that splitting gives it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 2000, max: 2100 }),
        (micros, year) => {
          const first = dayNumber(`${year}-01-01`);
          const days = dayNumber(`${year}-12-31`) - first + 1;
          const spread = spreadDeclared(
            {
              ...{ id: 'a', kind: 'other', currency: 'EUR', per: 'year' },
              ...{ amount: micros / 1_000_000, from: '1999-01-01' },
            },
            SHOWN_FROM,
          );
          const parts = splitMicros(
            BigInt(micros),
            Array.from({ length: days }, () => 1n),
          );
          expect(parts).toEqual(
            parts.map((_, at) => spread?.between(first + at, first + at)),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('numbers', () => {
  it.each([
    [0.1, 6, 100_000n],
    [-0, 6, 0n],
    [1e-7, 6, 0n],
    [5e-7, 6, 1n],
    [-5e-7, 6, -1n],
    [1e21, 6, 10n ** 27n],
    [1.5e-300, 12, 0n],
    [33.33, 12, 33_330_000_000_000n],
    [Infinity, 6, undefined],
    [NaN, 6, undefined],
  ])('%s with %s places is %s', (value, places, scaled) => {
    expect(scaledNumber(value, places)).toBe(scaled);
  });
});

describe('kinds of declared costs', () => {
  it.each([
    ['supportContract', 'supportContract'],
    ['support-contract', 'supportContract'],
    ['License', 'licence'],
    ['labor', 'labour'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('%j is %s', (declared, kind) => {
    expect(costKindOf(declared)).toBe(kind);
  });
});
