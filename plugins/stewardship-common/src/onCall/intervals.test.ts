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
import {
  hoursOfIntervals,
  intersectIntervals,
  subtractIntervals,
  uniteIntervals,
  type Interval,
} from './intervals';

const END = 40;
const arbitraryIntervals = fc.array(
  fc
    .tuple(fc.nat(END), fc.nat(END))
    .map(([from, until]): Interval => ({ from, until })),
  { maxLength: 12 },
);

/** One by one, whether an instant is in one of them. */
function instantsIn(intervals: Interval[]): boolean[] {
  return Array.from({ length: END }, (_, instant) =>
    intervals.some(({ from, until }) => from <= instant && instant < until),
  );
}

function expectTidy(intervals: Interval[]) {
  for (const [index, { from, until }] of intervals.entries()) {
    expect(from).toBeLessThan(until);
    expect(from).toBeGreaterThan(intervals[index - 1]?.until ?? -1);
  }
}

describe('intervals', () => {
  it('are united to what is in one of them, in as few as possible', () => {
    fc.assert(
      fc.property(arbitraryIntervals, intervals => {
        const before = structuredClone(intervals);
        const united = uniteIntervals(intervals);
        expect(instantsIn(united)).toEqual(instantsIn(intervals));
        expectTidy(united);
        expect(intervals).toEqual(before);
      }),
    );
  });

  it('are intersected and subtracted instant by instant', () => {
    fc.assert(
      fc.property(arbitraryIntervals, arbitraryIntervals, (a, b) => {
        const [first, second] = [uniteIntervals(a), uniteIntervals(b)];
        const [inFirst, inSecond] = [instantsIn(a), instantsIn(b)];
        const common = intersectIntervals(first, second);
        const rest = subtractIntervals(first, second);
        expect(instantsIn(common)).toEqual(
          inFirst.map((isIn, instant) => isIn && inSecond[instant]),
        );
        expect(instantsIn(rest)).toEqual(
          inFirst.map((isIn, instant) => isIn && !inSecond[instant]),
        );
        expectTidy(common);
        expectTidy(rest);
      }),
    );
  });

  it('know their length in hours', () => {
    expect(hoursOfIntervals([])).toBe(0);
    expect(
      hoursOfIntervals([
        { from: 0, until: 3600_000 },
        { from: 7200_000, until: 9000_000 },
      ]),
    ).toBe(1.5);
  });

  it('may have no end', () => {
    const always = { from: -Infinity, until: Infinity };
    expect(uniteIntervals([always, { from: 1, until: 2 }])).toEqual([always]);
    expect(intersectIntervals([always], [{ from: 1, until: 2 }])).toEqual([
      { from: 1, until: 2 },
    ]);
    expect(subtractIntervals([always], [{ from: 1, until: 2 }])).toEqual([
      { from: -Infinity, until: 1 },
      { from: 2, until: Infinity },
    ]);
  });
});
