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

/** How many of something an entity had in a month. */
export type Quantity = {
  entityUid: string;
  /** By source and name, as in rules: `usage.requests`. */
  fact: string;
  /** `YYYY-MM` */
  month: string;
  quantity: number;
};

/** Quantities of months, which stay as they were when a month is over. */
export interface QuantityStore {
  /**
   * Writes those that differ from what is stored, and raises the version of costs where any does. Returns how many were
   * written.
   */
  put(quantities: Quantity[], measuredAt: string): Promise<number>;

  /** Months are inclusive; all facts unless given. */
  read(options: {
    from: string;
    to: string;
    facts?: readonly string[];
  }): Promise<Quantity[]>;
}
