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

import type { LifecycleSourceState } from '@backstage-stewardship/plugin-stewardship-common';
import type { StoredLifecycleSource } from '../ProductStore';

/** A source of release cycles as it is answered. What was never read whole is stale, however new the source is. */
export function sourceState(options: {
  source: StoredLifecycleSource;
  /** Age from which release cycles are called stale. */
  staleAfterMs: number;
  now: Date;
}): LifecycleSourceState {
  const { source, staleAfterMs, now } = options;
  const { id, title, fetchedAt, problem } = source;
  const age =
    fetchedAt === undefined ? Infinity : now.getTime() - Date.parse(fetchedAt);
  return {
    ...{ id, title },
    ...(fetchedAt !== undefined && { fetchedAt }),
    stale: !(age <= staleAfterMs),
    ...(problem !== undefined && { problem }),
  };
}
