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

  it('reads the history once for those who ask the same, and again where anything differs', async () => {
    const pages = startScorecards(FLEET);
    const { scorecardTrends, histories, results } = pages;
    const readable = some([SUBJECTS[0].ref]);
    for (const [request, viewer, readings] of [
      [{ id: 'ops' }, ALL, 1],
      [{ id: 'ops' }, ALL, 1],
      [{ id: 'ops' }, readable, 2],
      [{ id: 'ops' }, readable, 2],
      [{ id: 'ops' }, some([SUBJECTS[1].ref]), 3],
      [{ id: 'ops', text: 'a' }, ALL, 4],
      [{ id: 'ops', days: 30 }, ALL, 5],
    ] as const) {
      await scorecardTrends.getTrend(request, viewer);
      expect(histories.readings).toBe(readings);
    }
    results.putSubject(SUBJECTS[0].uid, undefined);
    const { points } = await scorecardTrends.getTrend({ id: 'ops' }, ALL);
    expect(histories.readings).toBe(6);
    expect(points.at(-1)).toMatchObject({ services: 1, earned: 500 });
    await expect(scorecardTrends.getTrend({ id: 'none' }, ALL)).rejects.toThrow(
      "No scorecard found with id 'none'",
    );
  });
});
