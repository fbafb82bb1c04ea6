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
} from './__testUtils__/fleets';
import { ALL, some, startScorecards } from './__testUtils__/startScorecards';

const SCORECARD = loadedOf({
  id: 'ops',
  checks: [ruleOf('a'), ruleOf('b', { title: 'Was there' })],
});
const SUBJECTS = Array.from({ length: 60 }, (_, index) =>
  subjectOf(`component:default/s${String(index).padStart(2, '0')}`),
);

function start() {
  return startScorecards({
    subjects: SUBJECTS,
    results: SUBJECTS.slice(0, 10).map(subject =>
      resultOf(subject, SCORECARD, [
        outcomeOf('a', 'error'),
        outcomeOf('b', 'pass'),
      ]),
    ),
    scorecards: [SCORECARD],
  });
}

describe('ScorecardDryRuns', () => {
  it('says what would change for the first services by name, and stores nothing', async () => {
    const { scorecardDryRuns, results } = start();
    const seq = await results.readSeq();
    const { result } = await scorecardDryRuns.dryRun(
      { definition: 'ops c a' },
      ALL,
    );
    expect(result).toMatchObject({ id: 'ops', lookedAt: 50, applies: 50 });
    expect(result?.items.map(({ entity }) => entity.ref)).toEqual(
      SUBJECTS.slice(0, 50).map(({ ref }) => ref),
    );
    // What has no rule that could be loaded is in error.
    expect(result?.items[0]).toMatchObject({
      before: { counts: { error: 1, pass: 1 } },
      after: { counts: { error: 2 } },
      changes: [
        { check: 'c', title: 'Check c', to: 'error' },
        { check: 'b', title: 'Was there', from: 'pass' },
      ],
    });
    expect(result?.items[10]).toEqual({
      entity: expect.objectContaining({ ref: SUBJECTS[10].ref }),
      after: expect.objectContaining({ counts: { error: 2 } }),
      changes: [
        { check: 'c', title: 'Check c', to: 'error' },
        { check: 'a', title: 'Check a', to: 'error' },
      ],
    });
    expect(await results.readSeq()).toBe(seq);
  });

  it('looks at what the caller may read alone, and at no more than was asked for', async () => {
    const { scorecardDryRuns } = start();
    const readable = some(SUBJECTS.slice(20, 30).map(({ ref }) => ref));
    const definition = 'another a';
    const all = await scorecardDryRuns.dryRun({ definition }, readable);
    expect(all.result?.items.map(({ entity }) => entity.ref)).toEqual(
      SUBJECTS.slice(20, 30).map(({ ref }) => ref),
    );
    expect(all.result?.items.some(({ before }) => before)).toBe(false);
    const few = await scorecardDryRuns.dryRun(
      { definition, limit: 3 },
      readable,
    );
    expect(few.result?.lookedAt).toBe(3);
    const none = await scorecardDryRuns.dryRun(
      { definition },
      { kind: 'none' },
    );
    expect(none.result).toMatchObject({ lookedAt: 0, applies: 0, items: [] });
  });

  it('says what is wrong with a definition that cannot be used', async () => {
    const { scorecardDryRuns } = start();
    expect(
      await scorecardDryRuns.dryRun({ definition: 'broken' }, ALL),
    ).toEqual({
      problems: [{ severity: 'error', path: 'id', message: 'No' }],
    });
  });
});
