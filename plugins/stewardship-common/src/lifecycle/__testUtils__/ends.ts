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
import type { EndDate, Milestones } from '../releaseCycle';

export function on(day: string): EndDate {
  return { kind: 'date', on: day };
}

export const passed: EndDate = { kind: 'passed' };
export const open: EndDate = { kind: 'open' };

export const anyDay = fc
  .date({
    min: new Date('1990-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10));

export const anyEnd: fc.Arbitrary<EndDate> = fc.oneof(
  fc.constantFrom(passed, open),
  anyDay.map(on),
);

export const anyMilestones: fc.Arbitrary<Milestones> = fc.record(
  {
    endOfSale: anyEnd,
    endOfActiveSupport: anyEnd,
    endOfSecuritySupport: anyEnd,
    endOfExtendedSupport: anyEnd,
    endOfLife: anyEnd,
  },
  { requiredKeys: [] },
);
