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
  judgeAnswer,
  questionVersionOf,
  type Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  createPeopleHarness,
  PAYMENTS_UID,
} from './__testUtils__/peopleHarness';
import { question, scorecard } from './__testUtils__/scorecards';
import { DatabaseAnswerTerms } from './DatabaseAnswerTerms';
import { DatabaseReminderStore } from './DatabaseReminderStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const YES = { value: { kind: 'yesNo', yes: true }, draft: false };
const AT = { by: 'ada', check: 'backup' };
const NOW = new Date('2026-11-21T09:00:00.000Z');

const BACKUP = question('backup', { text: 'Is there a backup?' });
const RESTORE = question('backup', { text: 'Was a restore tried this year?' });

function questionOf(check: typeof BACKUP): Question {
  if (check.kind !== 'question') {
    throw new Error('Not a question');
  }
  return check.question;
}

describe.each(databases.eachSupportedId())(
  'answers to questions that change, on %s',
  databaseId => {
    let harness: Awaited<ReturnType<typeof createPeopleHarness>>;

    beforeAll(async () => {
      harness = await createPeopleHarness({
        knex: await databases.init(databaseId),
      });
    });

    beforeEach(async () => {
      await harness.reset([scorecard('ops', [BACKUP])]);
    });

    function ask(asked: Partial<Question>) {
      const check = question('backup', asked);
      harness.library.items = [scorecard('ops', [check])];
      return questionOf(check);
    }

    async function submitted() {
      const key = { uid: PAYMENTS_UID, scorecard: 'ops', check: 'backup' };
      return (await harness.answers.find(key)).submitted;
    }

    async function align() {
      const { knex, library } = harness;
      await new DatabaseAnswerTerms({ knex, library }).align({ now: NOW });
    }

    it('count for nothing to another one', async () => {
      await harness.answer({ ...AT, version: 0, answer: YES }).expect(200);
      const judge = async (asked: typeof BACKUP) =>
        judgeAnswer({
          ...{ question: questionOf(asked), hasDraft: false },
          ...{ answer: await submitted(), today: '2026-11-21' },
        });
      expect(await judge(BACKUP)).toMatchObject({ state: 'pass' });
      expect(await judge(RESTORE)).toEqual({
        ...{ state: 'unknown', reason: { kind: 'questionChanged' } },
      });
    });

    it('are not taken from a form that shows the one from before', async () => {
      const { answer, library } = harness;
      const questionVersion = questionVersionOf(questionOf(BACKUP));
      const given = { ...AT, version: 0, questionVersion };
      library.items = [scorecard('ops', [RESTORE])];
      const refused = await answer({ ...given, answer: YES }).expect(412);
      expect(refused.body.error.message).toContain('question has changed');
      await answer({ ...given, answer: { draft: true } }).expect(412);
      expect(await harness.auditLog()).toEqual([]);
      // Scripts say which one they mean, or mean the present one.
      await answer({ ...AT, version: 0, answer: YES }).expect(200);
      await answer({ ...given, version: 1, answer: null }).expect(200);
    });

    it('are not agreed upon, once the question is another one', async () => {
      const confirmation: Question['confirmation'] = {
        by: 'group',
        group: 'group:default/auditors',
      };
      ask({ text: 'Is there a backup?', confirmation });
      await harness.answer({ ...AT, version: 0, answer: YES }).expect(200);
      ask({ text: 'Was a restore tried?', confirmation });
      const late = { ...AT, by: 'eve', version: 1, confirmed: true };
      const { body } = await harness.confirm(late).expect(409);
      expect(body.error.message).toContain('question has changed');
    });

    it('are taken for given to the present one where that was not kept, and only once', async () => {
      await harness.answer({ ...AT, version: 0, answer: YES });
      // As it was stored before.
      const { questionVersion, validFor, ...old } = (await submitted()) ?? {};
      await harness.knex('scorecard_answers').update({
        ...{ answer: JSON.stringify(old), question_version: null },
      });
      expect(await submitted()).not.toHaveProperty('questionVersion');
      await align();
      expect(await submitted()).toEqual({ ...old, questionVersion });
      harness.library.items = [scorecard('ops', [RESTORE])];
      await align();
      expect(await submitted()).toMatchObject({ questionVersion });
      const [read] = (await harness.people.read([PAYMENTS_UID])).values();
      expect(read.answers.get('ops')?.get('backup')).toMatchObject({
        questionVersion,
      });
    });

    it('expire when the question says so by now, with a reminder before', async () => {
      const { knex, answer } = harness;
      const store = new DatabaseReminderStore({ knex });
      const remindedOf = async () => {
        const found: string[] = [];
        for await (const slice of store.readDue({
          ...{ scorecard: 'ops', daysBefore: 7 },
          ...{ from: '2026-11-21', to: '2026-11-30' },
        })) {
          found.push(...slice.map(({ reminder }) => reminder.validUntil));
        }
        return found;
      };
      await answer({ ...AT, version: 0, answer: YES });
      await align();
      expect(await remindedOf()).toEqual([]);
      const shorter = ask({ text: 'Is there a backup?', validFor: 'P5D' });
      await align();
      expect(await remindedOf()).toEqual(['2026-11-26']);
      expect(
        judgeAnswer({
          ...{ question: shorter, hasDraft: false, today: '2026-11-27' },
          answer: await submitted(),
        }).reason,
      ).toEqual({ kind: 'expired', on: '2026-11-26' });
      ask({ text: 'Is there a backup?', validFor: 'P1Y' });
      await align();
      expect(await remindedOf()).toEqual([]);
      // No version is new to whoever has read it.
      await answer({ ...AT, version: 1, answer: YES }).expect(200);
    });
  },
);
