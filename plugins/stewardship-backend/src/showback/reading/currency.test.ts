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

import { currencyOf, isIsoCurrency } from './currency';

describe('currencyOf', () => {
  it.each([
    [' usd ', 'USD', true],
    ['EUR', 'EUR', true],
    ['Tokens', 'Tokens', false],
    ['ZZZ', 'ZZZ', false],
    ['Guthaben 😀', 'Guthaben 😀', false],
    ['😀'.repeat(40), '😀'.repeat(40), false],
  ])('keeps %j', (text, currency, isIso) => {
    expect(currencyOf(text)).toBe(currency);
    expect(isIsoCurrency(currency)).toBe(isIso);
  });

  it.each(['', ' ', 'U\nSD', 'U\u200bSD', 'x'.repeat(41)])(
    'takes %j for no currency',
    text => {
      expect(currencyOf(text)).toBeUndefined();
    },
  );
});
