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
 * The texts of the statement of a team.
 *
 * @internal
 */
export const statementMessages = {
  of: 'Costs of {{owner}} in {{month}}',
  ofUntil: 'Costs of {{owner}} in {{month}}, bills until {{date}}',
  running:
    'The month is not over: costs are of its days until now, while charges may be for the whole month. Differences are shown when it is over.',
  runningUntil:
    'The month is not over: bills are until {{date}}, while charges may be for the whole month. Differences are shown when it is over.',
  loading: 'Loading the statement',
  error: 'The statement could not be loaded.',
  gone: 'There is no team “{{team}}”, or you may not see it.',
  choose: 'Choose a team to see its statement.',
  empty: 'Nothing that you may see costs this team anything in {{month}}.',
  generated: 'Generated {{at}}',
  coverage: 'Sources: {{sources}}.',
  source: '{{title}} until {{date}}',
  sourceNone: '{{title}} without any cost',
  noSources: 'No source of imported costs is involved.',
  controls: {
    label: 'Which statement',
    team: 'Team',
    anyTeam: 'Choose a team',
    search: 'Search',
    loadFailed: 'The teams could not be loaded',
    month: 'Month',
    metric: 'Costs',
    effective: 'Effective',
    billed: 'Billed',
    print: 'Print',
    csv: 'Export as CSV',
    csvFailed: 'The export failed: {{message}}',
    csvName: 'statement-{{team}}-{{month}}.csv',
  },
  table: 'Services of {{owner}} in {{month}}',
  columns: {
    service: 'Service',
    cost: 'Showback (what it costs)',
    charge: 'Chargeback (what is charged)',
    difference: 'Difference (charged minus cost)',
  },
  noPolicy: 'No policy: nothing is charged',
  unknown: 'Not known: {{reason}}',
  nothing: 'Nothing',
  noDifference: {
    none: 'None',
    unknown: 'Not known',
    other: 'Not charged by this cost',
    below: 'In the next row',
    apart: 'Not comparable',
    running: 'When the month is over',
  },
  noDifferenceIn: '{{currency}}: {{why}}',
  byPolicy: '{{policy}}: {{explanation}}',
  totals: 'Totals',
  totalOf: 'Total in {{currency}}',
  comparedOf: 'Of this in {{currency}}, what has a difference',
  total: {
    unknown_one:
      'The charge of {{count, number}} service is not known, and not in the sum.',
    unknown_other:
      'The charges of {{count, number}} services are not known, and not in the sum.',
    more_one:
      '{{count, number}} more service is in the totals and not in the table. The CSV has all of them.',
    more_other:
      '{{count, number}} more services are in the totals and not in the table. The CSV has all of them.',
  },
} as const;
