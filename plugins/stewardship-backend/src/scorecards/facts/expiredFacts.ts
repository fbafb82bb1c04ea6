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

import { ageOf } from './HeldFacts';
import type { StoredFacts } from './FactStore';

const DAY_MS = 24 * 3600_000;

/** For how long facts stay that have expired: people see how old they were, and every evaluation has seen them go. */
export const EXPIRED_MS = 7 * DAY_MS;

type Age = { at: string; until?: string };

/** Whether a fact of this age is used at a moment, ISO 8601 UTC. */
export function holdsAt({ until }: Age, now: string): boolean {
  return until === undefined || until > now;
}

/** How many facts of a row hold. */
export function countHeld(row: StoredFacts, now: string): number {
  return Object.keys(row.facts).filter(name => holdsAt(ageOf(row, name), now))
    .length;
}

/**
 * Names of facts that have expired and need not be kept: those that did so too long ago, and where names change all the time,
 * those that did so first. What holds stays, however much it is.
 */
export function namesToForget(
  names: Iterable<string>,
  options: {
    ages: ReadonlyMap<string, Age>;
    now: string;
    /** How many facts may be kept altogether. */
    most: number;
  },
): string[] {
  const { ages, now, most } = options;
  const before = new Date(Date.parse(now) - EXPIRED_MS).toISOString();
  let held = 0;
  const expired: { name: string; until: string }[] = [];
  for (const name of names) {
    const until = ages.get(name)?.until;
    if (until === undefined || until > now) {
      held += 1;
    } else {
      expired.push({ name, until });
    }
  }
  const room = Math.max(0, most - held);
  return expired
    .sort((a, b) => (a.until < b.until ? 1 : -1))
    .filter(({ until }, index) => index >= room || until <= before)
    .map(({ name }) => name);
}
