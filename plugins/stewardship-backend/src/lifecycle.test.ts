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
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type { LifecycleProvider } from '@backstage-stewardship/plugin-stewardship-node';
import { demoCatalog, makeEntity } from './__testUtils__/demoCatalog';
import { FakeFiles } from './__testUtils__/FakeFiles';
import { startApi } from './__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const DATABASE = 'resource:default/payments-db';
const PAYMENTS = 'component:default/payments';
const CY = 'user:default/cy';

const POSTGRESQL: Product = {
  name: 'postgresql',
  title: 'PostgreSQL',
  aliases: ['postgres'],
  identifiers: [{ type: 'purl', id: 'pkg:docker/library/postgres' }],
  cycles: [
    {
      name: '16',
      releasedOn: '2023-09-14',
      latest: { version: '16.10' },
      milestones: { endOfSecuritySupport: { kind: 'date', on: '9998-11-09' } },
    },
    {
      name: '15',
      releasedOn: '2022-10-13',
      latest: { version: '15.14', releasedOn: '2025-08-14' },
      milestones: {
        endOfSecuritySupport: { kind: 'date', on: '2001-02-03' },
        endOfLife: { kind: 'date', on: '2001-02-03' },
      },
    },
  ],
};

const UPGRADE = {
  kind: 'upgrade',
  target: 'PostgreSQL 16',
  dueOn: '2002-01-31',
  reason: 'Nothing holds us back',
  alternatives: [
    { scenario: 'Stay', cost: 'Nothing', verdict: 'Nobody fixes it' },
  ],
};

/** Release cycles that the test can take away. */
class FakeFeed implements LifecycleProvider {
  readonly id = 'fake';
  readonly title = 'Fake feed';
  products = [POSTGRESQL];
  failure: string | undefined;

  async readProducts() {
    return this.failure === undefined
      ? {
          status: 'read' as const,
          products: structuredClone(this.products),
          findings: [],
        }
      : { status: 'failed' as const, reason: this.failure };
  }
}

function catalogWithTechnologies(): Entity[] {
  const entities = demoCatalog();
  const find = (name: string) =>
    entities.find(({ metadata }) => metadata.name === name) as Entity;
  find('payments').metadata.annotations = {
    'endoflife.date/products': 'postgresql@99',
    'stewardship.dev/sbom': 'url:https://git.example/payments/bom.json',
  };
  find('payments').spec = {
    ...find('payments').spec,
    stewardship: {
      technologies: [{ product: 'in-house-queue', version: '7' }],
      realizes: ['card-payments'],
      successor: { ref: 'component:default/web-shop' },
    },
  };
  return [
    ...entities,
    makeEntity({
      kind: 'Component',
      name: 'cash-desk',
      spec: {
        owner: 'team-databases',
        stewardship: {
          realizes: 'card-payments',
          technologies: [{ product: 'postgres', version: '15.1' }],
        },
      },
      relations: { ownedBy: ['group:default/team-databases'] },
    }),
  ];
}

const BOM = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  components: [
    {
      type: 'container',
      name: 'postgres',
      purl: 'pkg:docker/library/postgres@16.2',
    },
    { type: 'library', name: 'left', purl: 'pkg:npm/left@1.0.0' },
  ],
});

