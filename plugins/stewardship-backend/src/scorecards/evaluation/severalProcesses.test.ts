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
import type { FactSourceDefinition } from '@backstage-stewardship/plugin-stewardship-common';
import { DatabaseDefinitionStore } from '../definitions/DatabaseDefinitionStore';
import { DatabaseScorecardLibrary } from '../definitions/DatabaseScorecardLibrary';
import {
  createEvaluationHarness,
  makeSubject,
} from './__testUtils__/evaluationHarness';
import { EntityEvaluator } from './EntityEvaluator';
import { EvaluationRun } from './EvaluationRun';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const CI: FactSourceDefinition = {
  ...{ id: 'ci', title: 'CI' },
  facts: [{ name: 'coverage', type: 'number', description: 'In percent' }],
};
const { uid: UID } = makeSubject(0);
const OTHERS = [1, 2].map(index => makeSubject(index).uid);
const OF = { uid: UID, scorecard: 'quality' };
const ALL = { shard: 0, shards: 1 };

describe.each(databases.eachSupportedId())(
  'Evaluation by several processes on %s',
  databaseId => {
    async function start() {
      const harness = await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards: [],
      });
      const { clock, knex, slices, store } = harness;
      const definitions = new DatabaseDefinitionStore({ knex });
      const subjects = [0, 1, 2].map(index => makeSubject(index));
      await harness.putSubjects(subjects);
      await harness.putFacts(
        subjects.map(({ uid }) => ({ uid, facts: { coverage: 70 } })),
      );
      return {
        ...harness,

        /** A process that knows some facts. */
        process(sources: FactSourceDefinition[]) {
          const now = () => clock.now;
          const library = new DatabaseScorecardLibrary({
            ...{ knex, now, tierIds: [], factSources: () => sources },
          });
          const parts = { library, now, slices, store };
          return {
            evaluator: new EntityEvaluator(parts),
            library,
            run: new EvaluationRun(parts),
          };
        },

        /** Another definition of the scorecard. */
        async define(rule: string) {
          const document = {
            ...{ apiVersion: 'stewardship.dev/v1', kind: 'Scorecard' },
            metadata: { name: 'quality', title: 'Quality' },
            spec: { checks: [{ id: 'covered', title: 'Covered', rule }] },
          };
          await definitions.write({
            version: await definitions.readVersion(),
            changes: {
              putScorecards: [
                {
                  ...{ id: 'quality', source: 'a.yaml', hash: rule },
                  ...{ definition: document, written: '' },
                },
              ],
              ...{ removeScorecards: [], putSources: [], removeSources: [] },
              isNews: true,
            },
            at: clock.now.toISOString(),
          });
        },

        async told(of = OF) {
          const items = await harness.history.read(of);
          return items.map(({ cause, to }) => (to ? `${cause} ${to}` : cause));
        },
      };
    }

    it('does not undo with older definitions what was evaluated with newer ones, and goes on with these', async () => {
      const { define, evaluator, people, told, run, statesOf } =
        await startOne();
      await define('ci.coverage >= 60');
      const read = people.read.bind(people);
      jest.spyOn(people, 'read').mockImplementationOnce(async uids => {
        const found = await read(uids);
        await define('ci.coverage >= 80');
        expect(await evaluator.evaluateNow({ uid: UID })).toBe(true);
        return found;
      });
      expect(await run.run(ALL)).toMatchObject({ evaluated: 2, changed: 2 });
      for (const uid of [UID, ...OTHERS]) {
        expect(await statesOf(uid)).toEqual({ quality: { covered: 'fail' } });
        expect(await told({ ...OF, uid })).toEqual(['firstEvaluation']);
      }
      expect(await run.run(ALL)).toMatchObject({ evaluated: 0, changed: 0 });
    });

    it('writes of a change of definitions once, whoever has seen it first', async () => {
      const { define, evaluator, people, putFacts, told, run } =
        await startOne();
      await define('ci.coverage >= 60');
      await run.run(ALL);
      await putFacts([{ uid: OTHERS[0], facts: { coverage: 10 } }]);
      const read = people.read.bind(people);
      jest.spyOn(people, 'read').mockImplementationOnce(async uids => {
        const found = await read(uids);
        await define('ci.coverage >= 80');
        await evaluator.evaluateNow({ uid: UID });
        return found;
      });
      expect(await run.run(ALL)).toMatchObject({ evaluated: 2, changed: 2 });
      await run.run(ALL);
      expect(await told()).toEqual([
        ...['definitionChanged fail', 'firstEvaluation'],
      ]);
    });

    it('gives up where definitions change faster than it can evaluate', async () => {
      const { clock, define, people, results, run } = await startOne();
      await define('ci.coverage >= 60');
      const read = people.read.bind(people);
      let edits = 0;
      jest.spyOn(people, 'read').mockImplementation(async uids => {
        edits += 1;
        await define(`ci.coverage >= ${60 + edits}`);
        return await read(uids);
      });
      expect(await run.run(ALL)).toMatchObject({
        ...{ evaluated: 0, changed: 0, superseded: true },
      });
      expect(edits).toBe(3);
      expect(await results.readEvaluatedAt()).toBeUndefined();
      jest.restoreAllMocks();
      await run.run(ALL);
      expect(await results.readEvaluatedAt()).toBe(clock.now.toISOString());
    });

    it('leaves alone what was evaluated with newer definitions', async () => {
      const { define, evaluator, knex, putFacts, run } = await startOne();
      await define('ci.coverage >= 60');
      await run.run(ALL);
      await knex('scorecard_subjects').update({ evaluated_definitions: 99 });
      await putFacts([{ uid: UID, facts: { coverage: 10 } }]);
      expect(await run.run(ALL)).toMatchObject({ evaluated: 0, changed: 0 });
      await evaluator.evaluateNow({ uid: UID });
      expect(await knex('scorecard_changes')).toHaveLength(3);
    });

    it('evaluates alike where one process has a module and another has not', async () => {
      const { define, knex, process, statesOf, told } = await start();
      await define('ci.coverage >= 60');
      const [rich, poor] = [process([CI]), process([])];
      // The one that knows less may be the first one, of an older release.
      await poor.run.run(ALL);
      expect(await statesOf(UID)).not.toEqual({ quality: { covered: 'pass' } });
      await rich.run.run(ALL);
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'pass' } });
      const before = await knex('scorecard_results').orderBy('uid');
      const items = await told();
      for (const each of [poor, rich, poor, rich]) {
        expect(await each.run.run(ALL)).toMatchObject({ evaluated: 0 });
        await each.evaluator.evaluateNow({ uid: UID });
      }
      expect(await knex('scorecard_results').orderBy('uid')).toEqual(before);
      expect(await told()).toEqual(items);
      const [one, other] = await Promise.all(
        [rich, poor].map(async ({ library }) => await library.read()),
      );
      expect(one.hash).toBe(other.hash);
      expect(other.problems).toEqual([]);
    });

    it('forgets facts that no process has known for an hour', async () => {
      const { clock, define, process, statesOf } = await start();
      await define('ci.coverage >= 60');
      const [rich, poor] = [process([CI]), process([])];
      await rich.run.run(ALL);
      for (const minutes of [30, 59, 89, 119]) {
        clock.now = new Date(Date.UTC(2026, 10, 21, 9, minutes));
        await poor.run.run(ALL);
        const isKnown = minutes < 60;
        const { problems } = await poor.library.read();
        expect([minutes, problems.length]).toEqual([minutes, isKnown ? 0 : 1]);
      }
      expect(await statesOf(UID)).not.toEqual({ quality: { covered: 'pass' } });
    });

    it('leaves evaluations to a newer release as long as there is one', async () => {
      const { clock, define, evaluator, knex, putFacts, run, statesOf } =
        await startOne();
      await define('ci.coverage >= 60');
      await run.run(ALL);
      await knex('scorecard_vocabularies').insert({
        ...{ hash: 'newer', meaning: 1_000_000, sources: '[]' },
        seen_at: clock.now.toISOString(),
      });
      await knex('scorecard_state').increment('definitions_version', 1);
      await putFacts([{ uid: UID, facts: { coverage: 10 } }]);
      expect(await run.run(ALL)).toMatchObject({
        ...{ evaluated: 0, superseded: true },
      });
      expect(await evaluator.evaluateNow({ uid: UID })).toBe(true);
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'pass' } });

      clock.now = new Date('2026-11-21T10:00:01.000Z');
      expect(await run.run(ALL)).toMatchObject({ evaluated: 1, changed: 1 });
      expect(await statesOf(UID)).toEqual({ quality: { covered: 'fail' } });
    });

    async function startOne() {
      const harness = await start();
      return { ...harness, ...harness.process([CI]) };
    }
  },
);
