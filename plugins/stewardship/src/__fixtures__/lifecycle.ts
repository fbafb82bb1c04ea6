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
  CycleState,
  LifecyclePicture,
  LifecycleSourceState,
  NamedEntity,
  ProductDetails,
  Source,
  StoredTechnologyDecision,
  TechnologyDecisions,
  TechnologyInPicture,
  TechnologyPage,
  TechnologyTimeline,
} from '@backstage-stewardship/plugin-stewardship-common';

// All fixtures are looked at on 2026-11-20.

export const payments: NamedEntity = {
  ref: 'component:default/payments',
  known: true,
  title: 'Payments',
  kind: 'Component',
};

export const paymentsDb: NamedEntity = {
  ref: 'resource:default/payments-db',
  known: true,
  title: 'Payments database',
  kind: 'Resource',
};

export const ines: NamedEntity = {
  ref: 'user:default/ines',
  known: true,
  title: 'Ines',
};

export const feed: LifecycleSourceState = {
  id: 'endoflife.date',
  title: 'endoflife.date',
  fetchedAt: '2026-11-20T05:00:00.000Z',
  stale: false,
};

const written: Source = {
  kind: 'declared',
  path: 'spec.stewardship.technologies',
};

/** A release cycle of PostgreSQL, without security fixes for a year. */
export const postgresql13: CycleState = {
  product: 'postgresql',
  productTitle: 'PostgreSQL',
  cycle: '13',
  releasedOn: '2020-09-24',
  phase: 'endOfLife',
  milestones: { endOfLife: { kind: 'date', on: '2025-11-13' } },
  endsOn: { kind: 'date', on: '2025-11-13' },
  daysLeft: -372,
  latest: { version: '13.23', releasedOn: '2025-11-13' },
  sourceId: 'endoflife.date',
};

/** Ends in 43 days, and active support before. */
export const node22: CycleState = {
  product: 'nodejs',
  productTitle: 'Node.js',
  cycle: '22',
  cycleLabel: '22 (LTS)',
  releasedOn: '2024-04-24',
  phase: 'activeSupportEnded',
  milestones: {
    endOfActiveSupport: { kind: 'date', on: '2025-10-21' },
    endOfSecuritySupport: { kind: 'date', on: '2027-01-02' },
    endOfExtendedSupport: { kind: 'date', on: '2028-01-02' },
  },
  endsOn: { kind: 'date', on: '2027-01-02' },
  daysLeft: 43,
  sourceId: 'endoflife.date',
};

/** Without security support for eleven months; fixes are sold for another month. */
export const springBoot34: CycleState = {
  product: 'spring-boot',
  productTitle: 'Spring Boot',
  cycle: '3.4',
  releasedOn: '2024-11-21',
  phase: 'extendedSupport',
  milestones: {
    endOfSecuritySupport: { kind: 'date', on: '2025-12-31' },
    endOfExtendedSupport: { kind: 'date', on: '2026-12-31' },
  },
  endsOn: { kind: 'date', on: '2025-12-31' },
  daysLeft: -324,
  sourceId: 'endoflife.date',
};

/** Supported for years to come. */
export const ubuntu2404: CycleState = {
  product: 'ubuntu',
  productTitle: 'Ubuntu',
  cycle: '24.04',
  releasedOn: '2024-04-25',
  phase: 'supported',
  milestones: { endOfLife: { kind: 'date', on: '2029-05-31' } },
  endsOn: { kind: 'date', on: '2029-05-31' },
  daysLeft: 923,
  sourceId: 'endoflife.date',
};

/** To upgrade by a day that has passed. */
export const overdueUpgrade: StoredTechnologyDecision = {
  kind: 'upgrade',
  target: 'Node.js 24',
  dueOn: '2026-10-31',
  reason: 'The framework does not run on 24 yet.',
  exitPlan: {
    url: 'https://wiki.northline.example/exit/node',
    rehearsedOn: '2026-05-04',
  },
  alternatives: [
    { scenario: 'Stay on 22', cost: 'nothing', verdict: 'No fixes from 2027' },
  ],
  overdue: true,
  decidedBy: ines,
  decidedAt: '2026-06-01T08:00:00.000Z',
};

