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

import { homeMessages } from '../home/messages';
import { checkMessages } from './checks/messages';
import { distributionMessages } from './distribution/messages';
import { dryRunMessages } from './dryRun/messages';
import { exemptionListMessages } from './exemptions/messages';
import { heatMapMessages } from './heatmap/messages';
import { scorecardListMessages } from './list/messages';
import { serviceMessages } from './services/messages';
import { trendMessages } from './trend/messages';

/**
 * The texts of the page about the scorecards of the fleet.
 *
 * @internal
 */
export const scorecardPageMessages = {
  title: 'Scorecards',
  distribution: distributionMessages,
  list: scorecardListMessages,
  services: serviceMessages,
  teams: heatMapMessages,
  trend: trendMessages,
  checks: checkMessages,
  exemptions: exemptionListMessages,
  dryRun: dryRunMessages,
  home: homeMessages,
  back: 'All scorecards',
  loading: 'Loading the scorecard',
  gone: 'There is no scorecard “{{id}}”, or it is not for your eyes.',
  head: {
    owner: 'Owner: {{owner}}',
    levels: 'Levels: {{levels}}',
    source: 'Defined in {{source}}',
    evaluated: 'Evaluated {{age}}',
    notEvaluated: 'Not evaluated yet',
    problems_one: '{{count, number}} problem in {{source}}',
    problems_other: '{{count, number}} problems in {{source}}',
  },
  views: {
    label: 'Parts of the scorecard',
    services: 'Services',
    teams: 'Heat map',
    trend: 'Trend',
    checks: 'Worst checks',
    exemptions: 'Exemptions',
    dryRun: 'Dry run',
  },
  filters: {
    label: 'Filters',
    toggle: 'Filters',
    toggleActive_one: 'Filters ({{count, number}})',
    toggleActive_other: 'Filters ({{count, number}})',
    text: 'Service',
    textPlaceholder: 'Name or title',
    any: 'Any',
    owner: 'Owner',
    tier: 'Support tier',
    system: 'System',
    domain: 'Domain',
    kind: 'Kind',
    level: 'Level',
    check: 'Check and state',
    checkState: '{{check}}: {{state}}',
    anyCheck: 'Any check',
    none: {
      owner: 'No owner',
      tier: 'No tier',
      system: 'No system',
      domain: 'No domain',
    },
    direct: 'Only what these groups own themselves',
    clear: 'Clear filters',
    searchOptions: 'Search',
    loadFailed: 'The values could not be loaded',
  },
  kinds: {
    component: 'Component',
    system: 'System',
    resource: 'Resource',
    api: 'API',
    domain: 'Domain',
    group: 'Group',
  },
  score: {
    points: '{{earned}} of {{possible}} ({{percent}})',
    nothingJudged: 'Nothing judged yet',
  },
  level: {
    below: 'Below {{level}}',
    none: 'No level',
  },
  problems: {
    error: 'Error',
    warning: 'Warning',
    value: 'It says: {{value}}',
    breaks: 'The check {{check}} is in error because of it.',
    errorHint:
      'What is named as an error is not in use, or as it was when it was last right. Everything else is.',
    warningHint: 'Nothing is left out because of that.',
  },
  error: {
    title: 'The scorecard could not be loaded.',
    retry: 'Try again',
    firstPage: 'Go to the first page',
    refreshFailed: 'What you see is older: {{message}}',
  },
  export: {
    csv: 'Export as CSV',
    failed: 'The export failed: {{message}}',
    csvName: 'scorecard-{{id}}-{{date}}.csv',
  },
} as const;
