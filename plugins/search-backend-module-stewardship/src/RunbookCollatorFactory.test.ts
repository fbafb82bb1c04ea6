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

import { once } from 'node:events';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  closeAll,
  collate,
  runbook,
  startStewardship,
} from './__testUtils__/startStewardship';

afterEach(closeAll);

describe('RunbookCollatorFactory', () => {
  it('gives the runbooks of all pages, each with the entity whose permissions hold', async () => {
    const { factory, requests } = await startStewardship([
      {
        items: [runbook('a')],
        pageInfo: { nextCursor: 'after a & ü' },
      },
      { items: [], pageInfo: { nextCursor: 'still on' } },
      {
        items: [
          runbook('b', {
            title: 'Fail over',
            text: '',
            home: { ref: 'system:shop/orders', known: true, title: 'Orders' },
            failureModes: [],
            alerts: [],
          }),
        ],
        pageInfo: {},
      },
    ]);

    expect(await collate(factory)).toEqual({
      error: undefined,
      documents: [
        {
          title: 'Runbook a',
          text: 'Look at the disk first.',
          location: '/catalog/default/component/checkout/ownership?runbook=a',
          failureModes: ['capacity'],
          alerts: ['CheckoutDiskFull'],
          entity: 'component:default/checkout',
          authorization: { resourceRef: 'component:default/checkout' },
        },
        {
          title: 'Fail over',
          text: '',
          location: '/catalog/shop/system/orders/ownership?runbook=b',
          failureModes: [],
          alerts: [],
          entity: 'system:shop/orders',
          authorization: { resourceRef: 'system:shop/orders' },
        },
      ],
    });
    expect(requests.map(({ url }) => [...url.searchParams])).toEqual([
      [['limit', '50']],
      [
        ['limit', '50'],
        ['cursor', 'after a & ü'],
      ],
      [
        ['limit', '50'],
        ['cursor', 'still on'],
      ],
    ]);
    expect(
      requests.every(({ url }) => url.pathname.startsWith('/api/stewardship/')),
    ).toBe(true);
    expect(factory).toMatchObject({
      type: 'runbooks',
      visibilityPermission: catalogEntityReadPermission,
    });
  });

  it('asks as the search backend itself, with a token for the stewardship backend', async () => {
    const { factory, requests } = await startStewardship([
      { items: [], pageInfo: { nextCursor: 'next' } },
      { items: [], pageInfo: {} },
    ]);
    await collate(factory);

    const header = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:search'),
      targetPluginId: 'stewardship',
    });
    expect(requests.map(({ authorization }) => authorization)).toEqual([
      header,
      header,
    ]);
  });

  it('is content where there are no runbooks', async () => {
    const { factory } = await startStewardship([{ items: [], pageInfo: {} }]);
    expect(await collate(factory)).toEqual({ error: undefined, documents: [] });
  });

  it('gives one once that is on two pages', async () => {
    const { factory } = await startStewardship([
      {
        items: [runbook('a'), runbook('b')],
        pageInfo: { nextCursor: '2' },
      },
      { items: [runbook('b', { title: 'Zoned' })], pageInfo: {} },
    ]);
    const { documents } = await collate(factory);
    expect(documents.map(({ title }) => title)).toEqual([
      'Runbook a',
      'Runbook b',
    ]);
  });

  it('stops asking when nobody reads on', async () => {
    const { factory, requests } = await startStewardship([
      {
        items: Array.from({ length: 50 }, (_, index) => runbook(`${index}`)),
        pageInfo: { nextCursor: '2' },
      },
    ]);
    const collator = await factory.getCollator();
    await once(collator, 'readable');
    collator.destroy();
    await once(collator, 'close');
    expect(requests).toHaveLength(1);
  });
});
