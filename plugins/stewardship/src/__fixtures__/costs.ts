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
  CostCompleteness,
  LicenceInPicture,
  ShowbackPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { paymentsDb } from './lifecycle';

// All fixtures are looked at on 2026-11-20.

const eur = (amount: string) => ({ currency: 'EUR', amount });
const usd = (amount: string) => ({ currency: 'USD', amount });

/** With a source that is stale, and with kinds of cost in each state. */
export const costCompleteness: CostCompleteness = {
  kinds: [
    { kind: 'infrastructure', state: 'present' },
    { kind: 'supportContract', state: 'present' },
    { kind: 'shared', state: 'present' },
    { kind: 'purchase', state: 'absent' },
    { kind: 'licence', state: 'unknown' },
    { kind: 'labour', state: 'unknown' },
  ],
  sources: [
    {
      id: 'cloud',
      title: 'Cloud bill',
      coveredUntil: '2026-11-18',
      importedAt: '2026-11-20T05:00:00.000Z',
      stale: false,
    },
    {
      id: 'saas',
      title: 'Subscriptions',
      coveredUntil: '2026-10-31',
      importedAt: '2026-11-02T05:00:00.000Z',
      stale: true,
      problem: "the file 'saas.csv' is not there",
    },
  ],
  unallocated: [
    { currency: 'EUR', share: 0.125 },
    { currency: 'USD', share: 0 },
  ],
  partial: false,
};

/** More is used than was bought, and its notice is due. */
export const databaseLicence: LicenceInPicture = {
  id: 'db-cores',
  metric: 'cores',
  entitled: 16,
  used: 20,
  measuredOn: '2026-11-01',
  evidence: 'https://wiki.northline.example/contracts/db',
  renewsOn: '2027-01-31',
  noticeDays: 60,
  overUsed: true,
  renewsInDays: 72,
  noticeBy: '2026-12-02',
  notice: 'due',
};

type Ready = Extract<ShowbackPicture, { status: 'ready' }>;

/** Costs of a payment service in two currencies, with everything a card can show. */
export const paymentsCosts: Ready = {
  status: 'ready',
  metric: 'effective',
  month: '2026-11',
  until: '2026-11-18',
  figures: [
    {
      currency: 'EUR',
      direct: '1500.5',
      sharedIn: '200.25',
      sharedOut: '400',
      total: '1300.75',
      dependent: '820',
    },
    {
      currency: 'USD',
      direct: '90',
      sharedIn: '0',
      sharedOut: '0',
      total: '90',
      dependent: '0',
    },
  ],
  before: {
    month: '2026-10',
    until: '2026-10-18',
    nowUntil: '2026-11-18',
    money: [eur('1200.75'), usd('90')],
    now: [eur('1300.75'), usd('90')],
    change: [eur('100'), usd('0')],
  },
  converted: {
    money: eur('1383.55'),
    rates: [{ from: 'USD', rate: '0.92', since: '2026-11-01' }],
    without: ['Credits'],
  },
  trend: [
    { month: '2026-09', money: [eur('2100')], complete: true },
    { month: '2026-10', money: [eur('2200.4'), usd('150')], complete: true },
    { month: '2026-11', money: [eur('1300.75'), usd('90')], complete: false },
  ],
  parts: [
    {
      kind: 'infrastructure',
      origin: 'imported',
      category: 'Compute',
      money: eur('1000.5'),
    },
    {
      kind: 'supportContract',
      origin: 'declared',
      category: '',
      money: eur('500'),
    },
    {
      kind: 'infrastructure',
      origin: 'sharedIn',
      category: 'resource:default/payments-db',
      from: paymentsDb,
      money: eur('200.25'),
    },
    {
      kind: 'infrastructure',
      origin: 'imported',
      category: 'Credits',
      money: eur('-12.5'),
    },
  ],
  consumers: {
    items: [
      {
        entity: { ref: 'component:default/web-shop', known: true },
        money: [eur('300')],
        share: 0.75,
      },
    ],
    ...{ total: 3, by: 'weights', partial: false },
  },
  completeness: costCompleteness,
  licences: [databaseLicence],
  charge: {
    status: 'charged',
    policy: { id: 'platform', title: 'Platform prices' },
    money: [eur('1400')],
    difference: [eur('99.25')],
    explanation: '350 requests at 4 EUR',
  },
  problems: [],
};

/** Nobody says what it costs. */
export const noCosts: Extract<ShowbackPicture, { status: 'none' }> = {
  status: 'none',
  completeness: {
    kinds: [{ kind: 'infrastructure', state: 'unknown' }],
    sources: [],
    unallocated: [],
    partial: false,
  },
  licences: [],
};
