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

import { bookSource, makeBook } from '../book/__testUtils__/makeBook';
import { coverageOf, isBehind } from './months';

const ofDays = (...days: string[]) =>
  bookSource('bill', {
    lastDays: new Map(days.map(day => [day.slice(0, 7), day])),
  });

describe('coverageOf', () => {
  it('takes a month between others, in which a source had nothing, as one that is over', async () => {
    const book = await makeBook();
    // Support is paid for twice a year.
    const source = ofDays('2026-01-31', '2026-07-31');
    const isComplete = (month: string) =>
      coverageOf(book, month, [source]).complete;
    expect(isComplete('2026-04')).toBe(true);
    expect(isComplete('2026-07')).toBe(true);
    expect(isComplete('2026-08')).toBe(false);
    expect(isComplete('2025-12')).toBe(true);
    // What is dated later says nothing of what has come by now.
    const early = ofDays('2026-10-31', '2027-01-01');
    expect(coverageOf(book, '2026-11', [early]).complete).toBe(false);
  });
});

describe('isBehind', () => {
  it('is what has the month before alone', () => {
    expect(isBehind('2026-11', [ofDays('2026-10-31')])).toBe(true);
    expect(isBehind('2026-11', [ofDays('2026-10-31', '2026-11-01')])).toBe(
      false,
    );
    expect(isBehind('2026-11', [ofDays('2026-09-30')])).toBe(false);
    expect(isBehind('2026-11', [ofDays('2027-01-01')])).toBe(false);
  });
});
