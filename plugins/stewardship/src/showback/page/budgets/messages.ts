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
 * The texts of the budgets.
 *
 * @internal
 */
export const budgetMessages = {
  title: 'Budgets',
  loading: 'Loading the budgets',
  error: 'The budgets could not be loaded.',
  refreshFailed: 'What you see is older: {{message}}',
  total_one: '{{count, number}} budget, those that need attention first.',
  total_other: '{{count, number}} budgets, those that need attention first.',
  empty: {
    title: 'There is no budget that you may see.',
    hint: 'Budgets of teams are written into the configuration of the backend:',
    snippet: 'Lines for the configuration',
  },
  legend:
    'In the drawings, the dashed line is the budget, and the gray field is where the forecast ends with a chance of 80%. What is spent in other currencies is converted where there is a rate.',
  columns: {
    owner: 'Team',
    period: 'Period',
    spent: 'Spent',
    forecast: 'Forecast',
    standing: 'Standing',
    thresholds: 'Thresholds',
  },
  label: 'Budgets of teams',
  spent: '{{spent}} of {{budget}} ({{share}})',
  until: 'until {{date}}',
  without: 'and in other currencies: {{money}}',
  partial: 'The team may have services that you may not see.',
  forecast: {
    money: 'About {{money}} at the end',
    interval: 'between {{low}} and {{high}} with a chance of 80%',
    days_one: 'worked out from {{count, number}} day',
    days_other: 'worked out from {{count, number}} days',
    fewDays: 'Too few days to foretell it',
    noCosts: 'No costs to foretell it from',
    over: 'The period is over',
    chart: 'Forecast against the budget',
    words:
      'Spent {{spent}}, forecast {{money}}, between {{low}} and {{high}}, of a budget of {{budget}}.',
  },
  standings: {
    within: 'Within the budget',
    atRisk: 'At risk',
    over: 'Over the budget',
    unknown: 'Not known, as there is no rate for a part',
  },
  thresholds: {
    reached: '{{share}} reached on {{date}}',
    ahead: '{{share}} not reached',
    none: 'None',
  },
} as const;