describe.each(databases.eachSupportedId())(
  'technology lifecycle on %s',
  databaseId => {
    async function start() {
      const feed = new FakeFeed();
      const files = new FakeFiles();
      files.files.set('https://git.example/payments/bom.json', BOM);
      const knex = await databases.init(databaseId);
      const api = await startApi({
        ...{ knex, files },
        entities: catalogWithTechnologies(),
        lifecycle: [feed],
      });
      await api.sync();
      await api.refreshTechnologies();
      const pictureOf = async (ref: string, user?: string) => {
        const path = `/entities/${ref.replace(':', '/')}`;
        const { body } = await api.get(path, user).expect(200);
        return body.lifecycle;
      };
      const decisionsOf = async (refs: string[], user = CY) => {
        const query = refs.map(ref => `&entityRef=${ref}`).join('');
        const path = `/technology-decisions?product=postgresql&cycle=15${query}`;
        const { body } = await api.get(path, user).expect(200);
        return body;
      };
      return { ...{ api, decisionsOf, feed, knex, pictureOf } };
    }

    it('shows what a service runs on by name, alias and bill of materials, what is not known and why, and what it inherits', async () => {
      const { pictureOf } = await start();
      expect(await pictureOf(PAYMENTS)).toMatchObject({
        total: 3,
        matched: true,
        items: [
          {
            name: 'postgres',
            version: '16.2',
            source: { kind: 'provider', provider: 'sbom' },
            match: { status: 'matched', product: 'postgresql', cycle: '16' },
            state: { phase: 'supported', productTitle: 'PostgreSQL' },
            endsOn: { kind: 'date', on: '9998-11-09' },
            newerPatch: '16.10',
          },
          {
            name: 'in-house-queue',
            match: { status: 'unknown', reason: 'unknownProduct' },
          },
          {
            name: 'postgresql',
            version: '99',
            source: { kind: 'derived', rule: 'knownAnnotation' },
            match: {
              status: 'unknown',
              reason: 'noSuchCycle',
              product: 'postgresql',
            },
          },
        ],
        boms: [{ components: 2, recognized: 1 }],
        inherited: [
          {
            home: { ref: DATABASE, known: true },
            path: [{ ref: DATABASE }],
            state: { cycle: '15', phase: 'endOfLife' },
            endsOn: { kind: 'date', on: '2001-02-03' },
          },
        ],
        inheritedTotal: 1,
        realizes: [
          {
            capability: 'card-payments',
            alternatives: [{ ref: 'component:default/cash-desk' }],
          },
        ],
        successor: { who: { ref: 'component:default/web-shop' } },
        sources: [{ id: 'fake', title: 'Fake feed', stale: false }],
        problems: [],
      });
      const [own] = (await pictureOf(DATABASE)).items;
      expect(own).toMatchObject({
        source: { kind: 'declared' },
        match: { by: 'name', cycle: '15' },
        newerPatch: '15.14',
      });
      // Two steps down: it consumes the API of the service that depends on the database.
      const [far] = (await pictureOf('component:default/reports')).inherited;
      expect(far.path.map(({ ref }: { ref: string }) => ref)).toEqual([
        'component:default/web-shop',
        PAYMENTS,
        DATABASE,
      ]);
    });

    it('keeps what was read when the source fails, and says why it is old', async () => {
      const { api, feed, knex, pictureOf } = await start();
      feed.failure = 'it did not answer within 60 seconds';
      await knex('lifecycle_sources').update({
        checked_at: '2020-01-01T00:00:00.000Z',
        fetched_at: '2020-01-01T00:00:00.000Z',
      });
      await api.refreshTechnologies();
      expect(await pictureOf(DATABASE)).toMatchObject({
        items: [{ state: { cycle: '15', phase: 'endOfLife' } }],
        sources: [
          {
            stale: true,
            fetchedAt: '2020-01-01T00:00:00.000Z',
            problem: expect.stringContaining('60 seconds'),
          },
        ],
      });
    });

    it('takes decisions of owners, moves the end by what was bought, and writes down who decided', async () => {
      const { api, decisionsOf, knex, pictureOf } = await start();
      const both = [DATABASE, 'component:default/cash-desk'];
      const { version, items } = await decisionsOf(both);
      expect(items).toMatchObject([{ may: 'allowed' }, { may: 'allowed' }]);
      const body = { product: 'postgresql', cycle: '15', entityRefs: both };

      const { body: decided } = await api
        .decide({ ...body, decision: UPGRADE }, version, CY)
        .expect(200);
      expect(decided.items[0].decision).toMatchObject({
        ...UPGRADE,
        overdue: true,
        decidedBy: { ref: CY },
      });
      const [item] = (await pictureOf(DATABASE)).items;
      expect(item.decision).toMatchObject({ kind: 'upgrade', overdue: true });
      expect((await pictureOf(PAYMENTS)).inherited[0].decision).toMatchObject({
        kind: 'upgrade',
      });

      await api
        .decide(
          {
            ...{ ...body, entityRefs: [DATABASE] },
            decision: {
              kind: 'buySupport',
              reason: 'The migration takes a year',
              extendedUntil: '9990-12-31',
              alternatives: [],
            },
          },
          (
            await decisionsOf([DATABASE])
          ).version,
          CY,
        )
        .expect(200);
      expect((await pictureOf(DATABASE)).items[0]).toMatchObject({
        endsOn: { kind: 'date', on: '9990-12-31' },
        state: { phase: 'endOfLife', endsOn: { on: '2001-02-03' } },
      });
      expect((await pictureOf(PAYMENTS)).inherited[0].endsOn).toEqual({
        kind: 'date',
        on: '9990-12-31',
      });

      const after = await decisionsOf([DATABASE]);
      await api
        .decide(
          { ...body, entityRefs: [DATABASE], decision: null },
          after.version,
          CY,
        )
        .expect(200);
      expect((await pictureOf(DATABASE)).items[0].decision).toBeUndefined();
      expect(
        await knex('audit_log')
          .orderBy('id')
          .select('actor', 'action', 'entity_ref', 'subject'),
      ).toEqual(
        [
          ['technology-decision-update', 'component:default/cash-desk'],
          ['technology-decision-update', DATABASE],
          ['technology-decision-update', DATABASE],
          ['technology-decision-withdraw', DATABASE],
        ].map(([action, entity_ref]) => ({
          ...{ actor: CY, action, entity_ref, subject: 'postgresql@15' },
        })),
      );
      expect(api.audited).toHaveBeenCalledTimes(3);
      expect(api.audited).toHaveBeenCalledWith(
        'technology-decision',
        'succeeded',
      );
    });

    it('refuses a decision that was made about something else than what stands, and changes nothing then', async () => {
      const { api, decisionsOf } = await start();
      const body = {
        ...{ product: 'postgresql', cycle: '15', entityRefs: [DATABASE] },
        decision: UPGRADE,
      };
      const { version } = await decisionsOf([DATABASE]);
      const answers = await Promise.all(
        [1, 2, 3].map(number =>
          api.decide(
            { ...body, decision: { ...UPGRADE, reason: `Reason ${number}` } },
            version,
            CY,
          ),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 412, 412,
      ]);
      const won = answers.find(({ status }) => status === 200);
      const stands = await decisionsOf([DATABASE]);
      expect(stands.items[0].decision.reason).toBe(
        won?.body.items[0].decision.reason,
      );
      // Withdrawn is not the same as never decided.
      await api
        .decide({ ...body, decision: null }, stands.version, CY)
        .expect(200);
      await api.decide(body, version, CY).expect(412);
    });

    it('lets only owners with the permission decide, for entities of one owner', async () => {
      const { api, decisionsOf } = await start();
      const body = {
        ...{ product: 'postgresql', cycle: '15', entityRefs: [DATABASE] },
        decision: UPGRADE,
      };
      const { items, version } = await decisionsOf(
        [DATABASE],
        'user:default/ada',
      );
      expect(items[0].may).toBe('notOwner');
      const refused = await api.decide(body, version).expect(403);
      expect(refused.body.error.message).toContain('Only the owners of');
      api.policy.decision = AuthorizeResult.DENY;
      expect((await decisionsOf([DATABASE])).items[0].may).toBe('notPermitted');
      await api.decide(body, version, CY).expect(403);
      api.policy.decision = AuthorizeResult.ALLOW;
      expect(api.audited).toHaveBeenCalledWith('technology-decision', 'failed');

      for (const [wrong, status] of [
        [{ ...body, cycle: '16' }, 404],
        [{ ...body, product: 'mysql' }, 404],
        [{ ...body, entityRefs: [PAYMENTS] }, 404],
        [{ ...body, entityRefs: [] }, 400],
        [{ ...body, decision: { ...UPGRADE, dueOn: '2027-02-30' } }, 400],
        [{ ...body, decision: { ...UPGRADE, kind: 'pray' } }, 400],
        [{ ...body, decision: { ...UPGRADE, kind: 'buySupport' } }, 400],
        [
          {
            ...body,
            decision: {
              ...{ kind: 'buySupport', reason: 'Too short', alternatives: [] },
              extendedUntil: '2001-02-03',
            },
          },
          400,
        ],
        [
          {
            ...body,
            decision: {
              ...{ kind: 'acceptRisk', reason: 'For ever', alternatives: [] },
            },
          },
          400,
        ],
        [{ ...body, cycle: '15\u0000' }, 400],
        [
          { ...body, decision: { ...UPGRADE, extendedUntil: '2030-01-01' } },
          400,
        ],
        [
          {
            ...body,
            decision: { ...UPGRADE, exitPlan: { url: 'data:text/html,x' } },
          },
          400,
        ],
        [{ ...body, more: true }, 400],
      ] as const) {
        const answer = await api.decide(wrong, version, CY);
        expect([wrong, answer.status]).toEqual([wrong, status]);
      }
      await api
        .get(
          `/technology-decisions?product=postgresql&cycle=15&entityRef=${DATABASE}`,
          CY,
        )
        .expect(200);
    });

    it('lists what ends, with who must act, as pages, CSV and calendar', async () => {
      const { api } = await start();
      const { body } = await api.get('/technologies').expect(200);
      expect(body).toMatchObject({
        totalItems: 2,
        items: [
          {
            cycle: '15',
            phase: 'endOfLife',
            services: { total: 2, owners: 1 },
            decisions: { decided: 0, undecided: 2 },
          },
          { cycle: '16', services: { total: 1 } },
        ],
        summary: { unknown: { technologies: 2, services: 1 } },
      });
      const { body: affected } = await api
        .get('/products/postgresql/affected?cycle=15')
        .expect(200);
      expect(affected.totals).toMatchObject({ direct: 2 });
      expect(
        affected.items
          .filter(({ direct }: { direct: boolean }) => !direct)
          .map(({ entity }: { entity: { ref: string } }) => entity.ref),
      ).toEqual(
        expect.arrayContaining([PAYMENTS, 'component:default/web-shop']),
      );
      const csv = await api.get('/technologies/export').expect(200);
      expect(csv.text).toContain('PostgreSQL');
      const calendar = await api.get('/technologies/calendar').expect(200);
      expect(calendar.text).toContain('BEGIN:VCALENDAR');
      const timeline = await api.get('/technologies/timeline').expect(200);
      expect(timeline.body).toMatchObject({
        products: [{ product: 'postgresql', cycles: [{}, {}] }],
      });
      await api.get('/products/postgresql').expect(200);
      await api.get('/products/mysql').expect(404);
      await api.get('/technologies?phase=ended').expect(400);
    });

    it('tells nothing of entities that the caller may not read, not even on a way', async () => {
      const { api, pictureOf } = await start();
      const visible = [PAYMENTS, 'component:default/web-shop'];
      api.catalog.readable = principal =>
        principal === 'user:default/ada' ? new Set(visible) : undefined;
      api.policy.decide = () => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'OWNED',
          resourceType: 'catalog-entity',
          params: {},
        },
      });
      const picture = await pictureOf(PAYMENTS);
      expect(picture).toMatchObject({ inherited: [], inheritedTotal: 0 });
      expect(picture.realizes[0].alternatives).toEqual([]);
      const { body } = await api.get('/technologies').expect(200);
      expect(body.totalItems).toBe(1);
      expect(JSON.stringify(body)).not.toContain('cash-desk');
      for (const path of [
        '/products/postgresql/affected?cycle=15',
        '/technologies/export',
        '/technologies/calendar',
        '/technologies/timeline',
        '/products/postgresql',
      ]) {
        const { text } = await api.get(path);
        expect(text).not.toMatch(/payments-db|cash-desk|team-databases/);
      }
      await api
        .get(
          `/technology-decisions?product=postgresql&cycle=15&entityRef=${DATABASE}`,
        )
        .expect(404);
      await api.anonymous('/technologies').expect(401);
    });

    it('asks for what was read before it decides, and answers a repeated question with 304', async () => {
      const { api } = await start();
      await api.get('/technologies').expect(200);
      const { headers } = await api.get('/technologies').expect(200);
      await api
        .get('/technologies')
        .set('If-None-Match', headers.etag)
        .expect(304);
      const { status } = await api.decide(
        {
          ...{ product: 'postgresql', cycle: '15', entityRefs: [DATABASE] },
          decision: UPGRADE,
        },
        'another version',
        CY,
      );
      expect(status).toBe(412);
    });
  },
);
