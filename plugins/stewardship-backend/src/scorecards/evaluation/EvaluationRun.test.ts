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
import { bucketsOf } from './bucketsOf';
import {
  createEvaluationHarness,
  makeSubject,
} from './__testUtils__/evaluationHarness';
import { loadWritten } from './__testUtils__/loadWritten';
import {
  coverageCheck,
  questionCheck,
  scorecardOf,
} from './__testUtils__/testScorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SERVICE = makeSubject(0);
const { uid: UID } = SERVICE;

function subjects(count: number) {
  return Array.from({ length: count }, (_, index) => makeSubject(index));
}

function writesAmong(statements: string[]): string[] {
  return statements.filter(sql => /^\s*(insert|update|delete|with)/i.test(sql));
}

it.each([1, 2, 3, 4, 7, 63, 64, 65, 100])(
  'has each bucket in one of %d shards',
  shards => {
    const buckets = Array.from({ length: shards }, (_, shard) => {
      const { from, to } = bucketsOf(shard, shards);
      return Array.from({ length: to - from }, (__, index) => from + index);
    });
    expect(buckets.flat()).toEqual(
      Array.from({ length: BUCKETS }, (_, bucket) => bucket),
    );
  },
);

describe.each(databases.eachSupportedId())(
  'EvaluationRun on %s',
  databaseId => {
    async function start(
      scorecards = [
        scorecardOf(
          'quality',
          [coverageCheck('covered', 80, { level: 'bronze' })],
          { levels: ['bronze'] },
        ),
      ],
    ) {
      return await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards,
      });
    }

    it('writes nothing but its own time where nothing has changed', async () => {
      const harness = await start();
      const { evaluate, knex, putFacts, putSubjects, statementsOf } = harness;
      await putSubjects(subjects(30));
      await putFacts([{ uid: UID, facts: { coverage: 90 } }]);
      expect(await evaluate(4)).toEqual({ evaluated: 30, changed: 30 });
      const seq = await harness.results.readSeq();

      const statements = await statementsOf(async () => {
        expect(await evaluate(4)).toEqual({ evaluated: 0, changed: 0 });
      });
      expect(new Set(writesAmong(statements))).toEqual(
        new Set([expect.stringMatching(/^insert into .scorecard_runs. /)]),
      );
      expect(await harness.results.readSeq()).toBe(seq);

      // What is due and comes out the same is noted, and neither shown nor told.
      await putFacts([{ uid: UID, facts: { coverage: 95 } }]);
      const before = await knex('scorecard_results').orderBy('uid');
      expect(await evaluate(4)).toEqual({ evaluated: 1, changed: 0 });
      expect(await knex('scorecard_results').orderBy('uid')).toEqual(before);
      expect(await knex('scorecard_changes')).toHaveLength(30);
      expect(await evaluate(4)).toEqual({ evaluated: 0, changed: 0 });
    });

    it('takes at most 0.03 statements for each of 2 000 entities', async () => {
      const checks = Array.from({ length: 50 }, (_, index) =>
        coverageCheck(`check-${index}`, index),
      );
      const harness = await start([scorecardOf('quality', checks)]);
      const { evaluate, putFacts, putSubjects, statementsOf } = harness;
      const services = subjects(2000);
      await putSubjects(services);
      await putFacts(
        services.map(({ uid }) => ({ uid, facts: { coverage: 40 } })),
      );
      const first = await statementsOf(async () => {
        expect(await evaluate()).toEqual({ evaluated: 2000, changed: 2000 });
      });
      expect(first.length / 2000).toBeLessThanOrEqual(0.03);

      const [changed] = services;
      await putFacts([{ uid: changed.uid, facts: { coverage: 10 } }]);
      const second = await statementsOf(async () => {
        expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
      });
      expect(second.length).toBeLessThanOrEqual(24);
    });

    it('evaluates 49 checks of 50 for every entity where one is broken', async () => {
      const checks = Array.from({ length: 50 }, (_, index) => ({
        id: `check-${index}`,
        rule: index === 17 ? 'ci.coverge >= 50' : 'ci.coverage >= 50',
      }));
      const written = JSON.stringify({
        ...{ apiVersion: 'stewardship.dev/v1', kind: 'Scorecard' },
        ...{ metadata: { name: 'quality' }, spec: { checks } },
      });
      const { evaluate, putFacts, putSubjects, results } = await start([
        await loadWritten(written),
      ]);
      const services = subjects(40);
      await putSubjects(services);
      await putFacts(
        services.map(({ uid }) => ({ uid, facts: { coverage: 60 } })),
      );
      await evaluate();
      for (const { uid } of services) {
        const [{ outcomes, score }] = (await results.readOf(uid)).results;
        expect(score.counts).toEqual({ pass: 49, error: 1 });
        expect(outcomes[17]).toEqual({
          check: 'check-17',
          state: 'error',
          reason: {
            kind: 'failed',
            message: 'There is no fact ci.coverge; did you mean ci.coverage?',
          },
        });
      }
    });

    it('keeps what it knows of a scorecard of which nobody can tell whether it is for an entity', async () => {
      const { evaluate, library, putFacts, putSubjects, statesOf } =
        await start([
          scorecardOf('quality', [coverageCheck('covered', 80)]),
          scorecardOf('other', [coverageCheck('tested', 20)]),
        ]);
      await putSubjects([SERVICE]);
      await putFacts([{ uid: UID, facts: { coverage: 90 } }]);
      await evaluate();
      library.items = [
        {
          ...library.items[0],
          appliesTo: () => {
            throw new Error('Broken');
          },
        },
        library.items[1],
      ];
      await putFacts([{ uid: UID, facts: { coverage: 10 } }]);
      await evaluate();
      expect(await statesOf(UID)).toEqual({
        quality: { covered: 'pass' },
        other: { tested: 'fail' },
      });
    });

    it('ends an exemption with the first run after its last day', async () => {
      const harness = await start();
      const { clock, evaluate, history, putExemption, putFacts, statesOf } =
        harness;
      const covered = { uid: UID, scorecard: 'quality', check: 'covered' };
      await harness.putSubjects([SERVICE]);
      await putFacts([{ uid: UID, facts: { coverage: 10 } }]);
      await evaluate();
      await putExemption(covered, { until: '2026-11-22' });
      await evaluate();
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'exempt' } });

      clock.now = new Date('2026-11-22T23:59:59.999Z');
      expect(await evaluate()).toMatchObject({ changed: 0 });
      clock.now = new Date('2026-11-23T00:00:00.000Z');
      expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'fail' } });
      expect(await evaluate()).toEqual({ evaluated: 0, changed: 0 });
      expect(
        (await history.read(covered)).map(({ cause, from, to, level }) => [
          ...[cause, from, to, level],
        ]),
      ).toEqual([
        ['exemptionEnded', 'exempt', 'fail', { from: 'bronze' }],
        ['exemptionApproved', 'fail', 'exempt', { to: 'bronze' }],
        ['firstEvaluation', undefined, undefined, undefined],
      ]);
    });

    it('takes away and brings back results, and keeps the history of a check that is gone', async () => {
      const covered = coverageCheck('covered', 80);
      const asked = questionCheck('asked');
      const harness = await start([scorecardOf('quality', [covered, asked])]);
      const { evaluate, history, knex, library, results, statesOf } = harness;
      const of = { uid: UID, scorecard: 'quality' };
      await harness.putSubjects([SERVICE]);
      await harness.putFacts([{ uid: UID, facts: { coverage: 90 } }]);
      await evaluate();

      library.items = [scorecardOf('quality', [asked])];
      await evaluate();
      expect(await statesOf(UID)).toEqual({ quality: { asked: 'unknown' } });
      expect(await history.read(of)).toEqual([
        expect.objectContaining({
          ...{ cause: 'definitionChanged', check: 'covered', from: 'pass' },
        }),
        expect.objectContaining({ cause: 'firstEvaluation', earned: 1000 }),
      ]);

      const seq = await results.readSeq();
      library.items = [];
      await evaluate();
      expect(await statesOf(UID)).toEqual({});
      for await (const slice of results.readSince(seq)) {
        expect(slice).toEqual({ subjects: [], results: [of] });
      }
      const [last] = await knex('scorecard_changes').orderBy('id', 'desc');
      expect(Boolean(last.applies)).toBe(false);
      expect(last).toMatchObject({ level_to: null, earned: 0, possible: 0 });

      library.items = [scorecardOf('quality', [asked])];
      expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
      expect(await statesOf(UID)).toEqual({ quality: { asked: 'unknown' } });
      expect(await history.read(of)).toMatchObject([
        { cause: 'definitionChanged', check: 'asked', to: 'unknown' },
        { cause: 'definitionChanged', check: 'asked', from: 'unknown' },
        { check: 'covered' },
        { cause: 'firstEvaluation' },
      ]);
    });

    it('heals with the next run what a definition edited during a run has left', async () => {
      const harness = await start();
      const { evaluate, library, people, putFacts, statesOf } = harness;
      const services = subjects(3);
      await harness.putSubjects(services);
      await putFacts(
        services.map(({ uid }) => ({ uid, facts: { coverage: 70 } })),
      );
      const before = library.items;
      jest.spyOn(people, 'read').mockImplementationOnce(async () => {
        library.items = [
          scorecardOf('quality', [coverageCheck('covered', 60)]),
        ];
        return new Map();
      });
      await evaluate();
      expect(before).not.toBe(library.items);
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'fail' } });
      expect(await evaluate()).toEqual({ evaluated: 3, changed: 3 });
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'pass' } });
      expect(await evaluate()).toEqual({ evaluated: 0, changed: 0 });
    });

    it('writes nothing of an entity that is deleted or changed meanwhile, and sees the change next time', async () => {
      const harness = await start();
      const { evaluate, knex, people, putFacts, statesOf } = harness;
      const [kept, gone, purged] = subjects(3);
      await harness.putSubjects([kept, gone, purged]);
      await putFacts([{ uid: kept.uid, facts: { coverage: 90 } }]);
      jest.spyOn(people, 'read').mockImplementationOnce(async () => {
        await knex('scorecard_subjects')
          .where({ uid: gone.uid })
          .update({ removed_at: '2026-11-21T09:00:00.000Z' });
        await knex('scorecard_subjects').where({ uid: purged.uid }).delete();
        await putFacts([{ uid: kept.uid, facts: { coverage: 10 } }]);
        return new Map();
      });
      expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
      expect(await knex('scorecard_results').pluck('uid')).toEqual([kept.uid]);
      expect(await knex('scorecard_changes').pluck('uid')).toEqual([kept.uid]);
      await evaluate();
      expect(await statesOf(kept.uid)).toEqual({
        quality: { covered: 'fail' },
      });
    });

    it('leaves groups and removed entities alone', async () => {
      const { evaluate, knex, putSubjects } = await start();
      await putSubjects([
        makeSubject(0, { kind: 'Group' }),
        makeSubject(1),
        makeSubject(2),
      ]);
      await knex('scorecard_subjects')
        .where({ uid: makeSubject(2).uid })
        .update({ removed_at: '2026-11-21T09:00:00.000Z' });
      expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
    });

    it('writes nothing once another replica has taken over', async () => {
      const harness = await start();
      const { evaluate, knex, people, run, statesOf } = harness;
      await harness.putSubjects([SERVICE]);
      await harness.putFacts([{ uid: UID, facts: { coverage: 90 } }]);
      jest.spyOn(people, 'read').mockImplementationOnce(async () => {
        expect(await evaluate()).toEqual({ evaluated: 1, changed: 1 });
        return new Map();
      });
      expect(await run.run({ shard: 0, shards: 1 })).toMatchObject({
        evaluated: 0,
        changed: 0,
        superseded: true,
      });
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'pass' } });
      expect(await knex('scorecard_changes')).toHaveLength(1);
    });

    it('comes to the same however many replicas work at once', async () => {
      const harness = await start();
      const { evaluate, knex, run } = harness;
      const services = subjects(200);
      await harness.putSubjects(services);
      await harness.putFacts(
        services.map(({ uid }, index) => ({ uid, facts: { coverage: index } })),
      );
      const replica = async () =>
        await Promise.all(
          [0, 1, 2, 3].map(async shard => await run.run({ shard, shards: 4 })),
        );
      await Promise.all([replica(), replica(), replica()]);
      await evaluate(4);
      expect(await knex('scorecard_changes')).toHaveLength(200);
      const levels = await knex('scorecard_results').pluck('level');
      expect(levels.filter(level => level === 'bronze')).toHaveLength(120);
    });

    it('stops between slices when it is told to', async () => {
      const { knex, putSubjects, run } = await start();
      await putSubjects(subjects(3));
      const signal = AbortSignal.abort(
        new Error('The portal is shutting down'),
      );
      await expect(run.run({ shard: 0, shards: 1, signal })).rejects.toThrow(
        'The portal is shutting down',
      );
      expect(await knex('scorecard_results')).toEqual([]);
    });
  },
);
