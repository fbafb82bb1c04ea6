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
import type { TrendRow } from './HistoryStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const [FIRST, SECOND, THIRD] = [0, 1, 2].map(index => makeSubject(index).uid);

describe.each(databases.eachSupportedId())(
  'DatabaseHistoryStore on %s',
  databaseId => {
    /** Three services that are evaluated on the 1st, of which the first one changes every day from then on. */
    async function start(options: { days: number }) {
      const harness = await createEvaluationHarness({
        knex: await databases.init(databaseId),
        scorecards: [
          scorecardOf(
            'quality',
            [coverageCheck('covered', 80, { level: 'bronze', weight: 2 })],
            { levels: ['bronze'] },
          ),
        ],
        now: '2026-11-01T09:00:00.000Z',
      });
      const { clock, evaluate, putFacts } = harness;
      await harness.putSubjects([0, 1, 2].map(index => makeSubject(index)));
      await putFacts(
        [FIRST, SECOND, THIRD].map(uid => ({ uid, facts: { coverage: 90 } })),
      );
      await evaluate();
      for (let day = 1; day <= options.days; day++) {
        clock.now = new Date(Date.UTC(2026, 10, 1 + day, 9));
        const facts = { coverage: day % 2 === 1 ? 10 : 90 };
        await putFacts([{ uid: FIRST, facts }]);
        await evaluate();
      }
      return harness;
    }

    const of = { uid: FIRST, scorecard: 'quality' };

    it('reads the latest 200 changes, with the level where that moved', async () => {
      const { history } = await start({ days: 205 });
      const items = await history.read(of);
      expect(items).toHaveLength(200);
      expect(items[0]).toEqual({
        at: '2027-05-25T09:00:00.000Z',
        ...{ check: 'covered', from: 'pass', to: 'fail' },
        ...{ cause: 'serviceChanged', earned: 0, possible: 2000 },
        level: { from: 'bronze' },
      });
      expect(items[1].level).toEqual({ to: 'bronze' });
    });

    it('tells a score that moved though no check did', async () => {
      const { clock, evaluate, history, library } = await start({ days: 0 });
      clock.now = new Date('2026-11-02T09:00:00.000Z');
      library.items = [
        scorecardOf('quality', [coverageCheck('covered', 80, { weight: 3 })]),
      ];
      await evaluate();
      expect(await history.read(of)).toEqual([
        {
          at: '2026-11-02T09:00:00.000Z',
          cause: 'definitionChanged',
          ...{ earned: 3000, possible: 3000, level: { from: 'bronze' } },
        },
        {
          at: '2026-11-01T09:00:00.000Z',
          cause: 'firstEvaluation',
          ...{ earned: 2000, possible: 2000, level: { to: 'bronze' } },
        },
      ]);
    });

    it('reads how everything stood at a moment, and each change from then on', async () => {
      const { evaluate, history, library } = await start({ days: 4 });
      library.items = [];
      await evaluate();
      const from = '2026-11-04T00:00:00.000Z';
      const upTo = await history.readLastId();
      const trend = (asked: {
        scorecard?: string;
        from?: string;
        upTo?: number;
      }) => history.readTrend({ scorecard: 'quality', from, upTo, ...asked });
      const passed = { level: 'bronze', earned: 2000, possible: 2000 };
      const failed = { earned: 0, possible: 2000 };
      const before = [
        { uid: FIRST, at: on(3), ...passed, applies: true },
        { uid: SECOND, at: on(1), ...passed, applies: true },
        { uid: THIRD, at: on(1), ...passed, applies: true },
      ];
      const since = [
        { uid: FIRST, at: on(4), ...failed, applies: true },
        { uid: FIRST, at: on(5), ...passed, applies: true },
      ];
      const gone = [FIRST, SECOND, THIRD].map(uid => ({
        ...{ uid, at: on(5), earned: 0, possible: 0, applies: false },
      }));
      expect(await rowsOf(trend({}))).toEqual([...before, ...since, ...gone]);
      expect(await rowsOf(trend({ upTo: upTo - 3 }))).toEqual([
        ...before,
        ...since,
      ]);
      // From a day on before which nothing has changed for days.
      expect(await rowsOf(trend({ from: '2026-11-20T00:00:00.000Z' }))).toEqual(
        gone,
      );
      expect(await rowsOf(trend({ scorecard: 'another' }))).toEqual([]);

      const after = { scorecard: 'quality', after: upTo - 4, upTo: upTo - 2 };
      expect(await rowsOf(history.readTrendAfter(after))).toEqual([
        since[1],
        gone[0],
      ]);
      expect(
        await rowsOf(history.readTrendAfter({ ...after, scorecard: 'other' })),
      ).toEqual([]);
    });

    it('has no last change before the first', async () => {
      const { history, knex } = await start({ days: 0 });
      await knex('scorecard_changes').delete();
      expect(await history.readLastId()).toBe(0);
    });

    it('removes what is old, and keeps how everything stood', async () => {
      const { history, knex } = await start({ days: 4 });
      await knex('scorecards').insert({
        ...{ id: 'quality', source: '', definition: '{}', written: '' },
        ...{ hash: '', loaded_at: on(1), removed_at: on(2) },
      });
      // Its results are gone with the entity.
      await knex('scorecard_results').where({ uid: THIRD }).delete();
      expect(await history.prune({ before: on(4) })).toBe(3);
      const rows = await knex('scorecard_changes').orderBy('id');
      expect(rows.map(({ uid, at }) => [uid, at])).toEqual([
        ...[[SECOND, on(1)]],
        ...[3, 4, 5].map(day => [FIRST, on(day)]),
      ]);
      expect(await history.prune({ before: on(4) })).toBe(0);
    });
  },
);

async function rowsOf(slices: AsyncIterable<TrendRow[]>): Promise<TrendRow[]> {
  const rows: TrendRow[] = [];
  for await (const slice of slices) {
    rows.push(...slice);
  }
  return rows;
}

function on(day: number): string {
  return `2026-11-0${day}T09:00:00.000Z`;
}
