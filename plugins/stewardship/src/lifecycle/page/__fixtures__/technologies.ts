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
  AffectedPage,
  AffectedService,
  CycleState,
  ProductDetails,
  TechnologyPage,
  TechnologyTimeline,
} from '@backstage-stewardship/plugin-stewardship-common';

const today = '2026-11-20';

export const postgresql13: CycleState = {
  product: 'postgresql',
  productTitle: 'PostgreSQL',
  cycle: '13',
  releasedOn: '2020-09-24',
  phase: 'endOfLife',
  milestones: {
    endOfSecuritySupport: { kind: 'date', on: '2025-11-13' },
    endOfLife: { kind: 'date', on: '2025-11-13' },
  },
  endsOn: { kind: 'date', on: '2025-11-13' },
  daysLeft: -372,
  latest: { version: '13.23', releasedOn: '2025-11-13' },
  sourceId: 'endoflife-date',
};

const postgresql17: CycleState = {
  ...postgresql13,
  cycle: '17',
  releasedOn: '2024-09-26',
  phase: 'supported',
  milestones: { endOfSecuritySupport: { kind: 'date', on: '2029-11-08' } },
  endsOn: { kind: 'date', on: '2029-11-08' },
  daysLeft: 1084,
};

const nodejs22: CycleState = {
  product: 'nodejs',
  productTitle: 'Node.js',
  cycle: '22',
  cycleLabel: '22 (LTS)',
  releasedOn: '2024-04-24',
  phase: 'activeSupportEnded',
  milestones: {
    endOfActiveSupport: { kind: 'date', on: '2025-10-21' },
    endOfSecuritySupport: { kind: 'date', on: '2027-04-30' },
  },
  endsOn: { kind: 'date', on: '2027-04-30' },
  daysLeft: 161,
  overridden: { reason: 'Agreed with the platform team' },
  sourceId: 'endoflife-date',
};

const signalbox4: CycleState = {
  product: 'signalbox',
  productTitle: 'Signalbox',
  cycle: '4',
  phase: 'unknown',
  milestones: {},
  sourceId: 'own-products',
};

const teamPayments = {
  ref: 'group:default/team-payments',
  known: true,
  title: 'Team Payments',
};
const teamTimetable = {
  ref: 'group:default/team-timetable',
  known: true,
  title: 'Team Timetable',
};

export const technologyPage: TechnologyPage = {
  items: [
    {
      ...postgresql13,
      services: {
        total: 4,
        byTier: [
          { tierId: 'gold', total: 3 },
          { tierId: '', total: 1 },
        ],
        byOwner: [{ owner: teamPayments, total: 3 }, { total: 1 }],
        owners: 3,
      },
      decisions: { decided: 2, overdue: 1, undecided: 2 },
    },
    {
      ...nodejs22,
      services: {
        total: 1,
        byTier: [{ tierId: 'tin', total: 1 }],
        byOwner: [{ owner: teamTimetable, total: 1 }],
        owners: 1,
      },
      decisions: { decided: 1, overdue: 0, undecided: 0 },
    },
    {
      ...signalbox4,
      services: { total: 1, byTier: [], byOwner: [{ total: 1 }], owners: 0 },
      decisions: { decided: 0, overdue: 0, undecided: 1 },
    },
  ],
  totalItems: 12,
  pageInfo: { nextCursor: 'page-2' },
  summary: {
    byPhase: [
      { phase: 'endOfLife', cycles: 1, services: 4 },
      { phase: 'supported', cycles: 11, services: 9 },
    ],
    services: 52,
    servicesWithout: 8,
    unknown: { technologies: 5, services: 3 },
    sources: [
      {
        id: 'endoflife-date',
        title: 'endoflife.date',
        fetchedAt: '2026-11-20T05:00:00.000Z',
        stale: false,
      },
      {
        id: 'own-products',
        title: 'Own products',
        fetchedAt: '2026-11-08T05:00:00.000Z',
        stale: true,
        problem: 'The file could not be read: 404.',
      },
      { id: 'vendor', title: 'Vendor list', stale: true },
    ],
    today,
  },
};

export const technologyTimeline: TechnologyTimeline = {
  products: [
    {
      product: 'postgresql',
      title: 'PostgreSQL',
      cycles: [
        { ...postgresql13, services: 4 },
        { ...postgresql17, services: 7 },
      ],
    },
    {
      product: 'nodejs',
      title: 'Node.js',
      cycles: [{ ...nodejs22, services: 1 }],
    },
    {
      product: 'signalbox',
      title: 'Signalbox',
      cycles: [{ ...signalbox4, services: 1 }],
    },
  ],
  totalProducts: 3,
  today,
};

export const postgresqlDetails: ProductDetails = {
  product: 'postgresql',
  title: 'PostgreSQL',
  link: 'https://endoflife.example/postgresql',
  source: technologyPage.summary.sources[0],
  cycles: [
    { ...postgresql17, services: 7 },
    { ...postgresql13, services: 4 },
  ],
};

function direct(
  name: string,
  part?: Partial<AffectedService>,
): AffectedService {
  return {
    entity: { ref: `component:default/${name}`, known: true },
    owner: teamPayments,
    tierId: 'gold',
    direct: true,
    path: [],
    version: '13.14',
    endsOn: postgresql13.endsOn,
    ...part,
  };
}

export const affectedPage: AffectedPage = {
  cycle: postgresql13,
  items: [
    direct('payments-db'),
    direct('ledger-db', {
      decision: {
        kind: 'upgrade',
        target: 'PostgreSQL 17',
        dueOn: '2026-06-30',
        reason: 'Too old',
        alternatives: [],
        overdue: true,
        decidedBy: { ref: 'user:default/mona', known: true, title: 'Mona' },
        decidedAt: '2026-01-10T09:00:00.000Z',
      },
    }),
    direct('timetable-db', { owner: teamTimetable, version: undefined }),
    {
      entity: { ref: 'component:default/checkout', known: true },
      tierId: '',
      direct: false,
      path: [{ ref: 'component:default/payments-db', known: true }],
    },
  ],
  totalItems: 5,
  pageInfo: { nextCursor: 'rest' },
  totals: {
    direct: 3,
    indirect: 2,
    undecided: 2,
    overdue: 1,
    byOwner: [
      { owner: teamPayments, direct: 2, indirect: 0 },
      { owner: teamTimetable, direct: 1, indirect: 0 },
      { direct: 0, indirect: 2 },
    ],
    byTier: [
      { tierId: 'gold', direct: 3, indirect: 0 },
      { tierId: '', direct: 0, indirect: 2 },
    ],
  },
};
