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

import type {
  CycleState,
  EndDate,
  Milestone,
} from '@backstage-stewardship/plugin-stewardship-common';

const DAY_MILLIS = 86_400_000;
const YEAR_DAYS = 365;
const STAGES: readonly Milestone[] = [
  'endOfActiveSupport',
  'endOfSecuritySupport',
  'endOfExtendedSupport',
  'endOfLife',
];

/** Who gets fixes in a stage. */
export type StageFixes = 'all' | 'security' | 'extended' | 'none';

/** A release cycle along the time, in percent of the whole; absent where there is no day to draw. */
export type TimelineSpan = {
  /** One after the other, without gaps. */
  stages: {
    until: Milestone;
    fixes: StageFixes;
    from: number;
    to: number;
  }[];
  today: number;
  /** `YYYY-MM-DD` */
  firstDay: string;
  lastDay: string;
};

/** Lays out a release cycle from its release to its last end, with today in it. */
export function timelineSpan(
  { releasedOn, milestones }: CycleState,
  today: string,
  /** Last day of the extension that was bought, where there is one. */
  extendedUntil?: string,
): TimelineSpan | undefined {
  const ends = STAGES.flatMap(until => {
    const bought = until === 'endOfExtendedSupport' ? extendedUntil : undefined;
    const on = latest(dayOf(milestones[until]), bought);
    return on === undefined ? [] : [{ until, on }];
  }).sort((a, b) => a.on.localeCompare(b.on));
  const first = ends[0];
  if (!first) {
    return undefined;
  }
  const starts = releasedOn ?? dayBefore(first.on, YEAR_DAYS);
  const days = [starts, today, ...ends.map(({ on }) => on)].sort();
  const [firstDay, lastDay] = [days[0], days[days.length - 1]];
  const whole = Math.max(1, numberOf(lastDay) - numberOf(firstDay));
  const place = (day: string) =>
    ((numberOf(day) - numberOf(firstDay)) / whole) * 100;
  const stages: TimelineSpan['stages'] = [];
  let from = place(starts);
  for (const { until, on } of ends) {
    const to = place(on);
    if (to > from) {
      const before = stages.map(stage => stage.until);
      stages.push({ until, fixes: fixesIn(until, before), from, to });
      from = to;
    }
  }
  return { stages, today: place(today), firstDay, lastDay };
}

/** What holds until an end, after those that came before it. */
function fixesIn(until: Milestone, before: Milestone[]): StageFixes {
  if (until === 'endOfExtendedSupport') {
    return 'extended';
  }
  const isSecurityOver =
    before.includes('endOfSecuritySupport') ||
    before.includes('endOfExtendedSupport') ||
    before.includes('endOfLife');
  if (isSecurityOver) {
    return 'none';
  }
  return before.includes('endOfActiveSupport') ? 'security' : 'all';
}

function dayOf(end: EndDate | undefined): string | undefined {
  return end?.kind === 'date' ? end.on : undefined;
}

function latest(a: string | undefined, b: string | undefined) {
  return a !== undefined && b !== undefined && a > b ? a : b ?? a;
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS;
}

function dayBefore(day: string, days: number): string {
  const at = new Date((numberOf(day) - days) * DAY_MILLIS);
  return at.toISOString().slice(0, 10);
}
