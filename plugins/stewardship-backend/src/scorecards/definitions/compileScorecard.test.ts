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
  readScorecard,
  type FilterableEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { factNamesOf } from '../expressions/FactNames';
import { supportFacts } from './__testUtils__/definitionHarness';
import { compileScorecard } from './compileScorecard';

const document = {
  apiVersion: 'stewardship.dev/v1',
  kind: 'Scorecard',
  metadata: { name: 'ready', title: 'Ready' },
  spec: {
    appliesTo: { filter: { kind: 'Component' }, tiers: ['gold', 'glod'] },
    checks: [
      { id: 'broken' },
      { id: 'has-tier', title: 'Tier', rule: 'support.tier == "gold"' },
      {
        ...{ id: 'typo', title: 'Typo', level: 'silver' },
        rule: 'support.teir == "gold"',
      },
      {
        id: 'asked',
        title: 'Asked',
        appliesTo: { tiers: ['silver'] },
        question: {
          text: 'Who?',
          kind: 'text',
          prefill: 'support.nobody',
        },
      },
      {
        ...{ id: 'when-typo', title: 'When', when: 'support.teir == "a"' },
        question: { text: 'Why?', kind: 'text' },
      },
      {
        ...{ id: 'only-gold', title: 'Only', when: 'support.tier == "gold"' },
        rule: 'support.rank < 3',
      },
      { title: 'It has no id', rule: 'true' },
    ],
    levels: [{ id: 'bronze' }, { id: 'silver' }],
  },
};

const component: FilterableEntity = {
  kind: 'Component',
  ...{ metadata: {}, spec: {}, relations: [] },
};

async function compile(options: { tierIds?: string[]; facts?: string[] } = {}) {
  const { tierIds = ['gold', 'silver'], facts = [] } = options;
  const { scorecard, problems } = readScorecard(document);
  if (!scorecard) {
    throw new Error(JSON.stringify(problems));
  }
  return await compileScorecard({
    ...{ definition: scorecard, problems, document, tierIds },
    facts: factNamesOf([
      supportFacts,
      {
        id: 'support',
        title: 'More',
        facts: facts.map(name => ({ name, type: 'string', description: '' })),
      },
    ]),
  });
}

describe('compileScorecard', () => {
  it('keeps checks that are wrong as checks in error, and says where they are in their document', async () => {
    const { checks, problems } = await compile();
    const typo = 'There is no fact support.teir; did you mean support.tier?';
    expect(
      checks.map(({ definition, problem }) => [definition.id, problem]),
    ).toEqual([
      ['broken', expect.stringMatching(/^'rule' is missing/)],
      ['has-tier', undefined],
      ['typo', typo],
      ['asked', undefined],
      ['when-typo', `In 'when': ${typo}`],
      ['only-gold', undefined],
    ]);
    expect(checks[2]).toMatchObject({ definition: { level: 'silver' } });
    expect(checks[2].rule).toBeUndefined();
    expect(problems).toContainEqual({
      severity: 'error',
      path: 'spec.checks[2].rule',
      check: 'typo',
      value: 'support.teir == "gold"',
      message: 'There is no fact support.teir; did you mean support.tier?',
    });
    expect(problems).toContainEqual({
      ...{ severity: 'error', path: 'spec.checks[4].when' },
      ...{ check: 'when-typo', value: 'support.teir == "a"', message: typo },
    });
    expect(
      problems.filter(({ severity }) => severity === 'error'),
    ).toMatchObject([
      { path: 'spec.checks[0].rule', check: 'broken' },
      { path: 'spec.checks[6].id' },
      { path: 'spec.checks[2].rule' },
      { path: 'spec.checks[4].when' },
    ]);
  });

  it('can be asked where a check is applicable', async () => {
    const { checks } = await compile();
    expect(checks[5].when?.evaluate({ support: { tier: 'gold' } })).toEqual({
      ...{ kind: 'value', value: true },
    });
  });

  it('asks a question without a proposal where that cannot be used', async () => {
    const { checks, problems } = await compile();
    expect(checks[3].prefill).toBeUndefined();
    expect(problems).toContainEqual({
      severity: 'warning',
      path: 'spec.checks[3].question.prefill',
      value: 'support.nobody',
      message:
        'There is no fact support.nobody. The question is asked without a proposal',
    });
    const known = await compile({ facts: ['nobody'] });
    expect(
      known.checks[3].prefill?.evaluate({ support: { nobody: 'x' } }),
    ).toEqual({ kind: 'value', value: 'x' });
  });

  it('says which tiers are not configured', async () => {
    const { problems } = await compile();
    expect(problems).toContainEqual({
      severity: 'warning',
      ...{ path: 'spec.appliesTo.tiers[1]', value: 'glod' },
      message:
        "There is no support tier 'glod', so it is for no entity. Did you mean 'gold'?",
    });
    const none = await compile({ tierIds: [] });
    expect(none.problems.map(({ path }) => path)).toContain(
      'spec.checks[3].appliesTo.tiers[0]',
    );
  });

  it('knows which entities the scorecard and its checks are for', async () => {
    const { appliesTo, checks } = await compile();
    expect(appliesTo(component, 'gold')).toBe(true);
    expect(appliesTo(component, 'silver')).toBe(false);
    expect(appliesTo({ ...component, kind: 'API' }, 'gold')).toBe(false);
    const [, rule, , question] = checks;
    expect(rule.appliesTo({ ...component, kind: 'Group' })).toBe(true);
    expect(question.appliesTo(component, 'silver')).toBe(true);
    expect(question.appliesTo(component, 'gold')).toBe(false);
  });

  it('has another hash only where something of it is other', async () => {
    const [one, same, more] = [
      await compile(),
      await compile(),
      await compile({ facts: ['teir'] }),
    ];
    expect(one.hash).toBe(same.hash);
    expect(more.checks[2].problem).toBeUndefined();
    expect(more.hash).not.toBe(one.hash);
  });
});
