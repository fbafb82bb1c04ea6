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

/** Folders of bills contain manifests and notes too. */
const ENDING = /\.(?:csv|csv\.gz|parquet)$/i;

/** More than that is no folder of bills. */
export const MAX_COST_FILES = 10_000;

/** Whether a file of a folder is a bill, by its name. */
export function isCostFileName(path: string): boolean {
  return (
    ENDING.test(path) &&
    path
      .split('/')
      .every(part => part !== '' && !part.startsWith('.') && part !== '..')
  );
}

/** Why a source has no files. */
export const NO_COST_FILES =
  'there is no file whose name ends in .csv, .csv.gz or .parquet';

/** Why a source has too many files. */
export const TOO_MANY_COST_FILES = `there are more than ${MAX_COST_FILES.toLocaleString(
  'en-US',
)} files; narrow down the path`;
