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
  CostDimension,
  CostMetric,
} from '@backstage-stewardship/plugin-stewardship-common';
import { unallocatedMessages } from './unallocated/messages';

const dimensions = {
  team: 'Team',
  system: 'System',
  domain: 'Domain',
  service: 'Service',
  product: 'Product of the bill',
  category: 'Category',
  provider: 'Provider',
} as const satisfies Record<CostDimension, string>;

/** What is in no team, no system and so on. */
const without = {
  team: 'No team',
  system: 'No system',
  domain: 'No domain',
  service: 'No service',
  product: 'No product, such as declared costs',
  category: 'No category, such as declared costs',
  provider: 'No provider, such as declared costs',
} as const satisfies Record<CostDimension, string>;

const metrics = {
  effective: 'Effective',
  billed: 'Billed',
} as const satisfies Record<CostMetric, string>;

const metricHints = {
  effective:
    'Effective cost: what was paid in advance is spread over the time that it is for.',
  billed: 'Billed cost: what the invoices of these months say.',
} as const satisfies Record<CostMetric, string>;

/**
 * The texts of the costs of the fleet.
 *
 * @internal
 */
export const costOverviewMessages = {
  title: 'Overview',
  loading: 'Loading the costs',
  error: {
    title: 'The costs could not be loaded.',
    refreshFailed: 'Newer costs could not be loaded: {{message}}',
    firstPage: 'Go to the first page',
  },
  switches: {
    label: 'What is shown',
    by: 'Costs by',
    from: 'From',
    to: 'To',
    year: 'Last 12 months',
    metric: 'Metric',
    currency: 'Currency',
  },
  dimensions,
  without,
  metrics,
  metricHints,
  filters: {
    label: 'Filters',
    toggle: 'Filters',
    toggleActive: 'Filters ({{total, number}})',
    search: 'Name in the table',
    searchPlaceholder: 'Part of a name',
    owner: 'Owner',
    system: 'System',
    domain: 'Domain',
    any: 'Any',
    searchOptions: 'Search',
    loadFailed: 'The values could not be loaded',
    clear: 'Clear filters',
  },
  totals: {
    title: 'Total',
    month: '{{month}}',
    months: '{{from}} to {{to}}',
    until: '{{range}}, bills until {{date}}',
    allocated: 'Allocated to services that you may see',
    unallocated: 'Not allocated',
    share: '{{share}} of what is imported in {{currency}} for {{months}}',
    allOf: 'All that is imported in {{currency}} for {{months}} is allocated',
    nothing: 'Nothing',
    showUnallocated: 'Show what it is',
  },
  gaps: {
    title: 'What the figures leave out',
    partial:
      'Services that you may not see are not in these figures. They may cost something.',
    present: 'In the figures: {{kinds}}.',
    absent: 'Declared as none: {{kinds}}.',
    unknown: 'Nobody says anything about: {{kinds}}.',
    sources: 'Sources',
    noSources: 'Nothing is imported: the figures are of declared costs alone.',
  },
  chart: {
    title: 'Costs by {{dimension}}',
    loading: 'Loading the chart',
    error: 'The chart could not be loaded.',
    scale: 'In {{currency}}, up to {{top}}',
    scaleNegative: 'In {{currency}}, from {{bottom}} to {{top}}',
    rest_one: 'The {{count, number}} other',
    rest_other: 'The {{count, number}} others',
    noRest: 'Others',
    incomplete:
      'Dashed and marked with *: not all days of the month are in it.',
    credits: 'What is below the line reduces the cost, such as credits.',
    creditsAside: 'What is left of the line reduces the cost, such as credits.',
    part: '{{group}}, {{month}}: {{money}}',
    table: 'Show as a table',
    caption: 'Costs by {{dimension}} and month in {{currency}}',
    month: 'Month',
    monthIncomplete: '{{month}} (not complete)',
    total: 'Total',
    onlyIn:
      'Drawn in {{currency}} alone. What there is in {{others}} is not in it: choose the currency above.',
    empty: 'Nothing is allocated in {{currency}} in this time.',
  },
  columns: {
    total: 'Total',
    change: 'Against before',
    direct: 'Direct',
    sharedIn: 'Shared in',
    sharedOut: 'Passed on',
    dependent: 'Depends on (not summed)',
  },
  groups: {
    title: 'In detail',
    hint: 'Total = direct + shared in − passed on. What a service depends on costs others too, so it is in no total.',
    sortedBy:
      'Shares, changes and the order are of {{currency}} alone; choose another currency above.',
    before:
      'Against before: {{nowFrom}} to {{nowUntil}}, compared with {{from}} to {{until}}.',
    noBefore: 'There are no earlier costs to compare with.',
    noDays:
      'The month is not over, and bills do not say day by day what costs are of, so there is nothing to compare with. Choose whole months, or costs by team, system, domain or service.',
    share: '{{share}} of all {{currency}}',
    noneIn: 'nothing in {{currency}}',
    servicesOf_one: '{{count, number}} service of {{name}}',
    servicesOf_other: '{{count, number}} services of {{name}}',
    services_one: '{{count, number}} service',
    services_other: '{{count, number}} services',
    new: 'new',
    changeShare: '({{share}})',
    unchanged: 'unchanged',
    notKnown: 'not known',
    pageSize: 'Show {{size, number}} per page',
    total: {
      team_one: '{{count, number}} team',
      team_other: '{{count, number}} teams',
      system_one: '{{count, number}} system',
      system_other: '{{count, number}} systems',
      domain_one: '{{count, number}} domain',
      domain_other: '{{count, number}} domains',
      service_one: '{{count, number}} service',
      service_other: '{{count, number}} services',
      product_one: '{{count, number}} product',
      product_other: '{{count, number}} products',
      category_one: '{{count, number}} category',
      category_other: '{{count, number}} categories',
      provider_one: '{{count, number}} provider',
      provider_other: '{{count, number}} providers',
    },
    empty: {
      none: 'Nothing costs anything here',
      noneHint:
        'In this time, no cost is allocated to anything that you may see. Choose other months, or look at what is not allocated.',
      noMatch: 'Nothing matches these filters',
      noMatchHint: 'Remove a filter, or search for something else.',
      noName: 'No {{dimension}} has “{{text}}” in its name',
      noNameHint:
        'The name narrows down this table alone; totals, the chart and what is not allocated are of everything. To find a service by its name, choose costs by service.',
    },
  },
  changes: {
    title: 'Largest changes',
    hint: 'Of single services, in {{currency}}: {{nowFrom}} to {{nowUntil}}, compared with {{from}} to {{until}}.',
    dearer: 'dearer by',
    cheaper: 'cheaper by',
    fromTo: '{{before}} before, {{now}} now',
    none: 'No service became dearer or cheaper.',
    noBefore: 'There are no earlier costs to compare with.',
  },
  unallocated: unallocatedMessages,
  export: {
    csv: 'Export as CSV',
    name: 'costs-by-{{dimension}}-{{date}}.csv',
    failed: 'The export failed: {{message}}',
    unreachable:
      'The export failed: the portal could not be reached. Check the connection and try again.',
  },
  empty: {
    title: 'No costs yet',
    hint: 'Say in the configuration of the portal where bills lie. They are imported by schedule.',
    config: 'Sources of costs in the configuration',
    commandHint: 'Or import one file by hand, where the backend runs:',
    command: 'Command that imports a file',
    declaredHint:
      'What no cloud bills, such as licenses and labor, is declared in the catalog, in spec.stewardship.costs.',
  },
} as const;
