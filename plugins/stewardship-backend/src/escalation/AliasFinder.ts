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

import type { Readable } from '../catalog/readable';

/** Finds entities by the names under which machines know them. */
export interface AliasFinder {
  /** References in order; the entity whose own name it is comes first. Case does not matter. */
  findByAlias(options: {
    alias: string;
    readable: Readable;
    limit: number;
  }): Promise<string[]>;
}
