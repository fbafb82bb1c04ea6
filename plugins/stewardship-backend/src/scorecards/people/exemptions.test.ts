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
import {
  createPeopleHarness,
  PAYMENTS,
  PAYMENTS_UID,
} from './__testUtils__/peopleHarness';
import { question, rule, scorecard } from './__testUtils__/scorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const APPROVE = 'stewardship.exemption.approve';
const CHECKS = ['has-owner', 'has-ladder', 'has-tier', 'has-runbook'];

type Harness = Awaited<ReturnType<typeof createPeopleHarness>>;

describe.each(databases.eachSupportedId())('exemptions on %s', databaseId => {
  let harness: Harness;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    harness = await createPeopleHarness({ knex, maximumDays: 30 });
  });

  async function start() {
    await harness.reset([
      scorecard('ops', [...CHECKS.map(rule), question('drilled')]),
    ]);
    const { clock, people, requestExemption } = harness;
    return {
      ...harness,
      at: (moment: string) => {
        clock.now = new Date(moment);
      },
      /** Of whom nobody could say no. */
      ask: async (check: string, until = '2026-11-30', by = 'ada') => {
        const { body } = await requestExemption({ by, check, until });
        expect(body).toMatchObject({ status: 'requested', version: '1' });
        return body.id as string;
      },
      active: async () =>
        (await people.read([PAYMENTS_UID]))
          .get(PAYMENTS_UID)
          ?.exemptions.get('ops'),
    };
  }

  it('hold once somebody else has approved them, until somebody revokes them', async () => {
    const { active, ask, auditLog, audited, decide, evaluated, ...rest } =
      await start();
    const before = await rest.inputVersion();
    const id = await ask('has-owner');
    expect(await active()).toBeUndefined();
    const { status, body } = await decide({
      ...{ by: 'bo', id, version: 1, decision: 'approve', remark: ' Fine ' },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ id, version: '2', scorecard: 'ops', check: 'has-owner' },
      ...{ status: 'approved', reason: 'A test', until: '2026-11-30' },
      requestedBy: expect.objectContaining({ ref: 'user:default/ada' }),
      requestedAt: '2026-11-21T09:00:00.000Z',
      decidedBy: expect.objectContaining({ ref: 'user:default/bo' }),
      decidedAt: '2026-11-21T09:00:00.000Z',
      decisionRemark: 'Fine',
      ...{ mayDecide: 'allowed', mayRevoke: 'allowed' },
    });
    expect(await active()).toEqual(
      new Map([['has-owner', { until: '2026-11-30' }]]),
    );
    await decide({
      ...{ by: 'bo', id, version: 1, decision: 'revoke' },
    }).expect(412);
    await decide({
      ...{ by: 'bo', id, version: 2, decision: 'deny' },
    }).expect(409);
    const revoked = await decide({
      ...{ by: 'eve', id, version: 2, decision: 'revoke' },
    });
    expect(revoked.body).toMatchObject({ status: 'revoked', version: '3' });
    expect(revoked.body).not.toHaveProperty('decisionRemark');
    expect(await active()).toBeUndefined();
    expect(await rest.inputVersion()).toBe(before + 3);
    expect(evaluated.map(({ deed }) => [deed?.actor, deed?.cause])).toEqual([
      [undefined, undefined],
      ['user:default/bo', 'exemptionApproved'],
      ['user:default/eve', 'exemptionEnded'],
    ]);
    const log = await auditLog();
    expect(log.map(({ action }) => action)).toEqual([
      'scorecard-exemption-request',
      'scorecard-exemption-approve',
      'scorecard-exemption-revoke',
    ]);
    expect(log[1].detail).toMatchObject({
      before: { status: 'requested', version: 1 },
      after: { status: 'approved', decisionRemark: 'Fine' },
    });
    expect(audited.mock.calls.map(call => call.join(' '))).toEqual([
      'scorecard-exemption request succeeded',
      'scorecard-exemption approve succeeded',
      'scorecard-exemption revoke failed',
      'scorecard-exemption deny failed',
      'scorecard-exemption revoke succeeded',
    ]);
  });

  it('are neither approved nor denied by who asked for them', async () => {
    const { ask, decide, policy } = await start();
    const id = await ask('has-owner');
    for (const decision of ['approve', 'deny'] as const) {
      const { status, body } = await decide({
        ...{ by: 'ada', id, version: 1, decision },
      });
      expect([status, body.error.message]).toEqual([
        403,
        'Nobody can approve or deny an exemption that they asked for themselves',
      ]);
    }
    policy.denied.add(APPROVE);
    const refusal = async (by: string, version: number) => {
      const { status, body } = await decide({
        ...{ by, id, version, decision: 'revoke' },
      });
      return status === 200 ? body.status : body.error.message;
    };
    const needs = "This needs the permission 'stewardship.exemption.approve'";
    expect(await refusal('bo', 1)).toBe(needs);
    // Whoever asked takes the request back.
    expect(await refusal('ada', 1)).toBe('revoked');
    policy.denied.clear();
    const other = await ask('has-tier');
    const approve = { id: other, version: 1, decision: 'approve' } as const;
    await decide({ by: 'bo', ...approve }).expect(200);
    policy.denied.add(APPROVE);
    const end = { by: 'ada', id: other, version: 2 };
    await decide({ ...end, decision: 'revoke' }).expect(403);
    policy.denied.clear();
    await decide({ ...end, decision: 'revoke' }).expect(200);
  });

  it('are asked for by owners who may, for a reason, and for days to come', async () => {
    const { auditLog, policy, requestExemption } = await start();
    const refusal = async (of: {
      by?: string;
      check?: string;
      until?: string;
      reason?: string;
    }) => {
      const { status, body } = await requestExemption({
        ...{ by: 'ada', check: 'has-owner', until: '2026-11-30', ...of },
      });
      return [status, body.error?.message];
    };
    const days = [
      400,
      'The last day of an exemption must be from 2026-11-22 to 2026-12-21',
    ];
    expect(await refusal({ until: '2026-11-21' })).toEqual(days);
    expect(await refusal({ until: '2026-12-22' })).toEqual(days);
    expect((await refusal({ until: '2026-11-31' }))[0]).toBe(400);
    expect((await refusal({ until: '+12026-11-3' }))[0]).toBe(400);
    expect((await refusal({ reason: ' \n ' }))[0]).toBe(400);
    expect((await refusal({ reason: 'x'.repeat(10_001) }))[0]).toBe(400);
    expect((await refusal({ reason: 'x\u0000' }))[0]).toBe(400);
    expect((await refusal({ check: 'removed' }))[0]).toBe(404);
    expect(await refusal({ by: 'cy' })).toEqual([
      403,
      `Only the owners of '${PAYMENTS}' can ask for an exemption`,
    ]);
    policy.denied.add('stewardship.exemption.request');
    expect(await refusal({})).toEqual([
      403,
      "This needs the permission 'stewardship.exemption.request'",
    ]);
    policy.denied.clear();
    expect(await auditLog()).toEqual([]);
    expect((await refusal({ until: '2026-12-21' }))[0]).toBe(201);
    expect((await refusal({ check: 'drilled', until: '2026-11-22' }))[0]).toBe(
      201,
    );
  });

  it('are one for each check at a time, of however many who ask at once', async () => {
    const { at, auditLog, ask, decide, requestExemption } = await start();
    const request = { check: 'has-owner', until: '2026-11-30' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const by = index % 2 ? 'ada' : 'bo';
        return await requestExemption({ by, ...request });
      }),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter(status => status === 201)).toHaveLength(1);
    expect(statuses.filter(status => status === 409)).toHaveLength(19);
    expect(await auditLog()).toHaveLength(1);
    // Another check, and another entity, have their own.
    await ask('has-tier');
    await requestExemption({
      ...{ by: 'ada', ...request, entity: 'web-shop' },
    }).expect(201);

    const { id } = answers.find(({ status }) => status === 201)?.body;
    const decisions = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const decision = index % 2 ? 'approve' : 'deny';
        const decided = await decide({ by: 'eve', id, version: 1, decision });
        return decided.status;
      }),
    );
    expect(decisions.filter(status => status === 200)).toHaveLength(1);

    // An exemption that has ended, or that was denied, keeps nobody from asking anew.
    at('2026-12-01T00:00:00.000Z');
    await ask('has-owner', '2026-12-10');
    const next = await ask('has-tier', '2026-12-10');
    const deny = { id: next, version: 1, decision: 'deny' } as const;
    await decide({ by: 'bo', ...deny }).expect(200);
    await ask('has-tier', '2026-12-11');
  });

  it('end with their last day in UTC', async () => {
    const { active, ask, at, decide, list } = await start();
    const held = await ask('has-owner', '2026-11-22');
    const asked = await ask('has-tier', '2026-11-22');
    await decide({
      ...{ by: 'bo', id: held, version: 1, decision: 'approve' },
    });
    const statuses = async () => {
      const { body } = await list('');
      return body.items.map(({ status }: { status: string }) => status);
    };
    at('2026-11-22T23:59:59.999Z');
    expect(await statuses()).toEqual(['requested', 'approved']);
    at('2026-11-23T00:00:00.000Z');
    expect(await statuses()).toEqual(['expired', 'expired']);
    // Whether one still holds is judged with the day of the evaluation.
    expect(await active()).toEqual(
      new Map([['has-owner', { until: '2026-11-22' }]]),
    );
    for (const decision of ['approve', 'deny', 'revoke'] as const) {
      const { status, body } = await decide({
        ...{ by: 'bo', id: asked, version: 1, decision },
      });
      expect([status, body.error.message]).toEqual([
        409,
        'The exemption was for until 2026-11-22, which has passed',
      ]);
    }
  });

  it('of a check that is gone are denied and revoked, and not approved', async () => {
    const { ask, decide, library, list } = await start();
    const ids = [await ask('has-owner'), await ask('has-tier')];
    const late = await ask('has-ladder');
    await decide({
      ...{ by: 'bo', id: ids[0], version: 1, decision: 'approve' },
    });
    library.items = [scorecard('ops', [rule('has-ladder')])];
    const { body } = await list('?status=requested');
    expect(
      body.items.map(({ checkTitle }: { checkTitle: string }) => checkTitle),
    ).toEqual(expect.arrayContaining(['has-tier', 'Title of has-ladder']));
    const decided = async (
      id: string,
      version: number,
      decision: 'approve' | 'deny' | 'revoke',
    ) => (await decide({ by: 'bo', id, version, decision })).status;
    expect(await decided(ids[0], 2, 'revoke')).toBe(200);
    expect(await decided(ids[1], 1, 'approve')).toBe(404);
    expect(await decided(ids[1], 1, 'deny')).toBe(200);
    library.items = [];
    expect(await decided(late, 1, 'approve')).toBe(404);
  });

  it('of entities that the caller may not read are not there', async () => {
    const { ask, audited, catalog, decide, list, policy } = await start();
    const id = await ask('has-owner');
    audited.mockClear();
    policy.isConditional = true;
    catalog.readable = user =>
      new Set(user === 'user:default/ada' ? [PAYMENTS] : []);
    const refusal = async (of: { id: string; by: string }) => {
      const { status, body } = await decide({
        ...{ ...of, version: 1, decision: 'approve' },
      });
      expect(status).toBe(404);
      return body.error.message.replace(of.id, 'X');
    };
    const other = '00000000-0000-4000-8000-000000000000';
    expect(await refusal({ id, by: 'bo' })).toBe(
      await refusal({ id: other, by: 'ada' }),
    );
    await refusal({ id: 'a%00b', by: 'ada' });
    expect(audited).not.toHaveBeenCalled();
    expect((await list('', 'bo')).body).toEqual({
      ...{ items: [], totalItems: 0, pageInfo: {} },
    });
    expect((await list('', 'ada')).body).toMatchObject({ totalItems: 1 });
  });

  it('of an entity that has left the catalog are not there until it is back', async () => {
    const { ask, catalog, decide, list, syncAll } = await start();
    const id = await ask('has-owner');
    const { entities } = catalog;
    catalog.entities = entities.filter(
      ({ metadata }) => metadata.name !== 'payments',
    );
    await syncAll();
    expect((await list('')).body.totalItems).toBe(0);
    const approval = { by: 'bo', id, version: 1, decision: 'approve' } as const;
    await decide(approval).expect(404);
    catalog.entities = entities;
    await syncAll();
    await decide(approval).expect(200);
  });

  it('are listed in pages, those that wait first', async () => {
    const { ask, at, decide, knex, list } = await start();
    const ids: string[] = [];
    for (const [index, check] of [...CHECKS, 'drilled'].entries()) {
      at(`2026-11-21T0${index}:00:00.000Z`);
      ids.push(await ask(check));
    }
    const deny = { by: 'bo', version: 1, decision: 'deny' } as const;
    await decide({ ...deny, id: ids[4] });
    await decide({ ...deny, id: ids[1], decision: 'approve' });
    const order = [ids[3], ids[2], ids[0], ids[4], ids[1]];

    const page = async (query: string) => {
      const { body } = await list(query);
      return {
        ids: body.items.map(({ id }: { id: string }) => id),
        ...body.pageInfo,
        total: body.totalItems,
      };
    };
    const first = await page('?limit=2');
    expect(first.ids).toEqual(order.slice(0, 2));
    expect(first.prevCursor).toBeUndefined();
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    expect(second.ids).toEqual(order.slice(2, 4));
    const third = await page(`?limit=2&cursor=${second.nextCursor}`);
    expect(third.ids).toEqual(order.slice(4));
    expect(third.nextCursor).toBeUndefined();
    const back = await page(`?limit=2&cursor=${third.prevCursor}`);
    expect(back.ids).toEqual(order.slice(2, 4));
    expect(back.total).toBe(5);
    expect((await page(`?limit=2&cursor=${back.prevCursor}`)).ids).toEqual(
      order.slice(0, 2),
    );

    expect((await page('?status=approved&status=denied')).ids).toEqual(
      order.slice(3),
    );
    expect((await page('?status=expired')).total).toBe(0);
    expect((await page('?scorecard=other')).total).toBe(0);
    const status = async (query: string) => (await list(query)).status;
    const { nextCursor } = first;
    expect(await status(`?status=denied&cursor=${nextCursor}`)).toBe(400);
    expect(await status('?cursor=x')).toBe(400);
    expect(await status('?limit=0')).toBe(400);
    expect(await status('?limit=201')).toBe(400);
    expect(await status('?status=all')).toBe(400);
    expect(await status('?owner=x')).toBe(400);
    expect(await status('?scorecard=a%00b')).toBe(400);

    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const { body } = await list('');
    expect(statements).toHaveLength(3);
    expect(body.items[0]).toMatchObject({
      entity: { ref: PAYMENTS, title: 'Payments', known: true },
      scorecardTitle: 'Scorecard ops',
      checkTitle: 'Title of has-runbook',
      ...{ mayDecide: 'ownRequest', mayRevoke: 'allowed' },
    });
    expect((await list('', 'bo')).body.items[0]).toMatchObject({
      mayDecide: 'allowed',
    });
  });
});
