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

import { AmountReader } from './AmountReader';
import { partsOf } from './exactAmountOf';

function read(
  text: string,
  options: ConstructorParameters<typeof AmountReader>[0] = {},
) {
  const amount = new AmountReader(options).read(text);
  return typeof amount === 'string' ? amount : Number(partsOf(amount)) / 1e15;
}

describe('AmountReader', () => {
  it.each([
    ['1.5', 1.5],
    ['1,234.50', 1234.5],
    ['1,234,567', 1_234_567],
    ['-1.234,56', -1234.56],
    ['1.234.567', 1_234_567],
    ['0,00001605', 0.00001605],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['12,5', 12.5],
    ["1'234.50", 1234.5],
    ['1 234,50', 1234.5],
    ['1\u202f234,50', 1234.5],
    ['1\u00a0234', 1234],
    ['1.234', 1.234],
  ])('knows by itself that %s is %d', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('asks where an amount has two meanings', () => {
    expect(read('1,234')).toMatch("set 'decimal' of the source");
    expect(read('-12,345')).toMatch("set 'decimal' of the source");
    // Between semicolons, decimal commas are usual.
    expect(read('1.234', { delimiter: ';' })).toMatch("set 'decimal'");
    expect(read('1.2345', { delimiter: ';' })).toBe(1.2345);
  });

  it('reads what the setting says, and nothing else', () => {
    expect(read('1,234', { decimal: '.' })).toBe(1234);
    expect(read('1,234', { decimal: ',' })).toBe(1.234);
    expect(read('1.234', { decimal: ',' })).toBe(1234);
    expect(read('1.234', { decimal: '.', delimiter: ';' })).toBe(1.234);
    expect(read('1,5e-3', { decimal: ',' })).toBe(0.0015);
    expect(read('1,5', { decimal: '.' })).toMatch(
      'have a decimal point, and this one has not',
    );
    expect(read('1.5', { decimal: ',' })).toMatch(
      'have a decimal comma, and this one has not',
    );
  });

  it.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '12 USD',
    '$5',
    '(5)',
    '1,23,4',
    '0,123,456',
    '1..5',
    '−5',
    '1,',
  ])('takes %j for no amount', text => {
    expect(read(text)).toMatch(/not an amount|has not/);
    expect(read(text, { decimal: ',' })).toMatch(/not an amount|has not/);
  });

  it('says what is too large', () => {
    expect(read('1e15')).toMatch('larger than');
    expect(read('1.000.000.000.000.000,00')).toMatch('larger than');
  });

  it('tells by a whole file what its commas are', () => {
    expect(AmountReader.decimalOf(['1', '1,234', '0,5'])).toBe(',');
    expect(AmountReader.decimalOf(['1', '1.234', '0.5'])).toBe('.');
    expect(AmountReader.decimalOf(['0.5', '0,5'])).toBeUndefined();
    expect(AmountReader.decimalOf(['1', '1.234', 'x'])).toBeUndefined();
  });
});
