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

/** A value of a rule: a fact `f.name`, a loop variable, or what is written. */
type Operand =
  | { fact: string }
  | { variable: string }
  | { written: string | number };

/** A condition of a small part of CEL. */
export type Condition =
  | { is: 'true' | 'false' }
  | { is: 'flag' | 'has'; fact: string }
  | { is: '==' | '!=' | '<' | '>='; left: Operand; right: Operand }
  | { is: 'in'; operand: Operand; list: string[] | string }
  | { is: 'not'; of: Condition }
  | { is: '&&' | '||'; left: Condition; right: Condition }
  | { is: 'choice'; condition: Condition; one: Condition; other: Condition }
  | { is: 'exists' | 'all'; list: string; variable: string; of: Condition };

type Value = string | number | boolean | string[];

/** What something means: a value, or why there is none. */
export type Meaning =
  | { value: Value }
  | { missing: Set<string> }
  | { failed: true };

const FAILED: Meaning = { failed: true };

export type Given = Record<string, string | number | boolean | string[]>;

const numbers = fc.constantFrom('a', 'b');
const texts = fc.constantFrom('t', 'u');
const lists = fc.constantFrom('l', 'm');
const words = fc.constantFrom('x', 'yy', '', 'z');

const named: fc.Arbitrary<Operand> = fc.oneof(
  fc.record({ fact: fc.oneof(numbers, texts) }),
  fc.record({ variable: fc.constantFrom('v', 'w') }),
);

const operands: fc.Arbitrary<Operand> = fc.oneof(
  named,
  fc.record({ written: fc.oneof(fc.constantFrom(0, 1, 2.5, -1), words) }),
);

const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.record({ is: fc.constantFrom('true', 'false') }),
    fc.record({ is: fc.constant('flag'), fact: fc.constant('y') }),
    fc.record({
      is: fc.constant('has'),
      fact: fc.oneof(numbers, texts, lists),
    }),
    fc.record({
      is: fc.constantFrom('==', '!=', '<', '>='),
      left: fc.record({ fact: fc.oneof(numbers, texts) }),
      right: operands,
    }),
    fc.record({
      is: fc.constant('in'),
      operand: named,
      list: fc.oneof(lists, fc.array(words, { maxLength: 3 })),
    }),
    fc.record({ is: fc.constant('not'), of: tie('condition') }),
    fc.record({
      is: fc.constantFrom('&&', '||'),
      left: tie('condition'),
      right: tie('condition'),
    }),
    fc.record({
      is: fc.constant('choice'),
      condition: tie('condition'),
      one: tie('condition'),
      other: tie('condition'),
    }),
    fc.record({
      is: fc.constantFrom('exists', 'all'),
      list: lists,
      variable: fc.constantFrom('v', 'w'),
      of: tie('condition'),
    }),
  ) as fc.Arbitrary<Condition>,
}));

/** Loop variables stand only within loops; outside they become a text. */
export const conditions = condition.map(free => closed(free, new Set()));

