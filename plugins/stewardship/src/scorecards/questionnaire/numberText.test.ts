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

import { localNumberText, numberText, readNumber } from './numberText';

describe('numberText', () => {
  it.each([
    ['1.5', 1.5],
    [' 16 ', 16],
    ['-0.25', -0.25],
    ['.5', 0.5],
    ['1.', 1],
  ])('reads %j', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '0x10', '1e3', 'Infinity', '1,500', '1.2.3', '5 hours', '- 1'])(
    'takes %j for no number',
    text => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  it('writes numbers without groups and exponents', () => {
    expect([1.5, 1_000_000, 1e-7, -3].map(numberText)).toEqual([
      '1.5',
      '1000000',
      '0.0000001',
      '-3',
    ]);
  });

  it.each([
    ['en', '1.5', 1.5],
    ['en', '1,500', undefined],
    ['de', '1,5', 1.5],
    ['de', '1.500', undefined],
  ])('reads by the separator of %s: %s', (locale, typed, number) => {
    const text = localNumberText(typed, locale);
    expect(readNumber(text)).toBe(number);
    expect(localNumberText(text, locale)).toBe(typed);
  });
});
