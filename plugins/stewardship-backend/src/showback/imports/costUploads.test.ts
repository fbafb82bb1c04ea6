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

import { TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { startImportRoutes } from './__testUtils__/startImportRoutes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const AWS = `lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/UsageStartDate,bill/BillingPeriodStartDate,product/ProductName,lineItem/LineItemType
2.5,USD,2026-10-01T00:00:00Z,2026-10-01T00:00:00Z,Compute,Usage
`;

const AZURE = `CostInBillingCurrency,BillingCurrency,Date,MeterCategory
3.5,EUR,10/02/2026,Machines
`;

const FOCUS_WITHOUT_CURRENCY = `BilledCost,ChargePeriodStart,ServiceName
4.5,2026-10-03,Advice
`;

const ALLOCATION = JSON.stringify({
  code: 200,
  data: [
    {
      web: {
        properties: { cluster: 'one', namespace: 'shop', controller: 'web' },
        window: { start: '2026-10-04T00:00:00Z', end: '2026-10-05T00:00:00Z' },
        totalCost: 5.5,
      },
    },
  ],
});

const OPEN_COST_CSV = `Date,Namespace,ControllerName,TotalCost
2026-10-05,shop,web,6.5
`;

describe.each(databases.eachSupportedId())('uploads on %s', databaseId => {
  async function start() {
    return await startImportRoutes(await databases.init(databaseId), {
      sources: [
        {
          ...{ id: 'cluster', title: 'Kubernetes', kind: 'infrastructure' },
          ...{ from: 'file', path: '/bills' },
          format: {
            ...{ preset: 'openCost', columns: {} },
            constants: { currency: 'EUR' },
          },
        },
        {
          ...{ id: 'cloud', title: 'Cloud', kind: 'infrastructure' },
          ...{ from: 'url', url: 'https://bills.example.com/' },
          format: { preset: 'focus', columns: {}, constants: {} },
        },
        {
          ...{ id: 'house', title: 'Warehouse', kind: 'infrastructure' },
          ...{ from: 'query', client: 'pg', connection: '', months: 3 },
          statement: 'select 1',
        },
      ],
    });
  }

  it('are read as the caller says that they are written', async () => {
    const { app, auditor, desk, upload } = await start();
    const brought = async (...args: Parameters<typeof upload>) => {
      const begun = await upload(...args).expect(202);
      await desk.settled();
      const { body } = await request(app).get(`/cost-imports/${begun.body.id}`);
      const [total] = body.totals;
      return [body.status, total?.billed, total?.currency, ...body.files];
    };
    expect(await brought(AWS, 'aws.csv', 'a', { preset: 'awsCur' })).toEqual([
      ...['imported', '2.5', 'USD', 'aws.csv'],
    ]);
    expect(
      await brought(AZURE, 'az.csv', 'b', { preset: 'azureCost' }),
    ).toEqual(['imported', '3.5', 'EUR', 'az.csv']);
    expect(
      await brought(FOCUS_WITHOUT_CURRENCY, 'focus.csv', 'c', {
        currency: 'gbp',
      }),
    ).toEqual(['imported', '4.5', 'GBP', 'focus.csv']);
    const openCost = { preset: 'openCost', currency: 'USD' };
    expect(await brought(ALLOCATION, 'Week 1.JSON', 'd', openCost)).toEqual([
      ...['imported', '5.5', 'USD', 'Week 1.JSON'],
    ]);
    expect(await brought(OPEN_COST_CSV, 'kube.csv', 'd', openCost)).toEqual([
      ...['imported', '6.5', 'USD', 'kube.csv'],
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'cost-import-create',
        meta: {
          ...{ actionType: 'create', source: 'd', fileName: 'kube.csv' },
          ...openCost,
        },
      }),
    );
  });

  it('are read as the configuration says where it has the source, which then says it alone', async () => {
    const { app, desk, upload } = await start();
    const begun = await upload(ALLOCATION, 'a.json', 'cluster').expect(202);
    await desk.settled();
    const { body } = await request(app).get(`/cost-imports/${begun.body.id}`);
    expect(body).toMatchObject({
      ...{ status: 'imported', totals: [{ billed: '5.5', currency: 'EUR' }] },
    });
    for (const [source, written] of [
      ['cluster', { preset: 'openCost', currency: 'EUR' }],
      ['cloud', { preset: 'focus' }],
      ['cloud', { currency: 'EUR' }],
      ['house', { preset: 'awsCur' }],
    ] as const) {
      const refused = await upload(AWS, 'a.csv', source, written).expect(400);
      expect(refused.body.error.message).toBe(
        `The configuration says how files of '${source}' are read; leave out 'preset' and 'currency', or import the file into another source`,
      );
    }
    const query = await upload(AWS, 'a.csv', 'house').expect(400);
    expect(query.body.error.message).toContain('do not come from files');
  });

  it('are refused where they could never be read so', async () => {
    const { app, upload } = await start();
    const reasonOf = async (...args: Parameters<typeof upload>) => {
      const { body } = await upload(...args).expect(400);
      return body.error.message;
    };
    expect(
      await reasonOf(ALLOCATION, 'a.json', 'new', { preset: 'openCost' }),
    ).toBe(
      "OpenCost does not say of which currency its costs are; say it in 'currency', for example 'USD'",
    );
    expect(await reasonOf(AWS, 'a.csv', 'new', { currency: ' ' })).toContain(
      "The 'currency' must be a code",
    );
    for (const preset of ['csv', 'AWS', '']) {
      expect(await reasonOf(AWS, 'a.csv', 'new', { preset })).toContain(
        'Invalid query',
      );
    }
    for (const [source, preset] of [
      ['new', 'focus'],
      ['new', undefined],
      ['cloud', undefined],
    ] as const) {
      expect(await reasonOf(ALLOCATION, 'a.json', source, { preset })).toMatch(
        /^The file is called 'a\.json', and only .* with the preset 'openCost' also what ends in \.json$/,
      );
    }
    const { body } = await request(app).get('/cost-imports');
    expect(body.totalItems).toBe(0);
  });

  it('are listed with the version to take them back by, and with what goes then', async () => {
    const { app, desk, upload } = await start();
    const bill = (month: string) =>
      AWS.replaceAll('2026-10', month).replaceAll('USD', 'EUR');
    const bring = async (month: string, source: string) => {
      const written = { preset: 'awsCur' };
      const { body } = await upload(
        ...([bill(month), `${month}.csv`, source, written] as const),
      ).expect(202);
      await desk.settled();
      return body.id;
    };
    const sources = async () => {
      const { body } = await request(app).get('/cost-imports');
      return body.sources;
    };
    const configured = [
      { id: 'bill', title: 'The bill', runnable: true },
      { ...{ id: 'cluster', title: 'The cluster' }, runnable: true },
      { ...{ id: 'cloud', title: 'The cloud' }, runnable: true },
      { ...{ id: 'house', title: 'The house' }, runnable: true },
    ];
    const written = [{}, { preset: 'openCost' }, { preset: 'focus' }, {}];
    const ofConfiguration = configured.map((source, index) => ({
      ...{ ...source, ...written[index] },
    }));
    expect(await sources()).toEqual(ofConfiguration);

    await bring('2026-11', 'advice');
    const other = await bring('2026-09', 'other');
    const latest = await bring('2026-10', 'advice');
    const { body: own } = await request(app)
      .post('/cost-imports')
      .send({ source: 'cloud' });
    await desk.settled();
    expect(await sources()).toEqual([
      ...ofConfiguration.map(source =>
        source.id === 'cloud' ? { ...source, latestImport: own.id } : source,
      ),
      {
        ...{ id: 'advice', title: 'advice', runnable: false },
        ...{ latestImport: latest, periods: ['2026-10', '2026-11'] },
      },
      {
        ...{ id: 'other', title: 'other', runnable: false },
        ...{ latestImport: other, periods: ['2026-09'] },
      },
    ]);
    await request(app)
      .delete('/cost-imports/sources/advice')
      .set('If-Match', `"${latest}"`)
      .expect(204);
    await desk.settled();
    expect((await sources()).map(({ id }: { id: string }) => id)).toEqual([
      ...['bill', 'cluster', 'cloud', 'house', 'other'],
    ]);
  });
});
