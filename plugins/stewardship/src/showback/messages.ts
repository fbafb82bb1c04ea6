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
 * The texts of the Showback card.
 *
 * @internal
 */
export const showbackMessages = {
  title: 'Showback',
  errorTitle: 'The costs could not be loaded.',
  loading: 'Loading the costs',
  notPermitted: {
    title: 'Costs are not shown to you.',
    description:
      'It takes the permission {{permission}} to see them. Ask those who run this portal for it.',
  },
  pending: {
    title: 'The costs are being worked out.',
    description:
      'The backend has not done so since it started. It takes a few minutes at most.',
  },
  empty: {
    title: 'No cost is known for this {{kind}}.',
    imported:
      'Nothing that was imported is allocated to it. With the annotation {{annotation}} it says itself which rows of a bill are its own.',
    declared:
      'What no bill exports, such as licenses, support contracts and labor, is declared in its catalog file. An amount of 0 says that there is none.',
    snippet: 'Lines for the catalog file of {{ref}}',
    selectorHint: 'Rows of the bill with this tag are its own.',
    costsHint: 'Costs that no bill exports.',
  },
  period: {
    whole: '{{month}}',
    running: '{{month}} so far',
    until: '{{month}} so far, bills until {{date}}',
  },
  metric: {
    effective:
      'Effective cost: what is paid in advance is spread over the time it is for.',
    billed: 'Billed cost: what the invoice says.',
  },
  total: {
    none: 'No cost in {{month}}.',
    more: '{{change}} more than on the same days of {{month}}: {{now}} until {{until}}, {{before}} until {{date}}',
    morePercent:
      '{{change}} ({{percent}}) more than on the same days of {{month}}: {{now}} until {{until}}, {{before}} until {{date}}',
    less: '{{change}} less than on the same days of {{month}}: {{now}} until {{until}}, {{before}} until {{date}}',
    lessPercent:
      '{{change}} ({{percent}}) less than on the same days of {{month}}: {{now}} until {{until}}, {{before}} until {{date}}',
    same: 'As much as on the same days of {{month}}: {{before}} until {{date}}',
    later:
      'The total has what is known after {{date}} as well, such as declared costs. That is not compared.',
    beforePassing:
      'before it is passed on to those who share it; {{money}} of it stays here',
    direct: 'Its own cost',
    sharedIn: 'Its part of what is shared',
    sharedOut: 'Passed on to those who share it',
    sum: 'Total',
    dependent:
      'What it depends on costs {{money}}. That is not in the total: others depend on the same.',
  },
  trend: {
    title: 'By month',
    chart: 'Costs by month in {{currency}}',
    top: '{{currency}}, up to {{money}}',
    month: '{{month}}: {{money}}',
    monthIncomplete: '{{month}}, which is not complete: {{money}}',
    incomplete_one: '{{months}} is not complete; its bar is dashed.',
    incomplete_other: '{{months}} are not complete; their bars are dashed.',
    table: 'Show as a table',
    columnMonth: 'Month',
    columnCost: 'Cost in {{currency}}',
    none: 'None',
    notComplete: 'not complete',
  },
  kinds: {
    infrastructure: 'Infrastructure',
    purchase: 'Purchases',
    licence: 'Licenses',
    supportContract: 'Support contracts',
    labour: 'Labor',
    capacity: 'Capacity',
    other: 'Other costs',
    shared: 'Shared costs',
  },
  parts: {
    title: 'What it is made of',
    ofCategory: '{{kind}}: {{category}}',
    imported: 'imported',
    declared: 'declared in its record',
    sharedBy: 'shared by {{entity}}',
    sharedByUnknown: 'shared by something that you may not see',
    rest: 'and others',
    inCurrency: 'In {{currency}}',
  },
  consumers: {
    title: 'Who bears it',
    even: 'It is shared in equal parts.',
    weights: 'It is shared by weights.',
    fact: 'It is shared by what a fact says of each.',
    none: 'Nobody who depends on it bears a part.',
    noneSeen: 'Nobody that you may see bears a part.',
    partial: 'Others may bear the rest.',
    more_one: '{{count, number}} more bears a part.',
    more_other: '{{count, number}} more bear a part.',
  },
  completeness: {
    title: 'What this figure contains and what it leaves out',
    present: 'Contains',
    absent: 'Known to be none',
    unknown: 'Nobody says',
    nothing: 'nothing',
    covered: '{{title}}: until {{date}}, read {{age}}',
    coveredOnly: '{{title}}: until {{date}}',
    never: '{{title}}: nothing imported yet',
    stale: 'Out of date',
    problem: 'The last import failed: {{problem}}',
    unallocated:
      '{{share}} of the imported costs in {{currency}} belong to no entity yet, and are in no figure.',
    allocated: 'All imported costs in {{currency}} belong to an entity.',
    partial: 'Part of the cost may be for things that you may not see.',
  },
  licences: {
    title: 'Licenses',
    used: '{{used, number}} of {{entitled, number}} used',
    usedOnly: '{{used, number}} used; nobody says how many were bought',
    entitledOnly: '{{entitled, number}} bought; nobody says how many are used',
    unknown: 'Nobody says how many were bought and are used',
    overUsed_one: '{{count, number}} too many',
    overUsed_other: '{{count, number}} too many',
    measured: 'Measured on {{date}}',
    notMeasured: 'Nobody says when it was measured',
    evidence: 'Evidence',
    renews: 'Renews on {{date}}, {{distance}}',
    renewed: 'Was to renew on {{date}}, {{distance}}',
    noRenewal: 'Nobody says when it renews',
    notice: {
      open: 'Notice can be given until {{date}}',
      due: 'Notice is due by {{date}}',
      missed: 'Notice was due by {{date}}',
    },
  },
  charge: {
    title: 'What it costs and what is charged',
    showback: 'Showback (what it costs)',
    chargeback: 'Chargeback (what is charged by {{policy}})',
    difference: 'Difference (charged minus cost)',
    nothing: 'Nothing',
    unknown: 'Not known: {{reason}}',
    how: 'Charged: {{explanation}}',
    running:
      'The month is not over: the cost is of its days until now, while the charge may be for the whole month. The difference is shown when it is over.',
    runningUntil:
      'The month is not over: bills are until {{date}}, while the charge may be for the whole month. The difference is shown when it is over.',
    uncompared: {
      apart:
        'Not compared in {{currency}}: there is no cost in it, or no charge.',
      other:
        'Not compared in {{currency}}: it is charged by another cost than the one that is shown.',
    },
  },
  problems: 'Problems with these costs',
  links: {
    label: 'More about costs',
    all: 'All costs',
    system: 'Costs of this system',
    domain: 'Costs of this domain',
    group: 'Costs of this team',
    statement: 'Statement of {{owner}} for {{month}}',
  },
} as const;
