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
  CostImport,
  CostImportStatus,
} from '@backstage-stewardship/plugin-stewardship-common';
import { uploadMessages } from './start/messages';
import { takeBackMessages } from './takeBack/messages';

const status = {
  running: 'Running',
  imported: 'Imported',
  unchanged: 'Unchanged',
  failed: 'Failed',
} as const satisfies Record<CostImportStatus, string>;

const statusHints = {
  running: 'What was imported before counts until it is done.',
  imported:
    'It replaced what its source had of these billing periods; it may have been replaced or taken back since.',
  unchanged: 'It brought what was there already.',
  failed: 'Nothing has changed: the old data stay.',
} as const satisfies Record<CostImportStatus, string>;

const phases = {
  reading: 'reading',
  allocating: 'allocating',
  storing: 'storing',
} as const satisfies Record<NonNullable<CostImport['phase']>, string>;

/**
 * The texts of the imports of costs.
 *
 * @internal
 */
export const costImportMessages = {
  title: 'Imports',
  loading: 'Loading the imports',
  error: {
    title: 'The imports could not be loaded.',
    refreshFailed: 'What has happened since could not be loaded.',
  },
  status,
  statusHints,
  phases,
  source: 'Source',
  allSources: 'All sources',
  columns: {
    source: 'Source',
    status: 'State',
    started: 'Started',
    rows: 'Rows',
    totals: 'Totals',
    periods: 'Billing periods',
    files: 'Files',
  },
  open: 'Show the import of {{source}} that started {{at}}',
  requestedBy: 'by: {{requester}}',
  took: 'took {{duration}}',
  lessThan: 'less than {{duration}}',
  progress: '{{phase}}, {{share}}',
  progressOf: 'Progress of {{source}}',
  rowsSoFar: '{{rows, number}} rows so far',
  announceRunning: '{{source}}: {{progress}}',
  announceDone: '{{source}}: {{status}}. {{hint}}',
  read_one: '{{count, number}} read',
  read_other: '{{count, number}} read',
  taken: '{{rows, number}} taken',
  rejected: '{{rows, number}} rejected',
  noneRejected: 'none rejected',
  moreFiles_one: 'and {{count, number}} more',
  moreFiles_other: 'and {{count, number}} more',
  morePeriods_one: 'and {{count, number}} more',
  morePeriods_other: 'and {{count, number}} more',
  none: 'none',
  spanOfPeriods_one: '{{first}} to {{last}}, {{count, number}} billing period',
  spanOfPeriods_other:
    '{{first}} to {{last}}, {{count, number}} billing periods',
  by: {
    schedule: 'Schedule',
    command: 'Command line',
    service: 'Service {{name}}',
  },
  pageSize: 'Show {{size, number}} per page',
  total_one: '{{count, number}} import',
  total_other: '{{count, number}} imports',
  empty: {
    title: 'Nothing was imported yet',
    hint: 'Say in the configuration of the portal where bills lie, upload a file, or import one by hand, where the backend runs:',
    ofSource: 'Nothing was imported from this source yet',
    showAll: 'Show all sources',
  },
  panel: {
    title: 'Import of {{source}}',
    untitled: 'Import',
    loading: 'Loading the import',
    error: 'The import could not be loaded.',
    gone: 'There is no such import, or none that you may see.',
    failed: 'The import failed. The old data stay.',
    facts: 'What came of it',
    status: 'State',
    started: 'Started',
    ended: 'Ended',
    by: 'By',
    read: 'Rows read',
    taken: 'Rows taken',
    rejected: 'Rows rejected',
    files: 'Files',
    periods: 'Billing periods replaced',
    unallocated: 'Not allocated',
    checksum: 'SHA-256',
    totals: 'Totals',
    currency: 'Currency',
    effective: 'Effective',
    billed: 'Billed',
    rows: 'Rows',
    notes: 'Worth knowing',
    rejects: 'Rejected rows',
    rejectsShown_one: 'the first {{shown, number}} of {{count, number}}',
    rejectsShown_other: 'the first {{shown, number}} of {{count, number}}',
    line: 'line {{line}}',
    column: 'column {{column}}',
    unknown: 'not known',
    empty: '(empty)',
  },
  start: {
    title: 'Import again',
    hint: 'A source that has not changed is left as it is.',
    none: 'No source is configured that could be imported again.',
    button: 'Import {{source}} again',
    running: '{{source}} is being imported.',
    started:
      'The import of {{source}} was asked for. What comes of it is in the list below.',
    failed: '{{source}} could not be imported.',
  },
  upload: uploadMessages,
  takeBack: takeBackMessages,
  refused: {
    permission:
      'You may not import costs. That takes the permission {{permission}}. Who runs this portal can grant it.',
    conflict:
      'This source is being imported at the moment. Try again when that is done.',
    tooLarge:
      'The file is larger than the portal takes. Compress it with gzip, split it by billing period, or import it by the command line where the backend runs.',
    format: 'The portal cannot read files of this kind.',
    gone: 'There is no such source any more.',
    network: 'The portal could not be reached.',
  },
} as const;
