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
import { exactAmountOf, partsOf } from './exactAmountOf';

const decimals = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.stringMatching(/^\d{0,12}$/),
    fc.stringMatching(/^\d{0,24}$/),
    fc.option(fc.integer({ min: -30, max: 6 })),
    fc.constantFrom('e', 'E'),
  )
  .filter(([, units, fraction]) => units + fraction !== '')
  .map(
    ([sign, units, fraction, exponent, e]) =>
      `${sign}${units}${fraction && `.${fraction}`}${
        exponent === null ? '' : `${e}${exponent}`
      }`,
  );

const MAX_PARTS = 2n ** 63n * 1_000_000_000n;

/** Both parts of an amount have the same sign, nothing is a negative zero, and a number only holds what it can. */
function isExactly(text: string, exact: string): boolean {
  const amount = exactAmountOf(text);
  if (typeof amount === 'string') {
    const parts = BigInt(exact);
    return amount === 'tooLarge' && (parts >= MAX_PARTS || parts <= -MAX_PARTS);
  }
  const { micros, rest } = amount;
  return (
    partsOf(amount).toString() === exact &&
    Math.abs(rest) < 1e9 &&
    Number(micros) * rest >= 0 &&
    !Object.is(micros, -0) &&
    !Object.is(rest, -0) &&
    (typeof micros === 'number') === Number.isSafeInteger(Number(micros))
  );
}

describe('exactAmountOf', () => {
  it('loses nothing of a decimal up to the 15th place', () => {
    fc.assert(
      fc.property(decimals, text => {
        const exact = new Big(text.replace('+', ''))
          .round(15, Big.roundHalfUp)
          .times('1e15')
          .toFixed(0)
          .replace(/^-0$/, '0');
        const isSuch = isExactly(text, exact);
        expect({ text, isSuch }).toEqual({ text, isSuch: true });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['0.00001605990', { micros: 16, rest: 59_900_000 }],
    ['-1e-9', { micros: 0, rest: -1_000_000 }],
    ['1e-9', { micros: 0, rest: 1_000_000 }],
    ['-0.00', { micros: 0, rest: 0 }],
    ['.5', { micros: 500_000, rest: 0 }],
    ['5.', { micros: 5_000_000, rest: 0 }],
    ['1e-300', { micros: 0, rest: 0 }],
    ['0.9999999999999996', { micros: 1_000_000, rest: 0 }],
    [
      '12345678901.234567890',
      { micros: 12_345_678_901_234_567n, rest: 890_000_000 },
    ],
    ['9223372036854.775807', { micros: 2n ** 63n - 1n, rest: 0 }],
    ['9223372036854.775808', 'tooLarge'],
    ['1e15', 'tooLarge'],
    ['12345678901234567890', 'tooLarge'],
    ['-1e999999999', 'tooLarge'],
  ])('reads %s', (text, expected) => {
    expect(exactAmountOf(text)).toEqual(expected);
  });

  it.each([
    '',
    '.',
    '-',
    'NaN',
    'Infinity',
    '1e400000000000',
    '0x10',
    '1,5',
    '1 000',
    '--1',
    '1e',
    '１',
    '9'.repeat(500),
  ])('takes %j for no number', text => {
    expect(exactAmountOf(text)).toBe('notANumber');
  });
});
