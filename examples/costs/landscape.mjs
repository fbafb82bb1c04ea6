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

/*
 * What Northline Railways rents, and how its bills name it. Both providers are invented. Prices are for one day, in the
 * currency of the provider.
 */

/** Who sends bills. The second one is a day behind. */
export const providers = {
  brindleway: {
    name: 'Brindleway Cloud',
    billingAccount: 'BW-3391',
    currency: 'EUR',
    region: ['bw-north-1', 'North 1'],
    daysBehind: 0,
  },
  osprellan: {
    name: 'Osprellan',
    billingAccount: 'OSP-77120',
    currency: 'USD',
    region: ['global', 'Global'],
    daysBehind: 1,
    // Of the bill of each month, on a line of its own that belongs to nobody.
    taxPercent: 6,
  },
};

export const services = {
  'Virtual Machines': ['Compute', 'Virtual Machines', 'Hours', 0.0832],
  'Managed Kubernetes': ['Compute', 'Containers', 'Hours', 0.1175],
  'Block Storage': ['Storage', 'Block Storage', 'GB-Days', 0.00327],
  'Object Storage': ['Storage', 'Object Storage', 'GB-Days', 0.000753],
  'Managed PostgreSQL': ['Databases', 'Relational Databases', 'Hours', 0.2141],
  'Message Broker': ['Integration', 'Messaging', 'Hours', 0.1893],
  'Load Balancing': ['Networking', 'Application Networking', 'Hours', 0.0271],
  'Data Transfer': ['Networking', 'Network Infrastructure', 'GB', 0.0191],
  'Key Store': ['Security', 'Encryption', 'Requests', 0.00000031],
  'Edge Delivery': ['Web', 'Content Delivery', 'GB', 0.0408],
  'Log Analytics': ['Management and Governance', 'Observability', 'GB', 0.4913],
  'Mail Relay': ['Business Applications', 'Communication', 'Mails', 0.000112],
  'Fraud Scoring': [
    'AI and Machine Learning',
    'Machine Learning',
    'Calls',
    0.00021,
  ],
};

const ticketing = ['bw-1001', 'Ticketing production'];
const operations = ['bw-1002', 'Operations production'];
const shared = ['bw-1003', 'Shared platform'];
const depots = ['bw-1004', 'Depots'];
const sandbox = ['bw-1009', 'Sandbox'];
const global = ['osp-main', 'Northline'];

/** How much a component of some size takes each day in production, and what a second environment takes of it. */
function component(name, account, size, tags = { app: name }, more = {}) {
  const production = { ...tags, env: 'production' };
  const test = { ...tags, env: 'test' };
  const named = { name, account, ...more };
  return [
    {
      ...named,
      service: 'Virtual Machines',
      cost: 21 * size,
      tags: production,
    },
    { ...named, service: 'Block Storage', cost: 3.4 * size, tags: production },
    { ...named, service: 'Data Transfer', cost: 2.2 * size, tags: production },
    { ...named, service: 'Virtual Machines', cost: 5.5 * size, tags: test },
  ];
}

/** Databases have no tags; the name of each machine says whose it is. */
function database(name, cost) {
  return ['1', '2'].flatMap(number => {
    const named = { name, account: shared, resourceName: `${name}-${number}` };
    return [
      { ...named, service: 'Managed PostgreSQL', cost },
      { ...named, service: 'Block Storage', cost: cost * 0.4 },
    ];
  });
}

const clusterTags = { app: 'kubernetes-platform', env: 'production' };

/** What Brindleway Cloud bills each day. */
const brindleway = [
  ...component('payment-service', ticketing, 3.1),
  ...component('refund-worker', ticketing, 0.4),
  ...component('gift-cards', ticketing, 0.6),
  ...component('loyalty-points', ticketing, 0.8),
  // Nobody tagged it until a few months ago, so what was before belongs to nobody.
  ...component(
    'newsletter',
    ticketing,
    0.5,
    { app: 'newsletter' },
    {
      taggedSince: 4,
    },
  ),
  // Tagged by those who run the clusters, with the name that Kubernetes has for it.
  ...component('checkout-web', ticketing, 1.4, {
    'kubernetes-id': 'checkout-web',
  }),
  ...component('seat-map', ticketing, 1.1, { 'kubernetes-id': 'seat-map' }),
  ...component('seat-allocator', ticketing, 2.3, {
    'kubernetes-id': 'seat-allocator',
  }),
  // A column of our own says the project.
  ...component(
    'station-gates',
    operations,
    0.9,
    {},
    {
      project: 'prj-station-gates',
    },
  ),
  ...component(
    'ticket-machines',
    operations,
    1.9,
    {},
    {
      project: 'prj-ticket-machines',
    },
  ),
  // Claimed by the annotation of the component.
  ...component('departure-feed', operations, 1.2, { team: 'boards' }),
  ...component('timetable-publisher', operations, 0.7),
  ...component('crew-roster', operations, 0.8),
  ...component('lost-and-found', operations, 0.2),
  ...component('build-runner', shared, 1.5),
  // An application that is in no catalog.
  ...component('wifi-analytics', operations, 0.5),
  // By the account alone.
  ...component('depot-wiki', depots, 0.15, {}),
  // Nobody knows whose it is.
  ...component('sandbox', sandbox, 0.35, {}),
  ...database('payments-db', 34),
  ...database('reservations-db', 41),
  ...database('operations-db', 22),
  ...['a', 'b', 'c'].flatMap(cluster => {
    const named = {
      name: 'kubernetes-platform',
      account: shared,
      tags: clusterTags,
      resourceName: `cluster-${cluster}`,
    };
    return [
      // Paid for a year ahead: the bill of February has all of it, and each day a part.
      { ...named, service: 'Managed Kubernetes', cost: 88, committed: true },
      { ...named, service: 'Virtual Machines', cost: 52 },
      { ...named, service: 'Load Balancing', cost: 6 },
    ];
  }),
  ...['1', '2', '3'].map(number => ({
    name: 'event-bus',
    account: shared,
    resourceName: `broker-${number}`,
    service: 'Message Broker',
    cost: 29,
    tags: { app: 'event-bus', env: 'production' },
  })),
  {
    name: 'object-storage',
    account: shared,
    service: 'Object Storage',
    cost: 63,
    tags: { app: 'object-storage', env: 'production' },
  },
  {
    name: 'payment-service',
    account: ticketing,
    service: 'Key Store',
    cost: 0.0000062,
    tags: { app: 'payment-service', env: 'production' },
  },
];

const logged = [
  ['payment-service', 14],
  ['seat-allocator', 11],
  ['departure-feed', 7],
  ['ticket-machines', 9],
  ['crew-roster', 2],
];

/** What Osprellan bills each day. */
const osprellan = [
  ...logged.map(([name, cost]) => ({
    name,
    account: global,
    service: 'Log Analytics',
    cost,
    tags: { app: name },
  })),
  ...['checkout-web', 'seat-map'].map(name => ({
    name,
    account: global,
    service: 'Edge Delivery',
    cost: 12,
    tags: { app: name },
  })),
  {
    name: 'newsletter',
    account: global,
    service: 'Mail Relay',
    cost: 5,
    tags: { app: 'newsletter' },
  },
  {
    name: 'payment-service',
    account: global,
    service: 'Fraud Scoring',
    cost: 31,
    tags: { app: 'payment-service' },
  },
];

export const lines = { brindleway, osprellan };
