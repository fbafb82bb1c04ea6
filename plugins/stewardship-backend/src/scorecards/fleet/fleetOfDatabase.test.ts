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

import {
  mockCredentials,
  mockServices,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import {
  createEvaluationHarness,
  makeSubject,
} from '../evaluation/__testUtils__/evaluationHarness';
import {
  coverageCheck,
  questionCheck,
  scorecardOf,
} from '../evaluation/__testUtils__/testScorecards';
import { evaluateScorecard } from '../evaluation/evaluateScorecard';
import { readInputs } from '../evaluation/readInputs';
import { DatabaseSubjectReader } from '../entity/DatabaseSubjectReader';
import { ALL } from './__testUtils__/startScorecards';
import { createScorecardFleet } from './createScorecardFleet';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const QUALITY = scorecardOf(
  'quality',
  [
    coverageCheck('covered', 80, { level: 'bronze', weight: 2 }),
    questionCheck('asked', {}, { level: 'silver' }),
  ],
  { levels: ['bronze', 'silver'] },
);

/** What a dry run is of. */
const STRICTER = scorecardOf('quality', [coverageCheck('covered', 90)]);

async function start(databaseId: TestDatabaseId) {
  const harness = await createEvaluationHarness({
    knex: await databases.init(databaseId),
    scorecards: [QUALITY],
    now: '2026-11-01T09:00:00.000Z',
  });
  const { clock, facts, history, knex, library, people, results } = harness;
  const subjects = new DatabaseSubjectReader({ knex });
  const all = [0, 1, 2].map(index => makeSubject(index));
  await harness.putSubjects(all);
  await harness.putFacts(
    all.map(({ uid }, index) => ({
      uid,
      facts: { coverage: 70 + index * 10 },
    })),
  );
  await harness.evaluate();
  const fleet = createScorecardFleet({
    auth: mockServices.auth(),
    evaluate: evaluateScorecard,
    factAccess: { hiddenOf: async () => new Set() },
    factProblems: async () => [],
    inputsOf: uids => readInputs({ uids, facts, people, subjects }),
    records: {
      nameEntities: async () => new Map(),
      groupsOf: async () => new Set(),
    },
    subjectsOf: uids => subjects.read(uids),
    now: () => clock.now,
    library: {
      read: () => library.read(),
      compile: async () => ({ scorecard: STRICTER, problems: [] }),
    },
    ...{ history, results },
  });
  return { ...harness, ...fleet, all };
}

describe.each(databases.eachSupportedId())(
  'Scorecards of the fleet on %s',
  databaseId => {
    it('follow what evaluations write', async () => {
      const { all, clock, evaluate, putAnswer, putFacts, ...pages } =
        await start(databaseId);
      const { scorecardFleet, scorecardTasks, scorecardTrends } = pages;
      const read = () => scorecardFleet.listResults({ id: 'quality' }, ALL);
      expect(await read()).toMatchObject({
        items: all.map(({ ref }) => ({ entity: { ref } })),
        distribution: {
          levels: [
            { services: 1 },
            { level: 'bronze', services: 2 },
            { level: 'silver', services: 0 },
          ],
          states: { fail: 1, pass: 2, unknown: 3 },
          ...{ earned: 4000, possible: 6000 },
        },
      });

      clock.now = new Date('2026-11-03T09:00:00.000Z');
      const [first, second] = all.map(({ uid }) => uid);
      await putFacts([{ uid: first, facts: { coverage: 100 } }]);
      await putAnswer(
        { uid: second, scorecard: 'quality', check: 'asked' },
        { value: { kind: 'yesNo', yes: true }, validUntil: '2026-11-04' },
      );
      await evaluate();
      expect((await read()).items.map(({ score }) => score.level)).toEqual([
        ...['bronze', 'silver', 'bronze'],
      ]);

      clock.now = new Date('2026-11-05T09:00:00.000Z');
      await evaluate();
      const tasks = await scorecardTasks.listTasks({}, ALL);
      expect(tasks.items.map(({ toDo }) => toDo.reason)).toEqual([
        { kind: 'unanswered' },
        { kind: 'expired', on: '2026-11-04' },
        { kind: 'unanswered' },
      ]);

      const { points } = await scorecardTrends.getTrend(
        { id: 'quality', days: 4 },
        ALL,
      );
      const at = (none: number, bronze: number, silver: number) => [
        { services: none },
        { level: 'bronze', services: bronze },
        { level: 'silver', services: silver },
      ];
      expect(points.map(({ on, levels }) => [on, levels])).toEqual([
        ['2026-11-02', at(1, 2, 0)],
        ['2026-11-03', at(0, 2, 1)],
        ['2026-11-04', at(0, 2, 1)],
        ['2026-11-05', at(0, 3, 0)],
      ]);
    });

    it('dry-run a definition against the same facts, and store nothing', async () => {
      const { results, scorecardDryRuns } = await start(databaseId);
      const seq = await results.readSeq();
      const { result } = await scorecardDryRuns.dryRun(
        { definition: 'as given' },
        { credentials: mockCredentials.user(), readable: ALL },
      );
      expect(result?.items.map(({ changes }) => changes)).toEqual([
        [{ check: 'asked', title: 'asked', from: 'unknown' }],
        [
          { check: 'covered', title: 'covered', from: 'pass', to: 'fail' },
          { check: 'asked', title: 'asked', from: 'unknown' },
        ],
        [{ check: 'asked', title: 'asked', from: 'unknown' }],
      ]);
      expect(await results.readSeq()).toBe(seq);
    });
  },
);
