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

import { holdsAt } from './expiredFacts';
import type { StoredFacts } from './FactStore';
import { ageOf } from './HeldFacts';

const HOUR_MS = 3600_000;

type Age = { at: string; until?: string };

/**
 * Whether a row has to be written where facts were sent again. The same facts, measured at this very moment, may look a
 * little older than they are: for an hour, and never for more than a quarter of their time to live. What was measured at any
 * other moment is always kept, since something older may still come.
 */
export function isWorthWriting(
  before: StoredFacts,
  after: StoredFacts,
  now: string,
): boolean {
  if (JSON.stringify(before.facts) !== JSON.stringify(after.facts)) {
    return true;
  }
  const names = new Set([
    ...Object.keys(after.facts),
    ...Object.keys(before.ages ?? {}),
    ...Object.keys(after.ages ?? {}),
  ]);
  return [...names].some(name =>
    hasAged(ageOf(before, name), ageOf(after, name), now),
  );
}

function hasAged(before: Age, after: Age, now: string): boolean {
  if (before.at === after.at && before.until === after.until) {
    return false;
  }
  if (after.at !== now || !holdsAt(before, now)) {
    return true;
  }
  const lives = livesFor(after);
  const moved = Date.parse(after.at) - Date.parse(before.at);
  return lives !== livesFor(before) || moved >= Math.min(HOUR_MS, lives / 4);
}

function livesFor({ at, until }: Age): number {
  return until === undefined
    ? Number.POSITIVE_INFINITY
    : Date.parse(until) - Date.parse(at);
}