/** Support bought for another year and a half. */
export const boughtSupport: StoredTechnologyDecision = {
  kind: 'buySupport',
  target: 'Acme',
  reason: 'The upgrade takes until spring.',
  extendedUntil: '2028-03-31',
  alternatives: [],
  overdue: false,
  decidedBy: ines,
  decidedAt: '2026-11-01T08:00:00.000Z',
};

/** Support that was bought, and is over. */
export const lapsedSupport: StoredTechnologyDecision = {
  ...boughtSupport,
  extendedUntil: '2026-01-01',
  overdue: true,
};

/** A technology of the payment service whose release cycle is known. */
export function technology(
  state: CycleState,
  part?: Partial<TechnologyInPicture>,
): TechnologyInPicture {
  const { product, cycle, endsOn, daysLeft } = state;
  return {
    name: product,
    version: cycle,
    source: written,
    match: { status: 'matched', product, cycle, by: 'name' },
    ...{ state, endsOn, daysLeft },
    ...part,
  };
}

/** A payment service with each kind of technology. */
export const paymentsLifecycle: LifecyclePicture = {
  items: [
    technology(postgresql13, { version: '13.14', newerPatch: '13.23' }),
    technology(node22, { version: '22.4.0', decision: overdueUpgrade }),
    technology(ubuntu2404, {
      name: 'pkg:docker/library/ubuntu@24.04',
      source: {
        kind: 'provider',
        provider: 'sbom',
        fetchedAt: '2026-11-20T08:00:00.000Z',
      },
    }),
    {
      name: 'redis',
      version: 'latest',
      source: written,
      match: { status: 'unknown', reason: 'versionUnclear', product: 'redis' },
    },
    {
      name: 'station-clock',
      version: '3',
      source: written,
      match: { status: 'unknown', reason: 'unknownProduct' },
    },
  ],
  total: 5,
  boms: [
    {
      components: 412,
      recognized: 9,
      fetchedAt: '2026-11-20T08:00:00.000Z',
    },
  ],
  inherited: [
    {
      state: postgresql13,
      endsOn: postgresql13.endsOn,
      daysLeft: postgresql13.daysLeft,
      home: paymentsDb,
      path: [
        { ref: 'component:default/ledger', known: true, title: 'Ledger' },
        paymentsDb,
      ],
    },
  ],
  inheritedTotal: 3,
  realizes: [
    {
      capability: 'card-payments',
      alternatives: [
        { ref: 'system:default/new-payments', known: true, title: 'New pay' },
      ],
    },
    { capability: 'refunds', alternatives: [] },
  ],
  successor: {
    who: { ref: 'system:default/new-payments', known: true, title: 'New pay' },
    guide: 'https://wiki.northline.example/new-pay',
  },
  sources: [feed],
  problems: [],
  matched: true,
};

/** Nothing is known of what it runs on. */
export const noTechnologies: LifecyclePicture = {
  items: [],
  total: 0,
  boms: [],
  inherited: [],
  inheritedTotal: 0,
  realizes: [],
  sources: [],
  problems: [],
  matched: true,
};

/** The caller owns the payment service, and nothing was decided. */
export const undecided: TechnologyDecisions = {
  cycle: postgresql13,
  items: [{ entity: payments, may: 'allowed' }],
  version: 'v1',
};

export const technologyPage: TechnologyPage = {
  items: [],
  totalItems: 0,
  pageInfo: {},
  summary: {
    byPhase: [],
    services: 0,
    servicesWithout: 0,
    unknown: { technologies: 0, services: 0 },
    sources: [feed],
    today: '2026-11-20',
  },
};

export const technologyTimeline: TechnologyTimeline = {
  products: [],
  totalProducts: 0,
  today: '2026-11-20',
};

export const postgresqlDetails: ProductDetails = {
  product: 'postgresql',
  title: 'PostgreSQL',
  source: feed,
  cycles: [{ ...postgresql13, services: 1 }],
};

export const affectedPage: AffectedPage = {
  cycle: postgresql13,
  items: [],
  totalItems: 0,
  pageInfo: {},
  totals: {
    direct: 0,
    indirect: 0,
    undecided: 0,
    overdue: 0,
    byOwner: [],
    byTier: [],
  },
};
