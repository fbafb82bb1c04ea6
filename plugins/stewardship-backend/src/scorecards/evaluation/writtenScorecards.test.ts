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

import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import { breakages } from './__testUtils__/breakages';
import { Chance } from './__testUtils__/Chance';
import { makeSubject } from './__testUtils__/evaluationHarness';
import { loadWritten } from './__testUtils__/loadWritten';
import { expectedOf, isFor, type World } from './__testUtils__/oracle';
import { randomScorecard } from './__testUtils__/randomScorecard';
import { randomWorld } from './__testUtils__/randomWorld';
import type { EvaluationInput } from './evaluated';
import { evaluateScorecard } from './evaluateScorecard';

jest.setTimeout(60_000);

const NOW = new Date('2026-11-21T09:00:00.000Z');

/** What an evaluation is given of a world. */
function inputOf(world: World, scorecard: string): EvaluationInput {
  const today = { today: NOW.toISOString().slice(0, 10) };
  const scope: EvaluationInput['scope'] = { entity: today };
  for (const [source, { values, expiresAt }] of Object.entries(world.facts)) {
    if (!expiresAt || expiresAt > NOW.toISOString()) {
      scope[source] = values;
    }
  }
  const checkOf = (key: string) => key.slice(key.indexOf('/') + 1);
  const answers = [...world.answers].map(
    ([key, answer]) => [checkOf(key), answer] as const,
  );
  const submitted = answers.filter(([, { status }]) => status === 'submitted');
  const drafts = answers.filter(([, { status }]) => status === 'draft');
  const exemptions = [...world.exemptions].map(
    ([key, until]) => [checkOf(key), { until }] as const,
  );
  return {
    ...{ subject: world.subject, scope },
    answers: new Map([[scorecard, new Map(submitted)]]),
    drafts: new Map([[scorecard, new Set(drafts.map(([check]) => check))]]),
    exemptions: new Map([[scorecard, new Map(exemptions)]]),
  };
}

/** Two levels of one rule each, and what comes of a coverage. */
async function evaluateLevels(
  checks: Record<string, unknown>[],
  coverage: number,
  more: FactValues = {},
) {
  const compiled = await loadWritten(
    JSON.stringify({
      ...{ apiVersion: 'stewardship.dev/v1', kind: 'Scorecard' },
      metadata: { name: 'quality' },
      spec: { levels: [{ id: 'bronze' }, { id: 'gold' }], checks },
    }),
  );
  const world = {
    ...{ subject: makeSubject(0), answers: new Map(), exemptions: new Map() },
    facts: { ci: { values: { coverage, ...more } } },
  };
  return evaluateScorecard(compiled, inputOf(world, 'quality'), NOW);
}

const bronze = { id: 'some', level: 'bronze', rule: 'ci.coverage > 10.0' };
const gold = { id: 'much', level: 'gold', rule: 'ci.coverage > 80.0' };

describe('scorecards as they are written', () => {
  it('raise no level by a check that cannot be loaded', async () => {
    const right = await evaluateLevels([bronze, gold], 20);
    expect(right?.score).toMatchObject({
      ...{ level: 'bronze', earned: 1000, possible: 2000 },
    });
    const misspelt = { ...gold, rule: 'ci.coverge > 80.0' };
    const wrong = await evaluateLevels([bronze, misspelt], 20);
    expect(wrong?.outcomes[1]).toEqual({
      ...{ check: 'much', state: 'error' },
      reason: {
        kind: 'failed',
        message: 'There is no fact ci.coverge; did you mean ci.coverage?',
      },
    });
    expect(wrong?.score).toEqual({
      ...{ level: 'bronze', earned: 1000, possible: 1000 },
      counts: { pass: 1, error: 1 },
      next: { level: 'gold', missing: ['much'] },
    });
    const nowhere = await evaluateLevels(
      [bronze, { ...gold, level: 'glod' }],
      90,
    );
    expect(nowhere?.score).toMatchObject({
      next: { level: 'bronze', missing: ['much'] },
    });
  });

  it('are in error for each way in which a check can be broken, and in nothing else', async () => {
    const check = {
      ...{ id: 'much', weight: 3, level: 'gold', asks: 'broken' as const },
      document: gold,
    };
    for (const breakage of breakages) {
      const { document, level, weight } = breakage(check, ['bronze', 'gold']);
      const said = await evaluateLevels([bronze, document], 90, {
        green: true,
      });
      expect([document, said?.outcomes.map(({ state }) => state)]).toEqual([
        ...[document, ['pass', 'error']],
      ]);
      expect([document, said?.score.next]).toEqual([
        ...[document, weight > 0 ? { level, missing: ['much'] } : undefined],
      ]);
    }
  });

  it.each([
    [90, true, ['pass', 'rule']],
    [20, true, ['fail', 'rule']],
    [20, false, ['notApplicable', 'notWhen']],
    [90, undefined, ['unknown', 'missingFacts']],
  ])(
    'ask a rule where its condition holds: coverage %d, released: %s',
    async (coverage, green, stands) => {
      const said = await evaluateLevels(
        [bronze, { ...gold, when: 'ci.green' }],
        coverage,
        { ...(green !== undefined && { green }) },
      );
      const [, outcome] = said?.outcomes ?? [];
      expect([outcome?.state, outcome?.reason.kind]).toEqual(stands);
      expect(said?.score.level).toBe(
        stands[0] === 'fail' || stands[0] === 'unknown' ? 'bronze' : 'gold',
      );
      expect(said?.score.possible).toBe(
        stands[0] === 'pass' || stands[0] === 'fail' ? 2000 : 1000,
      );
    },
  );

  it('agree with plain code, whatever is written', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const chance = new Chance(seed * 7919);
      const scorecard = randomScorecard(chance, 'quality');
      const compiled = await loadWritten(scorecard.yaml);
      for (let index = 0; index < 15; index++) {
        const world = randomWorld(chance, index, [scorecard]);
        const input = inputOf(world, 'quality');
        const said = evaluateScorecard(compiled, input, NOW);
        const expected = isFor(scorecard, world)
          ? expectedOf(scorecard, world, NOW)
          : undefined;
        expect([
          seed,
          said && {
            checks: said.outcomes.map(({ check, state, reason, credit }) => [
              ...[check, state, reason.kind, credit ?? null],
            ]),
            ...{ earned: said.score.earned, possible: said.score.possible },
            ...{ level: said.score.level, next: said.score.next },
          },
        ]).toEqual([seed, expected]);
        compared += expected?.checks.length ?? 0;
      }
    }
    expect(compared).toBeGreaterThan(3_000);
  });
});
