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

import type { OnCallSchedule } from '@backstage-stewardship/plugin-stewardship-common';
import type { StoredSource } from './OnCallStore';

/** How far ahead schedules are read; beyond that nothing is known. */
export const HORIZON_MS = 31 * 24 * 3600_000;

/**
 * What may be believed of an on-call source.
 *
 * - `read`: the schedule is fresh; `failure` says why it is not fresher
 * - `stale`: there is a schedule, too old to be relied on
 * - `pending`: never asked yet
 * - `wrong`: the key means nothing to the tool
 * - `unreachable`: asked, and never answered, or so long ago that the answer has run out
 * - `noProvider`: nothing reads sources of that kind
 */
export type SourceState =
  | {
      kind: 'read' | 'stale';
      schedule: OnCallSchedule;
      fetchedAt: string;
      failure?: string;
    }
  | { kind: 'pending' }
  | { kind: 'wrong'; message: string; fix: string }
  | { kind: 'unreachable'; message: string }
  | { kind: 'noProvider' };

/** Judges what is stored of a source at `now`. */
export function sourceState(options: {
  stored: StoredSource | undefined;
  hasProvider: boolean;
  now: Date;
  staleAfterMs: number;
}): SourceState {
  const { stored, hasProvider, now, staleAfterMs } = options;
  if (!hasProvider) {
    return { kind: 'noProvider' };
  }
  if (!stored) {
    return { kind: 'pending' };
  }
  const { status, schedule, fetchedAt, message = '', fix = '' } = stored;
  const age = fetchedAt ? now.getTime() - Date.parse(fetchedAt) : HORIZON_MS;
  // What was right an hour ago may be a slip of the tool: a page for logging in, a file that is being replaced.
  if (status === 'wrong' && (!schedule || age > staleAfterMs)) {
    return { kind: 'wrong', message, fix };
  }
  if (!schedule || !fetchedAt || age >= HORIZON_MS) {
    return { kind: 'unreachable', message };
  }
  return {
    kind: age > staleAfterMs ? 'stale' : 'read',
    schedule,
    fetchedAt,
    ...(status !== 'read' && { failure: message }),
  };
}
