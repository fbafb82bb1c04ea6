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
import { coverageCheck, scorecardOf } from './__testUtils__/testScorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'DatabaseResultStore on %s',
  databaseId => {
    async function start(count: number) {
      const harness = await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards: [
          scorecardOf('quality', [coverageCheck('covered', 80)]),
          scorecardOf('tests', [coverageCheck('tested', 20)]),
        ],
      });
      await harness.putSubjects(
        Array.from({ length: count }, (_, index) => makeSubject(index)),
      );
      await harness.evaluate();
      const since = async (seq: number) => {
        const found = { subjects: new Map(), results: new Map(), slices: 0 };
        for await (const slice of harness.results.readSince(seq)) {
          found.slices += 1;
          for (const { uid, subject } of slice.subjects) {
            found.subjects.set(uid, subject);
          }
          for (const { uid, scorecard, result } of slice.results) {
            found.results.set(`${uid} ${scorecard}`, result);
          }
        }
        return found;
      };
      return { ...harness, since };
    }

    it('hands out everything in slices, and after that only what is written since', async () => {
      const { evaluate, knex, putFacts, results, since } = await start(1100);
      const all = await since(0);
      expect(all.subjects.size).toBe(1100);
      expect(all.results.size).toBe(2200);
      expect(all.slices).toBe(5);
      const [{ uid }] = [makeSubject(7)];
      expect(all.subjects.get(uid)).toEqual(makeSubject(7));
      expect([
        all.results.get(`${uid} quality`),
        all.results.get(`${uid} tests`),
      ]).toEqual((await results.readOf(uid)).results);

      const seq = await results.readSeq();
      await putFacts([{ uid, facts: { coverage: 50 } }]);
      await evaluate();
      expect([...(await since(seq)).results]).toEqual([
        [`${uid} quality`, expect.objectContaining({ uid })],
        [`${uid} tests`, expect.objectContaining({ uid })],
      ]);

      const removed = { removed_at: '2026-11-21T10:00:00.000Z' };
      await knex('scorecard_subjects')
        .where({ uid })
        .update({ ...removed, seq: seq + 2 });
      await knex('scorecard_results')
        .where({ uid, scorecard: 'tests' })
        .update({ ...removed, seq: seq + 2 });
      const { subjects, results: changed } = await since(seq + 1);
      expect([...subjects]).toEqual([[uid, undefined]]);
      expect([...changed]).toEqual([[`${uid} tests`, undefined]]);
    });

    it('reads one entity, and when it and everything was evaluated', async () => {
      const { clock, evaluate, knex, putFacts, results } = await start(2);
      const { uid } = makeSubject(0);
      clock.now = new Date('2026-11-21T10:00:00.000Z');
      await putFacts([{ uid, facts: { coverage: 90 } }]);
      await evaluate();
      expect(await results.readEvaluatedAt()).toBe('2026-11-21T10:00:00.000Z');
      const read = await results.readOf(uid);
      expect(read.evaluatedAt).toBe('2026-11-21T10:00:00.000Z');
      expect(read.results).toMatchObject([
        { scorecard: 'quality', score: { earned: 1000, possible: 1000 } },
        { scorecard: 'tests', changedAt: '2026-11-21T10:00:00.000Z' },
      ]);
      expect(await results.readOf('uid-nobody')).toEqual({ results: [] });
      await knex('scorecard_subjects')
        .where({ uid })
        .update({ removed_at: '2026-11-21T10:00:00.000Z' });
      expect(await results.readOf(uid)).toEqual({ results: [] });
    });
  },
);
