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

import type { DirectoryOrderField } from '@backstage-stewardship/plugin-stewardship-common';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from './__testUtils__/createApp';

function createEcho() {
  return createApp(router => {
    router.get('/entities', ({ query }, res) => res.json(query));
    router.get('/entities/facets', ({ query }, res) => res.json(query));
    router.get('/entities/export', ({ query }, res) => res.json(query));
    router.post('/entities/by-refs', ({ body }, res) => res.json(body));
    router.get('/entities/:kind/:namespace/:name', ({ params }, res) =>
      res.json(params),
    );
  });
}

const filters = {
  owner: 'group:default/team-payments',
  tier: 'gold',
  kind: 'Component',
  system: 'system:default/checkout',
  domain: 'domain:default/ticketing',
  environment: 'production & staging',
  dataClassification: 'confidential',
  technology: 'pkg:npm/express@4.18.2',
  dependency: 'resource:default/payments-db',
  problem: 'any',
};

const orderFields: Record<DirectoryOrderField, true> = {
  name: true,
  kind: true,
  owner: true,
  system: true,
  domain: true,
  tier: true,
  problems: true,
  completeness: true,
};

describe('requests', () => {
  let echo: Express;

  beforeAll(async () => {
    echo = await createEcho();
  });

  it('reads a filter as a list, however often it is given', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `group:default/g${i}`);

    for (const path of ['/entities', '/entities/facets', '/entities/export']) {
      for (const [filter, value] of Object.entries(filters)) {
        for (const values of [[value], [value, 'other'], many]) {
          const search = new URLSearchParams(values.map(v => [filter, v]));
          const { status, body } = await request(echo).get(`${path}?${search}`);
          expect({ status, body }).toMatchObject({
            status: 200,
            body: { [filter]: values },
          });
        }
      }
    }
  });

  it('reads entity refs and package URLs that are not percent-encoded', async () => {
    const { body } = await request(echo).get(
      '/entities?owner=group:default/team-payments&technology=pkg:npm/express@4.18.2&orderField=tier,desc',
    );
    expect(body).toMatchObject({
      owner: ['group:default/team-payments'],
      technology: ['pkg:npm/express@4.18.2'],
      orderField: 'tier,desc',
    });
  });

  it('reads numbers and truth values as such and fills in the page size', async () => {
    expect(
      (await request(echo).get('/entities?noOwner=true&limit=200')).body,
    ).toEqual({ noOwner: true, limit: 200 });
    expect((await request(echo).get('/entities?noOwner=false')).body).toEqual({
      noOwner: false,
      limit: 25,
    });
    expect((await request(echo).get('/entities/facets')).body).toEqual({});
  });

  it('sorts by every column of the directory', async () => {
    for (const field of Object.keys(orderFields)) {
      for (const order of ['', ',asc', ',desc']) {
        const orderField = `${field}${order}`;
        const { body } = await request(echo)
          .get('/entities')
          .query({ orderField });
        expect(body).toMatchObject({ orderField });
      }
    }
  });

  it.each([
    ["Unknown query parameter 'tagged'", '/entities?tagged=x'],
    ["Unknown query parameter 'limit'", '/entities/facets?limit=5'],
    ["Unknown query parameter 'cursor'", '/entities/export?cursor=x'],
    ["Unknown query parameter 'a'", '/entities/component/default/x?a=b'],
    ["Empty value found for query parameter 'owner'", '/entities?owner='],
    ['query/limit must be >= 1', '/entities?limit=0'],
    ['query/limit must be <= 200', '/entities?limit=201'],
    ['query/limit must be integer', '/entities?limit=2.5'],
    ['query/limit must be integer', '/entities?limit=ten'],
    ['query/limit must be integer', '/entities?limit=1&limit=2'],
    ['query/noOwner must be boolean', '/entities?noOwner=maybe'],
    ['query/orderField must match', '/entities?orderField=salary'],
    ['query/orderField must match', '/entities?orderField=name,up'],
    ['query/text must NOT have more', `/entities?text=${'x'.repeat(201)}`],
    ['query/cursor must NOT have more', `/entities?cursor=${'x'.repeat(4001)}`],
    ['query/tier/0 must NOT have more', `/entities?tier=${'x'.repeat(501)}`],
    ['query/tier must NOT have more', `/entities?${'tier=x&'.repeat(101)}`],
  ])('refuses with "%s"', async (message, path) => {
    const { status, body } = await request(echo).get(path);
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        error: expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining(message),
        }),
        request: { method: 'GET', url: path },
        response: { statusCode: 400 },
      },
    });
  });

  it('takes up to 500 entity refs of up to 500 characters', async () => {
    const entityRefs = Array.from({ length: 500 }, () => 'é'.repeat(500));
    const { body } = await request(echo)
      .post('/entities/by-refs')
      .send({ entityRefs });
    expect(body).toEqual({ entityRefs });
  });

  it.each([
    ['501 refs', { entityRefs: Array(501).fill('a:b/c') }, '500 items'],
    ['an empty ref', { entityRefs: [''] }, 'fewer than 1 characters'],
    ['a long ref', { entityRefs: ['x'.repeat(501)] }, 'than 500 characters'],
    ['a number as ref', { entityRefs: [1] }, 'must be string'],
    ['a text as list', { entityRefs: 'a:b/c' }, 'must be array'],
    ['an unknown field', { entityRefs: [], fields: [] }, 'NOT have additional'],
    ['a body without refs', {}, "must have required property 'entityRefs'"],
    ['a list as body', [], 'must be object'],
  ])('refuses %s', async (_, sent, message) => {
    const { status, body } = await request(echo)
      .post('/entities/by-refs')
      .send(sent);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: expect.stringContaining(message),
        },
      },
    });
  });

  it('says which content type is right', async () => {
    const sent = request(echo).post('/entities/by-refs');
    const { body } = await sent.type('form').send('entityRefs=a').expect(415);
    expect(body).toMatchObject({
      error: {
        name: 'UnsupportedMediaTypeError',
        message:
          "The header 'Content-Type' must be 'application/json'; it is 'application/x-www-form-urlencoded'",
      },
      response: { statusCode: 415 },
    });
    const upload = '/cost-imports/files?source=a&fileName=a.csv';
    const right =
      "The header 'Content-Type' must be 'application/octet-stream'";
    const asText = request(echo).post(upload).type('text/csv').send('a,b');
    for (const [asked, is] of [
      [asText, "'text/csv'"],
      [request(echo).post(upload), 'missing'],
    ] as const) {
      const refused = await asked.expect(415);
      expect(refused.body.error.message).toBe(`${right}; it is ${is}`);
    }
  });

  it('leaves the parts of a path as they are', async () => {
    const { body } = await request(echo)
      .get('/entities/Component/default/ticket%20payments')
      .set('If-None-Match', '"x", W/"y"');
    expect(body).toEqual({
      kind: 'Component',
      namespace: 'default',
      name: 'ticket payments',
    });
  });
});
