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
  CostFigures,
  CostGroup,
  CostOverview,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { costCompleteness } from '../../../__fixtures__/costs';
import { payments, paymentsDb } from '../../../__fixtures__/lifecycle';

// Looked at on 2026-11-20, as all fixtures are.

const eur = (amount: string) => ({ currency: 'EUR', amount });
const usd = (amount: string) => ({ currency: 'USD', amount });

const figures = (
  currency: string,
  total: string,
  parts?: Partial<CostFigures>,
): CostFigures => ({
  ...{ currency, total, direct: total },
  ...{ sharedIn: '0', sharedOut: '0', dependent: '0' },
  ...parts,
});

const teamPayments: NamedEntity = {
  ref: 'group:default/team-payments',
  known: true,
  title: 'Team Payments',
};

export const teamGroup: CostGroup = {
  key: teamPayments.ref,
  entity: teamPayments,
  figures: [
    figures('USD', '40.5'),
    figures('EUR', '1500', {
      direct: '1300',
      sharedIn: '300',
      sharedOut: '100',
      dependent: '900',
    }),
  ],
  // July and August beside September and October.
  before: [eur('800')],
  now: [eur('1000'), usd('30')],
  months: ['400', '600', '500'],
  services: 4,
};

/** What has no team; its credits were more than its costs. */
export const nobodysGroup: CostGroup = {
  key: '',
  figures: [figures('EUR', '-100')],
  ...{ before: [], now: [eur('50')] },
  months: ['0', '50', '-150'],
  services: 2,
};

/** Three months by team, the last of which is not over, in two currencies. */
export const costOverview: CostOverview = {
  from: '2026-09',
  to: '2026-11',
  metric: 'effective',
  by: 'team',
  currency: 'EUR',
  currencies: ['EUR', 'USD'],
  availableMonths: ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
  until: '2026-11-18',
  comparison: {
    from: '2026-07-01',
    until: '2026-08-31',
    nowUntil: '2026-10-31',
  },
  allocated: [eur('1460.25'), usd('40.5')],
  unallocated: {
    money: [eur('208.61')],
    items: [
      {
        source: 'cloud',
        provider: 'AWS',
        service: 'Amazon EC2',
        account: '111122223333',
        accountName: 'shared',
        looked: ['tag app: checkout-old', 'tag team: rails'],
        reason: 'noEntity',
        money: [eur('150')],
        products: [
          { provider: 'AWS', service: 'Amazon EC2', money: [eur('100')] },
          { provider: 'AWS', service: 'Amazon S3', money: [eur('50')] },
        ],
        totalProducts: 4,
      },
      {
        source: 'cloud',
        provider: 'Azure',
        service: 'Storage, cold',
        account: 'sub-7',
        looked: [],
        reason: 'noRule',
        money: [eur('58.61'), usd('3')],
        products: [
          {
            ...{ provider: 'Azure', service: 'Storage, cold' },
            money: [eur('58.61'), usd('3')],
          },
        ],
        totalProducts: 1,
      },
    ],
    totalItems: 31,
  },
  converted: {
    money: eur('1497.51'),
    rates: [{ from: 'USD', rate: '0.92', since: '2026-11-01' }],
    without: [],
  },
  trend: [
    { month: '2026-09', money: [eur('420.25'), usd('10')], complete: true },
    { month: '2026-10', money: [eur('670'), usd('20')], complete: true },
    { month: '2026-11', money: [eur('370'), usd('10.5')], complete: false },
  ],
  changes: [
    {
      entity: payments,
      before: eur('300'),
      now: eur('500.5'),
      change: eur('200.5'),
    },
    {
      entity: paymentsDb,
      before: eur('90'),
      now: eur('40'),
      change: eur('-50'),
    },
  ],
  completeness: costCompleteness,
  items: [teamGroup, nobodysGroup],
  totalItems: 9,
  pageInfo: { nextCursor: 'page-2' },
};

/** One month of a fleet in one currency, of which nothing is known before. */
export const firstMonth: CostOverview = {
  ...costOverview,
  ...{ from: '2026-11', to: '2026-11' },
  availableMonths: ['2026-11'],
  currencies: ['EUR'],
  allocated: [eur('370')],
  converted: undefined,
  trend: costOverview.trend.slice(2),
  comparison: undefined,
  items: costOverview.items.map(({ before: _, now: __, ...item }) => ({
    ...item,
    months: item.months.slice(2),
  })),
  changes: [],
};

/** Nothing was imported and nothing is declared. */
export const noCosts: CostOverview = {
  ...firstMonth,
  availableMonths: [],
  currencies: [],
  allocated: [],
  until: undefined,
  unallocated: { money: [], items: [], totalItems: 0 },
  trend: [],
  completeness: { kinds: [], sources: [], unallocated: [], partial: false },
  items: [],
  totalItems: 0,
  pageInfo: {},
};
