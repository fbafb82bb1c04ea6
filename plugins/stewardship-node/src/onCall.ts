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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { OnCallSchedule } from '@backstage-stewardship/plugin-stewardship-common';

/**
 * What a provider found for one key.
 *
 * - `read`: the schedule for the window that was asked for; shifts that begin before it or end after it are whole
 * - `wrong`: the key means nothing to the tool, and never will until somebody corrects it; both sentences are shown to
 *   people as they are
 * - `failed`: the tool did not answer; what was stored before is kept. Not asked again before `retryAt`.
 *
 * @public
 */
export type OnCallReading =
  | { status: 'read'; schedule: OnCallSchedule }
  | { status: 'wrong'; message: string; fix: string }
  | { status: 'failed'; reason: string; retryAt?: Date };

/**
 * A tool that knows who is on call.
 *
 * @public
 */
export interface OnCallProvider {
  /** What stands before the colon of the on-call sources that it reads: `pagerduty` for `pagerduty:PABC123`. */
  readonly id: string;

  /** Name of the tool, as shown. */
  readonly title: string;

  /** True where the page of a schedule, its `url`, is where somebody can be paged. */
  readonly pages?: boolean;

  /**
   * Reads the schedules of many keys: the parts behind the colon, those that were not read for longest first. Called
   * by a scheduled task only, on one replica at a time.
   *
   * Answers are stored as they come, so that what was read before a failure counts. A key may be left out where a
   * budget is used up; it is asked for again the next time. Where this throws, the keys without an answer have failed.
   *
   * `signal` is to be handed to every request.
   */
  readOnCall(request: {
    keys: string[];
    from: Date;
    until: Date;
    signal: AbortSignal;
  }): AsyncIterable<{ key: string; reading: OnCallReading }>;
}

/**
 * Where modules add the tools that know who is on call.
 *
 * @public
 */
export interface StewardshipOnCallExtensionPoint {
  /** Throws where another provider has the id of one of them. */
  addOnCallProvider(...providers: OnCallProvider[]): void;
}

/**
 * Where modules add the tools that know who is on call.
 *
 * @public
 */
export const stewardshipOnCallExtensionPoint =
  createExtensionPoint<StewardshipOnCallExtensionPoint>({
    id: 'stewardship.onCall',
  });
