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

import { existsSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { FOCUS, startImportRoutes } from './__testUtils__/startImportRoutes';
import { createSpool, sweepSpools } from './spoolUpload';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const BILL = `BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,BillingPeriodStart,ServiceName,ServiceCategory,ProviderName,ChargeCategory
1.5,1.25,EUR,2026-10-01T00:00:00Z,2026-10-01T00:00:00Z,Compute,Compute,Cloud,Usage
`;

function spools(): string[] {
  return readdirSync(tmpdir()).filter(name =>
    name.startsWith('stewardship-costs-'),
  );
}

describe.each(databases.eachSupportedId())('routes on %s', databaseId => {
  async function start() {
    return await startImportRoutes(await databases.init(databaseId));
  }

  it('import a source in the background, and list what there was, the latest first', async () => {
    const { app, desk, events } = await start();
    const begun = await request(app)
      .post('/cost-imports')
      .send({ source: 'bill' })
      .expect(202);
    expect(begun.body).toMatchObject({
      ...{ status: 'running', requestedBy: 'user:default/cy' },
    });
    await desk.settled();
    const { body: found } = await request(app)
      .get(`/cost-imports/${begun.body.id}`)
      .expect(200);
    expect(found).toMatchObject({ status: 'imported', rejected: [] });
    await request(app).post('/cost-imports').send({ source: 'bill' });
    await desk.settled();
    await request(app).post('/cost-imports').send({ source: 'bill' });
    await desk.settled();
    const first = await request(app).get('/cost-imports').query({ limit: 2 });
    expect(first.body).toMatchObject({
      ...{ totalItems: 3, mayImport: true },
      sources: [{ id: 'bill', title: 'The bill', runnable: true }],
      items: [{ status: 'unchanged' }, { status: 'unchanged' }],
    });
    expect(first.body.items[0]).not.toHaveProperty('rejected');
    const { nextCursor } = first.body.pageInfo;
    const second = await request(app)
      .get('/cost-imports')
      .query({ limit: 2, cursor: nextCursor });
    expect(second.body.items).toMatchObject([{ id: begun.body.id }]);
    const back = await request(app)
      .get('/cost-imports')
      .query({ limit: 2, cursor: second.body.pageInfo.prevCursor });
    expect(back.body.items).toEqual(first.body.items);
    await request(app).get('/cost-imports/none').expect(404);
    await request(app).post('/cost-imports').send({ source: 'x' }).expect(404);
    expect(new Set(events)).toEqual(
      new Set([
        ...['cost-import-create success', 'cost-fetch success'],
        ...['cost-fetch fail', 'cost-import-create fail'],
      ]),
    );
  });

  it('take files, and leave none of them lying', async () => {
    const before = spools();
    const { app, desk, upload } = await start();
    const begun = await upload(BILL, '../../etc/b\u202eill.csv').expect(202);
    await desk.settled();
    const found = await request(app).get(`/cost-imports/${begun.body.id}`);
    expect(found.body).toMatchObject({
      ...{ status: 'imported', rowsTaken: 1, requestedBy: 'user:default/cy' },
      totals: [{ currency: 'EUR', billed: '1.5', effective: '1.25', rows: 1 }],
      files: ['b ill.csv'],
    });
    await upload(BILL.repeat(20), 'large.csv').expect(413);
    // Where nobody says in advance how much will come.
    const spool = createSpool('large.csv', FOCUS);
    await expect(
      spool.fill(Readable.from([Buffer.alloc(1500), Buffer.alloc(501)]), 2000),
    ).rejects.toMatchObject({ statusCode: 413 });
    await spool.release();
    await upload(BILL, 'bill.exe').expect(400);
    await upload(BILL, 'bill.csv', 'bill').expect(400);
    await upload(BILL, 'bill.csv', 'No Id').expect(400);
    const [one, other] = await Promise.all([
      upload(BILL, 'one.csv'),
      upload(BILL, 'other.csv'),
    ]);
    await desk.settled();
    expect([202, 409]).toEqual(
      expect.arrayContaining([one.status, other.status]),
    );
    const list = await request(app).get('/cost-imports');
    expect(list.body.sources).toContainEqual({
      ...{ id: 'brought', title: 'brought', runnable: false },
      ...{ latestImport: list.body.items[0].id, periods: ['2026-10'] },
    });
    expect(spools()).toEqual(before);
  });

  it('take back what was brought, where the caller knows its latest import', async () => {
    const { app, desk, events, may, upload } = await start();
    const first = await upload(BILL, 'bill.csv').expect(202);
    await desk.settled();
    const second = await upload(BILL, 'bill.csv').expect(202);
    await desk.settled();
    await request(app).post('/cost-imports').send({ source: 'bill' });
    await desk.settled();
    const remove = (source: string, version: string | undefined) => {
      const asked = request(app).delete(`/cost-imports/sources/${source}`);
      return version === undefined
        ? asked
        : asked.set('If-Match', `"${version}"`);
    };
    await remove('brought', undefined).expect(428);
    await remove('brought', first.body.id).expect(412);
    await remove('bill', second.body.id).expect(409);
    await remove('other', second.body.id).expect(404);
    await remove('No%00Id', second.body.id).expect(404);
    may.import = false;
    await remove('brought', second.body.id).expect(403);
    may.import = true;
    events.length = 0;
    await remove('brought', second.body.id).expect(204);
    await desk.settled();
    expect(events).toEqual(['cost-source-delete success']);
    await remove('brought', second.body.id).expect(404);
    const { body } = await request(app).get('/cost-imports');
    expect(body.sources.map(({ id }: { id: string }) => id)).toEqual(['bill']);
    expect(body.totalItems).toBe(3);
    // It may come again.
    const again = await upload(BILL, 'bill.csv').expect(202);
    await desk.settled();
    const found = await request(app).get(`/cost-imports/${again.body.id}`);
    expect(found.body).toMatchObject({ status: 'imported', rowsTaken: 1 });
  });

  it('take two files at a time, and names that are longer than those of file systems', async () => {
    const { app, desk, upload } = await start();
    const name = `${'請求書'.repeat(40)}.csv`;
    const begun = await upload(BILL, name).expect(202);
    await desk.settled();
    const { body } = await request(app).get(`/cost-imports/${begun.body.id}`);
    expect(body).toMatchObject({
      ...{ status: 'imported', files: [name.slice(-100)] },
    });
    let release = () => {};
    const until = new Promise<void>(resolve => {
      release = resolve;
    });
    const bring = async (source: string) =>
      await desk.bring({
        ...{ source, format: FOCUS, requestedBy: 'user:default/cy' },
        spool: async () => {
          await until;
          throw new Error('No');
        },
        release: async () => {},
      });
    const brought = ['one', 'two'].map(async source => await bring(source));
    await expect(bring('three')).rejects.toThrow(
      '2 files are being imported already',
    );
    release();
    expect(await Promise.allSettled(brought)).toMatchObject([
      { status: 'rejected', reason: { message: 'No' } },
      { status: 'rejected', reason: { message: 'No' } },
    ]);
    await expect(bring('three')).rejects.toThrow('No');
  });

  it('are for those who may', async () => {
    const { app, may, upload } = await start();
    may.read = false;
    may.import = false;
    await request(app).get('/cost-imports').expect(403);
    await request(app).get('/cost-imports/x').expect(403);
    await request(app)
      .post('/cost-imports')
      .send({ source: 'bill' })
      .expect(403);
    const { body } = await upload(BILL, 'bill.csv').expect(403);
    expect(body.error.message).toContain('stewardship.cost-import.create');
  });
});

describe('spools', () => {
  it('say in plain words what went wrong, and nothing of this machine', async () => {
    const failing = (code: string) =>
      Readable.from(
        (async function* read() {
          yield Buffer.from('a');
          throw Object.assign(new Error(`${code}: ${tmpdir()}`), { code });
        })(),
      );
    for (const [code, message] of [
      ['ENOSPC', /^The backend has no room for the file/],
      ['ECONNRESET', /^The upload broke off/],
      ['EIO', /^The backend could not keep the file .* \(EIO\)/],
    ] as const) {
      const spool = createSpool('bill.csv', FOCUS);
      const filled = spool.fill(failing(code), 2000);
      await expect(filled).rejects.toThrow(message);
      await expect(filled).rejects.not.toThrow(tmpdir());
      await spool.release();
    }
  });

  it('that were left behind are swept away, and no others', async () => {
    const [old, young] = ['stewardship-costs-', 'stewardship-costs-'].map(
      name => mkdtempSync(join(tmpdir(), name)),
    );
    try {
      const before = new Date(Date.now() - 7 * 3600_000);
      utimesSync(old, before, before);
      await sweepSpools();
      expect([old, young].map(path => existsSync(path))).toEqual([false, true]);
    } finally {
      utimesSync(young, new Date(0), new Date(0));
      await sweepSpools();
    }
  });
});
