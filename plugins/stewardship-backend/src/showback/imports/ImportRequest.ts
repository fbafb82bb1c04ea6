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

import type { OnProgress } from './ImportProgress';
import type { ImportSource } from './ImportSource';

/** What is to be imported, and for whom. */
export type ImportRequest = {
  source: ImportSource;
  /** Entity ref of a user, `schedule`, `command`, or the subject of a service. */
  requestedBy: string;
  signal?: AbortSignal;
  /** Called about once a second. */
  onProgress?: OnProgress;
  /** Leaves no record where there is nothing new. */
  isQuiet?: boolean;
};
