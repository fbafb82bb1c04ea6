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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { demoCatalog, makeEntity } from './__testUtils__/demoCatalog';
import { startApi } from './__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const PAYMENTS = '/entities/component/default/payments';

function countStatements(knex: Knex): { count: number } {
  const statements = { count: 0 };
  knex.on('query', ({ sql }: { sql: string }) => {
    if (!/^(begin|commit|rollback)/i.test(sql)) {
      statements.count++;
    }
  });
  return statements;
}

describe.each(databases.eachSupportedId())(
  'stewardship API on %s',
  databaseId => {
    async function start(options?: { config?: object; sync?: boolean }) {
      const knex = await databases.init(databaseId);
      const api = await startApi({
        knex,
        entities: demoCatalog(),
        config: { ...options?.config },
      });
      if (options?.sync !== false) {
        await api.sync();
      }
      return { ...api, knex };
    }

    let untouched: ReturnType<typeof start> | undefined;
    /** One for all who only ask. */
    const startOnce = () => (untouched ??= start());

    it('answers the whole picture of an entity with sources, names, dependents and people', async () => {
      const { get } = await startOnce();
      const { body } = await get(PAYMENTS).expect(200);

      expect(body).toMatchObject({
        entity: { ref: 'component:default/payments', title: 'Payments' },
        undeclared: false,
        support: {
          owner: {
            value: {
              ref: 'group:default/team-shop',
              known: true,
              title: 'Team Shop',
            },
            source: { kind: 'declared', path: 'spec.owner' },
          },
          purpose: { value: 'Takes card payments' },
          tier: {
            value: { id: 'gold', minimumPeople: 3 },
            source: { kind: 'inherited', from: 'system:default/checkout' },
          },
          commitments: {
            rto: {
              value: 'PT4H',
              source: { kind: 'default', of: 'supportTier' },
            },
          },
          environments: { value: ['test', 'production'] },
          missingEnvironments: ['development', 'acceptance'],
          dataClassification: {
            value: 'internal',
            source: { kind: 'inherited', from: 'domain:default/sales' },
          },
          people: { count: 2, minimum: 3, minimumSource: 'supportTier' },
          dependents: {
            direct: 1,
            total: 2,
            highestTier: { id: 'platinum' },
            byTier: [{ tier: { id: 'platinum' }, count: 1 }, { count: 1 }],
            examples: [
              { ref: 'component:default/web-shop', direct: true, known: true },
              { ref: 'component:default/reports', direct: false },
            ],
          },
        },
        problems: [],
      });
      expect(
        body.support.supportLines.map(
          (line: { value: { line: number; who: object } }) => [
            line.value.line,
            line.value.who,
          ],
        ),
      ).toEqual([
        [1, expect.objectContaining({ ref: 'group:default/service-desk' })],
        [3, expect.objectContaining({ title: 'Team Shop' })],
        [4, expect.objectContaining({ ref: 'group:default/team-databases' })],
      ]);
    });

    it('answers 304 to who has the answer already, in at most eight statements and without asking the catalog', async () => {
      const { catalog, get, knex } = await start();
      const { headers } = await get(PAYMENTS).expect(200);
      expect(headers['cache-control']).toBe('private, no-cache');
      const statements = countStatements(knex);
      const requests = catalog.requests.length;

      await get(PAYMENTS).set('If-None-Match', headers.etag).expect(304);
      expect(statements.count).toBeLessThanOrEqual(8);
      expect(catalog.requests).toHaveLength(requests);
    });

    it('shows what is wrong with a record and everything that is right', async () => {
      const { get } = await startOnce();
      const database = await get('/entities/resource/default/payments-db');
      expect(database.body.problems).toEqual([
        {
          kind: 'unknownTier',
          severity: 'error',
          entityRef: 'resource:default/payments-db',
          path: 'spec.stewardship.supportTier',
          value: 'diamond',
          expected: 'platinum, gold, silver, bronze',
          message: expect.stringContaining("'diamond'"),
          fix: expect.stringContaining('platinum, gold, silver, bronze'),
        },
      ]);
      const reports = await get('/entities/component/default/reports');
      expect(reports.body).toMatchObject({
        undeclared: true,
        support: {
          owner: { value: { ref: 'group:default/team-nowhere', known: false } },
          people: { count: 0, minimum: 3, minimumSource: 'configuration' },
        },
        problems: [{ kind: 'ownerNotFound', value: 'team-nowhere' }],
      });
    });

    it.each([
      ['spec.stewardship that is a number', { spec: { stewardship: 42 } }],
      [
        'spec.stewardship with 20 000 keys',
        {
          spec: {
            stewardship: Object.fromEntries(
              Array.from({ length: 20_000 }, (_, index) => [
                `key${index}`,
                index,
              ]),
            ),
          },
        },
      ],
      [
        'an annotation of 500 KB',
        {
          annotations: {
            'stewardship.dev/runbooks': 'https://docs.example/'.padEnd(
              500_000,
              'x',
            ),
          },
        },
      ],
    ])('takes in %s as a problem and keeps the rest', async (_, wrong) => {
      const { catalog, get, sync } = await start();
      catalog.entities.push(
        makeEntity({
          kind: 'Component',
          name: 'odd',
          annotations: {
            'stewardship.dev/support-tier': 'gold',
            ...('annotations' in wrong ? wrong.annotations : {}),
          },
          spec: {
            owner: 'team-shop',
            ...('spec' in wrong ? wrong.spec : {}),
          },
        }),
      );
      await sync();

      const { body, text } = await get(
        '/entities/component/default/odd',
      ).expect(200);
      expect(body.support.tier.value.id).toBe('gold');
      expect(body.problems.length).toBeGreaterThan(0);
      expect(body.problems.length).toBeLessThan(15);
      expect(text.length).toBeLessThan(12_000);
    });

    it('pages through the directory forwards and backwards in the same order', async () => {
      const { get } = await startOnce();
      const names = (body: { items: { name: string }[] }) =>
        body.items.map(({ name }) => name);

      const all = await get('/entities?limit=200');
      expect(all.body.totalItems).toBe(7);
      expect(all.body.mirror.status).toBe('current');

      for (const order of ['name,asc', 'tier,desc', 'problems,desc']) {
        const whole = names((await get(`/entities?orderField=${order}`)).body);
        const first = (await get(`/entities?orderField=${order}&limit=3`)).body;
        expect(first.pageInfo.prevCursor).toBeUndefined();
        const next = (cursor: string) =>
          get(`/entities?orderField=${order}&limit=3&cursor=${cursor}`);
        const second = (await next(first.pageInfo.nextCursor)).body;
        const third = (await next(second.pageInfo.nextCursor)).body;
        expect([...names(first), ...names(second), ...names(third)]).toEqual(
          whole,
        );
        expect(third.pageInfo.nextCursor).toBeUndefined();
        const back = (await next(third.pageInfo.prevCursor)).body;
        expect(names(back)).toEqual(names(second));
        expect(names((await next(back.pageInfo.prevCursor)).body)).toEqual(
          names(first),
        );
      }
    });

    it.each([
      ['tier=gold', ['checkout', 'payments', 'payments-api']],
      ['tier=gold&tier=platinum&kind=component', ['payments', 'web-shop']],
      ['owner=team-databases', ['payments-db']],
      ['owner=group:default/TEAM-databases', ['payments-db']],
      ['system=checkout&text=CARD%20takes', ['payments']],
      ['domain=sales&kind=API', ['payments-api']],
      ['environment=production&kind=system', ['checkout']],
      ['problem=unknownTier', ['payments-db']],
      ['problem=any', ['payments-db', 'reports']],
      ['noOwner=true', ['reports']],
      ['technology=postgresql', ['payments-db']],
      ['dependency=resource:default/payments-db', ['payments']],
      ['dataClassification=internal&kind=domain', ['sales']],
      ['kind=user', ['ada', 'bo', 'cy']],
      ['text=100%25', []],
      ['text=_', []],
    ])('finds by %s', async (query, expected) => {
      const { get } = await startOnce();
      const { body } = await get(`/entities?${query}`).expect(200);
      expect(
        body.items.map(({ name }: { name: string }) => name).sort(),
      ).toEqual([...expected].sort());
      expect(body.totalItems).toBe(expected.length);
    });

    it('counts the values in use of each filter, within the others', async () => {
      const { get } = await startOnce();
      const { body } = await get('/entities/facets?owner=team-shop').expect(
        200,
      );
      expect(body.owner).toEqual(
        [
          { value: 'group:default/team-shop', label: 'Team Shop', count: 5 },
          {
            value: 'group:default/team-databases',
            label: 'team-databases',
            count: 1,
          },
          {
            value: 'group:default/team-nowhere',
            label: 'team-nowhere',
            count: 1,
          },
        ].map(facet =>
          expect.objectContaining({ value: facet.value, count: facet.count }),
        ),
      );
      expect(body.tier).toEqual([
        { value: 'gold', label: 'Gold', count: 3 },
        { value: 'platinum', label: 'Platinum', count: 1 },
      ]);
    });

    it('exports what a spreadsheet can open without running it', async () => {
      const { catalog, get, sync } = await start();
      catalog.entities.push(
        makeEntity({
          kind: 'Component',
          name: 'evil',
          title: '=HYPERLINK("x")',
          spec: {
            stewardship: { purpose: '@SUM(1)\n"quoted", and more' },
          },
        }),
      );
      await sync();
      const { text, headers } = await get('/entities/export?text=sum').expect(
        200,
      );
      expect(headers['content-type']).toMatch(/^text\/csv/);
      const [header, ...rows] = text.split('\r\n');
      expect(header).toMatch(/^"entity","title","type","purpose","owner"/);
      expect(rows.join('\r\n')).toMatch(
        /^"component:default\/evil","'=HYPERLINK\(""x""\)","","'@SUM\(1\)\n""quoted"", and more",/,
      );
      const empty = await get('/entities/export?text=nothing-like-it').expect(
        200,
      );
      expect(empty.text.trim()).toBe(header);
    });

    it('answers many references in their order, with null for what is not there', async () => {
      const { post } = await startOnce();
      const { body } = await post('/entities/by-refs', {
        entityRefs: [
          'component:default/web-shop',
          'component:x/y',
          'no ref',
          'User:default/Ada',
        ],
      }).expect(200);
      expect(body.items).toEqual([
        expect.objectContaining({
          name: 'web-shop',
          tier: { id: 'platinum', title: 'Platinum', rank: 1 },
        }),
        null,
        null,
        expect.objectContaining({ kind: 'User' }),
      ]);
    });

    it('refuses what it does not understand', async () => {
      const { get, post } = await startOnce();
      await get('/entities?owners=x').expect(400);
      await get('/entities?limit=0').expect(400);
      await get('/entities?limit=201').expect(400);
      await get('/entities?orderField=record').expect(400);
      await get('/entities?cursor=eyJ4IjoxfQ').expect(400);
      const { body } = await get('/entities?limit=2');
      const other = await get(
        `/entities?limit=2&tier=gold&cursor=${body.pageInfo.nextCursor}`,
      );
      expect(other.status).toBe(400);
      expect(other.body.error.message).toContain('other filters');
      await post('/entities/by-refs', { entityRefs: [], more: 1 }).expect(400);
      await post('/entities/by-refs', {
        entityRefs: Array.from({ length: 501 }, () => 'a:b/c'),
      }).expect(400);
    });

    it('refuses what only one of the engines would refuse', async () => {
      const { get, post } = await startOnce();
      const { body } = await get('/entities?limit=2&orderField=tier');
      const cursor = JSON.parse(
        Buffer.from(body.pageInfo.nextCursor, 'base64url').toString(),
      );
      for (const change of [
        { value: 'abc' },
        { value: 1.5 },
        { value: 3e9 },
        { ref: 'a\u0000b' },
      ]) {
        const tampered = Buffer.from(
          JSON.stringify({ ...cursor, ...change }),
        ).toString('base64url');
        const { status } = await get(
          `/entities?limit=2&orderField=tier&cursor=${tampered}`,
        );
        expect([change, status]).toEqual([change, 400]);
      }
      for (const query of ['text=%00', 'tier=%00', 'owner=a%00b', 'kind=%00']) {
        const { status } = await get(`/entities?${query}`);
        expect([query, status]).toEqual([query, 400]);
      }
      await get('/entities/component/default/%00').expect(400);
      const byRefs = await post('/entities/by-refs', {
        entityRefs: ['component:default/a\u0000b'],
      }).expect(200);
      expect(byRefs.body.items).toEqual([null]);
    });

    it('says that the mirror is empty, or stale and why', async () => {
      const { catalog, get, sync } = await start({ sync: false });
      expect((await get('/entities')).body).toMatchObject({
        items: [],
        totalItems: 0,
        mirror: { status: 'empty' },
      });
      await sync();
      catalog.failure = { page: 0, error: new Error('Catalog is down') };
      await expect(sync()).rejects.toThrow();
      const { body } = await get('/entities');
      expect(body.items).toHaveLength(7);
      expect(body.mirror).toMatchObject({
        status: 'stale',
        reason: 'catalogUnavailable',
        syncedAt: expect.any(String),
      });
    });

    it('refuses callers without credentials on every route', async () => {
      const { anonymous } = await start({ sync: false });
      for (const path of [
        PAYMENTS,
        '/entities',
        '/entities/facets',
        '/entities/export',
        '/schema/record.json',
      ]) {
        const { status } = await anonymous(path);
        expect([path, status]).toEqual([path, 401]);
      }
    });

    it('shows nothing of what the caller may not read: no page, row, count, facet, export, dependent or person', async () => {
      const { catalog, get, policy, post } = await start();
      const visible = new Set([
        'component:default/payments',
        'group:default/team-shop',
        'user:default/ada',
      ]);
      policy.decide = () => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_KIND',
          resourceType: 'catalog-entity',
          params: {},
        },
      });
      catalog.readable = principal =>
        principal === 'user:default/ada' ? visible : undefined;

      await get('/entities/component/default/web-shop').expect(404);
      await get('/entities/component/default/not-there').expect(404);
      const { body } = await get(PAYMENTS).expect(200);
      expect(body.support.people.count).toBe(1);
      expect(body.support.dependents).toMatchObject({
        direct: 0,
        total: 0,
        byTier: [],
        examples: [],
      });
      expect(body.support.supportLines[0].value.who).toEqual({
        ref: 'group:default/service-desk',
        known: false,
      });

      const list = (await get('/entities')).body;
      expect(list.items.map(({ ref }: { ref: string }) => ref)).toEqual([
        'component:default/payments',
      ]);
      expect(list.totalItems).toBe(1);
      const facets = (await get('/entities/facets')).body;
      expect(facets.system).toEqual([]);
      expect(facets.domain).toEqual([]);
      expect(list.items[0].domain).toBeUndefined();
      const hiddenDomain = await get('/entities?domain=sales');
      expect(hiddenDomain.body.totalItems).toBe(0);
      expect(facets.tier).toEqual([{ value: 'gold', label: 'Gold', count: 1 }]);
      expect(facets.problem).toEqual([]);
      const csv = (await get('/entities/export')).text.trim().split('\r\n');
      expect(csv).toHaveLength(2);
      const byRefs = await post('/entities/by-refs', {
        entityRefs: [
          'component:default/web-shop',
          'component:default/payments',
        ],
      });
      expect(byRefs.body.items[0]).toBeNull();
      expect(byRefs.body.items[1]).toMatchObject({ name: 'payments' });

      policy.decide = () => ({ result: AuthorizeResult.DENY });
      await get(PAYMENTS).expect(404);
      expect((await get('/entities')).body).toMatchObject({
        items: [],
        totalItems: 0,
      });
    });
  },
);

describe('stewardship API', () => {
  it('gives the same answers on every engine', async () => {
    const paths = [
      PAYMENTS,
      '/entities/resource/default/payments-db',
      '/entities/group/default/team-shop',
      '/entities?orderField=owner,desc',
      '/entities?orderField=completeness&limit=2',
      '/entities/facets',
      '/entities/export',
      '/schema/record.json',
    ];
    const answers = await Promise.all(
      databases.eachSupportedId().map(async ([databaseId]) => {
        const knex = await databases.init(databaseId);
        const { get, sync } = await startApi({ knex, entities: demoCatalog() });
        await sync();
        const texts: string[] = [];
        for (const path of paths) {
          const { text } = await get(path).expect(200);
          texts.push(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'));
        }
        return texts;
      }),
    );
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
    }
    expect(answers[0]).toHaveLength(paths.length);
  });
});
