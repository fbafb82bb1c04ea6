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

import { ResponseError } from '@backstage/errors';
import { StewardshipClient } from './StewardshipClient';

const BASE = 'http://backend.example/api/stewardship';

/** A client whose backend gives one answer, and what it was asked. */
function clientOf(answer: unknown, init?: ResponseInit) {
  const asked: { url: string; init?: RequestInit }[] = [];
  const client = new StewardshipClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://backend.example/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (url, given) => {
        asked.push({ url: String(url), init: given });
        const body =
          typeof answer === 'string' ? answer : JSON.stringify(answer);
        return new Response(body, init);
      },
    },
  });
  return { client, asked };
}

describe('StewardshipClient', () => {
  it('asks for one entity by the parts of its ref, safe in a path', async () => {
    const { client, asked } = clientOf({ undeclared: true });
    expect(
      await client.getEntity({ entityRef: 'component:rail/a b#?' }),
    ).toEqual({ undeclared: true });
    await client.getEntity({ entityRef: 'component:pay' });
    expect(asked.map(({ url }) => url)).toEqual([
      `${BASE}/entities/component/rail/a%20b%23%3F`,
      `${BASE}/entities/component/default/pay`,
    ]);
  });

  it('repeats a filter for each of its values and leaves out what is not set', async () => {
    const page = { items: [], totalItems: 0, pageInfo: {} };
    const { client, asked } = clientOf(page);
    expect(
      await client.listEntities({
        owner: ['group:default/a', 'group:default/b&c'],
        tier: [],
        system: undefined,
        noOwner: true,
        text: 'card payments',
        orderBy: { field: 'tier', order: 'desc' },
        limit: 50,
        cursor: 'abc==',
      }),
    ).toEqual(page);
    await client.listEntities({ noOwner: false, text: '' });

    const [query, none] = asked.map(({ url }) => new URL(url));
    expect(query.pathname).toBe('/api/stewardship/entities');
    expect([...query.searchParams]).toEqual([
      ['owner', 'group:default/a'],
      ['owner', 'group:default/b&c'],
      ['noOwner', 'true'],
      ['text', 'card payments'],
      ['orderField', 'tier,desc'],
      ['limit', '50'],
      ['cursor', 'abc=='],
    ]);
    expect(none.href).toBe(`${BASE}/entities`);
  });

  it('passes the filters on to facets and export', async () => {
    const facets = clientOf({ tier: [] });
    expect(await facets.client.getFacets({ kind: ['component'] })).toEqual({
      tier: [],
    });
    expect(facets.asked[0].url).toBe(`${BASE}/entities/facets?kind=component`);

    const csv = clientOf('ref,owner\r\n');
    expect(await csv.client.exportEntities({ problem: ['any'] })).toBe(
      'ref,owner\r\n',
    );
    expect(csv.asked[0].url).toBe(`${BASE}/entities/export?problem=any`);
  });

  it('answers summaries in the order asked for, with undefined for what is not there', async () => {
    const { client, asked } = clientOf({
      items: [{ ref: 'component:default/a' }, null],
    });
    const entityRefs = ['component:default/a', 'component:default/b'];
    expect(await client.getSummaries({ entityRefs })).toEqual([
      { ref: 'component:default/a' },
      undefined,
    ]);
    expect(asked).toMatchObject([
      {
        url: `${BASE}/entities/by-refs`,
        init: {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ entityRefs }),
        },
      },
    ]);
  });

  it('asks for runbooks by what is set, and for one by its id, safe in a path', async () => {
    const { client, asked } = clientOf({ items: [] });
    await client.listRunbooks({
      alert: 'Queue > 90% & growing',
      entityRef: 'component:default/pay',
      limit: 20,
      cursor: 'a+b==',
    });
    await client.listRunbooks({ alert: undefined });
    await client.listRunbookTexts({ limit: 50, cursor: 'c&d' });
    await client.listRunbookTexts({});
    await client.getRunbook({ id: '3f0c9a51d27be4680c1f' });
    await client.getRunbook({ id: '../entities?a#b/c' });
    await client.getRunbook({ id: '..' });

    const urls = asked.map(({ url }) => new URL(url));
    expect(urls.map(({ pathname }) => pathname)).toEqual([
      '/api/stewardship/runbooks',
      '/api/stewardship/runbooks',
      '/api/stewardship/runbook-texts',
      '/api/stewardship/runbook-texts',
      '/api/stewardship/runbooks/3f0c9a51d27be4680c1f',
      '/api/stewardship/runbooks/-',
      '/api/stewardship/runbooks/-',
    ]);
    expect(urls.map(({ searchParams }) => [...searchParams])).toEqual([
      [
        ['alert', 'Queue > 90% & growing'],
        ['entityRef', 'component:default/pay'],
        ['limit', '20'],
        ['cursor', 'a+b=='],
      ],
      [],
      [
        ['limit', '50'],
        ['cursor', 'c&d'],
      ],
      [],
      [],
      [],
      [],
    ]);
    expect(asked.every(({ init }) => init === undefined)).toBe(true);
  });

  it('reviews the version that was read', async () => {
    const { client, asked } = clientOf({ id: 'a' });
    expect(
      await client.reviewRunbook({
        id: 'a',
        version: 'v7',
        remark: 'Tried it on "staging"',
      }),
    ).toEqual({ id: 'a' });
    await client.reviewRunbook({ id: 'c', version: 'v8' });
    const headersOf = (version: string) => ({
      'Content-Type': 'application/json',
      'If-Match': `"${version}"`,
    });
    expect(asked).toEqual([
      {
        url: `${BASE}/runbooks/a/reviews`,
        init: {
          method: 'POST',
          headers: headersOf('v7'),
          body: '{"remark":"Tried it on \\"staging\\""}',
        },
      },
      {
        url: `${BASE}/runbooks/c/reviews`,
        init: { method: 'POST', headers: headersOf('v8'), body: '{}' },
      },
    ]);
  });

  it.each([
    [412, 'PreconditionFailedError'],
    [428, 'Error'],
    [403, 'NotAllowedError'],
  ])('throws where a review is refused with %p', async (status, name) => {
    const { client } = clientOf(
      {
        error: { name, message: 'It has changed since' },
        response: { statusCode: status },
      },
      { status, headers: { 'Content-Type': 'application/json' } },
    );
    const failure = client.reviewRunbook({ id: 'a', version: 'v1' });
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({
      statusCode: status,
      cause: { name, message: 'It has changed since' },
    });
  });

  it('asks for scorecards by what is set, safe in a path', async () => {
    const { client, asked } = clientOf({ items: [] });
    const filter = {
      owner: ['group:default/a', 'group:default/b&c'],
      check: ['has-ladder:fail'],
      tier: [],
      text: '',
    };
    const id = 'operations';
    const one = { id, entityRef: 'component:rail/a b#?' };
    expect(await client.listScorecards(filter)).toEqual({ items: [] });
    await client.getScorecard({ id, ...filter });
    await client.listScorecardResults({
      id,
      sort: 'score',
      order: 'desc',
      limit: 50,
      cursor: 'a+b==',
    });
    await client.getScorecardRollup({ id, by: 'system', level: ['none'] });
    await client.listScorecardResults({ id, nested: false, head: true });
    await client.getScorecardTrend({ id, days: 30 });
    await client.getScorecardTrend({ id });
    await client.getScorecardSource({ id });
    await client.getEntityScorecard(one);
    await client.getEntityScorecardHistory(one);
    await client.listExemptions({ status: ['requested'], scorecard: id });
    await client.listScorecardTasks({ owner: ['user:default/kim'], limit: 5 });
    await client.getFactCatalog();
    await client.getScorecard({ id: '../facts?a#b' });
    await client.getScorecard({ id: '..' });

    const results = '/scorecards/operations/results';
    expect(asked.map(({ url }) => url.slice(BASE.length))).toEqual([
      '/scorecards?owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb%26c&check=has-ladder%3Afail',
      '/scorecards/operations?owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb%26c&check=has-ladder%3Afail',
      `${results}?sort=score&order=desc&limit=50&cursor=a%2Bb%3D%3D`,
      '/scorecards/operations/rollup?by=system&level=none',
      `${results}?head=true&nested=false`,
      '/scorecards/operations/trend?days=30',
      '/scorecards/operations/trend',
      '/scorecards/operations/source',
      `${results}/component/rail/a%20b%23%3F`,
      `${results}/component/rail/a%20b%23%3F/history`,
      '/exemptions?status=requested&scorecard=operations',
      '/scorecard-tasks?owner=user%3Adefault%2Fkim&limit=5',
      '/facts',
      '/scorecards/-',
      '/scorecards/-',
    ]);
    expect(asked.every(({ init }) => init === undefined)).toBe(true);

    const csv = clientOf('ref,level\r\n');
    expect(
      await csv.client.exportScorecardResults({ id, kind: ['system'] }),
    ).toBe('ref,level\r\n');
    expect(csv.asked[0].url).toBe(
      `${BASE}/scorecards/operations/export?kind=system`,
    );
  });

  it('writes answers, exemptions and facts, and says which version was read', async () => {
    const { client, asked } = clientOf({ check: 'restore-tested' });
    const one = {
      id: 'operations',
      entityRef: 'component:default/pay',
      check: 'restore-tested',
    };
    const answer = {
      value: { kind: 'yesNo' as const, yes: true },
      draft: false,
    };
    expect(
      await client.answerQuestion({ ...one, version: '3', answer }),
    ).toEqual({ check: 'restore-tested' });
    await client.answerQuestion({ ...one, version: '4', answer: null });
    const questionVersion = '0123456789abcdef';
    await client.answerQuestion({
      ...{ ...one, version: '5', questionVersion, answer },
    });
    await client.discardDraft({ ...one, version: '6' });
    const confirmed = { version: '5', confirmed: false, remark: 'Not so' };
    await client.confirmAnswer({ ...one, ...confirmed });
    const wish = { reason: 'Moving', until: '2027-01-31' };
    await client.requestExemption({ ...one, ...wish });
    const decided = { id: 'e-1', version: '2', remark: 'Fine' };
    await client.decideExemption({ ...decided, decision: 'approve' });
    await client.decideExemption({
      ...decided,
      id: '../x',
      decision: 'revoke',
    });
    await client.dryRunScorecard({ definition: 'kind: Scorecard', limit: 10 });
    const items = [{ entityRef: 'component:default/pay', facts: { a: 1 } }];
    await client.submitFacts({ source: 'ci', items });

    const path = '/scorecards/operations/results/component/default/pay';
    expect(
      asked.map(({ url, init }) => [
        init?.method,
        url.slice(BASE.length),
        new Headers(init?.headers).get('If-Match'),
        init?.body ? JSON.parse(String(init.body)) : undefined,
      ]),
    ).toEqual([
      ['PUT', `${path}/answers/restore-tested`, '"3"', { answer }],
      ['PUT', `${path}/answers/restore-tested`, '"4"', { answer: null }],
      [
        ...['PUT', `${path}/answers/restore-tested`, '"5"'],
        { answer, questionVersion },
      ],
      ['DELETE', `${path}/answers/restore-tested/draft`, '"6"', undefined],
      [
        'POST',
        `${path}/answers/restore-tested/confirmation`,
        '"5"',
        { confirmed: false, remark: 'Not so' },
      ],
      [
        'POST',
        `${path}/exemptions`,
        null,
        { check: 'restore-tested', ...wish },
      ],
      ['POST', '/exemptions/e-1/approve', '"2"', { remark: 'Fine' }],
      ['POST', '/exemptions/-/revoke', '"2"', { remark: 'Fine' }],
      [
        'POST',
        '/scorecard-dry-runs',
        null,
        { definition: 'kind: Scorecard', limit: 10 },
      ],
      ['POST', '/facts/ci', null, { items }],
    ]);
  });

  it('asks for an evaluation, to which there is nothing to answer', async () => {
    const asked: string[] = [];
    const client = new StewardshipClient({
      discoveryApi: { getBaseUrl: async () => BASE },
      fetchApi: {
        fetch: async (url, init) => {
          asked.push(`${init?.method} ${url} ${init?.body}`);
          return new Response(null, { status: 204 });
        },
      },
    });
    expect(
      await client.evaluateEntity({ entityRef: 'component:default/pay' }),
    ).toBeUndefined();
    expect(asked).toEqual([
      `POST ${BASE}/entities/component/default/pay/evaluations {}`,
    ]);
  });

  it('throws what the backend says went wrong', async () => {
    const { client } = clientOf(
      {
        error: { name: 'NotFoundError', message: 'No entity found' },
        response: { statusCode: 404 },
      },
      { status: 404, headers: { 'Content-Type': 'application/json' } },
    );
    const failure = client.getEntity({ entityRef: 'component:default/gone' });
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No entity found' },
    });

    const html = clientOf('<html>Bad gateway</html>', { status: 502 });
    await expect(html.client.exportEntities({})).rejects.toMatchObject({
      statusCode: 502,
    });
  });

  it('asks nothing for a ref that is none', async () => {
    const { client, asked } = clientOf({});
    await expect(client.getEntity({ entityRef: 'pay' })).rejects.toThrow(
      /missing or empty kind/,
    );
    expect(asked).toEqual([]);
  });

  it('uploads a bill as it is, and says how it is written where the caller does', async () => {
    const { client, asked } = clientOf({});
    const body = new Blob(['a']);
    await client.costs.uploadCosts({
      ...{ source: 'consulting', fileName: 'a b.csv', body },
    });
    await client.costs.uploadCosts({
      ...{ source: 'cluster', fileName: 'a.json', body },
      ...{ preset: 'openCost', currency: 'USD' },
    });
    expect(asked.map(({ url }) => url.slice(BASE.length))).toEqual([
      '/cost-imports/files?source=consulting&fileName=a+b.csv',
      '/cost-imports/files?source=cluster&fileName=a.json&preset=openCost&currency=USD',
    ]);
    expect(asked[1].init?.body).toBe(body);
  });

  it('takes back what was imported into a source as the caller has seen it', async () => {
    const { client, asked } = clientOf(undefined);
    await client.costs.removeCostSource({
      source: 'consulting',
      version: 'i-1',
    });
    await client.costs.removeCostSource({ source: '../files', version: 'i-2' });
    expect(
      asked.map(({ url, init }) => [
        init?.method,
        url.slice(BASE.length),
        new Headers(init?.headers).get('If-Match'),
      ]),
    ).toEqual([
      ['DELETE', '/cost-imports/sources/consulting', '"i-1"'],
      ['DELETE', '/cost-imports/sources/-', '"i-2"'],
    ]);
  });
});
