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

import { paymentsCosts } from '../__fixtures__/costs';
import { withoutDifference } from './withoutDifference';

describe('withoutDifference', () => {
  it('names the currencies that are not compared, and why', () => {
    const [euros, dollars] = paymentsCosts.figures;
    const yen = { ...dollars, currency: 'JPY', total: '0' };
    const money = ['EUR', 'CHF'].map(currency => ({ currency, amount: '1' }));
    const charge = {
      ...{ status: 'charged' as const, policy: { id: 'p', title: 'P' } },
      ...{ money, difference: [], explanation: '' },
    };
    expect(withoutDifference([euros, dollars, yen], charge)).toEqual([
      { currency: 'EUR', why: 'other' },
      { currency: 'USD', why: 'apart' },
      { currency: 'CHF', why: 'apart' },
    ]);
    expect(
      withoutDifference([euros], { ...charge, difference: money }),
    ).toEqual([]);
  });
});