/** Facts of which some are missing, and some are of a wrong kind. */
export const scopes: fc.Arbitrary<Given> = fc.record(
  {
    a: fc.constantFrom<string | number>(0, 1, 2.5, -1, '1'),
    b: fc.constantFrom<string | number>(0, 1, 2.5, Number.NaN),
    t: words,
    u: words,
    y: fc.oneof(fc.boolean(), words),
    l: fc.array(words, { maxLength: 3 }),
    m: fc.array(words, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

export function textOf(of: Condition): string {
  switch (of.is) {
    case 'true':
    case 'false':
      return of.is;
    case 'flag':
      return `f.${of.fact}`;
    case 'has':
      return `has(f.${of.fact})`;
    case 'in':
      return `(${operandText(of.operand)} in ${
        Array.isArray(of.list) ? JSON.stringify(of.list) : `f.${of.list}`
      })`;
    case 'not':
      return `!${textOf(of.of)}`;
    case '&&':
    case '||':
      return `(${textOf(of.left)} ${of.is} ${textOf(of.right)})`;
    case 'choice':
      return `(${textOf(of.condition)} ? ${textOf(of.one)} : ${textOf(
        of.other,
      )})`;
    case 'exists':
    case 'all':
      return `f.${of.list}.${of.is}(${of.variable}, ${textOf(of.of)})`;
    default:
      return `(${operandText(of.left)} ${of.is} ${operandText(of.right)})`;
  }
}

function operandText(operand: Operand): string {
  if ('fact' in operand) {
    return `f.${operand.fact}`;
  }
  return 'variable' in operand
    ? operand.variable
    : JSON.stringify(operand.written);
}

/** Written as one reads the definition, and slowly. */
export function interpret(
  of: Condition,
  given: Given,
  variables: ReadonlyMap<string, Value> = new Map(),
): Meaning {
  const again = (inner: Condition) => interpret(inner, given, variables);
  const meaning = (operand: Operand) => meaningOf(operand, given, variables);
  switch (of.is) {
    case 'true':
    case 'false':
      return { value: of.is === 'true' };
    case 'flag':
      return asFlag(meaning(of));
    case 'has':
      return { value: of.fact in given };
    case 'not':
      return strict([asFlag(again(of.of))], value => ({ value: !value }));
    case '&&':
    case '||':
      return decide(of.is === '||', [again(of.left), again(of.right)]);
    case 'choice':
      return strict([asFlag(again(of.condition))], value =>
        again(value ? of.one : of.other),
      );
    case 'exists':
    case 'all':
      return strict([meaning({ fact: of.list })], list =>
        decide(
          of.is === 'exists',
          toList(list).map(entry =>
            interpret(
              of.of,
              given,
              new Map([...variables, [of.variable, entry]]),
            ),
          ),
        ),
      );
    case 'in':
      return strict(
        [
          meaning(of.operand),
          Array.isArray(of.list)
            ? { value: of.list }
            : meaning({ fact: of.list }),
        ],
        (value, list) => {
          const entries = toList(list);
          return typeof value === 'string' || entries.length === 0
            ? { value: entries.some(entry => entry === value) }
            : FAILED;
        },
      );
    default: {
      const { is } = of;
      return strict([meaning(of.left), meaning(of.right)], (one, other) =>
        typeof one === typeof other
          ? { value: compare(is, one, other) }
          : FAILED,
      );
    }
  }
}

function compare(
  is: '==' | '!=' | '<' | '>=',
  one: Value,
  other: Value,
): boolean {
  switch (is) {
    case '==':
      return one === other;
    case '!=':
      return one !== other;
    case '<':
      return one < other;
    default:
      return one >= other;
  }
}

function meaningOf(
  operand: Operand,
  given: Given,
  variables: ReadonlyMap<string, Value>,
): Meaning {
  if ('written' in operand) {
    return { value: operand.written };
  }
  const value =
    'fact' in operand ? given[operand.fact] : variables.get(operand.variable);
  if (value === undefined) {
    return {
      missing: new Set([
        'fact' in operand ? `f.${operand.fact}` : operand.variable,
      ]),
    };
  }
  return Number.isNaN(value) ? FAILED : { value };
}

/** Where a value is needed whatever the others are. */
function strict(
  parts: Meaning[],
  calculate: (...values: Value[]) => Meaning,
): Meaning {
  const values = parts.flatMap(part => ('value' in part ? [part.value] : []));
  return values.length === parts.length
    ? calculate(...values)
    : reasonOf(parts);
}

/** Where one value can decide. */
function decide(decisive: boolean, parts: Meaning[]): Meaning {
  const flags = parts.map(asFlag);
  if (flags.some(flag => 'value' in flag && flag.value === decisive)) {
    return { value: decisive };
  }
  return flags.every(flag => 'value' in flag)
    ? { value: !decisive }
    : reasonOf(flags);
}

function reasonOf(parts: Meaning[]): Meaning {
  const missing = parts.flatMap(part =>
    'missing' in part ? [...part.missing] : [],
  );
  return missing.length > 0 ? { missing: new Set(missing) } : FAILED;
}

function asFlag(meaning: Meaning): Meaning {
  return 'value' in meaning && typeof meaning.value !== 'boolean'
    ? FAILED
    : meaning;
}

function toList(value: Value): string[] {
  return Array.isArray(value) ? value : [];
}

/** A condition in which variables that no loop has are texts. */
function closed(of: Condition, known: ReadonlySet<string>): Condition {
  const operand = (given: Operand): Operand =>
    'variable' in given && !known.has(given.variable)
      ? { written: given.variable }
      : given;
  switch (of.is) {
    case '==':
    case '!=':
    case '<':
    case '>=':
      return { ...of, left: operand(of.left), right: operand(of.right) };
    case 'in':
      return { ...of, operand: operand(of.operand) };
    case 'not':
      return { ...of, of: closed(of.of, known) };
    case '&&':
    case '||':
      return {
        ...of,
        left: closed(of.left, known),
        right: closed(of.right, known),
      };
    case 'choice':
      return {
        ...of,
        condition: closed(of.condition, known),
        one: closed(of.one, known),
        other: closed(of.other, known),
      };
    case 'exists':
    case 'all':
      return { ...of, of: closed(of.of, new Set([...known, of.variable])) };
    default:
      return of;
  }
}
