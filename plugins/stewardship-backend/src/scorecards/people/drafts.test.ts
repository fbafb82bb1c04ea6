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
  PAYMENTS_UID,
} from './__testUtils__/peopleHarness';
import { question, scorecard } from './__testUtils__/scorecards';
import { WriteLimit } from './WriteLimit';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const YES = { value: { kind: 'yesNo', yes: true }, draft: false };
const AT = { by: 'ada', check: 'drilled' };

const begun = (remark: string) => ({ remark, draft: true });

describe.each(databases.eachSupportedId())('drafts on %s', databaseId => {
  let harness: Awaited<ReturnType<typeof createPeopleHarness>>;

  beforeAll(async () => {
    harness = await createPeopleHarness({
      knex: await databases.init(databaseId),
    });
  });

  beforeEach(async () => {
    await harness.reset([scorecard('ops', [question('drilled')])]);
  });

  async function stored() {
    return await harness.answers.find({
      ...{ uid: PAYMENTS_UID, scorecard: 'ops', check: 'drilled' },
    });
  }

  async function actions() {
    return (await harness.auditLog()).map(({ action }) => action);
  }

  it('are evaluated and logged when they are begun, and not each time they are saved', async () => {
    const { answer, auditLog, evaluated } = harness;
    const before = await harness.inputVersion();
    for (let version = 0; version < 5; version += 1) {
      const words = begun(`Long text ${version}`);
      await answer({ ...AT, version, answer: words }).expect(200);
    }
    expect(await stored()).toMatchObject({
      ...{ version: 5, answer: { remark: 'Long text 4' } },
    });
    expect(await harness.inputVersion()).toBe(before + 1);
    expect(evaluated).toHaveLength(1);
    expect(await auditLog()).toEqual([
      {
        ...{ action: 'scorecard-answer-draft', actor: 'user:default/ada' },
        detail: {},
      },
    ]);

    await answer({ ...AT, version: 5, answer: YES }).expect(200);
    expect(evaluated).toHaveLength(2);
    // What counts stays as it is.
    await answer({ ...AT, version: 6, answer: begun('Anew') }).expect(200);
    await answer({ ...AT, version: 7, answer: begun('And anew') }).expect(200);
    expect(await harness.inputVersion()).toBe(before + 2);
    expect(evaluated).toHaveLength(2);
    expect(await actions()).toEqual([
      ...['scorecard-answer-draft', 'scorecard-answer-update'],
      'scorecard-answer-draft',
    ]);
  });

  it('are thrown away without what was submitted', async () => {
    const { answer, discardDraft, evaluated } = harness;
    await answer({ ...AT, version: 0, answer: YES });
    await answer({ ...AT, version: 1, answer: begun('No') });
    await discardDraft({ ...AT, version: 1 }).expect(412);
    await discardDraft({ ...AT, by: 'cy', version: 2 }).expect(403);
    const { body } = await discardDraft({ ...AT, version: 2 }).expect(200);
    expect(body.answerVersion).toBe('3');
    const found = await stored();
    expect(found.answer).toMatchObject({ status: 'submitted' });
    expect(found.submitted).toEqual(found.answer);
    // Nothing is there to throw away any more.
    await discardDraft({ ...AT, version: 3 }).expect(200);
    expect(await stored()).toEqual(found);
    expect(evaluated).toHaveLength(1);
    expect(await actions()).toEqual([
      ...['scorecard-answer-update', 'scorecard-answer-draft'],
      'scorecard-answer-discard-draft',
    ]);
    expect(harness.audited.mock.calls.map(([, action]) => action)).toEqual([
      ...['update', 'draft'],
      ...['discard-draft', 'discard-draft', 'discard-draft', 'discard-draft'],
    ]);
  });

  it('leave the question unanswered once they are thrown away', async () => {
    const { answer, discardDraft, evaluated } = harness;
    await answer({ ...AT, version: 0, answer: begun('Maybe') });
    await discardDraft({ ...AT, version: 1 }).expect(200);
    expect(await stored()).toEqual({ check: 'drilled', version: 2 });
    expect(evaluated).toHaveLength(2);
  });

  it('are saved so often by a person, and no more', async () => {
    const limited = await createPeopleHarness({
      knex: await databases.init(databaseId),
      writeLimit: new WriteLimit({ most: 2 }),
    });
    await limited.reset([scorecard('ops', [question('drilled')])]);
    await limited.answer({ ...AT, version: 0, answer: begun('a') }).expect(200);
    await limited.discardDraft({ ...AT, version: 1 }).expect(200);
    const refused = await limited
      .answer({ ...AT, version: 2, answer: begun('b') })
      .expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await limited
      .answer({ ...AT, by: 'bo', version: 2, answer: begun('b') })
      .expect(200);
  });
});
