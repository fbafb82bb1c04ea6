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
  supportHoursNow,
  type Presence,
  type StepOnCall,
} from '@backstage-stewardship/plugin-stewardship-common';
import { DateTime } from 'luxon';
import type { TestedStep } from './ladder';
import type { LadderReading } from './LadderDesk';

/** As it is told, and whether all sources of the step could be read. */
export type SeenOnCall =
  | (Extract<StepOnCall, { status: 'read' }> & { isWhole: boolean })
  | Exclude<StepOnCall, { status: 'read' }>;

/**
 * Whether somebody is there for a step, and when that changes by itself. Who may not know who is on call is told by the
 * hours alone.
 */
export function presenceOf(
  { step, reading }: { step: TestedStep; reading: LadderReading },
  onCall: SeenOnCall | undefined,
): { presence: Presence; changesAt?: string } {
  if (onCall?.status === 'read') {
    const changesAt = nextChange(step, reading);
    if (onCall.now.length > 0) {
      // Of old, somebody else may be there by now.
      return { presence: onCall.stale ? 'unknown' : 'there', changesAt };
    }
    const isKnown = !onCall.stale && onCall.isWhole;
    return { presence: isKnown ? 'away' : 'unknown', changesAt };
  }
  const now = DateTime.fromJSDate(reading.at, { zone: 'utc' });
  const state = step.hours && supportHoursNow({ hours: step.hours, now });
  // Outside of the hours somebody may be on call, of whom this caller may not know.
  if (!state || (onCall && !(onCall.status === 'hidden' && state.open))) {
    return { presence: 'unknown' };
  }
  return {
    presence: state.open ? 'there' : 'away',
    changesAt: state.changesAt?.toUTC().toISO() ?? undefined,
  };
}

/** The next instant at which any shift of a step begins or ends. */
function nextChange(
  { onCall }: TestedStep,
  { sources, at }: LadderReading,
): string | undefined {
  const now = at.toISOString();
  let next: string | undefined;
  for (const source of onCall) {
    for (const { start, end } of sources.get(source)?.schedule?.shifts ?? []) {
      for (const instant of [start, end]) {
        if (instant && instant > now && (!next || instant < next)) {
          next = instant;
        }
      }
    }
  }
  return next;
}
