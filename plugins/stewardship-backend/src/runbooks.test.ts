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
import { demoCatalog, makeEntity } from './__testUtils__/demoCatalog';
import { FakeFiles } from './__testUtils__/FakeFiles';
import { startApi } from './__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const PAYMENTS = 'component/default/payments';
const GIT = 'https://git.example/shop';

const RESTART = `---
id: restart-pod
title: Restart a pod
failure_modes: [capacity]
alerts: [PaymentsSlow]
last_reviewed: 2026-10-01
allowed_lines: [2]
estimated_time: PT10M
---

# Restart a pod

- [ ] Look at the [dashboard](https://graphs.example/payments)
- [ ] Restart it
`;

const FAIL_OVER = `---
id: fail-over
failure_modes: [dependency-failure, Site Loss]
---

# Fail over to the standby

1. Stop writes
`;

const RULES = `groups:
  - name: payments
    rules:
      - alert: PaymentsDown
        expr: up == 0
        annotations:
          runbook_url: https://wiki.example/payments/down#first
      - alert: PaymentsOdd
        expr: odd > 1
`;

/** The demo catalog where the payments service has a folder, a link, and rules, and its database has a folder. */
function catalogWithRunbooks(): Entity[] {
  const entities = demoCatalog();
  const find = (name: string) =>
    entities.find(({ metadata }) => metadata.name === name) as Entity;
  find('payments').metadata.annotations = {
    'stewardship.dev/runbooks': 'dir:./runbooks',
    'stewardship.dev/alert-rules': `url:${GIT}/rules.yaml`,
    'backstage.io/managed-by-location': `url:${GIT}/catalog-info.yaml`,
  };
  find('payments').spec = {
    ...find('payments').spec,
    stewardship: {
      supportLines: [
        {
          line: 2,
          ref: 'service-desk',
          allowedActions: [
            {
              title: 'Restart it',
              runbook: 'restart-pod',
              agreedOn: '2026-03-02',
            },
          ],
        },
      ],
      runbooks: [
        {
          id: 'down',
          title: 'Nothing works',
          url: 'https://wiki.example/payments/down/',
          failureModes: ['capasity'],
          reviewedOn: '2025-01-01',
        },
      ],
    },
  };
  find('payments-db').metadata.annotations = {
    'stewardship.dev/runbooks': `url:${GIT}/databases/`,
  };
  return entities;
}

function filesOfTheShop(): FakeFiles {
  const files = new FakeFiles();
  files.files.set(`${GIT}/runbooks/restart.md`, RESTART);
  files.files.set(`${GIT}/databases/fail-over.md`, FAIL_OVER);
  files.files.set(`${GIT}/rules.yaml`, RULES);
  return files;
}

