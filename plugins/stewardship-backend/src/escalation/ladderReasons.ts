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
  hoursOfIntervals,
  type Interval,
  type LadderReason,
  type LadderVerdict,
  type SupportHours,
  type TimeSpan,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { LadderCoverage } from './CoverageBook';
import type { TestedStep } from './ladder';

/** What is wrong with a ladder beyond its steps. */
export function ladderReasons(options: {
  steps: TestedStep[];
  hours: SupportHours | undefined;
  found: LadderCoverage;
  now: Date;
}): LadderReason[] {
  const { steps, hours, found, now } = options;
  if (steps.length === 0) {
    return [{ kind: 'noSteps', verdict: 'broken' }];
  }
  const reasons: LadderReason[] = [];
  const [first] = found.uncovered;
  if (first) {
    const isNow = first.from <= now.getTime();
    const span = toSpan(first);
    reasons.push(
      isNow
        ? { kind: 'uncoveredNow', verdict: 'broken', until: span.until }
        : {
            kind: 'uncovered',
            verdict: 'weak',
            count: rounded(hoursOfIntervals(found.uncovered)),
            ...span,
          },
    );
  }
  const isPromised = hours?.kind === 'always' || (hours?.days.length ?? 0) > 5;
  if (
    isPromised &&
    found.unknown.length > 0 &&
    steps.every(({ onCall }) => onCall.length === 0)
  ) {
    const kind = hours?.kind === 'always' ? 'noOnCall' : 'noOnCallAtWeekend';
    reasons.push({ kind, verdict: 'weak' });
  }
  return reasons;
}

const BADNESS: LadderVerdict[] = ['works', 'weak', 'unknown', 'broken'];

/** The worst of what was found; not to know is worse than to know of a weakness. */
export function worstOf(found: { verdict: LadderVerdict }[]): LadderVerdict {
  return found.reduce<LadderVerdict>(
    (so, { verdict }) =>
      BADNESS.indexOf(verdict) > BADNESS.indexOf(so) ? verdict : so,
    'works',
  );
}

/** A ladder whose first step is broken is broken; one with a broken step further up is only weaker than it looks. */
export function verdictOf(
  [first, ...later]: TestedStep[],
  reasons: LadderReason[],
): LadderVerdict {
  return worstOf([
    ...reasons,
    ...(first ? [first] : []),
    ...later.map(({ verdict }) => ({
      verdict: verdict === 'broken' ? ('weak' as const) : verdict,
    })),
  ]);
}

/** An interval as it is stored and answered. */
export function toSpan({ from, until }: Interval): TimeSpan {
  return {
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  };
}

/** To a tenth of an hour. */
export function rounded(hours: number): number {
  return Math.round(hours * 10) / 10;
}
