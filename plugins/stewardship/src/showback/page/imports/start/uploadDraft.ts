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
  CostImportSource,
  CostUploadPreset,
} from '@backstage-stewardship/plugin-stewardship-common';

/** In which order they are offered; the first one unless chosen. */
export const UPLOAD_PRESETS: readonly CostUploadPreset[] = [
  'focus',
  'awsCur',
  'azureCost',
  'openCost',
];

/** What somebody has filled in to upload a file. */
export type UploadDraft = {
  /** Id of a source; absent for a new one. */
  source?: string;
  /** Of the new source. */
  id: string;
  /** How it is written, where the configuration does not say it. */
  preset: CostUploadPreset;
  /** Of what has no currency. */
  currency: string;
  file?: File;
};

/** What is to be sent. */
export type UploadRequest = {
  source: string;
  preset?: CostUploadPreset;
  currency?: string;
  file: File;
};

/** What is wrong with it, each where it is to be put right. */
export type UploadProblems = {
  id?: 'idProblem' | 'idTaken';
  currency?: 'currencyProblem';
  file?: 'fileMissing' | 'fileProblem' | 'fileEmpty';
};

/** The source that is chosen; absent for a new one, and where it has been taken back since. */
export function chosenSource(
  draft: UploadDraft,
  sources: readonly CostImportSource[],
): CostImportSource | undefined {
  return sources.find(({ id }) => id === draft.source);
}

/** What the backend can read, by the end of the name of a file. */
export function endingsOf(
  draft: UploadDraft,
  sources: readonly CostImportSource[],
): string[] {
  const preset = chosenSource(draft, sources)?.preset ?? draft.preset;
  return [
    ...['.csv', '.csv.gz', '.parquet'],
    ...(preset === 'openCost' ? ['.json'] : []),
  ];
}

/** Says what is wrong before anything is sent: a large file would be on its way for long only to be refused. */
export function problemsOf(
  draft: UploadDraft,
  sources: readonly CostImportSource[],
): UploadProblems {
  const { id, file } = draft;
  const chosen = chosenSource(draft, sources);
  const problems: UploadProblems = {};
  if (!chosen) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
      problems.id = 'idProblem';
    } else if (sources.some(known => known.id === id)) {
      problems.id = 'idTaken';
    }
  }
  if (needsCurrency(draft, chosen) && !/^[a-z]{3}$/i.test(draft.currency)) {
    problems.currency = 'currencyProblem';
  }
  if (!file) {
    problems.file = 'fileMissing';
  } else if (!endsWithAny(file.name, endingsOf(draft, sources))) {
    problems.file = 'fileProblem';
  } else if (file.size === 0) {
    problems.file = 'fileEmpty';
  }
  return problems;
}

/** What is to be sent; absent while there is a problem. */
export function requestOf(
  draft: UploadDraft,
  sources: readonly CostImportSource[],
): UploadRequest | undefined {
  const { id, preset, currency, file } = draft;
  const chosen = chosenSource(draft, sources);
  if (!file || Object.keys(problemsOf(draft, sources)).length > 0) {
    return undefined;
  }
  return {
    source: chosen?.id ?? id,
    ...(!chosen?.preset && { preset }),
    ...(needsCurrency(draft, chosen) && { currency: currency.toUpperCase() }),
    file,
  };
}

/** OpenCost says amounts, and not of what currency. */
export function needsCurrency(
  draft: UploadDraft,
  chosen: CostImportSource | undefined,
): boolean {
  return !chosen?.preset && draft.preset === 'openCost';
}

function endsWithAny(name: string, endings: readonly string[]): boolean {
  const lower = name.toLocaleLowerCase('en-US');
  return endings.some(ending => lower.endsWith(ending));
}
