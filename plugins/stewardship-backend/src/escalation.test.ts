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
import type { Entity } from '@backstage/catalog-model';
import { demoCatalog } from './__testUtils__/demoCatalog';
import { FakeOnCallTool } from './__testUtils__/FakeOnCallTool';
import { startApi } from './__testUtils__/startApi';
import { evaluationTaskIds } from './scorecards/evaluation/EvaluationTask';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const PAYMENTS = 'component/default/payments';
const DAY = 24 * 3600_000;

/** The demo catalog with a ladder for the payments service, and a part of it. */
function catalogWithLadder(): Entity[] {
  const entities = demoCatalog();
  for (const entity of entities) {
    if (entity.metadata.name === 'payments') {
      entity.metadata.annotations = {
        'backstage.io/kubernetes-id': 'Pay-V2',
      };
      entity.spec = {
        ...entity.spec,
        stewardship: {
          escalation: [
            {
              ref: 'group:default/team-shop',
              onCall: 'fake:shop',
              channel: 'email',
              respondWithin: 'PT15M',
              backup: 'user:default/bo',
            },
            { ref: 'group:default/team-databases', respondWithin: 'PT1H' },
          ],
        },
      };
    }
  }
  return entities;
}

function shopTool(): FakeOnCallTool {
  const tool = new FakeOnCallTool();
  const at = (offset: number) => new Date(Date.now() + offset).toISOString();
  tool.readings.set('shop', {
    status: 'read',
    schedule: {
      title: 'Shop on call',
      url: 'https://pager.example/shop',
      levels: [{ level: 1, respondWithin: 'PT5M' }, { level: 2 }],
      shifts: [
        { level: 1, person: { name: 'Robin' }, start: at(-DAY), end: at(DAY) },
        {
          level: 1,
          person: { name: 'Kim' },
          start: at(DAY),
          end: at(40 * DAY),
        },
        { level: 2, person: { name: 'Ada', userRef: 'user:default/ada' } },
      ],
    },
  });
  return tool;
}

