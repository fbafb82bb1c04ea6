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

import fc from 'fast-check';
import { checkStates, type CheckOutcome, type CheckReason } from './outcome';
import { scoreOf } from './score';

type Check = { id: string; weight: number; level?: string };

const LEVELS = ['bronze', 'silver', 'gold'].map(id => ({ id, title: id }));

const reason: CheckReason = { kind: 'rule' };

function outcomes(states: Record<string, CheckOutcome['state']>) {
  return Object.entries(states).map(
    ([check, state]): CheckOutcome => ({ check, state, reason }),
  );
}

/** The rules once more, slowly, in the words in which people state them. */
function oracle(
  levels: { id: string }[],
  checks: Check[],
  given: CheckOutcome[],
) {
  const outcomeOf = (check: Check): CheckOutcome =>
    given.findLast(({ check: id }) => id === check.id) ?? {
      check: check.id,
      state: 'unknown',
      reason,
    };
  const counted = checks.filter(
    check => check.weight > 0 && outcomeOf(check).reason.kind !== 'notYet',
  );
  const judged = counted
    .map(check => ({ ...check, ...outcomeOf(check) }))
    .filter(({ state }) => state === 'pass' || state === 'fail');
  const worth = (weight: number) => Math.round(weight * 1000);
  const missingFor = (level: string) =>
    counted
      .filter(check => check.level === level)
      .filter(check =>
        ['fail', 'unknown', 'error'].includes(outcomeOf(check).state),
      )
      .map(({ id }) => id);
  const concerned = counted.some(
    check => outcomeOf(check).state !== 'notApplicable',
  );
  const reached = levels.filter((_, index) =>
    levels.slice(0, index + 1).every(({ id }) => missingFor(id).length === 0),
  );
  const next = levels.at(reached.length);
  return {
    possible: judged.reduce((sum, { weight }) => sum + worth(weight), 0),
    earned: judged.reduce(
      (sum, { weight, credit, state }) =>
        sum +
        Math.round(worth(weight) * (credit ?? (state === 'pass' ? 1 : 0))),
      0,
    ),
    counts: Object.fromEntries(
      checkStates
        .map(
          state =>
            [
              state,
              checks.filter(check => outcomeOf(check).state === state).length,
            ] as const,
        )
        .filter(([, count]) => count > 0),
    ),
    ...(concerned && reached.length > 0 && { level: reached.at(-1)?.id }),
    ...(concerned &&
      next && { next: { level: next.id, missing: missingFor(next.id) } }),
  };
}

