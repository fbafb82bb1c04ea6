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

import { forecastSpan } from './forecastSpan';

describe('forecastSpan', () => {
  it('places all amounts under one scale, and credits at its beginning', () => {
    const span = forecastSpan({
      ...{ spent: -5, budget: 50, money: 80 },
      ...{ low: -10, high: 100 },
    });
    expect(span.spent).toBe(0);
    expect(span.low).toBe(0);
    expect(span.high).toBeCloseTo(98.04);
    expect(span.budget).toBeCloseTo(49.02);
  });

  it('draws a budget of nothing', () => {
    const none = { spent: 0, budget: 0, money: 0, low: 0, high: 0 };
    expect(forecastSpan(none)).toEqual(none);
  });
});
