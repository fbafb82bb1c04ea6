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
 * The texts of the heat map.
 *
 * @internal
 */
export const heatMapMessages = {
  title: 'Checks by team',
  loading: 'Loading the heat map',
  error: 'The heat map could not be loaded.',
  by: 'Rows',
  rows: {
    owner: 'Owners',
    system: 'Systems',
    domain: 'Domains',
    tier: 'Tiers',
  },
  without: {
    owner: 'No owner',
    system: 'No system',
    domain: 'No domain',
    tier: 'No tier',
  },
  region: 'Checks by row, scrolls sideways',
  keys: 'Arrow keys go from cell to cell, Enter shows the services behind it. A group counts what it owns itself.',
  legend: {
    label: 'Legend',
    all: 'All pass',
    most: 'At least half pass',
    few: 'Less than half pass',
    none: 'Nothing to judge',
    unknown: 'Some are unknown',
  },
  cell: {
    judged: '{{passed, number}} of {{judged, number}} pass',
    nothing: 'nothing to judge',
    unknown_one: '{{count, number}} unknown',
    unknown_other: '{{count, number}} unknown',
    name: '{{row}}, {{check}}: {{facts}}',
    share: '{{passed, number}}/{{judged, number}}',
    nothingShort: '–',
    unknownShort_one: '?{{count, number}}',
    unknownShort_other: '?{{count, number}}',
  },
  shown_one: '{{from, number}} to {{to, number}} of {{count, number}}',
  shown_other: '{{from, number}} to {{to, number}} of {{count, number}}',
  before: 'Rows before',
  after: 'Rows after',
  empty: 'There is nothing to draw: no service with a result.',
  rollup: {
    title: 'Roll-up',
    services: 'Services',
    reached: '{{level}} or above',
    reachedTop: '{{level}}',
    score: 'Score',
    failing: 'Failing checks',
    unknown: 'Unknown checks',
    ofServices: '{{reached, number}} of {{services, number}}',
    show: 'Show the services of {{row}}',
    ofJudged: '{{failing, number}} of {{judged, number}}',
  },
} as const;