describe.each(databases.eachSupportedId())('runbooks on %s', databaseId => {
  async function start(entities = catalogWithRunbooks()) {
    const api = await startApi({
      knex: await databases.init(databaseId),
      entities,
      files: filesOfTheShop(),
    });
    await api.sync();
    await api.refreshRunbooks();
    return api;
  }

  async function picture(api: Awaited<ReturnType<typeof start>>) {
    const { body } = await api.get(`/entities/${PAYMENTS}`).expect(200);
    return body.runbooks;
  }

  it('gathers runbooks from the record, folders and alert rules, and from the database that the service depends on', async () => {
    const api = await start();
    const { items, ...rest } = await picture(api);
    expect(rest).toMatchObject({
      total: 3,
      requiredModes: ['capacity', 'dependency-failure'],
      missingModes: [],
      alertsWithout: ['PaymentsOdd'],
      problems: [],
      gathered: true,
    });
    expect(items).toEqual([
      {
        value: expect.objectContaining({
          name: 'down',
          title: 'Nothing works',
          url: 'https://wiki.example/payments/down/',
          failureModes: ['capasity'],
          alerts: ['PaymentsDown'],
          content: 'link',
          freshness: {
            state: 'overdue',
            reviewedOn: '2025-01-01',
            dueOn: '2025-04-01',
            every: 'P90D',
          },
          problems: [
            expect.objectContaining({
              kind: 'unknownFailureMode',
              expected: 'capacity',
            }),
          ],
          agreements: [],
          ofTechnology: false,
        }),
        source: { kind: 'declared', path: 'spec.stewardship.runbooks[0]' },
      },
      {
        value: expect.objectContaining({
          name: 'restart-pod',
          title: 'Restart a pod',
          url: `${GIT}/runbooks/restart.md`,
          content: 'stored',
          alerts: ['PaymentsSlow'],
          allowedLines: [2],
          estimatedTime: 'PT10M',
          steps: 2,
          problems: [],
          agreements: [
            { line: 2, title: 'Restart it', agreedOn: '2026-03-02' },
          ],
        }),
        source: {
          kind: 'declared',
          path: 'metadata.annotations["stewardship.dev/runbooks"]',
        },
      },
      {
        value: expect.objectContaining({
          name: 'fail-over',
          title: 'Fail over to the standby',
          failureModes: ['dependency-failure', 'site-loss'],
          freshness: { state: 'neverReviewed', every: 'P1Y' },
          home: expect.objectContaining({
            ref: 'resource:default/payments-db',
            known: true,
          }),
          ofTechnology: true,
        }),
        source: {
          kind: 'inherited',
          from: 'resource:default/payments-db',
          path: 'metadata.annotations["stewardship.dev/runbooks"]',
        },
      },
    ]);
  });

  it('reads nothing when a page is viewed, and answers 304 with no body to whoever has it', async () => {
    const api = await start();
    const before = api.files.requests.length;
    const list = await picture(api);
    const { id } = list.items[1].value;
    const { headers } = await api.get(`/runbooks/${id}`).expect(200);
    await api
      .get(`/runbooks/${id}`)
      .set('If-None-Match', headers.etag)
      .expect(304, '');
    await api.get('/runbooks?alert=PaymentsSlow').expect(200);
    expect(api.files.requests).toHaveLength(before);
  });

  it('opens one with its words, taken apart into steps', async () => {
    const api = await start();
    const { id } = (await picture(api)).items[1].value;
    const { body } = await api.get(`/runbooks/${id}`).expect(200);
    expect(body).toMatchObject({
      title: 'Restart a pod',
      home: { ref: 'component:default/payments', known: true },
      body: {
        markdown: expect.stringContaining('- [ ] Restart it'),
        baseUrl: `${GIT}/runbooks/restart.md`,
        headings: [{ depth: 1, text: 'Restart a pod' }],
        blocks: [
          {
            kind: 'list',
            items: [
              { step: { id: expect.any(String), done: false } },
              { step: { id: expect.any(String), done: false } },
            ],
          },
        ],
      },
      review: 'allowed',
      revisions: [],
      reviews: [],
    });
    expect(body.body.markdown).not.toContain('failure_modes');
    const cy = await api.get(`/runbooks/${id}`, 'user:default/cy').expect(200);
    expect(cy.body.review).toBe('notOwner');
    await api.get('/runbooks/0000').expect(404);
  });

  it('finds the runbook of an alert, and those that an entity uses, page by page', async () => {
    const api = await start();
    const titles = ({ body }: { body: { items: { title: string }[] } }) =>
      body.items.map(({ title }) => title);
    expect(titles(await api.get('/runbooks?alert=PaymentsDown'))).toEqual([
      'Nothing works',
    ]);
    expect(titles(await api.get('/runbooks?alert=PaymentsOdd'))).toEqual([]);
    expect(
      titles(await api.get('/runbooks?entityRef=component:default/payments')),
    ).toEqual(['Fail over to the standby', 'Nothing works', 'Restart a pod']);

    const first = await api.get('/runbooks?limit=2').expect(200);
    expect(first.body.totalItems).toBe(3);
    const { nextCursor } = first.body.pageInfo;
    const second = await api
      .get(`/runbooks?limit=2&cursor=${nextCursor}`)
      .expect(200);
    expect([...titles(first), ...titles(second)]).toEqual([
      'Fail over to the standby',
      'Nothing works',
      'Restart a pod',
    ]);
    expect(second.body.pageInfo).toEqual({});
    await api
      .get(`/runbooks?alert=PaymentsDown&cursor=${nextCursor}`)
      .expect(400);
    await api.get('/runbooks?surprise=1').expect(400);
  });

  it('gives search engines the words', async () => {
    const api = await start();
    const { body } = await api.get('/runbook-texts?limit=50').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        title: 'Fail over to the standby',
        text: expect.stringContaining('Stop writes'),
      }),
      expect.objectContaining({ title: 'Nothing works', text: '' }),
      expect.objectContaining({
        title: 'Restart a pod',
        home: expect.objectContaining({ ref: 'component:default/payments' }),
        failureModes: ['capacity'],
        alerts: ['PaymentsSlow'],
      }),
    ]);
    expect(body.pageInfo).toEqual({});
  });

  it('shows nothing of what the caller may not read, and does not tell that it is there', async () => {
    const api = await start();
    const all = await picture(api);
    const ids = all.items.map(
      ({ value }: { value: { id: string } }) => value.id,
    );
    api.policy.decide = () => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: { rule: 'R', resourceType: 'catalog-entity', params: {} },
    });
    api.catalog.readable = () => new Set(['component:default/payments']);

    const seen = await picture(api);
    expect(seen.total).toBe(2);
    expect(JSON.stringify(seen.items)).not.toContain('Fail over');
    // That the mode is covered is not a secret, but by what is.
    expect(seen.missingModes).toEqual([]);
    await api.get(`/runbooks/${ids[2]}`).expect(404);
    await api.review(ids[2], 'any').expect(404);
    const { body: list } = await api.get('/runbooks').expect(200);
    expect(list.totalItems).toBe(2);
    const { body: texts } = await api.get('/runbook-texts').expect(200);
    expect(texts.items).toHaveLength(2);

    api.catalog.readable = () => new Set(['resource:default/payments-db']);
    api.policy.decide = () => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: { rule: 'S', resourceType: 'catalog-entity', params: {} },
    });
    const { body: hidden } = await api
      .get('/runbooks?entityRef=component:default/payments')
      .expect(200);
    expect(hidden).toEqual({ items: [], totalItems: 0, pageInfo: {} });
    await api.anonymous('/runbooks').expect(401);
  });

  it('keeps the words and their age when the place fails, and says what is wrong', async () => {
    const api = await start();
    const before = (await picture(api)).items[1].value;
    api.files.failures.set(`${GIT}/runbooks`, new Error('It is on fire'));
    await inTwoHours(() => api.refreshRunbooks());
    const after = (await picture(api)).items[1].value;
    expect(after).toMatchObject({
      id: before.id,
      content: 'failed',
      fetchedAt: before.fetchedAt,
    });
    expect((await picture(api)).problems).toEqual([
      expect.objectContaining({
        kind: 'runbookUnreadable',
        message: expect.stringContaining('It is on fire'),
      }),
    ]);
    const { body } = await api.get(`/runbooks/${before.id}`).expect(200);
    expect(body.body.markdown).toContain('Restart it');
  });

  it('notices when the words change, and that a review was of others', async () => {
    const api = await start();
    const { id } = (await picture(api)).items[1].value;
    const { body: before } = await api.get(`/runbooks/${id}`).expect(200);
    await api.review(id, before.version).expect(201);
    api.files.files.set(`${GIT}/runbooks/restart.md`, `${RESTART}\nOr not.`);
    await inTwoHours(() => api.refreshRunbooks());
    expect((await picture(api)).items[1].value).toMatchObject({
      id,
      content: 'stored',
      changedAt: expect.any(String),
    });
    const { body: after } = await api.get(`/runbooks/${id}`).expect(200);
    expect(after).toMatchObject({
      body: { markdown: expect.stringContaining('Or not.') },
      revisions: [{ changedAt: expect.any(String) }],
      reviews: [{ ofTheseWords: false }],
    });
    await api.review(id, before.version).expect(412);
  });

  it('lets owners review, once for each version, with an audit row and an event', async () => {
    const api = await start();
    const { id } = (await picture(api)).items[0].value;
    const { body: read } = await api.get(`/runbooks/${id}`).expect(200);
    await api.review(id, read.version, {}, 'user:default/cy').expect(403);
    api.policy.review = AuthorizeResult.DENY;
    await api.review(id, read.version).expect(403);
    expect(api.audited.mock.calls).toEqual([
      ['runbook-review', 'failed'],
      ['runbook-review', 'failed'],
    ]);
    api.policy.review = AuthorizeResult.ALLOW;
    await api.review(id, 'another').expect(412);
    await api
      .post(`/runbooks/${id}/reviews`, { remark: 'Without a version' })
      .expect(428);
    await api
      .review(id, read.version, { remark: 'x'.repeat(1001) })
      .expect(400);
    await api.review(id, read.version, { reviewedBy: 'me' }).expect(400);

    const answers = await Promise.all(
      ['user:default/ada', 'user:default/bo', 'user:default/ada'].map(user =>
        api.review(id, read.version, { remark: 'Still right' }, user),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
    const today = new Date().toISOString().slice(0, 10);
    const { body } = await api.get(`/runbooks/${id}`).expect(200);
    expect(body).toMatchObject({
      freshness: { state: 'fresh', reviewedOn: today },
      review: 'allowed',
      reviews: [{ remark: 'Still right', ofTheseWords: true }],
    });
    expect(body.version).not.toBe(read.version);
    expect((await picture(api)).items[0].value.freshness.reviewedOn).toBe(
      today,
    );
    expect(api.audited).toHaveBeenLastCalledWith(
      'runbook-review',
      expect.any(String),
    );
    expect(
      api.audited.mock.calls.filter(([, outcome]) => outcome === 'succeeded'),
    ).toHaveLength(1);
  });

  it('forgets the shelf of what was removed at once, and has its reviews when it returns', async () => {
    const api = await start();
    const { id } = (await picture(api)).items[1].value;
    const { body: read } = await api.get(`/runbooks/${id}`).expect(200);
    await api.review(id, read.version).expect(201);

    const all = api.catalog.entities;
    api.catalog.entities = all.filter(
      ({ metadata }) => metadata.name !== 'payments',
    );
    await api.sync();
    await api.get(`/runbooks/${id}`).expect(404);
    api.catalog.entities = all;
    await api.sync();
    const { body } = await api.get(`/runbooks/${id}`).expect(200);
    expect(body.reviews).toHaveLength(1);
  });

  it('lists at most 200 runbooks of an entity, and says how many there are', async () => {
    const api = await start([
      ...demoCatalog(),
      makeEntity({
        kind: 'Component',
        name: 'many',
        annotations: { 'stewardship.dev/runbooks': `url:${GIT}/many/` },
        spec: { type: 'service', owner: 'team-shop' },
        relations: { ownedBy: ['group:default/team-shop'] },
      }),
    ]);
    for (let index = 0; index < 250; index++) {
      api.files.files.set(`${GIT}/many/${index}.md`, `# Number ${index}`);
    }
    await inTwoHours(() => api.refreshRunbooks());
    const { body } = await api
      .get('/entities/component/default/many')
      .expect(200);
    expect(body.runbooks.total).toBe(250);
    expect(body.runbooks.items).toHaveLength(200);
  });
});

/** The clock of the plugin stands two hours later meanwhile; everything else goes on. */
async function inTwoHours(work: () => Promise<void>): Promise<void> {
  const now = Date.now() + 2 * 3600_000;
  jest.useFakeTimers({
    now,
    doNotFake: [
      'clearInterval',
      'clearTimeout',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
  try {
    await work();
  } finally {
    jest.useRealTimers();
  }
}
