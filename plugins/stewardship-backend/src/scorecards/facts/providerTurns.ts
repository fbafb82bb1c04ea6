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

import { nextAttempt } from '../../tasks/backoff';
import type { SourceState } from './SourceStore';

/** What is kept of a provider from one time to the next, as its version. */
type Turn = { failures: number; retryAt: string };

/** Whether a provider is to be asked now: each time, but not before its turn where it has failed. */
export function isDue(state: SourceState | undefined, now: Date): boolean {
  const turn = turnOf(state);
  return turn === undefined || turn.retryAt <= now.toISOString();
}

/** A provider that has answered to the end; `problem` says what had to be left out. Its facts have their own age. */
export function afterReading(
  id: string,
  problem: string | undefined,
): SourceState {
  return { source: id, problem };
}

/** A provider that has failed. */
export function afterFailure(options: {
  id: string;
  state: SourceState | undefined;
  reason: string;
  now: Date;
}): SourceState {
  const { id, state, reason, now } = options;
  const failures = (turnOf(state)?.failures ?? 0) + 1;
  const turn: Turn = {
    failures,
    retryAt: nextAttempt({ now, failures }).toISOString(),
  };
  return { source: id, version: JSON.stringify(turn), problem: reason };
}

function turnOf(state: SourceState | undefined): Turn | undefined {
  return state?.version === undefined ? undefined : JSON.parse(state.version);
}
