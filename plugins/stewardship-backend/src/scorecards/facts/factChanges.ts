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

import {
  daysBetween,
  type FactValue,
  type FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What was before and what is after, by name; `null` where it is not known. */
export type FactChanges = Record<string, [FactValue | null, FactValue | null]>;

/**
 * How facts differ. A number of days that merely went on as days do is no change: its history is the calendar's, and a row
 * a day for each entity with a date would be most of what is stored. `days` says how many have passed.
 */
export function changesBetween(options: {
  before: FactValues;
  after: FactValues;
  days: number;
}): FactChanges {
  const before = new Map(Object.entries(options.before));
  const after = new Map(Object.entries(options.after));
  const changes: [string, FactChanges[string]][] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name), after.get(name)];
    if (!isSame(was, is) && !wentOn(name, was, is, options.days)) {
      changes.push([name, [was ?? null, is ?? null]]);
    }
  }
  // By entries, as a fact may have any name.
  return Object.fromEntries(changes);
}

/** Days from the one moment to the other, both ISO 8601 UTC. */
export function daysPassed(from: string, to: string): number {
  return daysBetween(from.slice(0, 10), to.slice(0, 10));
}

function isSame(a: FactValue | undefined, b: FactValue | undefined): boolean {
  return (
    a === b ||
    (Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => item === b[index]))
  );
}

function wentOn(
  name: string,
  was: FactValue | undefined,
  is: FactValue | undefined,
  days: number,
): boolean {
  if (typeof was !== 'number' || typeof is !== 'number') {
    return false;
  }
  return (
    (name.endsWith('InDays') && was - is === days) ||
    (name.endsWith('DaysAgo') && is - was === days)
  );
}
