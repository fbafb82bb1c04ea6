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
import type { SupportHours, Weekday } from '../../record/values';

const DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `HH:mm`. Half of them are in the hours in which clocks change. */
export const arbitraryTime = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 4 })),
    fc.oneof(fc.constantFrom(0, 30), fc.integer({ min: 0, max: 59 })),
  )
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));

export const arbitraryDay = fc.constantFrom(...DAYS);

export function arbitraryHours(timeZone: string): fc.Arbitrary<SupportHours> {
  return fc
    .record({
      days: fc.oneof(fc.subarray(DAYS), fc.constant(DAYS)),
      from: fc.oneof(arbitraryTime, fc.constant('00:00')),
      to: fc.oneof(arbitraryTime, fc.constant('24:00')),
    })
    .map(hours => ({ kind: 'weekly', timeZone, ...hours }));
}
