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

import { mockCredentials } from '@backstage/backend-test-utils';
import type { Readable } from '../../catalog/readable';
import { evaluateScorecard } from '../evaluation/evaluateScorecard';
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

const as = (readable: Readable) => ({
  credentials: mockCredentials.user(),
  readable,
});

describe('ScorecardDryRuns', () => {
  it('says what would change for the first services by name, and stores nothing', async () => {
    const { scorecardDryRuns, results } = start();
    const seq = await results.readSeq();
    const { result } = await scorecardDryRuns.dryRun(
      { definition: 'ops c a' },
      as(ALL),
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
    const all = await scorecardDryRuns.dryRun({ definition }, as(readable));
    expect(all.result?.items.map(({ entity }) => entity.ref)).toEqual(
      SUBJECTS.slice(20, 30).map(({ ref }) => ref),
    );
    expect(all.result?.items.some(({ before }) => before)).toBe(false);
    const few = await scorecardDryRuns.dryRun(
      { definition, limit: 3 },
      as(readable),
    );
    expect(few.result?.lookedAt).toBe(3);
    const none = await scorecardDryRuns.dryRun(
      { definition },
      as({ kind: 'none' }),
    );
    expect(none.result).toMatchObject({ lookedAt: 0, applies: 0, items: [] });
  });

  it('says what is wrong with a definition that cannot be used', async () => {
    const { scorecardDryRuns } = start();
    expect(
      await scorecardDryRuns.dryRun({ definition: 'broken' }, as(ALL)),
    ).toEqual({
      problems: [{ severity: 'error', path: 'id', message: 'No' }],
    });
  });

  it('is about what can be evaluated, and so not about groups', async () => {
    const groups = ['a', 'b'].map(name => subjectOf(`group:default/${name}`));
    const { scorecardDryRuns } = startScorecards({
      subjects: [...groups, SUBJECTS[0]],
    });
    const { result } = await scorecardDryRuns.dryRun(
      { definition: 'ops a' },
      as(ALL),
    );
    expect(result).toMatchObject({
      ...{ lookedAt: 1, searched: 1 },
      items: [{ entity: { ref: SUBJECTS[0].ref } }],
    });
    expect(result).not.toHaveProperty('endedEarly');
  });

  it('looks through so many services and no more, and says so', async () => {
    const subjects = Array.from({ length: 5001 }, (_, index) =>
      subjectOf(`component:default/s${index}`),
    );
    const { scorecardDryRuns } = startScorecards({ subjects });
    const run = async (readable: Readable) =>
      (await scorecardDryRuns.dryRun({ definition: 'nobody a' }, as(readable)))
        .result;
    expect(await run(ALL)).toMatchObject({
      ...{ lookedAt: 0, searched: 5000, endedEarly: 'services' },
    });
    const almost = some(subjects.slice(1).map(({ ref }) => ref));
    expect(await run(almost)).toMatchObject({ lookedAt: 0, searched: 5000 });
    expect(await run(almost)).not.toHaveProperty('endedEarly');
  });

  it('gives way while it evaluates, and ends with what it has when its time is over', async () => {
    const clock = { ms: 0 };
    const { scorecardDryRuns } = startScorecards(
      { subjects: SUBJECTS },
      {
        elapsed: () => clock.ms,
        evaluate: (scorecard, input, now) => {
          clock.ms += 200;
          // As long as a rule may take.
          const until = performance.now() + 20;
          while (performance.now() < until);
          return evaluateScorecard(scorecard, input, now);
        },
      },
    );
    let turns = 0;
    const timer = setInterval(() => {
      turns++;
    }, 1);
    const definition = 'ops a b c d e f g';
    const { result } = await scorecardDryRuns.dryRun({ definition }, as(ALL));
    clearInterval(timer);
    // Three checks at a time, and so 600 ms for each service.
    expect(result).toMatchObject({ lookedAt: 4, endedEarly: 'time' });
    expect(result?.items[3].after?.counts).toEqual({ error: 7 });
    expect(turns).toBeGreaterThan(8);
  });
});
