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

import type {
  FactSourceDefinition,
  FactValue,
  FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Chance } from './Chance';

/** By source: what is known at the moment. */
export type KnownFacts = Record<string, FactValues>;

/** What a condition makes of facts. */
export type Said = boolean | 'missing' | 'failed';

/** A condition as it is written, and what it means in the plainest code there is. */
export type Condition = {
  cel: string;
  says: (facts: KnownFacts, today: string) => Said;
};

const DAY_MS = 86_400_000;
const NUMBERS = [
  ...['ci.coverage', 'ci.findings', 'ci.constructor'],
  ...['scan.pages', 'support.rank'],
];
const TEXTS = ['ci.language', 'scan.language', 'support.region'];

const described = (type: 'string' | 'number' | 'boolean' | 'list') =>
  function define(name: string) {
    return { name, type, description: name };
  };

/** Of several sources, of which one was not described. */
export const factSources: FactSourceDefinition[] = [
  { id: 'entity', title: 'Entity', facts: [described('string')('today')] },
  {
    ...{ id: 'ci', title: 'Build' },
    facts: [
      ...['coverage', 'findings', 'constructor'].map(described('number')),
      ...['language', 'testedOn'].map(described('string')),
      ...['green'].map(described('boolean')),
      ...['labels'].map(described('list')),
    ],
  },
  { id: 'scan', title: 'Scanner' },
  {
    ...{ id: 'support', title: 'Support' },
    facts: [described('number')('rank'), described('string')('region')],
  },
];

const SIMPLE: ((chance: Chance) => Condition)[] = [
  compareNumbers,
  compareNumbers,
  compareNumbers,
  compareTexts,
  chance => {
    const fact = chance.of([...NUMBERS, ...TEXTS, 'ci.toString']);
    const known = fact === 'ci.toString' ? 'ci.green' : fact;
    return {
      cel: `has(${known})`,
      says: facts => find(facts, known) !== undefined,
    };
  },
  () => ofFact('ci.green', 'ci.green', value => asBoolean(value)),
  chance => {
    const label = chance.of(['api', 'batch', 'web']);
    return ofFact('ci.labels', `"${label}" in ci.labels`, value =>
      Array.isArray(value) ? value.includes(label) : 'failed',
    );
  },
  chance => {
    const name = chance.of(['exists', 'all'] as const);
    const start = chance.of(['a', 'b', 'w']);
    return ofFact(
      'ci.labels',
      `ci.labels.${name}(l, l.startsWith("${start}"))`,
      value => {
        if (!Array.isArray(value)) {
          return 'failed';
        }
        const starts = value.filter(one => one.startsWith(start)).length;
        return name === 'all' ? starts === value.length : starts > 0;
      },
    );
  },
  () =>
    ofFact('ci.language', 'ci.language.matches("^[a-j]+$")', value =>
      typeof value === 'string'
        ? [...value].every(letter => letter >= 'a' && letter <= 'j')
        : 'failed',
    ),
  divide,
  askDays,
];

const COMPOSED: ((
  chance: Chance,
  one: Condition,
  other: Condition,
) => Condition)[] = [
  (_, one, other) => decideBy('&&', false, one, other),
  (_, one, other) => decideBy('||', true, one, other),
  (_, one) => ({
    cel: `!(${one.cel})`,
    says: (...given) => {
      const said = one.says(...given);
      return typeof said === 'boolean' ? !said : said;
    },
  }),
  (chance, one, other) => {
    const condition = chance.of(SIMPLE)(chance);
    return {
      cel: `(${condition.cel}) ? (${one.cel}) : (${other.cel})`,
      says: (...given) => {
        const said = condition.says(...given);
        if (typeof said !== 'boolean') {
          return said;
        }
        return said ? one.says(...given) : other.says(...given);
      },
    };
  },
];

/** A condition over facts, of up to so many levels. */
export function randomCondition(chance: Chance, levels = 2): Condition {
  return levels === 0 || chance.is(0.4)
    ? chance.of(SIMPLE)(chance)
    : chance.of(COMPOSED)(
        chance,
        randomCondition(chance, levels - 1),
        randomCondition(chance, levels - 1),
      );
}

function decideBy(
  name: string,
  decisive: boolean,
  ...parts: Condition[]
): Condition {
  return {
    cel: parts.map(({ cel }) => `(${cel})`).join(` ${name} `),
    says: (...given) => {
      const said = parts.map(part => part.says(...given));
      if (said.includes(decisive)) {
        return decisive;
      }
      const order: Said[] = ['missing', 'failed'];
      return order.find(one => said.includes(one)) ?? !decisive;
    },
  };
}

function compareNumbers(chance: Chance): Condition {
  const fact = chance.of(NUMBERS);
  const limit = chance.whole(0, 100);
  const [operator, holds] = chance.of([
    ['>=', (value: number) => value >= limit],
    ['<', (value: number) => value < limit],
    ['!=', (value: number) => value !== limit],
  ] as const);
  return ofFact(fact, `${fact} ${operator} ${limit}`, value =>
    typeof value === 'number' ? holds(value) : 'failed',
  );
}

function compareTexts(chance: Chance): Condition {
  const fact = chance.of(TEXTS);
  const text = chance.of(['go', 'java', 'eu']);
  return ofFact(fact, `${fact} == "${text}"`, value =>
    typeof value === 'string' ? value === text : 'failed',
  );
}

function divide(): Condition {
  return {
    cel: 'ci.coverage / ci.findings > 2.0',
    says: facts => {
      const [above, below] = [
        find(facts, 'ci.coverage'),
        find(facts, 'ci.findings'),
      ];
      if (above === undefined || below === undefined) {
        return 'missing';
      }
      return typeof above === 'number' &&
        typeof below === 'number' &&
        below !== 0
        ? above / below > 2
        : 'failed';
    },
  };
}

function askDays(chance: Chance): Condition {
  const days = chance.whole(0, 3);
  return {
    cel: `daysBetween(ci.testedOn, entity.today) <= ${days}`,
    says: (facts, today) => {
      const on = find(facts, 'ci.testedOn');
      if (on === undefined) {
        return 'missing';
      }
      const since = (Date.parse(today) - Date.parse(String(on))) / DAY_MS;
      return typeof on === 'string' && Number.isFinite(since)
        ? since <= days
        : 'failed';
    },
  };
}

function ofFact(
  fact: string,
  cel: string,
  says: (value: FactValue) => Said,
): Condition {
  return {
    cel,
    says: facts => {
      const value = find(facts, fact);
      return value === undefined ? 'missing' : says(value);
    },
  };
}

function asBoolean(value: FactValue): Said {
  return typeof value === 'boolean' ? value : 'failed';
}

function find(facts: KnownFacts, fact: string): FactValue | undefined {
  const [source, name] = fact.split('.');
  const known = Object.entries(facts[source] ?? {});
  return known.find(([each]) => each === name)?.[1];
}
