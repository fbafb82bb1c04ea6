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

import { DateTime, Duration } from 'luxon';
import type { FakeRotation, FakeSchedule } from './data';

/** Somebody being on call, in milliseconds; `end` is not included. */
export type FakeShift = { user: string; start: number; end: number };

type Window = { from: number; until: number };

/** Who is on call in a schedule, whole shifts, for every shift that touches the window. */
export function shiftsOf(schedule: FakeSchedule, window: Window): FakeShift[] {
  let shifts: FakeShift[] = [];
  for (const rotation of schedule.rotations) {
    shifts = putOver(
      shifts,
      rotationShifts(rotation, schedule.timeZone, window),
    );
  }
  // One at a time: a later override hides an earlier one too.
  for (const { user, start, end } of schedule.overrides ?? []) {
    shifts = putOver(shifts, [
      {
        user,
        start: DateTime.fromISO(start).toMillis(),
        end: DateTime.fromISO(end).toMillis(),
      },
    ]);
  }
  return merge(shifts).filter(
    ({ start, end }) => start < window.until && end > window.from,
  );
}

function rotationShifts(
  rotation: FakeRotation,
  zone: string,
  window: Window,
): FakeShift[] {
  const anchor = DateTime.fromISO(rotation.anchor, { zone });
  const length = Duration.fromISO(rotation.shift);
  const roughly = length.toMillis();
  const { members } = rotation;
  if (!members.length || !(roughly > 0)) {
    return [];
  }
  const isCalendar = length.days + length.weeks + length.months > 0;
  const startOf = (turn: number) =>
    isCalendar
      ? anchor.plus(length.mapUnits(amount => amount * turn)).toMillis()
      : anchor.toMillis() + roughly * turn;
  // Clock changes move a hand-over by some hours against the rough length.
  const first = Math.floor((window.from - anchor.toMillis()) / roughly) - 2;
  const last = Math.ceil((window.until - anchor.toMillis()) / roughly) + 2;
  const shifts: FakeShift[] = [];
  let start = startOf(first);
  for (let turn = first; turn <= last; turn++) {
    const index = ((turn % members.length) + members.length) % members.length;
    const end = startOf(turn + 1);
    shifts.push({ user: members[index], start, end });
    start = end;
  }
  return rotation.only ? within(shifts, rotation.only, zone) : shifts;
}

function within(
  shifts: FakeShift[],
  only: NonNullable<FakeRotation['only']>,
  zone: string,
): FakeShift[] {
  const cut: FakeShift[] = [];
  for (const shift of shifts) {
    let day = DateTime.fromMillis(shift.start, { zone })
      .startOf('day')
      .minus({ days: 1 });
    for (; day.toMillis() < shift.end; day = day.plus({ days: 1 })) {
      if (only.weekdays.includes(day.weekday)) {
        const from = day.set(clock(only.from));
        const sameDay = day.set(clock(only.to));
        const to = sameDay > from ? sameDay : sameDay.plus({ days: 1 });
        const start = Math.max(shift.start, from.toMillis());
        const end = Math.min(shift.end, to.toMillis());
        if (start < end) {
          cut.push({ user: shift.user, start, end });
        }
      }
    }
  }
  return cut;
}

function clock(text: string) {
  const [hour, minute] = text.split(':').map(Number);
  return { hour, minute };
}

/** What lies over hides what lies under it. */
function putOver(under: FakeShift[], over: FakeShift[]): FakeShift[] {
  let left = under;
  for (const hiding of over) {
    left = left.flatMap(shift =>
      shift.end <= hiding.start || shift.start >= hiding.end
        ? [shift]
        : [
            { ...shift, end: hiding.start },
            { ...shift, start: hiding.end },
          ].filter(({ start, end }) => start < end),
    );
  }
  return [...left, ...over];
}

/** Turns of the same person that follow each other are one shift. */
function merge(shifts: FakeShift[]): FakeShift[] {
  const merged: FakeShift[] = [];
  const lastOf = new Map<string, FakeShift>();
  for (const shift of [...shifts].sort((a, b) => a.start - b.start)) {
    const before = lastOf.get(shift.user);
    if (before && shift.start <= before.end) {
      before.end = Math.max(before.end, shift.end);
    } else {
      const copy = { ...shift };
      merged.push(copy);
      lastOf.set(copy.user, copy);
    }
  }
  return merged;
}
