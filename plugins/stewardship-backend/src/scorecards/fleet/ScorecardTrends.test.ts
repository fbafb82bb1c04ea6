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
  loadedOf,
  outcomeOf,
  resultOf,
  ruleOf,
  subjectOf,
  type PlainFleet,
} from './__testUtils__/fleets';
import { ALL, some, startScorecards } from './__testUtils__/startScorecards';

const SCORECARD = loadedOf({ id: 'ops', checks: [ruleOf('a')] });
const SUBJECTS = ['a', 'b'].map(name => subjectOf(`component:default/${name}`));
const FLEET: PlainFleet = {
  subjects: SUBJECTS,
  results: SUBJECTS.map(subject =>
    resultOf(subject, SCORECARD, [outcomeOf('a', 'pass')]),
  ),
  scorecards: [SCORECARD],
  changes: [
    {
      ...{ uid: SUBJECTS[0].uid, scorecard: 'ops', at: '2026-01-01T00:00:00Z' },
      ...{ earned: 0, possible: 1000, applies: true },
    },
    {
      ...{ uid: SUBJECTS[0].uid, scorecard: 'ops', at: '2026-11-20T23:59:59Z' },
      ...{ earned: 1000, possible: 1000, applies: true },
    },
    {
      ...{ uid: SUBJECTS[1].uid, scorecard: 'ops', at: '2026-11-21T00:00:00Z' },
      ...{ earned: 500, possible: 1000, applies: true },
    },
  ],
};

describe('ScorecardTrends', () => {
  it('counts a change on its day, and what was before the first day from there on', async () => {
    const { scorecardTrends } = startScorecards(FLEET);
    const { points } = await scorecardTrends.getTrend(
      { id: 'ops', days: 3 },
      ALL,
    );
    expect(points).toEqual([
      { on: '2026-11-19', services: 1, levels: [], earned: 0, possible: 1000 },
      {
        ...{ on: '2026-11-20', services: 1, levels: [] },
        ...{ earned: 1000, possible: 1000 },
      },
      {
        ...{ on: '2026-11-21', services: 2, levels: [] },
        ...{ earned: 1500, possible: 2000 },
      },
    ]);
  });

  it('reads the history once for everybody, and after that only what is new', async () => {
    const { scorecardTrends, histories, results } = startScorecards(FLEET);
    const [first, second] = SUBJECTS;
    for (const [request, viewer, readings] of [
      [{ id: 'ops' }, ALL, 1],
      [{ id: 'ops' }, some([first.ref]), 1],
      [{ id: 'ops', text: 'a' }, ALL, 1],
      [{ id: 'ops', days: 30 }, ALL, 1],
      // Further back than what is known.
      [{ id: 'ops', days: 365 }, ALL, 2],
      [{ id: 'ops', days: 90 }, ALL, 2],
    ] as const) {
      await scorecardTrends.getTrend(request, viewer);
      expect(histories.readings).toBe(readings);
    }
    const read = async () =>
      (await scorecardTrends.getTrend({ id: 'ops' }, ALL)).points.at(-1);
    results.putSubject(first.uid, undefined);
    expect(await read()).toMatchObject({ services: 1, earned: 500 });
    FLEET.changes.push({
      ...{ uid: second.uid, scorecard: 'ops', at: '2026-11-21T09:00:00Z' },
      ...{ earned: 250, possible: 1000, applies: true },
    });
    results.putResult(
      ...[second.uid, 'ops'],
      resultOf(second, SCORECARD, [outcomeOf('a', 'fail')]),
    );
    expect(await read()).toMatchObject({ services: 1, earned: 250 });
    FLEET.changes.pop();
    expect(histories).toEqual({ readings: 2, rowsAfter: 1 });
    await expect(scorecardTrends.getTrend({ id: 'none' }, ALL)).rejects.toThrow(
      "No scorecard found with id 'none'",
    );
  });

  it('is not worked out anew by what is written about other scorecards', async () => {
    const { scorecardTrends, results } = startScorecards(FLEET);
    const { points } = await scorecardTrends.getTrend({ id: 'ops' }, ALL);
    results.putResult(SUBJECTS[0].uid, 'other', undefined);
    const again = await scorecardTrends.getTrend({ id: 'ops' }, ALL);
    expect(again.points).toBe(points);
  });

  it('brings the scorecard along where it is asked to', async () => {
    const { scorecardFleet, scorecardTrends } = startScorecards(FLEET);
    const request = { id: 'ops', text: 'b' };
    const { scorecard } = await scorecardTrends.getTrend(
      { ...request, head: true },
      ALL,
    );
    expect(scorecard).toEqual(await scorecardFleet.getScorecard(request, ALL));
  });
});
