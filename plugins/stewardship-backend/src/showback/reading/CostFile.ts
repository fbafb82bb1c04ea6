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

import type { Readable } from 'node:stream';

/** A file of a source, not read yet. */
export type CostFile = {
  /** Within the source, with slashes; its ending says what it is: `.csv`, `.csv.gz`, `.parquet`. */
  path: string;
  /** Changes with the content. */
  etag: string;
  /** As it lies there, where that is known. */
  bytes?: number;
  /** Where it lies on the machine of the backend, if it does. */
  localPath?: string;
  open(signal: AbortSignal): Promise<Readable>;
};

/** What came of looking for the files of a source. */
export type CostFileListing =
  | { status: 'listed'; files: CostFile[] }
  /** `reason` is in plain words and names no path of this machine outside of the source. */
  | { status: 'failed'; reason: string; retryAt?: Date };

/** Where the files of a source are found. */
export interface CostFileSource {
  list(signal: AbortSignal): Promise<CostFileListing>;
}
