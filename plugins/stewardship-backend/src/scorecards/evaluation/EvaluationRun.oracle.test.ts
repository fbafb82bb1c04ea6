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
import { Chance } from './__testUtils__/Chance';
import { createEvaluationHarness } from './__testUtils__/evaluationHarness';
import { loadWritten } from './__testUtils__/loadWritten';
import { expectedOf, isFor, type World } from './__testUtils__/oracle';
import {
  breakOne,
  randomScorecard,
  type WrittenScorecard,
} from './__testUtils__/randomScorecard';
import { randomWorld } from './__testUtils__/randomWorld';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const ENTITIES = 120;
const DAY_MS = 24 * 3600_000;

describe.each(databases.eachSupportedId())(
  'EvaluationRun on %s',
  databaseId => {
    it('agrees with plain code on every check, score and level of scorecards as they are written, however things change', async () => {
      const chance = new Chance(20261121);
      const scorecards = Array.from({ length: 4 }, (_, index) =>
        randomScorecard(chance, `scorecard-${index}`),
      );
      const harness = await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards: [],
      });
      const { clock, evaluate, library, results } = harness;
      let written: WrittenScorecard[] = [];
      const seen = new Set<string>();
      const worlds = Array.from({ length: ENTITIES }, (_, index) =>
        randomWorld(chance, index, scorecards),
      );
      let compared = 0;

      async function use(...items: WrittenScorecard[]) {
        written = items;
        library.items = await Promise.all(
          items.map(async ({ yaml }) => await loadWritten(yaml)),
        );
      }

      async function store(world: World) {
        const { uid } = world.subject;
        await harness.putSubjects([world.subject]);
        await harness.knex('fact_latest').where({ uid }).delete();
        await harness.putFacts(
          Object.entries(world.facts).map(
            ([source, { values, expiresAt }]) => ({
              ...{ uid, source, facts: values, expiresAt },
            }),
          ),
        );
        await harness.knex('scorecard_answers').where({ uid }).delete();
        await harness.knex('scorecard_exemptions').where({ uid }).delete();
        for (const [key, answer] of world.answers) {
          const [scorecard, check] = key.split('/');
          await harness.putAnswer({ uid, scorecard, check }, answer);
        }
        for (const [key, until] of world.exemptions) {
          const [scorecard, check] = key.split('/');
          await harness.putExemption({ uid, scorecard, check }, { until });
        }
      }

      async function compare() {
        for (const world of worlds) {
          const { subject } = world;
          const stored = await results.readOf(subject.uid);
          const expected = written
            .filter(item => isFor(item, world))
            .map(item => ({
              scorecard: item.id,
              ...expectedOf(item, world, clock.now),
            }))
            .sort((a, b) => (a.scorecard < b.scorecard ? -1 : 1));
          expect(
            stored.results.map(({ scorecard, outcomes, score }) => ({
              scorecard,
              checks: outcomes.map(({ check, state, reason, credit }) => [
                ...[check, state, reason.kind, credit ?? null],
              ]),
              earned: score.earned,
              possible: score.possible,
              level: score.level,
              next: score.next,
            })),
          ).toEqual(expected);
          for (const [, state, reason] of expected.flatMap(
            ({ checks }) => checks,
          )) {
            seen.add(`${state} ${reason}`);
            compared += 1;
          }
        }
      }

      await use(...scorecards);
      for (const world of worlds) {
        await store(world);
      }
      await evaluate(3);
      await compare();
      // Only time goes on: answers, facts and exemptions end, and checks begin to count.
      for (let day = 0; day < 5; day++) {
        clock.now = new Date(clock.now.getTime() + DAY_MS);
        await evaluate();
        await compare();
      }
      // A part of the entities becomes something else.
      for (let index = 0; index < ENTITIES; index += 3) {
        worlds[index] = randomWorld(chance, index, written);
        await store(worlds[index]);
      }
      await evaluate(5);
      await compare();
      // Definitions come, go and change.
      await use(
        ...scorecards.slice(2).map(item => breakOne(item, chance)),
        randomScorecard(chance, 'scorecard-1'),
        randomScorecard(chance, 'scorecard-9'),
      );
      await evaluate(2);
      await compare();
      await use(...scorecards);
      await evaluate();
      await compare();
      expect(compared).toBeGreaterThan(10_000);
      expect([...seen]).toEqual(
        expect.arrayContaining([
          ...['pass rule', 'fail rule', 'pass answer', 'fail answer'],
          ...['unknown missingFacts', 'error failed', 'exempt exemption'],
          ...['unknown unanswered', 'unknown draft', 'unknown expired'],
          ...['unknown awaitingConfirmation', 'fail notConfirmed'],
          ...['notForThis', 'notYet', 'notWhen', 'answeredNotApplicable'].map(
            reason => `notApplicable ${reason}`,
          ),
        ]),
      );
    });
  },
);
