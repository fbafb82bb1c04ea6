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

import type { CostImportPage } from '@backstage-stewardship/plugin-stewardship-common';

/** What the backend can read, by the end of the name of a file. */
export const ENDINGS = ['.csv', '.csv.gz', '.parquet'] as const;

/** What somebody has filled in to upload a file. */
export type UploadDraft = {
  /** Id of a source; absent for a new one. */
  source?: string;
  /** Of the new source. */
  id: string;
  file?: File;
};

/** What is wrong with it, each where it is to be put right. */
export type UploadProblems = {
  id?: 'idProblem' | 'idTaken';
  file?: 'fileMissing' | 'fileProblem' | 'fileEmpty';
};

/** Says what is wrong before anything is sent: a large file would be on its way for long only to be refused. */
export function problemsOf(
  draft: UploadDraft,
  sources: CostImportPage['sources'],
): UploadProblems {
  const { source, id, file } = draft;
  const problems: UploadProblems = {};
  if (source === undefined) {
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(id)) {
      problems.id = 'idProblem';
    } else if (sources.some(known => known.id === id)) {
      problems.id = 'idTaken';
    }
  }
  if (!file) {
    problems.file = 'fileMissing';
  } else if (!hasKnownEnding(file.name)) {
    problems.file = 'fileProblem';
  } else if (file.size === 0) {
    problems.file = 'fileEmpty';
  }
  return problems;
}

function hasKnownEnding(name: string): boolean {
  const lower = name.toLocaleLowerCase('en-US');
  return ENDINGS.some(ending => lower.endsWith(ending));
}
