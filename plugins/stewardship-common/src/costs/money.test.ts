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

import fc from 'fast-check';
import { amountOf, microsOf, splitMicros } from './money';

const micros = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });

describe('amounts', () => {
  it.each([
    [0n, '0'],
    [1n, '0.000001'],
    [-1n, '-0.000001'],
    [12_500_000n, '12.5'],
    [-1_000_000n, '-1'],
    [2n ** 63n - 1n, '9223372036854.775807'],
  ])('write %s millionths as %s', (value, text) => {
    expect(amountOf(value)).toBe(text);
    expect(microsOf(text)).toBe(value);
  });

  it.each(['', '1e3', '1.', '.5', '+1', '1,5', '0.0000001', 'NaN', ' 1'])(
    'are not read from %j',
    text => {
      expect(microsOf(text)).toBeUndefined();
    },
  );

  it('that do not fit in 64 bits are not read', () => {
    expect(microsOf('9223372036854.775808')).toBeUndefined();
    expect(microsOf('-9223372036854.775808')).toBeUndefined();
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(micros, value => {
        expect(microsOf(amountOf(value))).toBe(value);
      }),
    );
  });
});

describe('splitMicros', () => {
  it('gives what rounding leaves over to those who lost most by it', () => {
    expect(splitMicros(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitMicros(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(splitMicros(10n, [1n, 2n, 4n])).toEqual([1n, 3n, 6n]);
  });

  it('makes equal parts where no weight is positive, and none where nobody is there', () => {
    expect(splitMicros(4n, [0n, -1n])).toEqual([2n, 2n]);
    expect(splitMicros(4n, [])).toEqual([]);
    expect(splitMicros(4n, [0n, 3n])).toEqual([0n, 4n]);
  });

  it('loses nothing, and is nowhere off by a millionth or more', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(micros, weights, (amount, shares) => {
        const parts = splitMicros(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        const whole = shares.reduce((sum, share) => sum + share, 0n);
        const isNear = parts.every((part, index) => {
          const off = part * whole - amount * shares[index];
          return whole === 0n || (off < whole && off > -whole);
        });
        expect(isNear).toBe(true);
      }),
    );
  });
});
