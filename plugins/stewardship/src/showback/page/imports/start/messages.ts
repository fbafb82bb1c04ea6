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

import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';

const presets = {
  focus: 'FOCUS',
  awsCur: 'AWS Cost and Usage Report',
  azureCost: 'Azure cost details',
  openCost: 'OpenCost',
  csv: 'CSV with the columns that it names',
} as const satisfies Record<NonNullable<CostImportSource['preset']>, string>;

/**
 * The texts of uploads.
 *
 * @internal
 */
export const uploadMessages = {
  title: 'Upload a file',
  hint: 'It replaces what the source has of the same billing periods.',
  source: 'Into source',
  newSource: 'A new source',
  uploadedBefore: 'Uploaded before',
  ofConfiguration: 'Of the configuration',
  id: 'Name of the new source',
  idHint: 'Lower case letters, digits and dashes.',
  idProblem:
    'Use lower case letters and digits, with single dashes between them; at most 60 characters.',
  idTaken: 'There is a source of this name. Choose it above.',
  preset: 'Written as',
  presets,
  presetHint:
    'Of any other CSV, the command {{command}} can be told what its columns are.',
  asConfigured:
    'The configuration says how files of {{source}} are read: as {{preset}}.',
  currency: 'Currency',
  currencyHint: 'OpenCost does not say it. Three letters, such as USD.',
  currencyProblem: 'Write three letters, such as USD.',
  file: 'File',
  fileHint: 'Its name ends with one of {{endings}}.',
  fileProblem: 'Choose a file that ends with one of {{endings}}.',
  fileMissing: 'Choose a file.',
  fileEmpty: 'The file is empty.',
  send: 'Upload and import',
  sending: 'Sending {{file}}',
  sent: '{{file}} has arrived. What comes of its import is in the list below.',
  failed: 'The file was not imported.',
} as const;
