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

import { hasLaterDays } from './hasLaterDays';

const figures = {
  currency: 'EUR',
  direct: '100',
  sharedIn: '0',
  sharedOut: '0',
  total: '100',
  dependent: '0',
};

describe('hasLaterDays', () => {
  it('is so where the total is of more days than what is compared', () => {
    const now = [{ currency: 'EUR', amount: '95.5' }];
    expect(hasLaterDays([figures], { now })).toBe(true);
  });

  it('is not so where both are the same, also before it is passed on', () => {
    const now = [{ currency: 'EUR', amount: '100.00' }];
    expect(hasLaterDays([figures], { now })).toBe(false);
    const shared = { ...figures, total: '0', sharedOut: '100' };
    expect(hasLaterDays([shared], { now })).toBe(false);
  });

  it('is not known of a currency that is not compared', () => {
    expect(hasLaterDays([figures], { now: [] })).toBe(false);
  });
});