describe('scoreOf', () => {
  it('sets what was earned against what could be judged, and nothing else', () => {
    const checks = [
      { id: 'a', weight: 3 },
      { id: 'b', weight: 2 },
      { id: 'c', weight: 10 },
      { id: 'd', weight: 10 },
      { id: 'e', weight: 10 },
      { id: 'f', weight: 10 },
      { id: 'told', weight: 0 },
    ];
    expect(
      scoreOf(
        { levels: [], checks },
        outcomes({
          a: 'pass',
          b: 'fail',
          c: 'unknown',
          d: 'exempt',
          e: 'notApplicable',
          f: 'error',
          told: 'fail',
        }),
      ),
    ).toEqual({
      earned: 3000,
      possible: 5000,
      counts: {
        pass: 1,
        fail: 2,
        unknown: 1,
        exempt: 1,
        notApplicable: 1,
        error: 1,
      },
    });
  });

  it('gives part of the weight for part of the credit, in whole thousandths', () => {
    const checks = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 0.7 },
      { id: 'c', weight: 1 },
      { id: 'd', weight: 1 },
    ];
    const given: CheckOutcome[] = [
      { check: 'a', state: 'pass', reason, credit: 1 / 3 },
      { check: 'b', state: 'fail', reason, credit: 0.25 },
      { check: 'c', state: 'pass', reason, credit: 7 },
      { check: 'd', state: 'pass', reason, credit: NaN },
    ];
    expect(scoreOf({ levels: [], checks }, given)).toMatchObject({
      earned: 333 + 175 + 1000,
      possible: 3700,
    });
  });

  it('reaches levels one after the other, and says what keeps from the next one', () => {
    const checks: Check[] = [
      { id: 'b1', weight: 1, level: 'bronze' },
      { id: 'b2', weight: 1, level: 'bronze' },
      { id: 'g1', weight: 1, level: 'gold' },
      { id: 'g2', weight: 1, level: 'gold' },
      { id: 'free', weight: 1 },
    ];
    const levelOf = (states: Record<string, CheckOutcome['state']>) => {
      const { level, next } = scoreOf(
        { levels: LEVELS, checks },
        outcomes({ free: 'fail', ...states }),
      );
      return { level, next };
    };
    expect(
      levelOf({ b1: 'unknown', b2: 'error', g1: 'pass', g2: 'pass' }),
    ).toEqual({ next: { level: 'bronze', missing: ['b1', 'b2'] } });
    // Silver has no checks.
    expect(
      levelOf({ b1: 'exempt', b2: 'pass', g1: 'fail', g2: 'notApplicable' }),
    ).toEqual({ level: 'silver', next: { level: 'gold', missing: ['g1'] } });
    expect(
      levelOf({ b1: 'pass', b2: 'pass', g1: 'exempt', g2: 'exempt' }),
    ).toEqual({ level: 'gold' });
    // Nobody has evaluated b2.
    expect(levelOf({ b1: 'pass' })).toEqual({
      next: { level: 'bronze', missing: ['b2'] },
    });
  });

  it('reaches nothing where nothing applies, and everything where all is exempt', () => {
    const checks = ['a', 'b'].map(id => ({ id, weight: 1, level: 'bronze' }));
    const definition = { levels: LEVELS, checks };
    expect(
      scoreOf(definition, outcomes({ a: 'notApplicable', b: 'notApplicable' })),
    ).toEqual({ earned: 0, possible: 0, counts: { notApplicable: 2 } });
    expect(
      scoreOf(definition, outcomes({ a: 'notApplicable', b: 'exempt' })),
    ).toMatchObject({ earned: 0, possible: 0, level: 'gold' });
    expect(scoreOf({ levels: LEVELS, checks: [] }, [])).toEqual({
      earned: 0,
      possible: 0,
      counts: {},
    });
  });

  it('agrees with the rules as people state them, in any order of outcomes', () => {
    const check = fc.record({
      weight: fc.oneof(
        fc.constant(0),
        fc.constantFrom(1, 2, 5, 0.5, 0.001, 1000),
        fc.double({ min: 0, max: 1000, noNaN: true }),
      ),
      level: fc.constantFrom('bronze', 'silver', 'gold', undefined),
      state: fc.constantFrom(...checkStates),
      credit: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), {
        nil: undefined,
      }),
      kind: fc.constantFrom('rule' as const, 'notYet' as const),
      isThere: fc.boolean(),
    });
    const levels = fc.constantFrom(LEVELS, LEVELS.slice(0, 1), []);
    const everyIsThere = fc.boolean();
    fc.assert(
      fc.property(
        fc.array(check, { maxLength: 12 }),
        levels,
        everyIsThere,
        fc.boolean(),
        (drawn, steps, all, reversed) => {
          // Names that objects have anyway are names like others.
          const ids = ['__proto__', 'constructor', 'toString'];
          const checks = drawn.map(({ weight, level }, index) => ({
            id: ids[index] ?? `c${index}`,
            weight: weight < 0.001 ? 0 : weight,
            ...(steps.some(({ id }) => id === level) && { level }),
          }));
          const given = drawn
            .map(
              ({ state, credit, kind, isThere }, index) =>
                ({
                  check: checks[index].id,
                  state,
                  reason:
                    kind === 'rule' ? { kind } : { kind, from: '2027-01-01' },
                  credit,
                  isThere,
                } as const),
            )
            .filter(({ isThere }) => all || isThere);
          const ordered = reversed ? given.toReversed() : given;
          expect(scoreOf({ levels: steps, checks }, ordered)).toEqual(
            oracle(steps, checks, ordered),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('passes over outcomes of checks that are gone', () => {
    const checks = [{ id: 'a', weight: 1 }];
    expect(
      scoreOf({ levels: [], checks }, outcomes({ gone: 'fail', a: 'pass' })),
    ).toEqual({ earned: 1000, possible: 1000, counts: { pass: 1 } });
  });
});
