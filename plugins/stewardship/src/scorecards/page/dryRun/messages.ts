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

/**
 * The texts of the dry run.
 *
 * @internal
 */
export const dryRunMessages = {
  title: 'Dry run',
  hint: 'Change the definition and see what would change. Nothing is stored: the file of the scorecard stays as it is, and so do all results.',
  loading: 'Loading the definition',
  running: 'Trying it',
  loadFailed: 'The definition could not be loaded.',
  definition: 'Definition (YAML)',
  run_one: 'Try it on {{count, number}} service',
  run_other: 'Try it on {{count, number}} services',
  reset: 'Back to the definition in use',
  failed: 'The dry run failed: {{message}}',
  old: 'This is about an earlier text.',
  unusable: 'This definition cannot be used at all.',
  problems: 'Problems of the definition',
  otherId:
    'It names the scorecard “{{id}}”, not “{{before}}”: it would be one of its own.',
  summary_one:
    '{{changed, number}} of {{count, number}} service would change; {{lookedAt, number}} were looked at.',
  summary_other:
    '{{changed, number}} of {{count, number}} services would change; {{lookedAt, number}} were looked at.',
  appliesToNone_one:
    'It is for no service among the {{count, number}} that was looked at.',
  appliesToNone_other:
    'It is for no service among the {{count, number}} that were looked at.',
  endedAtServices_one:
    'Only {{count, number}} service was looked through to find these; there are more.',
  endedAtServices_other:
    'Only the first {{count, number}} services were looked through to find these; there are more.',
  endedAtTime:
    'Its rules take so long that not all services could be looked at: this is only a part.',
  notStored: 'Nothing was stored.',
  facts: {
    title: 'Facts that rules may use',
    loading: 'Loading the facts',
    error: 'The facts could not be loaded.',
    search: 'Find a fact',
    none: 'No fact is like that.',
    empty: 'There is no source of facts.',
    anyName: 'Any name may arrive from this source, as {{source}}.<name>.',
    types: {
      string: 'text',
      number: 'number',
      boolean: 'yes or no',
      list: 'list',
    },
  },
  columns: {
    service: 'Service',
    level: 'Level',
    score: 'Score',
    checks: 'Checks',
  },
  change: '{{from}} → {{to}}',
  changeSpoken: 'from {{from}} to {{to}}',
  check: '{{check}}: {{change}}',
  notFor: 'not for it',
  noCheck: 'no such check',
  same: 'unchanged',
} as const;
