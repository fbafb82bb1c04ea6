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
  FactSourceDefinition,
  FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../catalog/RecordReader';

/** Facts of one of our own rooms. */
export interface FactSource {
  readonly definition: FactSourceDefinition;

  /** Changes whenever collecting could find something else. `today` is `YYYY-MM-DD`. */
  version(today: string): Promise<string>;

  /** By uid; entities of which nothing is known yet are left out. At most three statements for one slice. */
  collect(
    slice: EveryRecord[],
    today: string,
  ): Promise<Map<string, FactValues>>;
}
