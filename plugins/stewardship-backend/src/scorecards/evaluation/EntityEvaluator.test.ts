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
  createEvaluationHarness,
  makeSubject,
} from './__testUtils__/evaluationHarness';
import {
  coverageCheck,
  questionCheck,
  scorecardOf,
} from './__testUtils__/testScorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SERVICE = makeSubject(0);
const { uid: UID } = SERVICE;
const ASKED = { uid: UID, scorecard: 'quality', check: 'asked' };
const YES = { value: { kind: 'yesNo', yes: true } } as const;
const NO = { value: { kind: 'yesNo', yes: false } } as const;
const ADA = 'user:default/ada';
const DEED = {
  ...{ actor: ADA, scorecard: 'quality', check: 'asked' },
  cause: 'answered' as const,
};

describe.each(databases.eachSupportedId())(
  'EntityEvaluator on %s',
  databaseId => {
    async function start() {
      const harness = await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards: [
          scorecardOf('quality', [questionCheck('asked')]),
          scorecardOf('tests', [coverageCheck('covered', 80)]),
        ],
      });
      await harness.putSubjects([SERVICE]);
      await harness.putFacts([{ uid: UID, facts: { coverage: 90 } }]);
      await harness.evaluate();
      return harness;
    }

    it('evaluates at once, and names the person whose answer it was', async () => {
      const harness = await start();
      const { evaluate, evaluator, history, putAnswer, putFacts, statesOf } =
        harness;
      await putAnswer(ASKED, YES);
      await putFacts([{ uid: UID, facts: { coverage: 10 } }]);
      expect(await evaluator.evaluateNow({ uid: UID, deed: DEED })).toBe(true);
      expect(await statesOf(UID)).toEqual({
        quality: { asked: 'pass' },
        tests: { covered: 'fail' },
      });
      expect((await history.read(ASKED))[0]).toEqual({
        at: '2026-11-21T09:00:00.000Z',
        ...{ check: 'asked', from: 'unknown', to: 'pass', cause: 'answered' },
        ...{ earned: 1000, possible: 1000, by: ADA },
      });
      // The service became worse by itself.
      const [worse] = await history.read({ uid: UID, scorecard: 'tests' });
      expect(worse).not.toHaveProperty('by');
      expect(await evaluate()).toEqual({ evaluated: 0, changed: 0 });
    });

    it('writes nothing but its own time where nothing is new, and says where there is no entity', async () => {
      const { clock, evaluator, knex, results } = await start();
      const seq = await results.readSeq();
      clock.now = new Date('2026-12-21T09:00:00.000Z');
      expect(await evaluator.evaluateNow({ uid: UID })).toBe(true);
      expect(await results.readSeq()).toBe(seq);
      expect(await knex('scorecard_changes')).toHaveLength(2);
      expect(await results.readOf(UID)).toMatchObject({
        evaluatedAt: '2026-12-21T09:00:00.000Z',
        results: [
          { changedAt: '2026-11-21T09:00:00.000Z' },
          { changedAt: '2026-11-21T09:00:00.000Z' },
        ],
      });
      expect(await evaluator.evaluateNow({ uid: 'uid-nobody' })).toBe(false);
      await knex('scorecard_subjects').update({ removed_at: '2026-11-21' });
      expect(await evaluator.evaluateNow({ uid: UID })).toBe(false);
    });

    it('is not undone by a run that has read what was there before', async () => {
      const harness = await start();
      const { evaluate, evaluator, knex, people, putAnswer, statesOf } =
        harness;
      await putAnswer(ASKED, NO);
      const read = people.read.bind(people);
      jest.spyOn(people, 'read').mockImplementationOnce(async uids => {
        const older = await read(uids);
        await putAnswer(ASKED, YES);
        await evaluator.evaluateNow({ uid: UID, deed: DEED });
        return older;
      });
      expect(await evaluate()).toEqual({ evaluated: 0, changed: 0 });
      expect(await statesOf(UID)).toMatchObject({ quality: { asked: 'pass' } });
      expect(await evaluate()).toEqual({ evaluated: 0, changed: 0 });
      expect(await knex('scorecard_changes').pluck('actor')).toEqual([
        ...[null, null, ADA],
      ]);
    });

    it('looks again where a run has written in between', async () => {
      const harness = await start();
      const { evaluate, evaluator, knex, people, putAnswer, statesOf } =
        harness;
      await putAnswer(ASKED, NO);
      const read = people.read.bind(people);
      jest.spyOn(people, 'read').mockImplementationOnce(async uids => {
        const older = await read(uids);
        await putAnswer(ASKED, YES);
        expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
        return older;
      });
      expect(await evaluator.evaluateNow({ uid: UID, deed: DEED })).toBe(true);
      expect(await statesOf(UID)).toMatchObject({ quality: { asked: 'pass' } });
      expect(await knex('scorecard_changes')).toHaveLength(3);
    });

    it('tells a change once, however many ask for it at once', async () => {
      const { evaluator, knex, putAnswer, statesOf } = await start();
      await putAnswer(ASKED, YES);
      await Promise.all(
        Array.from(
          { length: 8 },
          async () => await evaluator.evaluateNow({ uid: UID, deed: DEED }),
        ),
      );
      expect(await statesOf(UID)).toMatchObject({ quality: { asked: 'pass' } });
      expect(await knex('scorecard_changes')).toHaveLength(3);
    });
  },
);
