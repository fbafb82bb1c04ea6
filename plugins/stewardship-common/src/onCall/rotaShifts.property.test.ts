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
import type { Rota } from '../record/values';
import { arbitraryHours } from '../time/__testUtils__/arbitraries';
import {
  CLOCK_MOMENTS,
  DAY,
  MINUTE,
  type Moment,
} from '../time/__testUtils__/clockMoments';
import { arbitraryRota, readOff } from './__testUtils__/readRota';
import { rotaShifts, type RotaShift } from './rotaShifts';

const arbitraryCase = fc.constantFrom(...CLOCK_MOMENTS).chain(moment =>
  fc.record({
    moment: fc.constant(moment),
    rota: arbitraryRota(moment),
    instant: fc
      .integer({ min: -12 * 1440, max: 12 * 1440 })
      .map(minutes => Date.parse(moment.iso) + minutes * MINUTE),
  }),
);

function lasts({ start, end }: RotaShift, instant: number): boolean {
  return Date.parse(start) <= instant && instant < Date.parse(end);
}

/** Instants of the window at which somebody else is on call than should be. */
function mistakesIn(
  shifts: RotaShift[],
  rota: Rota,
  moment: Moment,
  window: { from: number; until: number },
) {
  const turns = shifts.map(({ ref, start, end }) => ({
    ref,
    from: Date.parse(start),
    until: Date.parse(end),
  }));
  let position = 0;
  const mistakes: { at: string; expected?: string; found?: string }[] = [];
  for (const [instant, expected] of readOff(rota, moment)) {
    while (turns[position] && turns[position].until <= instant) {
      position += 1;
    }
    const turn = turns[position];
    const found = turn && turn.from <= instant ? turn.ref : undefined;
    const isWindow = window.from <= instant && instant < window.until;
    if (isWindow && found !== expected) {
      mistakes.push({ at: new Date(instant).toISOString(), expected, found });
    }
  }
  return mistakes;
}

describe('rotaShifts', () => {
  it('agrees with reading the wall clock again and again', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ moment, rota }) => {
        const from = Date.parse(moment.iso) - 13 * DAY;
        const until = Date.parse(moment.iso) + 13 * DAY;
        const { shifts, problems } = rotaShifts({
          rota,
          from: new Date(from),
          until: new Date(until),
        });
        expect(problems).toEqual([]);
        expect(mistakesIn(shifts, rota, moment, { from, until })).toEqual([]);
        for (const [index, { ref, start, end }] of shifts.entries()) {
          const before = shifts[index - 1];
          const isTidy =
            start < end &&
            Date.parse(start) < until &&
            from < Date.parse(end) &&
            (!before ||
              before.end < start ||
              (before.end === start && before.ref !== ref));
          expect(isTidy).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same shifts, whole, in every window that they touch', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ moment, rota, instant }) => {
        // Where one person has all turns, a shift ends with what was looked at.
        fc.pre(new Set(rota.members).size > 1);
        const [wide, narrow] = [
          { from: Date.parse(moment.iso) - 40 * DAY, days: 80 },
          { from: instant, days: 1 / 1440 },
        ].map(
          ({ from, days }) =>
            rotaShifts({
              rota,
              from: new Date(from),
              until: new Date(from + days * DAY),
            }).shifts,
        );
        expect(narrow.filter(shift => lasts(shift, instant))).toEqual(
          wide.filter(shift => lasts(shift, instant)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and answers soon', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-02-30', '0000-01-01', '9999-12-31', '24:00', 'P1W'),
      fc.constantFrom('P999W', 'P999999999W', 'PT1H', 'PT5H', 'P1M', 'PT0S'),
      fc.constantFrom('2026-10-25T02:30', '9999-12-31T23:59', 'Asia/Kolkata'),
    );
    const sensible = arbitraryRota(CLOCK_MOMENTS[0]);
    const hostile = fc.record({
      rota: fc
        .tuple(
          sensible,
          fc.record(
            {
              members: fc.array(text),
              timeZone: text,
              startsOn: text,
              handover: text,
              handoverDay: fc.constantFrom(...(['mon', 'noday'] as 'mon'[])),
              shift: text,
              hours: fc.oneof(
                arbitraryHours('Mars/Olympus'),
                arbitraryHours('Asia/Kolkata'),
              ),
              overrides: fc.array(
                fc.record({ ref: text, from: text, until: text }),
              ),
            },
            { requiredKeys: [] },
          ),
        )
        .map(([rota, change]): Rota => ({ ...rota, ...change })),
      from: fc.oneof(
        fc.date({ noInvalidDate: false }),
        fc.constantFrom(new Date(NaN), new Date(8.64e15), new Date(-8.64e15)),
      ),
      days: fc.constantFrom(0, -1, 1, 40),
    });
    fc.assert(
      fc.property(hostile, ({ rota, from, days }) => {
        const until = new Date(from.getTime() + days * DAY);
        const start = performance.now();
        const { shifts, problems } = rotaShifts({ rota, from, until });
        // Of a machine that has other work as well.
        expect(performance.now() - start).toBeLessThan(2000);
        expect(shifts.length === 0 || days > 0).toBe(true);
        for (const problem of problems) {
          expect(problem).toContain(`'${rota.id}'`);
        }
      }),
      { numRuns: 400 },
    );
  });
});
