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

import type { AttributeSelection } from '../reading/CostLine';

/** Says to which entity the costs of a key belong. */
export interface CostAllocation {
  /** What rules and selectors of entities look at now. */
  readSelection(): Promise<AttributeSelection>;

  /**
   * Allocates keys that were not, of one source where it is given, and all keys anew where rules or entities have changed
   * since. Set-based; raises the version of costs where anything is different, in the same transaction.
   */
  refresh(options: {
    source?: string;
    signal?: AbortSignal;
  }): Promise<{ keys: number; changed: number }>;
}