describe.each(databases.eachSupportedId())('escalation on %s', databaseId => {
  async function start(config: object = {}) {
    const tool = shopTool();
    const api = await startApi({
      knex: await databases.init(databaseId),
      entities: catalogWithLadder(),
      config: { ...config },
      onCall: [tool],
    });
    await api.sync();
    await api.refreshOnCall();
    return { ...api, tool };
  }

  it('tells whom to call, who is on call and whether it would work, without asking any tool', async () => {
    const { get, tool } = await start();
    const requests = tool.requests.length;
    const { body } = await get(`/entities/${PAYMENTS}`).expect(200);

    expect(body.escalation.test).toMatchObject({
      verdict: 'weak',
      hours: { kind: 'always' },
      uncoveredHours: 0,
    });
    expect(body.escalation.steps[0]).toMatchObject({
      source: { kind: 'declared', path: 'spec.stewardship.escalation[0]' },
      value: {
        verdict: 'works',
        reasons: [],
        channels: [
          { channel: 'email', href: 'mailto:shop@northline.example' },
          { channel: 'pager', href: 'https://pager.example/shop' },
        ],
        backupWho: { ref: 'user:default/bo', known: true },
        backupChannels: [{ channel: 'phone', href: 'tel:+3225550102' }],
        onCallNow: {
          status: 'read',
          provider: 'The fake tool',
          title: 'Shop on call',
          stale: false,
          levels: 2,
          now: [
            { level: 1, person: { name: 'Robin' } },
            { level: 2, user: { ref: 'user:default/ada', known: true } },
          ],
          next: { level: 1, person: { name: 'Kim' } },
        },
      },
    });
    expect(body.escalation.steps[1].value.reasons).toMatchObject([
      { kind: 'onePerson', ref: 'group:default/team-databases' },
      { kind: 'noAddress' },
    ]);
    expect(body.escalation.neighbours).toMatchObject([
      { entity: { ref: 'resource:default/payments-db' } },
    ]);
    expect(tool.requests).toHaveLength(requests);
  });

  it('has a source read right after it was first named', async () => {
    const { triggered } = await start();
    expect(triggered.filter(id => !evaluationTaskIds(4).includes(id))).toEqual([
      'on-call-refresh',
    ]);
  });

  it('tells machines whom to reach in which order, and 304 until that changes', async () => {
    const { get } = await start();
    const { body, headers } = await get(`/contact/${PAYMENTS}`).expect(200);
    expect(body).toMatchObject({
      entity: { ref: 'component:default/payments', known: true },
      owner: { title: 'Team Shop' },
      tier: 'gold',
      verdict: 'weak',
      contacts: [
        {
          order: 1,
          onCall: [{ level: 1, name: 'Robin' }, { level: 2 }],
          channels: [{ channel: 'email' }, { channel: 'pager' }],
          respondWithinSeconds: 900,
          verdict: 'works',
          presence: 'there',
        },
        {
          order: 2,
          respondWithinSeconds: 3600,
          onCall: [],
          presence: 'unknown',
        },
      ],
      validUntil: expect.stringMatching(/Z$/),
    });
    await get(`/contact/${PAYMENTS}`)
      .set('If-None-Match', headers.etag)
      .expect(304);
    await get('/contact/component/default/nothing').expect(404);
  });

  it('finds a contact by its name, by a Kubernetes id, and by a configured label', async () => {
    const { get } = await start();
    for (const alias of ['payments', 'PAY-v2']) {
      const { body } = await get(`/contact?alias=${alias}`).expect(200);
      expect(body.items).toMatchObject([
        { entity: { ref: 'component:default/payments' } },
      ]);
    }
    expect((await get('/contact?alias=nothing')).body).toEqual({ items: [] });
    await get('/contact').expect(400);
  });

  it('answers for many in the order asked for, with null for what is not there', async () => {
    const { post } = await start();
    const { body } = await post('/contact/by-refs', {
      entityRefs: ['component:default/gone', 'payments'],
    }).expect(200);
    expect(body.items).toMatchObject([
      null,
      { entity: { ref: 'component:default/payments' } },
    ]);
  });

  it('keeps who is on call from those who may not know, and still tells whether it works', async () => {
    const { get, policy } = await start();
    policy.onCall = AuthorizeResult.DENY;
    const picture = await get(`/entities/${PAYMENTS}`).expect(200);
    const contact = await get(`/contact/${PAYMENTS}`).expect(200);

    expect(picture.body.escalation.steps[0].value).toMatchObject({
      verdict: 'works',
      onCallNow: { status: 'hidden' },
    });
    expect(contact.body.contacts[0]).toMatchObject({
      onCall: [],
      channels: [{ channel: 'email' }, { channel: 'pager' }],
    });
    expect(JSON.stringify([picture.body, contact.body])).not.toMatch(
      /Robin|Kim/,
    );
  });

  it.each([
    ['always', ['Robin', 'Kim']],
    ['onCallOnly', ['Robin']],
    ['never', []],
  ])('shows names as the organization says: %s', async (showNames, names) => {
    const { get } = await start({ onCall: { showNames } });
    const { body } = await get(`/entities/${PAYMENTS}`).expect(200);
    const text = JSON.stringify(body);
    expect(['Robin', 'Kim'].filter(name => text.includes(name))).toEqual(names);
    expect(body.escalation.steps[0].value.onCallNow.now).toHaveLength(2);
  });

  it('offers the verdict as filter, facet, column, label and history', async () => {
    const { get } = await start();
    const { body } = await get('/entities?ladder=weak');
    const found = body.items.map(
      ({ ref, ladder }: { ref: string; ladder: string }) => [ref, ladder],
    );
    expect(found).toContainEqual(['component:default/payments', 'weak']);
    expect(new Set(found.map(([, ladder]: string[]) => ladder))).toEqual(
      new Set(['weak']),
    );
    await get('/entities?ladder=nonsense').expect(400);

    const facets = await get('/entities/facets');
    expect(facets.body.ladder).toContainEqual(
      expect.objectContaining({ value: 'weak', count: found.length }),
    );
    const csv = await get('/entities/export?kind=component');
    expect(csv.text).toContain('"ladder"');
    const labels = await get('/entities/labels?kind=component');
    expect(labels.headers['content-type']).toMatch(/^text\/plain/);
    expect(labels.text).toContain(
      'stewardship_service_info{service="payments",namespace="default",kind="Component",entity="component:default/payments",owner="group:default/team-shop",system="system:default/checkout",tier="gold",ladder="weak"} 1\n',
    );
    const history = await get(`/entities/${PAYMENTS}/ladder-history`);
    expect(history.body.items[0]).toMatchObject({ verdict: 'weak' });
    await get('/entities/component/default/gone/ladder-history').expect(404);
  });

  it('keeps the ladder usable where a tool fails, with the age of what it last said', async () => {
    const { get, refreshOnCall, tool } = await start();
    tool.failure = { after: 0, error: new Error('429 Too Many Requests') };
    await refreshOnCall();
    const { body } = await get(`/entities/${PAYMENTS}`).expect(200);
    expect(body.escalation.steps[0].value.onCallNow).toMatchObject({
      status: 'read',
      fetchedAt: expect.any(String),
      failure: expect.stringContaining('429'),
      now: [{ person: { name: 'Robin' } }, {}],
    });
  });
});
