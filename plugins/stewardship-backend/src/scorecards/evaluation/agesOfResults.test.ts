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
import { BUCKETS } from '../subject';
import {
  createEvaluationHarness,
  makeSubject,
} from './__testUtils__/evaluationHarness';
import { coverageCheck, scorecardOf } from './__testUtils__/testScorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

/** In the first of two shards, and in the second one. */
const [FIRST, SECOND] = [0, BUCKETS - 1].map(index => makeSubject(index).uid);

describe.each(databases.eachSupportedId())(
  'The age of results on %s',
  databaseId => {
    async function start() {
      const harness = await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards: [scorecardOf('quality', [coverageCheck('covered', 80)])],
      });
      const { clock, results } = harness;
      await harness.putSubjects(
        Array.from({ length: BUCKETS }, (_, index) => makeSubject(index)),
      );
      return {
        ...harness,
        async runAt(day: number, shard: number, shards = 2) {
          clock.now = new Date(on(day));
          await harness.run.run({ shard, shards });
        },
        /** Of the whole fleet, and of one entity of each shard as lists and as its page show it. */
        async ages() {
          const [of, first, second] = await Promise.all([
            results.readEvaluatedAtOf([FIRST, SECOND]),
            ...[FIRST, SECOND].map(uid => results.readOf(uid)),
          ]);
          expect([of.get(FIRST), of.get(SECOND)]).toEqual([
            ...[first.evaluatedAt, second.evaluatedAt],
          ]);
          const each = [FIRST, SECOND].flatMap(uid => of.get(uid) ?? []);
          const all = [await results.readEvaluatedAt(), ...each];
          return all.map(at => Number(at?.slice(8, 10)));
        },
      };
    }

    it('is that of the shard, and of all the oldest', async () => {
      const { ages, results, runAt } = await start();
      expect(await results.readEvaluatedAt()).toBeUndefined();
      expect((await results.readEvaluatedAtOf([FIRST, SECOND])).size).toBe(0);
      await runAt(1, 0);
      await runAt(2, 1);
      expect(await ages()).toEqual([1, 1, 2]);
      // Nothing is due, and everything was looked at.
      await runAt(3, 0);
      expect(await ages()).toEqual([2, 3, 2]);
    });

    it('stays old where a shard fails, and is that of the entity where somebody has it evaluated', async () => {
      const { ages, clock, evaluator, people, putFacts, run, runAt } =
        await start();
      await runAt(1, 0);
      await runAt(1, 1);
      await putFacts([{ uid: FIRST, facts: { coverage: 90 } }]);
      jest
        .spyOn(people, 'read')
        .mockRejectedValueOnce(new Error('The database is away'));
      clock.now = new Date(on(8));
      await expect(run.run({ shard: 0, shards: 2 })).rejects.toThrow('away');
      await runAt(8, 1);
      expect(await ages()).toEqual([1, 1, 8]);
      clock.now = new Date(on(9));
      await evaluator.evaluateNow({ uid: FIRST });
      expect(await ages()).toEqual([1, 9, 8]);
    });

    it('does not depend on how many shards there are, and never becomes older', async () => {
      const { ages, runAt } = await start();
      await runAt(1, 0);
      await runAt(1, 1);
      await runAt(4, 0, 1);
      expect(await ages()).toEqual([4, 4, 4]);
      await runAt(3, 0, 1);
      await runAt(3, 1);
      expect(await ages()).toEqual([4, 4, 4]);
      await runAt(6, 2, 3);
      expect(await ages()).toEqual([4, 4, 6]);
    });
  },
);

function on(day: number): string {
  return `2026-11-0${day}T09:00:00.000Z`;
}
