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

import type { FactScope } from '../expressions/CompiledRule';

/** How old a fact is. */
export type FactAge = {
  /** When it was last found so, ISO 8601 UTC. */
  measuredAt: string;
  /** True where its time to live is over; such a fact is in no scope. */
  expired?: boolean;
};

/** What is known of one entity at some moment. */
export interface EntityFacts {
  /** Facts that hold; no object in it has a prototype. */
  readonly scope: FactScope;

  /** By source and name, as in rules: `support.tier`. Those that have expired are among them. */
  readonly ages: ReadonlyMap<string, FactAge>;

  /** The next moment at which one of them no longer holds, ISO 8601 UTC. */
  readonly expiresAt?: string;
}

/** What rules ask. */
export interface FactReader {
  /**
   * Of each of the entities, also of those of which nothing is known. Two statements, however many there are. `sources` are
   * those that matter, where not all of them do.
   */
  read(
    uids: string[],
    now?: Date,
    sources?: ReadonlySet<string>,
  ): Promise<Map<string, EntityFacts>>;
}
