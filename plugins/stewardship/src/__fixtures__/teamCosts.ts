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
  BudgetState,
  CostOverview,
  CostStatement,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { costCompleteness, noCosts } from './costs';
import { payments, paymentsDb } from './lifecycle';

// All fixtures are looked at on 2026-11-20.

const eur = (amount: string) => ({ currency: 'EUR', amount });
const usd = (amount: string) => ({ currency: 'USD', amount });

export const teamPayments: NamedEntity = {
  ref: 'group:default/team-payments',
  known: true,
  title: 'Team Payments',
};

/** One at risk, and one that nobody can foretell. */
export const budgets: BudgetState[] = [
  {
    id: 'payments-2026-11',
    owner: teamPayments,
    period: '2026-11',
    budget: eur('5000'),
    spent: eur('4600'),
    share: 0.92,
    until: '2026-11-18',
    forecast: {
      status: 'known',
      money: eur('7600'),
      low: eur('7100'),
      high: eur('8100'),
      days: 18,
    },
    standing: 'atRisk',
    thresholds: [{ at: 0.8, reachedOn: '2026-11-16' }, { at: 1 }],
    without: [usd('90')],
    partial: true,
  },
  {
    id: 'timetable-2026',
    owner: { ref: 'group:default/team-timetable', known: true },
    period: '2026',
    budget: eur('60000'),
    spent: eur('100'),
    share: 0.00167,
    forecast: { status: 'unknown', reason: 'fewDays' },
    standing: 'within',
    thresholds: [],
    without: [],
    partial: false,
  },
];

/** October of the payments team: one line that is charged for, one that is not, and one whose charge is not known. */
export const paymentsStatement: CostStatement = {
  month: '2026-10',
  owner: teamPayments,
  metric: 'effective',
  lines: [
    {
      entity: payments,
      figures: [
        {
          currency: 'EUR',
          direct: '2000',
          sharedIn: '200.4',
          sharedOut: '0',
          total: '2200.4',
          dependent: '0',
        },
      ],
      charge: {
        status: 'charged',
        policy: { id: 'platform', title: 'Platform prices' },
        money: [eur('2500')],
        difference: [eur('299.6')],
        explanation: '625 requests at 4 EUR',
      },
    },
    {
      entity: paymentsDb,
      figures: [
        {
          currency: 'EUR',
          direct: '100',
          sharedIn: '0',
          sharedOut: '0',
          total: '100',
          dependent: '0',
        },
        {
          currency: 'USD',
          direct: '150',
          sharedIn: '0',
          sharedOut: '0',
          total: '150',
          dependent: '0',
        },
      ],
    },
    {
      entity: { ref: 'component:default/ledger', known: true, title: 'Ledger' },
      figures: [],
      charge: {
        status: 'unknown',
        policy: { id: 'platform', title: 'Platform prices' },
        reason: 'nobody says how many requests it had',
      },
    },
  ],
  totalLines: 3,
  cost: [eur('2300.4'), usd('150')],
  charged: [eur('2500')],
  difference: [eur('299.6')],
  compared: { cost: [eur('2200.4')], charged: [eur('2500')] },
  unknownCharges: 1,
  completeness: costCompleteness,
  generatedAt: '2026-11-20T08:30:00.000Z',
};

/** A fleet without any cost. */
export const noFleetCosts: CostOverview = {
  from: '2026-11',
  to: '2026-11',
  metric: 'effective',
  by: 'team',
  currency: 'EUR',
  currencies: [],
  availableMonths: [],
  allocated: [],
  unallocated: { money: [], items: [], totalItems: 0 },
  trend: [],
  changes: [],
  completeness: noCosts.completeness,
  items: [],
  totalItems: 0,
  pageInfo: {},
};
