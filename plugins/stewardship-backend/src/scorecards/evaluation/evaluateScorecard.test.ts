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

import { makeSubject } from './__testUtils__/evaluationHarness';
import {
  coverageCheck,
  questionCheck,
  ruleCheck,
  scorecardOf,
} from './__testUtils__/testScorecards';
import type { EvaluationInput } from './evaluated';
import { evaluateScorecard } from './evaluateScorecard';

const NOW = new Date('2026-11-21T09:00:00.000Z');

function inputOf(changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    subject: makeSubject(0),
    scope: { ci: { coverage: 50 } },
    ...{ answers: new Map(), drafts: new Map(), exemptions: new Map() },
    ...changes,
  };
}

function evaluate(
  check: ReturnType<typeof coverageCheck>,
  changes: Partial<EvaluationInput> = {},
) {
  const input = inputOf(changes);
  const evaluated = evaluateScorecard(
    scorecardOf('quality', [check]),
    input,
    NOW,
  );
  const [outcome] = evaluated?.outcomes ?? [];
  return [outcome?.state, outcome?.reason.kind, evaluated?.dueAt];
}

function exempt(check: string, until: string): Partial<EvaluationInput> {
  return { exemptions: new Map([['quality', new Map([[check, { until }]])]]) };
}

describe('evaluateScorecard', () => {
  it('has nothing to say of entities that the scorecard is not for', () => {
    const scorecard = scorecardOf('quality', [], { tiers: ['silver'] });
    expect(evaluateScorecard(scorecard, inputOf(), NOW)).toBeUndefined();
  });

  it('looks at whom it is for, then at the first day, then at the rule, then at exemptions', () => {
    const early = coverageCheck('a', 80, {
      enabledFrom: '2026-11-22',
    });
    expect(evaluate(early, exempt('a', '2026-12-01'))).toEqual([
      ...['notApplicable', 'notYet', '2026-11-22T00:00:00.000Z'],
    ]);
    const other = coverageCheck('a', 80, {
      ...{ enabledFrom: '2026-11-22', tiers: ['silver'] },
    });
    expect(evaluate(other, exempt('a', '2026-12-01'))).toEqual([
      ...['notApplicable', 'notForThis', undefined],
    ]);
    const begun = coverageCheck('a', 80, { enabledFrom: '2026-11-21' });
    expect(evaluate(begun)).toEqual(['fail', 'rule', undefined]);
    expect(evaluate(begun, exempt('a', '2026-12-01'))).toEqual([
      ...['exempt', 'exemption', '2026-12-02T00:00:00.000Z'],
    ]);
    const passing = coverageCheck('a', 50);
    expect(evaluate(passing, exempt('a', '2026-12-01'))).toEqual([
      ...['pass', 'rule', undefined],
    ]);
  });

  it.each([
    ['fails', coverageCheck('a', 80)],
    ['is unknown', ruleCheck('a', () => true, { fact: 'toString' })],
    ['is unanswered', questionCheck('a')],
    ['is in error', ruleCheck('a', () => ({ kind: 'value', value: 'yes' }))],
  ])('exempts what %s, on the last day and not after it', (_, check) => {
    expect(evaluate(check, exempt('a', '2026-11-21'))).toEqual([
      ...['exempt', 'exemption', '2026-11-22T00:00:00.000Z'],
    ]);
    const [state, , dueAt] = evaluate(check, exempt('a', '2026-11-20'));
    expect([state, dueAt]).toEqual([
      expect.stringMatching(/fail|unknown|error/),
      undefined,
    ]);
    expect(evaluate(check, exempt('another', '2026-12-01'))[0]).toBe(state);
  });

  it('is due at the earliest moment at which time alone changes something', () => {
    const scorecard = scorecardOf('quality', [
      coverageCheck('a', 80),
      questionCheck('b'),
      coverageCheck('c', 80, { enabledFrom: '2026-12-24' }),
    ]);
    const dueAt = (changes: Partial<EvaluationInput>) =>
      evaluateScorecard(scorecard, inputOf(changes), NOW)?.dueAt;
    expect(dueAt({})).toBe('2026-12-24T00:00:00.000Z');
    const answers: EvaluationInput['answers'] = new Map([
      [
        'quality',
        new Map([
          [
            'b',
            {
              ...{ status: 'submitted', answeredBy: 'user:default/ada' },
              answeredAt: '2026-11-01T09:00:00.000Z',
              value: { kind: 'yesNo', yes: true },
              validUntil: '2026-12-20',
            },
          ],
        ]),
      ],
    ]);
    expect(dueAt({ answers })).toBe('2026-12-21T00:00:00.000Z');
    const factsExpireAt = '2026-11-21T10:00:00.000Z';
    expect(dueAt({ answers, factsExpireAt })).toBe(factsExpireAt);
    // What is over changes nothing any more.
    expect(dueAt({ answers, factsExpireAt: '2026-11-21T08:00:00.000Z' })).toBe(
      '2026-12-21T00:00:00.000Z',
    );
    expect(dueAt(exempt('a', '9999-12-31'))).toBe('2026-12-24T00:00:00.000Z');
  });

  it('is due every night where a rule asks which day it is', () => {
    const check = coverageCheck('a', 50);
    const asking = {
      ...check,
      rule: check.rule && { ...check.rule, facts: ['entity.today'] },
    };
    expect(evaluate(asking)[2]).toBe('2026-11-22T00:00:00.000Z');
    const { rule } = asking;
    for (const other of [check, questionCheck('a')]) {
      expect(evaluate({ ...other, when: rule })[2]).toBe(
        '2026-11-22T00:00:00.000Z',
      );
    }
  });

  it('looks at when it is applicable before it is judged, and before exemptions', () => {
    const says = (value: boolean) => ruleCheck('b', () => value).rule;
    for (const check of [coverageCheck('a', 80), questionCheck('a')]) {
      const [state] = evaluate(check);
      expect(evaluate({ ...check, when: says(true) })[0]).toBe(state);
      const not = { ...check, when: says(false) };
      expect(evaluate(not, exempt('a', '2026-12-01'))).toEqual([
        ...['notApplicable', 'notWhen', undefined],
      ]);
      const unknown = {
        ...check,
        when: ruleCheck('b', () => true, { fact: 'toString' }).rule,
      };
      expect(evaluate(unknown)).toEqual([
        ...['unknown', 'missingFacts', undefined],
      ]);
      expect(evaluate(unknown, exempt('a', '2026-12-01'))[0]).toBe('exempt');
      const early = { ...not.definition, enabledFrom: '2026-11-22' };
      expect(evaluate({ ...not, definition: early })[1]).toBe('notYet');
      const factsExpireAt = '2026-11-21T10:00:00.000Z';
      expect(evaluate(not, { factsExpireAt })[2]).toBe(factsExpireAt);
    }
  });

  it('is in error where the check could not be loaded, unless it is not applicable', () => {
    const broken = { ...coverageCheck('a', 20), problem: 'A typo' };
    expect(evaluate(broken)).toEqual(['error', 'failed', undefined]);
    const says = (value: boolean) => ruleCheck('b', () => value).rule;
    expect(evaluate({ ...broken, when: says(true) })[0]).toBe('error');
    expect(evaluate({ ...broken, when: says(false) })[1]).toBe('notWhen');
    expect(evaluate(broken, exempt('a', '2026-12-01'))[0]).toBe('exempt');
    const asked = { ...questionCheck('a'), problem: 'A typo' };
    expect(evaluate(asked)).toEqual(['error', 'failed', undefined]);
  });
});
