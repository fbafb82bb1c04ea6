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

import type { Finding } from './reading';

/** What reading a place may take at most, which is what is good for all the others. */
export type ReadLimits = {
  /** Milliseconds for one file. */
  fileMs: number;
  /** Milliseconds for a folder. */
  folderMs: number;
  /** Bytes of one file. Rules are YAML, of which no more than that is taken apart either. */
  fileBytes: number;
  /** Files of one folder. */
  files: number;
  /** Bytes of all files of one folder. */
  folderBytes: number;
};

/** Runbooks that people write and read stay far below all of these. */
export const defaultReadLimits: ReadLimits = {
  fileMs: 15_000,
  folderMs: 60_000,
  fileBytes: 256 * 1024,
  files: 500,
  folderBytes: 20 * 1024 * 1024,
};

/** A size as people say it. */
export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

/** A file that is not read to its end, so that nobody knows how large it is. */
export function tooLarge(path: string, maxBytes: number): Finding {
  const expected = sizeOf(maxBytes);
  const value = `more than ${expected}`;
  return { kind: 'runbookTooLarge', path, value, expected };
}
