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
import { questionVersionOf } from '@backstage-stewardship/plugin-stewardship-common';
import {
  createPeopleHarness,
  PAYMENTS,
  PAYMENTS_UID,
} from './__testUtils__/peopleHarness';
import { question, rule, scorecard } from './__testUtils__/scorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const YES = { value: { kind: 'yesNo', yes: true }, draft: false };
const DRAFT = { value: { kind: 'yesNo', yes: false }, draft: true };

type Harness = Awaited<ReturnType<typeof createPeopleHarness>>;

describe.each(databases.eachSupportedId())('answers on %s', databaseId => {
  let harness: Harness;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    harness = await createPeopleHarness({ knex });
  });

  beforeEach(async () => {
    const ops = scorecard('ops', [
      rule('has-owner'),
      question('drilled', { validFor: 'P90D' }),
      question('proven', { evidence: 'required' }),
      question('watched', {
        answeredBy: { owners: false, groups: ['group:default/auditors'] },
      }),
      question('agreed', {
        confirmation: { by: 'group', group: 'group:default/auditors' },
      }),
      question('connected', { confirmation: { by: 'ownerOf' } }),
      question('chosen', {
        form: {
          kind: 'single',
          passAt: 100,
          choices: [
            { id: 'good', title: 'Good', worth: 100 },
            { id: 'bad', title: 'Bad', worth: 0 },
          ],
        },
      }),
    ]);
    await harness.reset([ops]);
  });

  async function stored(check: string) {
    return await harness.answers.find({
      uid: PAYMENTS_UID,
      scorecard: 'ops',
      check,
    });
  }

  it('hold for as long as the question says, and are evaluated at once', async () => {
    const before = await harness.inputVersion();
    const { status, body } = await harness.answer({
      ...{ by: 'ada', check: 'drilled', version: 0 },
      answer: { ...YES, remark: ' We did ', evidence: '' },
    });
    expect([status, body.answerVersion]).toEqual([200, '1']);
    const answer = {
      value: { kind: 'yesNo', yes: true },
      remark: 'We did',
      answeredBy: 'user:default/ada',
      answeredAt: '2026-11-21T09:00:00.000Z',
      questionVersion: questionVersionOf({
        ...{ text: 'Is it so?', form: { kind: 'yesNo', passOn: 'yes' } },
        ...{ mayNotApply: true, evidence: 'optional', remark: 'optional' },
        answeredBy: { owners: true, groups: [] },
      }),
      ...{ status: 'submitted', validFor: 'P90D', validUntil: '2027-02-19' },
    };
    expect(await stored('drilled')).toEqual({
      ...{ check: 'drilled', version: 1, answer, submitted: answer },
    });
    expect(await harness.inputVersion()).toBe(before + 1);
    expect(harness.evaluated).toEqual([
      {
        uid: PAYMENTS_UID,
        deed: {
          ...{ scorecard: 'ops', check: 'drilled', cause: 'answered' },
          actor: 'user:default/ada',
        },
      },
    ]);
    expect(await harness.auditLog()).toEqual([
      {
        action: 'scorecard-answer-update',
        actor: 'user:default/ada',
        detail: { before: {}, after: { answer } },
      },
    ]);
    expect(harness.audited.mock.calls).toEqual([
      ['scorecard-answer', 'update', 'succeeded'],
    ]);
  });

  it('stay in force while somebody drafts another one, and are taken back with it', async () => {
    const { answer } = harness;
    const at = { by: 'ada', check: 'drilled' };
    await answer({ ...at, version: 0, answer: { draft: true } });
    expect(await stored('drilled')).not.toHaveProperty('submitted');
    const read = async () =>
      (await harness.people.read([PAYMENTS_UID])).get(PAYMENTS_UID);
    expect((await read())?.drafts.get('ops')).toEqual(new Set(['drilled']));

    await answer({ ...at, version: 1, answer: YES });
    await answer({ ...at, by: 'bo', version: 2, answer: DRAFT });
    expect(await stored('drilled')).toMatchObject({
      version: 3,
      answer: { status: 'draft', answeredBy: 'user:default/bo' },
      submitted: { status: 'submitted', answeredBy: 'user:default/ada' },
    });
    expect((await read())?.drafts.size).toBe(0);
    expect((await read())?.answers.get('ops')?.get('drilled')).toMatchObject({
      ...{ status: 'submitted', validUntil: '2027-02-19' },
    });

    await answer({ ...at, version: 3, answer: null }).expect(200);
    expect(await stored('drilled')).toEqual({
      ...{ check: 'drilled', version: 4 },
    });
    expect(await read()).toBeUndefined();
    // Nothing is there to take back any more.
    await answer({ ...at, version: 4, answer: null }).expect(200);
    await answer({ ...at, version: 3, answer: null }).expect(412);
    const log = await harness.auditLog();
    expect(log.map(({ action }) => action)).toEqual([
      'scorecard-answer-draft',
      'scorecard-answer-update',
      'scorecard-answer-draft',
      'scorecard-answer-withdraw',
    ]);
    expect(log[3].detail).toMatchObject({
      before: {
        answer: { status: 'draft' },
        submitted: { status: 'submitted' },
      },
      after: {},
    });
  });

  it('of a hundred who write at once, one for each version', async () => {
    const { answer } = harness;
    for (const version of [0, 1]) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, async (_, index) => {
          const { status } = await answer({
            ...{ by: index % 2 ? 'ada' : 'bo', check: 'drilled', version },
            answer: { ...YES, remark: `Number ${index}` },
          });
          return status;
        }),
      );
      expect(answers.filter(status => status === 200)).toHaveLength(1);
      expect(answers.filter(status => status === 412)).toHaveLength(99);
    }
    expect(await stored('drilled')).toMatchObject({ version: 2 });
    expect(await harness.auditLog()).toHaveLength(2);
  });

  it('are refused to whoever may not give them, in a sentence', async () => {
    const { answer, audited, auditLog, evaluated, policy } = harness;
    const refused = async (by: string, check: string, version = 0) => {
      const { status, body } = await answer({
        ...{ by, check, version, answer: YES },
      });
      return [status, body.error?.message];
    };
    expect(await refused('cy', 'drilled')).toEqual([
      403,
      `Only the owners of '${PAYMENTS}' can answer this question`,
    ]);
    expect(await refused('ada', 'watched')).toEqual([
      403,
      "Only the members of 'group:default/auditors' can answer this question",
    ]);
    expect(await refused('eve', 'watched')).toEqual([200, undefined]);
    policy.denied.add('stewardship.answer.update');
    expect(await refused('eve', 'watched', 1)).toEqual([
      403,
      "This needs the permission 'stewardship.answer.update'",
    ]);
    expect(audited.mock.calls.map(([, , how]) => how)).toEqual([
      'failed',
      'failed',
      'succeeded',
      'failed',
    ]);
    expect(await auditLog()).toHaveLength(1);
    expect(evaluated).toHaveLength(1);
  });

  it('are not told apart where an entity is missing, unreadable or has no such scorecard', async () => {
    const { answer, audited, catalog, policy } = harness;
    const message = async (entity: string, check = 'drilled') => {
      const { status, body } = await answer({
        ...{ by: 'cy', check, version: 0, answer: YES, entity },
      });
      expect(status).toBe(404);
      return body.error.message.replace(entity, 'X');
    };
    policy.isConditional = true;
    catalog.readable = () => new Set(['component:default/reports']);
    expect(await message('payments')).toBe(await message('nothing'));
    // Checks are told of what the caller may read.
    expect(await message('reports', 'gone')).toContain("no check 'gone'");
    expect(await message('reports', 'has-owner')).toContain('is a rule');
    expect(audited).not.toHaveBeenCalled();
  });

  it('are refused where they are none to the question as it is now', async () => {
    const { answer, library } = harness;
    const problem = async (check: string, given: object) => {
      const { status, body } = await answer({
        ...{ by: 'ada', check, version: 0, answer: given },
      });
      expect(status).toBe(400);
      return body.error.message;
    };
    expect(await problem('proven', YES)).toContain('evidence');
    expect(await problem('proven', { ...YES, evidence: '  ' })).toContain(
      'evidence',
    );
    expect(
      await problem('proven', {
        ...YES,
        evidence: 'ftp://files.example/drill',
      }),
    ).toContain('http or https');
    expect(await problem('drilled', { draft: false })).toContain('missing');
    const good = { value: { kind: 'single', choice: 'good' }, draft: false };
    library.items = [
      scorecard('ops', [question('chosen', { form: { kind: 'text' } })]),
    ];
    expect(await problem('chosen', good)).toContain('must be a text');
    library.items = [scorecard('ops', [])];
    await answer({
      ...{ by: 'ada', check: 'chosen', version: 0, answer: good },
    }).expect(404);
    expect(await harness.auditLog()).toEqual([]);
  });

  it('are refused before they are looked at where they are no answers at all', async () => {
    const { answer, send } = harness;
    const status = async (given: unknown, version: number | string = 0) =>
      (
        await answer({
          ...{ by: 'ada', check: 'drilled', version },
          answer: given as object,
        })
      ).status;
    const text = (value: string) => ({
      ...{ value: { kind: 'text', text: value }, draft: true },
    });
    expect(await status(text('x'.repeat(1_000_000)))).toBe(400);
    expect(await status(text('x'.repeat(2_000_000)))).toBe(413);
    expect(await status(text('a\u0000b'))).toBe(400);
    expect(await status({ ...YES, remark: '\ud800' })).toBe(400);
    expect(await status({ ...YES, answeredBy: 'user:default/bo' })).toBe(400);
    expect(await status({ ...YES, value: { kind: 'yesNo', yes: 'yes' } })).toBe(
      400,
    );
    expect(
      await status({
        ...{ value: { kind: 'several', choices: Array(5000).fill('a') } },
        draft: true,
      }),
    ).toBe(400);
    expect(await status(undefined)).toBe(400);
    expect(await status(YES, '99999999999999999999')).toBe(412);
    expect(await status(YES, '00')).toBe(412);
    const path = '/scorecards/ops/results/component/default/payments';
    await send('put', `${path}/answers/drilled`, { answer: YES }).expect(428);
    await send(
      ...(['put', `${path}/answers/drilled`, { answer: YES }] as const),
      { 'If-Match': '*' },
    ).expect(412);
  });

  it('stay although they could not be evaluated at once', async () => {
    harness.evaluator.failure = new Error('No room');
    const { status } = await harness.answer({
      ...{ by: 'ada', check: 'drilled', version: 0, answer: YES },
    });
    expect(status).toBe(200);
    expect(harness.logger.warn).toHaveBeenCalledTimes(1);
    expect(await stored('drilled')).toMatchObject({ version: 1 });
  });

  it('await the agreement of a group, of whom nobody who answered agrees', async () => {
    const { answer, confirm, clock } = harness;
    const check = 'agreed';
    await answer({ ...{ by: 'ada', check, version: 0, answer: YES } });
    expect(await stored(check)).toMatchObject({
      answer: { confirmation: { status: 'awaiting' } },
    });
    const refusal = async (by: string) => {
      const { status, body } = await confirm({
        ...{ by, check, version: 1, confirmed: true },
      });
      return [status, body.error.message];
    };
    expect(await refusal('ada')).toEqual([
      403,
      'Nobody can confirm an answer that they gave themselves',
    ]);
    expect(await refusal('bo')).toEqual([
      403,
      "Only the members of 'group:default/auditors' can confirm this answer",
    ]);
    await answer({ ...{ by: 'bo', check, version: 1, answer: DRAFT } });
    await confirm({
      ...{ by: 'eve', check, version: 1, confirmed: true },
    }).expect(412);
    clock.now = new Date('2026-11-22T09:00:00.000Z');
    await confirm({
      ...{ by: 'eve', check, version: 2, confirmed: true, remark: 'Seen' },
    }).expect(200);
    expect(await stored(check)).toMatchObject({
      version: 3,
      answer: { status: 'draft' },
      submitted: {
        answeredBy: 'user:default/ada',
        confirmation: {
          ...{ status: 'confirmed', by: 'user:default/eve', remark: 'Seen' },
          at: '2026-11-22T09:00:00.000Z',
        },
      },
    });
    await confirm({
      ...{ by: 'eve', check, version: 3, confirmed: false },
    }).expect(409);
    // Another answer has to be agreed upon anew.
    await answer({ ...{ by: 'ada', check, version: 3, answer: YES } });
    await confirm({ ...{ by: 'eve', check, version: 4, confirmed: false } });
    expect(await stored(check)).toMatchObject({
      submitted: { confirmation: { status: 'refused' } },
    });
    const log = await harness.auditLog();
    expect(log.map(({ action }) => action.split('-').at(-1))).toEqual([
      ...['update', 'draft', 'confirm', 'update', 'refuse'],
    ]);
  });

  it('await the owners of another entity, which whoever answers can read', async () => {
    const { answer, catalog, confirm, policy } = harness;
    const check = 'connected';
    const give = async (counterpartRef: string | undefined, version = 0) => {
      const { status, body } = await answer({
        ...{ by: 'ada', check, version },
        answer: { ...YES, counterpartRef },
      });
      return status === 200 ? status : body.error.message;
    };
    policy.isConditional = true;
    catalog.readable = user =>
      new Set(
        user === 'user:default/ada'
          ? [PAYMENTS, 'component:default/web-shop']
          : [PAYMENTS],
      );
    expect(await give(undefined)).toContain('Name the entity');
    expect(await give(PAYMENTS)).toContain('The entity itself');
    const hidden = await give('resource:default/payments-db');
    expect(hidden).toContain('not in the catalog');
    expect(hidden.replace('payments-db', 'nothing')).toBe(
      await give('resource:default/nothing'),
    );
    policy.isConditional = false;
    expect(await give('user:default/ada')).toContain('no owner');
    expect(await give('Resource:Default/Payments-DB')).toBe(200);
    const by = async (user: string) =>
      (await confirm({ ...{ by: user, check, version: 1, confirmed: true } }))
        .status;
    expect([await by('eve'), await by('bo'), await by('cy')]).toEqual([
      ...[403, 403, 200],
    ]);
    // That it does not apply has to be agreed upon as well.
    const none = {
      ...{ value: { kind: 'notApplicable' }, remark: 'None', draft: false },
    };
    const at = { by: 'ada', check, version: 2 };
    await answer({ ...at, answer: none }).expect(400);
    const counterpartRef = 'resource:default/payments-db';
    await answer({ ...at, answer: { ...none, counterpartRef } }).expect(200);
    expect(await stored(check)).toMatchObject({
      submitted: { confirmation: { status: 'awaiting' } },
    });
    await confirm({
      ...{ by: 'cy', check, version: 3, confirmed: true },
    }).expect(200);
  });

  it('are not agreed upon once they have expired', async () => {
    const { answer, clock, confirm, library } = harness;
    library.items = [
      scorecard('ops', [
        question('agreed', {
          validFor: 'P1D',
          confirmation: { by: 'group', group: 'auditors' },
        }),
      ]),
    ];
    const check = 'agreed';
    await answer({ ...{ by: 'ada', check, version: 0, answer: YES } });
    clock.now = new Date('2026-11-23T00:00:00.000Z');
    const late = { by: 'eve', check, version: 1, confirmed: true };
    expect((await confirm(late)).status).toBe(409);
    clock.now = new Date('2026-11-22T23:59:59.000Z');
    expect((await confirm(late)).status).toBe(200);
  });

  it('are read for many entities in two statements', async () => {
    await harness.answer({
      ...{ by: 'ada', check: 'drilled', version: 0, answer: YES },
    });
    await harness.answer({
      ...{ by: 'ada', check: 'drilled', version: 0, answer: YES },
      entity: 'web-shop',
    });
    const statements: string[] = [];
    harness.knex.on('query', ({ sql }) => statements.push(sql));
    const read = await harness.people.read([
      ...[PAYMENTS_UID, 'uid-component-web-shop', 'uid-component-reports'],
    ]);
    expect(statements).toHaveLength(2);
    expect([...read.keys()].sort()).toEqual([
      ...[PAYMENTS_UID, 'uid-component-web-shop'],
    ]);
  });
});
