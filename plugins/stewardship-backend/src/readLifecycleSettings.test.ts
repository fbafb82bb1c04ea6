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

import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readConfig } from './config';

function read(lifecycle?: JsonObject) {
  const stewardship = lifecycle ? { lifecycle } : {};
  return readConfig(mockServices.rootConfig({ data: { stewardship } }))
    .lifecycle;
}

describe('readLifecycleSettings', () => {
  it('reads sources once a day, nothing local, tells of ends in time and lets owners decide, unless told', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { minutes: 5 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 20 },
        scope: 'global',
      },
      refreshEveryMs: 24 * 3600_000,
      products: [],
      overrides: [],
      boms: { refreshEveryMs: 24 * 3600_000, localFolders: [] },
      ownersOnly: true,
      notifications: { enabled: true, daysBefore: [180, 90, 30] },
      staleAfterMs: 7 * 24 * 3600_000,
    });
  });

  it('reads what an organization decides', () => {
    expect(
      read({
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 2 } },
        refreshEvery: 'PT6H',
        products: [
          { file: './house/My Products.yaml' },
          {
            url: 'https://git.example/a/b/products.yaml?ref=main',
            title: 'Vendors',
          },
          { file: '/srv/products.yaml', id: 'hardware' },
          { file: '/srv/製品.yaml' },
        ],
        overrides: [
          {
            ...{ product: 'PostgreSQL', cycle: '13', reason: ' Bought ' },
            ...{ endOfExtendedSupport: '2028-01-01', endOfLife: false },
          },
          { product: 'postgresql', reason: 'House rule', endOfSale: true },
        ],
        boms: { refreshEvery: 'PT1H', localFolders: ['boms'] },
        deciders: 'permitted',
        notifications: { enabled: false, daysBefore: [7, 365] },
        staleAfter: 'P2D',
      }),
    ).toEqual({
      schedule: expect.objectContaining({ frequency: { minutes: 1 } }),
      refreshEveryMs: 6 * 3600_000,
      products: [
        {
          ...{ kind: 'file', id: 'my-products', title: 'My Products.yaml' },
          path: resolve('house/My Products.yaml'),
        },
        {
          ...{ kind: 'url', id: 'products', title: 'Vendors' },
          url: 'https://git.example/a/b/products.yaml?ref=main',
        },
        {
          ...{ kind: 'file', id: 'hardware', title: 'products.yaml' },
          path: '/srv/products.yaml',
        },
        {
          ...{ kind: 'file', title: '製品.yaml', path: '/srv/製品.yaml' },
          id: expect.stringMatching(/^file-[a-f0-9]{8}$/),
        },
      ],
      overrides: [
        {
          ...{ product: 'postgresql', cycle: '13', reason: 'Bought' },
          milestones: {
            endOfExtendedSupport: { kind: 'date', on: '2028-01-01' },
            endOfLife: { kind: 'open' },
          },
        },
        {
          ...{ product: 'postgresql', reason: 'House rule' },
          milestones: { endOfSale: { kind: 'passed' } },
        },
      ],
      boms: { refreshEveryMs: 3600_000, localFolders: [resolve('boms')] },
      ownersOnly: false,
      notifications: { enabled: false, daysBefore: [365, 7] },
      staleAfterMs: 2 * 24 * 3600_000,
    });
  });

  const override = { product: 'a', reason: 'x', endOfLife: '2026-01-01' };

  it.each<[JsonObject, string]>([
    [
      { products: [{ path: 'x' }] },
      '\'stewardship.lifecycle.products.0\': \'{"path":"x"}\' must have file or url',
    ],
    [{ products: [{ file: 'x', url: 'https://x' }] }, 'products.0'],
    [{ products: [{ url: 'git.example/x' }] }, 'products.0.url'],
    [{ products: [{ file: 'x', id: 'No' }] }, 'products.0.id'],
    [
      { products: [{ file: 'a/x.yaml' }, { file: 'b/x.json' }] },
      "'stewardship.lifecycle.products.1.id': 'x' is the id of products.0 as well; write another id",
    ],
    [
      { overrides: [{ product: 'a', reason: 'x' }] },
      'must have at least one of endOfSale',
    ],
    [
      { overrides: [{ product: 'a', endOfLife: true }] },
      "overrides.0.reason': it is missing",
    ],
    [
      { overrides: [{ ...override, endOfLife: '2026-02-30' }] },
      "overrides.0.endOfLife': '2026-02-30' must be a day such as 2026-05-01",
    ],
    [{ overrides: [{ ...override, endOfLife: 'TBD' }] }, 'TBD'],
    [
      { overrides: [{ ...override, cycle: 1.1 }] },
      "overrides.0.cycle': '1.1' must be",
    ],
    [{ overrides: [{ ...override, product: 'a@1' }] }, 'without its release'],
    [
      { overrides: [override, { ...override, product: 'A' }] },
      "overrides.1.product': 'A' is there before, in overrides.0",
    ],
    [{ notifications: { daysBefore: [30, 30] } }, 'different numbers of days'],
    [{ notifications: { daysBefore: [0] } }, 'daysBefore.0'],
    [
      {
        notifications: {
          daysBefore: Array.from({ length: 11 }, (_, i) => i + 1),
        },
      },
      'at most 10',
    ],
    [{ deciders: 'everybody' }, 'deciders'],
    [{ refreshEvery: 'daily' }, 'refreshEvery'],
    [{ schedule: { frequency: 'often' } }, 'lifecycle.schedule.frequency'],
    [{ surprise: true }, 'surprise'],
  ])('refuses %j and says where', (lifecycle, where) => {
    expect(() => read(lifecycle)).toThrow(where);
  });
});
