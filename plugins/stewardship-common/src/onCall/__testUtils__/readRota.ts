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
import type { Rota } from '../../record/values';
import {
  arbitraryDay,
  arbitraryHours,
  arbitraryTime,
} from '../../time/__testUtils__/arbitraries';
import {
  isOpenAt,
  MINUTE,
  wallReadingsAround,
  type Moment,
} from '../../time/__testUtils__/clockMoments';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SHIFT_MINUTES: Record<string, number> = {
  PT1H: 60,
  PT6H: 360,
  PT8H: 480,
  PT12H: 720,
  PT24H: 1440,
  P1D: 1440,
  P3D: 3 * 1440,
  P1W: 7 * 1440,
  P7D: 7 * 1440,
  P2W: 14 * 1440,
};

/** Calendar arithmetic on what is written, as on paper. */
function minutesOf(reading: string): number {
  return Date.parse(`${reading}Z`) / MINUTE;
}

function readingOf(minutes: number): string {
  return new Date(minutes * MINUTE).toISOString().slice(0, 16);
}

/**
 * Who is on call at each instant, by the rules of a rota as plainly as they can be put: a hand-over has happened once the
 * wall clock has shown its time or a later one.
 */
export function readOff(
  rota: Rota,
  moment: Moment,
): Map<number, string | undefined> {
  const length = SHIFT_MINUTES[rota.shift];
  const startsAt = `${rota.startsOn}T${rota.handover}`;
  let anchor = minutesOf(startsAt);
  const isWeeks = ['P1W', 'P7D', 'P2W'].includes(rota.shift);
  while (
    isWeeks &&
    rota.handoverDay &&
    WEEKDAYS[new Date(anchor * MINUTE).getUTCDay()] !== rota.handoverDay
  ) {
    anchor -= 1440;
  }
  const overrides = [...(rota.overrides ?? [])].reverse();
  let latest = '';
  return new Map(
    wallReadingsAround(moment).map(wall => {
      latest = wall.reading > latest ? wall.reading : latest;
      const override = overrides.find(
        ({ from, until }) => from <= latest && latest < until,
      );
      const turn = Math.floor((minutesOf(latest) - anchor) / length);
      const hasTurn = latest >= startsAt && isOpenAt(rota.hours, wall);
      const member = hasTurn
        ? rota.members[turn % rota.members.length]
        : undefined;
      return [wall.instant, override?.ref ?? member];
    }),
  );
}

/** Rotas with hand-overs and overrides near the moment, begun shortly or long before it, or not yet. */
export function arbitraryRota(moment: Moment): fc.Arbitrary<Rota> {
  const today = Math.floor(minutesOf(moment.iso.slice(0, 16)) / 1440) * 1440;
  const near = fc.oneof(
    fc.integer({ min: -2 * 1440, max: 2 * 1440 }),
    fc.integer({ min: -200, max: 200 }),
    fc.integer({ min: -20 * 1440, max: 20 * 1440 }),
  );
  const override = fc
    .tuple(
      fc.constantFrom('user:default/a', 'user:default/x', 'user:default/y'),
      near,
      fc.oneof(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 10 * 1440 }),
      ),
    )
    .map(([ref, start, length]) => {
      const from = minutesOf(moment.iso.slice(0, 16)) + start;
      return { ref, from: readingOf(from), until: readingOf(from + length) };
    });
  return fc.record(
    {
      id: fc.constant('primary'),
      members: fc.array(
        fc.constantFrom('user:default/a', 'user:default/b', 'user:default/c'),
        { minLength: 1, maxLength: 5 },
      ),
      timeZone: fc.constant(moment.timeZone),
      startsOn: fc
        .oneof(
          fc.integer({ min: -900, max: 5 }),
          fc.integer({ min: -5, max: 5 }),
          fc.constant(-40_000),
        )
        .map(days => readingOf(today + days * 1440).slice(0, 10)),
      handover: arbitraryTime,
      handoverDay: arbitraryDay,
      shift: fc.constantFrom(...Object.keys(SHIFT_MINUTES)),
      hours: arbitraryHours(moment.timeZone),
      overrides: fc.array(override, { maxLength: 5 }),
    },
    {
      requiredKeys: [
        'id',
        'members',
        'timeZone',
        'startsOn',
        'handover',
        'shift',
      ],
    },
  );
}
