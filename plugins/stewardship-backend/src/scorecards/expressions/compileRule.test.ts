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

const facts = factNamesOf([
  {
    id: 'support',
    title: 'Support',
    facts: [
      { name: 'tier', type: 'string', description: 'Id' },
      { name: 'rank', type: 'number', description: 'Order' },
      { name: 'is24x7', type: 'boolean', description: 'Always there' },
      { name: 'channels', type: 'list', description: 'Kinds' },
      { name: 'reviewedOn', type: 'string', description: 'Day' },
    ],
  },
  { id: 'ci', title: 'Build' },
]);

const scope: FactScope = {
  support: {
    ...{ tier: 'gold', rank: 1, is24x7: true },
    ...{ channels: ['chat', 'phone'], reviewedOn: '2026-05-01' },
  },
  ci: { coverage: 81.5, 'test.count': 12, runs: 7 },
};

function read(source: string, gives?: 'anything') {
  return compileRule({ source, facts, gives });
}

function ask(source: string, given: FactScope = scope, gives?: 'anything') {
  const reading = read(source, gives);
  return reading.status === 'refused'
    ? `refused: ${reading.message}`
    : reading.rule.evaluate(given);
}

function missing(...names: string[]) {
  return { kind: 'missing', missing: names };
}

describe('compileRule', () => {
  it('knows of the facts that it uses which take permissions, and tells nobody why it fails with them', () => {
    const [price, open] = [
      { name: 'price', type: 'number' as const, description: 'Price' },
      { name: 'open', type: 'boolean' as const, description: 'Open' },
    ];
    const known = factNamesOf([
      { id: 'shop', title: 'Shop', facts: [price, open] },
      // Another process, which knows better, and one that takes anything.
      {
        ...{ id: 'shop', title: 'Shop' },
        facts: [{ ...price, permission: 'shop.read' }],
      },
      { id: 'shop', title: 'Shop' },
    ]);
    const rule = (source: string) => {
      const reading = compileRule({ source, facts: known });
      return reading.status === 'compiled' ? reading.rule : undefined;
    };
    const days = (fact: string) =>
      `daysBetween(string(${fact}), "2026-01-01") > 0`;
    const given: FactScope = { shop: { price: 7077, open: true } };
    const secret = rule(`shop.open && ${days('shop.price')}`);
    expect(secret?.facts).toEqual(['shop.open', 'shop.price']);
    expect(secret?.confidential).toEqual(
      new Map([['shop.price', ['shop.read']]]),
    );
    expect(secret?.evaluate(given)).toEqual({
      kind: 'failed',
      message:
        'It fails. Why is not told, as not everybody may know shop.price',
    });
    const plain = rule(days('shop.open'));
    expect(plain?.confidential.size).toBe(0);
    expect(plain?.evaluate(given)).toMatchObject({
      message: "'true' is not a day such as 2026-05-01",
    });
  });

  it.each([
    ['support.rank <= 2 && support.tier in ["gold", "silver"]', true],
    ['support["rank"] == 1 || false', true],
    ['!(support.is24x7 && support.rank > 1)', true],
    ['"phone" in support.channels', true],
    ['support.channels.exists(c, c.startsWith("ph"))', true],
    ['support.channels.all(c, size(c) > 4)', false],
    ['support.channels.exists_one(c, c == "chat")', true],
    ['size(support.channels.filter(c, c != "chat")) == 1', true],
    ['support.channels.map(c, c.upperAscii()) == ["CHAT", "PHONE"]', true],
    ['support.channels.map(c, c != "chat", size(c)) == [5]', true],
    [
      'support.channels.all(a, support.channels.exists(b, b == a && size(b) > 3))',
      true,
    ],
    ['[].exists(c, c == "x") || ![].all(c, c == "x")', false],
    ['support.channels[0] == "chat"', true],
    ['support.tier == "gold" ? ci.coverage >= 80 : ci.coverage >= 60', true],
    [
      'support.tier.matches("^g[a-z]{2}d$") && !support.tier.matches("x")',
      true,
    ],
    ['daysBetween(support.reviewedOn, "2026-11-21") < 180', false],
    ['daysBetween("2026-03-28T23:00:00Z", "2026-03-30") == 2', true],
    ['support.reviewedOn >= "2026-01-01"', true],
    ['ci["test.count"] / 24 == 0.5', true],
    ['7 / 2 == 3 && ci.runs / 2 == 3.5 && -7 / 2 == -3 && 7 % 4 == 3', true],
    ['double("1.50") + int(2.9) == 3.5 && string(ci.runs) == "7"', true],
    ['"  Gold ".trim().lowerAscii() == support.tier', true],
    ['has(support.tier) && !has(ci.nothing)', true],
    ['support.tier + "en" == "golden"', true],
    ['"😀".size() == 1 && r"\\d" == "\\\\d" // why', true],
  ])('evaluates %s', (source, value) => {
    expect(ask(source)).toEqual({ kind: 'value', value });
  });

  it('gives what a rule proposes as an answer, where that is asked for', () => {
    expect(ask('support.channels', scope, 'anything')).toEqual({
      kind: 'value',
      value: ['chat', 'phone'],
    });
    expect(ask('size(support.channels) + 1', scope, 'anything')).toEqual({
      kind: 'value',
      value: 3,
    });
    expect(ask('size(support.channels) + 1')).toMatch(
      'It is not true or false',
    );
    expect(ask('ci.name', { ci: { name: 'x' } })).toEqual({
      kind: 'failed',
      message: 'Its value is text; true or false was expected',
    });
  });

  it('says which facts are missing, and only those without which nothing can be said', () => {
    expect(ask('support.rank == 1 && ci.a == 1 && ci.b == 2')).toEqual(
      missing('ci.a', 'ci.b'),
    );
    expect(ask('ci.a + ci.b > ci.runs')).toEqual(missing('ci.a', 'ci.b'));
    expect(ask('[ci.a, ci.b] == [ci.b]')).toEqual(missing('ci.a', 'ci.b'));
    expect(ask('has(ci.a) ? ci.a == 1 : ci.b == 1')).toEqual(missing('ci.b'));
    expect(ask('ci.a ? ci.b == 1 : ci.c == 1')).toEqual(missing('ci.a'));
    for (const source of [
      'true || ci.a == 1',
      'ci.a == 1 || true',
      '!(ci.a == 1 && false)',
      'support.channels.exists(c, c == ci.a || c == "chat")',
      '!support.channels.all(c, c == ci.a && c == "chat")',
      '!has(ci.a)',
      '![].exists(c, c == ci.a)',
    ]) {
      expect([source, ask(source)]).toEqual([
        source,
        { kind: 'value', value: true },
      ]);
    }
    expect(ask('support.tier == "gold"', {})).toEqual(missing('support.tier'));
    // What failed may not matter once the facts are there.
    expect(ask('ci.runs < "1" || ci.a == 1')).toEqual(missing('ci.a'));
    expect(ask('ci.a == 1 || ci.runs < "1"')).toEqual(missing('ci.a'));
  });

  it.each([
    [null, 'null'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [JSON.parse('1e400'), 'Infinity'],
    [{ a: 1 }, 'an object'],
    [['a', 1], 'a list with something else than texts'],
  ])('fails for a fact that is %p, whatever is asked of it', (value, kind) => {
    const given = { ci: { a: value } } as unknown as FactScope;
    const failed = {
      kind: 'failed',
      message: `ci.a is ${kind}; text, a number, true or false, or a list of texts was expected`,
    };
    for (const source of ['ci.a == 1', 'ci.a != 1', '!ci.a', 'ci.a < 1']) {
      expect(ask(source, given)).toEqual(failed);
    }
    expect(ask('false && ci.a == 1', given)).toMatchObject({ value: false });
  });

  it.each([
    ['support.rank == "1"', `'==' .* support.rank (a number) and "1" (text)`],
    ['"gold" != support.is24x7', `"gold" (text) and support.is24x7 (true or`],
    ['support.tier > 2', `'>' .* support.tier (text) and 2 (a number)`],
    ['support.channels == "chat"', 'support.channels (a list of texts) and'],
    ['support.tier in support.rank', `'in' .* support.rank (a number)`],
    ['support.rank in support.channels', `'in' .* support.rank (a number)`],
    ['support.rank < support.reviewedOn', 'support.reviewedOn (text)'],
    ['support.rank', 'It is not true or false'],
    ['support.rank + 1', 'It is not true or false'],
    ['support.rank * 2 == "2"', `what '*' gives (a number) and "2" (text)`],
    ['(support.rank > 1) == 1', `what '>' gives (true or false) and 1`],
  ])('refuses %s, as the types of facts are declared', (source, says) => {
    const [before, after = ''] = says.split(' .* ');
    expect(ask(source)).toMatch(/^refused: /);
    expect(ask(source)).toContain(before);
    expect(ask(source)).toContain(after);
  });

  it('takes facts of sources that were not described as they come', () => {
    expect(ask('ci.coverage > "80"')).toMatchObject({ kind: 'failed' });
    const known = factNamesOf([
      ...['number', 'string'].map(type => ({
        ...{ id: 'a', title: 'A' },
        facts: [
          { name: 'x', type: type as 'number' | 'string', description: '' },
        ],
      })),
    ]);
    for (const source of ['a.x == 1', 'a.x == "1"']) {
      const { status } = compileRule({ source, facts: known });
      expect([source, status]).toEqual([source, 'compiled']);
    }
  });

  it('never takes one kind of value for another', () => {
    const ways = [
      'ci.a == 1',
      'ci.a != 1',
      'ci.a < 1',
      'ci.a in [1]',
      '-ci.a < 0',
    ];
    for (const a of ['1', 'true', '', true, ['1']]) {
      for (const source of [...ways, 'ci.a && true', '[ci.a] == [1]']) {
        const isTrue = a === true && source === 'ci.a && true';
        expect([a, source, ask(source, { ci: { a } })]).toMatchObject([
          a,
          source,
          { kind: isTrue ? 'value' : 'failed' },
        ]);
      }
    }
    expect(ask('ci.a != 1', { ci: { a: '1' } })).toEqual({
      kind: 'failed',
      message: "'==' does not work between text and a number",
    });
    expect(ask('ci.a == 0', { ci: { a: -0 } })).toMatchObject({ value: true });
    const large = JSON.parse('9007199254740993');
    expect(ask('ci.a > 9007199254740990', { ci: { a: large } })).toMatchObject({
      value: true,
    });
  });

  it.each([
    ['ci.runs / (ci.runs - 7) > 1', 'It divides by zero'],
    ['ci.runs * 1e308 > 1', "'*' makes a number that is too large"],
    ['double(support.tier) > 1', "'gold' is not a number"],
    [
      'support.tier.exists(c, c == "g")',
      'exists() works on a list, not on text',
    ],
    ['support.channels[2] == "a"', 'There is no entry 2 in a list of 2'],
    [
      'daysBetween(support.tier, "2026-02-28") > 1',
      "'gold' is not a day such as 2026-05-01",
    ],
    [
      'daysBetween("2026-02-30", support.reviewedOn) > 1',
      "'2026-02-30' is not a day such as 2026-05-01",
    ],
    ['ci.runs.startsWith("a")', 'Text was expected, not a number'],
    ['support.tier && true', "'&&' works on true and false, not on text"],
  ])('says how %s failed', (source, message) => {
    expect(ask(source)).toEqual({ kind: 'failed', message });
  });

  it('takes names of facts for nothing but names', () => {
    const odd = '{"ci":{"__proto__":1,"constructor":"x","toString":true}}';
    const given = JSON.parse(odd);
    for (const source of [
      'ci.__proto__ == 1',
      'ci["constructor"] == "x"',
      'ci.toString',
    ]) {
      expect(ask(source, given)).toEqual({ kind: 'value', value: true });
    }
    for (const name of ['__proto__', 'constructor', 'toString', 'valueOf']) {
      expect(ask(`ci.${name} == 1`, { ci: {} })).toEqual(missing(`ci.${name}`));
      expect(ask(`has(ci.${name})`, { ci: {} })).toMatchObject({
        value: false,
      });
    }
  });

  it.each(['constructor', 'toString', 'valueOf'])(
    'takes a source that is called %s for nothing but a source',
    id => {
      const known = factNamesOf([{ id, title: id }]);
      const reading = compileRule({ source: `${id}.a == 1`, facts: known });
      const verdicts = [{}, JSON.parse(`{"${id}":{"a":1}}`)].map(given =>
        reading.status === 'compiled' ? reading.rule.evaluate(given) : reading,
      );
      expect(verdicts).toEqual([
        missing(`${id}.a`),
        { kind: 'value', value: true },
      ]);
    },
  );

  it('names the facts that it uses, those that it only asks for too', () => {
    const reading = read('has(ci.a) && ci["b c"] == 1 && ci.a == support.rank');
    expect(reading).toMatchObject({
      rule: { facts: ['ci.a', 'ci.b c', 'support.rank'] },
    });
  });

  it.each([
    [
      'support.teir == "a"',
      'There is no fact support.teir; did you mean support.tier?',
    ],
    [
      'suport.tier == "a"',
      "There is no source of facts 'suport'; did you mean 'support'?",
    ],
    ['xyz == 1', "There is no source of facts 'xyz'; there are support, ci"],
    [
      'has(support.teir)',
      'There is no fact support.teir; did you mean support.tier?',
    ],
    [
      'support == "a"',
      "'support' alone is no fact; write 'support.' and the name of one",
    ],
    ['has(support)', 'has() takes a fact, as in has(support.tier)'],
    [
      '"tier" in support',
      "'support' alone is no fact; write 'support.' and the name of one",
    ],
    [
      'support[support.tier] == 1',
      'The name of a fact cannot be computed; write it in quotes, as in support["name"]',
    ],
    [
      'support.channels.exists(x, support[x] == 1)',
      'The name of a fact cannot be computed; write it in quotes, as in support["name"]',
    ],
    [
      'support.channels.exists(ci, ci == "a")',
      'exists() begins with a name of your own, which is no source of facts',
    ],
    [
      'support.channels.exists(x, x.y == 1)',
      'Only sources have parts, as in support.tier, and lists have entries, as in list[0]',
    ],
    [
      'support.tier == null',
      'A fact is never null; has(…) tells whether it is known, as in has(support.tier)',
    ],
    [
      'support.rank ==',
      'It cannot be read: Unexpected token: EOF (at character 16)',
    ],
    [
      'support.rank = 1',
      'It cannot be read: Unexpected character: = (at character 14)',
    ],
    ['1 == "a"', `'==' does not work between 1 (a number) and "a" (text)`],
    [
      '"a"',
      'It is not true or false; compare it with something, as in support.tier == "gold"',
    ],
    ['', 'It is empty'],
    [
      'support.tier.matches(support.tier)',
      'matches() takes a pattern in quotes, of at most 200 characters',
    ],
    [
      'support.tier.matches("(?=a)")',
      'The pattern of matches() cannot be used: error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
    ],
    [
      'support.tier.matches("(.{1,1000})*")',
      'The pattern of matches() repeats too much; use smaller numbers of repetitions',
    ],
    [
      'cel.bind(x, "a", x == "a")',
      'bind() is not available in rules, or not with what it is given here',
    ],
    [
      '{"a": 1} == {"a": 1}',
      'It has a map ({…}) or a call that rules do not know',
    ],
    [
      'timestamp("2026-01-01T00:00:00Z") == ci.a',
      'timestamp() is not available in rules, or not with what it is given here',
    ],
    [
      'support.tier.split("")[0] == "a"',
      'split() is not available in rules, or not with what it is given here',
    ],
    ['b"a" == b"a"', 'Bytes and numbers such as 5u are not for rules'],
  ])('refuses %s', (source, message) => {
    expect(ask(source)).toBe(`refused: ${message}`);
  });
});
