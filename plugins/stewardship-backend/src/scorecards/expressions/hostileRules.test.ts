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

import { compileRule } from './compileRule';
import type { FactScope } from './CompiledRule';
import { factNamesOf } from './FactNames';

const facts = factNamesOf([{ id: 'ci', title: 'Build' }]);

function ask(source: string, scope: FactScope = {}) {
  const reading = compileRule({ source, facts });
  return reading.status === 'refused'
    ? `refused: ${reading.message}`
    : reading.rule.evaluate(scope);
}

/** A text within as many pairs as told. */
function within(levels: number, open: string, close: string, text = 'true') {
  return `${open.repeat(levels)}${text}${close.repeat(levels)}`;
}

describe('rules that somebody wrote to do harm', () => {
  it.each([
    ['parentheses', within(200, '(', ')')],
    ['nots', within(200, '!', '')],
    ['nots with parentheses', within(200, '!(', ')')],
    ['minuses', `${'-'.repeat(2000)}1 < 0`],
    ['lists', `${within(200, '[', ']', '1')} == []`],
    ['any', within(45, '[1].exists(x,', ')', within(20, '(', ')'))],
    ['all', within(140, '[1].all(x,', ')')],
    ['choices', `${'true?'.repeat(200)}true${':false'.repeat(200)}`],
    ['accesses', `ci.a${'[0]'.repeat(200)} == 1`],
    ['sums', `${'1+'.repeat(200)}1 == 1`],
    ['open parentheses', '('.repeat(2048)],
    ['open calls', 'size('.repeat(400)],
  ])('refuses %s within each other', (_, source) => {
    expect(ask(source)).toMatch(
      /^refused: It has more than (50 levels|1000 parts)|^refused: It is longer than 2 KB/,
    );
  });

  it('takes long rows of conditions, as far as they are short enough', () => {
    expect(
      ask(Array(200).fill('ci.a==1').join('||'), { ci: { a: 1 } }),
    ).toEqual({ kind: 'value', value: true });
    expect(ask(Array(1000).fill('true').join('&&'))).toBe(
      'refused: It is longer than 2 KB',
    );
    expect(ask(Array(600).fill('1').join('<'))).toBe(
      'refused: It has more than 1000 parts',
    );
    expect(ask(`1 in [${Array(201).fill('1').join(',')}]`)).toBe(
      'refused: It has more than 200 entries in a list',
    );
  });

  it('ends loops within loops, and what grows by itself', () => {
    const list = `[${Array(20).fill('1').join(',')}]`;
    const names = [...'abcdefgh'];
    const nested = names.reduce(
      (inner, name) => `${list}.all(${name}, ${inner})`,
      'true',
    );
    const doubled = `["a"]${'.map(x, x + x)'.repeat(40)}`;
    const tree = `[1]${'.map(x, [x, x])'.repeat(40)}`;
    const lists = `[ci.long]${'.map(x, x + x)'.repeat(40)}`;
    const long = Array.from({ length: 2000 }, (_, index) => `${index}`);
    const given = { ci: { long, text: 'a'.repeat(100_000) } };
    for (const source of [
      nested,
      `${doubled} == []  || size(${doubled}[0]) == 1`,
      `${tree} == ${tree}`,
      `${lists} == []`,
      'ci.long.all(a, ci.long.all(b, ci.long.exists(c, c == a)))',
      'ci.long.all(a, ci.text.matches("^(a+)+$"))',
      'ci.long.all(a, ci.text.contains("b") || ci.text.lowerAscii() != "")',
    ]) {
      expect([source, ask(source, given)]).toMatchObject([
        source,
        {
          kind: 'failed',
          message: expect.stringMatching(
            /^It would take too long|^A text becomes longer/,
          ),
        },
      ]);
    }
  });

  it('has room for each of 100 annotations and each of 100 others, and not for a third', () => {
    const many = Array.from(
      { length: 100 },
      (_, index) => `example.com/annotation-number-${index}`,
    );
    const given = { ci: { many } };
    for (const source of [
      'ci.many.all(a, ci.many.exists(b, b == a))',
      'ci.many.all(a, a.matches("^[a-z./0-9-]+$"))',
      'ci.many.all(a, daysBetween("2026-01-01", "2026-02-01") == 31)',
    ]) {
      expect([source, ask(source, given)]).toEqual([
        ...[source, { kind: 'value', value: true }],
      ]);
    }
    for (const source of [
      'ci.many.all(a, ci.many.all(b, ci.many.all(c, size(c) > 0)))',
      'ci.many.all(a, ci.many.all(b, daysBetween(a, "2026-01-01") == 1))',
      'ci.many.all(a, ci.many.all(b, double("1") == 1.0))',
    ]) {
      expect([source, ask(source, given)]).toMatchObject([
        ...[source, { kind: 'failed' }],
      ]);
    }
  });

  it('ends patterns at once that others look for without end', () => {
    const text = `${'a'.repeat(5000)}!`;
    for (const pattern of [
      '(a+)+$',
      '(a|aa)+$',
      '(.*a){20}$',
      '^(([a-z])+.)+[A-Z]([a-z])+$',
    ]) {
      expect([
        pattern,
        ask(`ci.text.matches("${pattern}")`, { ci: { text } }),
      ]).toEqual([pattern, { kind: 'value', value: false }]);
    }
  });

  it('never throws for text that is no rule', () => {
    const alphabet = [
      ...'()[]{}.,:?!&|<>=+-*/%"\'\\ \n\t\u0000\u202e\ud800😀0ax_',
      ...['ci.a', 'has(', 'true', 'null', 'in', '.exists(x,', '0x', 'r"', 'b"'],
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 5000; round++) {
      const source = Array.from(
        { length: 1 + random(15) },
        () => alphabet[random(alphabet.length)],
      ).join('');
      const reading = compileRule({ source, facts });
      const said =
        reading.status === 'compiled'
          ? reading.rule.evaluate({ ci: { a: 1 } }).kind
          : reading.message;
      expect(said).toMatch(/^(value|missing|failed|[A-Z'].{5,400})$/);
    }
  });

  it('says nothing but that it failed where facts are no facts at all', () => {
    const broken = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new TypeError('broken');
        },
      },
    );
    expect(ask('ci.a == 1', broken)).toEqual({
      kind: 'failed',
      message: 'TypeError: broken',
    });
    for (const ci of [null, 1, 'text', undefined, []]) {
      expect(ask('ci.a == 1', { ci } as unknown as FactScope)).toEqual({
        kind: 'missing',
        missing: ['ci.a'],
      });
    }
  });
});
