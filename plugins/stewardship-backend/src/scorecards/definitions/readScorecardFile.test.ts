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

import { readScorecardFile } from './readScorecardFile';
import { scorecardYaml } from './__testUtils__/definitionHarness';

async function read(text: string | Uint8Array) {
  return await readScorecardFile(Buffer.from(text));
}

async function reasonOf(text: string | Uint8Array) {
  const { documents, problems, isPartial } = await read(text);
  expect([documents, isPartial]).toEqual([[], true]);
  return problems[0].message;
}

describe('readScorecardFile', () => {
  it('gives each document with its text and its place, numbers as numbers and days as text', async () => {
    const one = `# why\n${scorecardYaml('one', 'true')}`;
    const two = 'spec: { weight: 1.50, enabledFrom: 2026-05-01 }';
    const file = await read(`---\n${one}\n---\n# nothing\n---\n${two}\n`);
    expect(file).toMatchObject({ problems: [], isPartial: false });
    expect(file.documents).toMatchObject([
      {
        at: 'document 1 (line 1)',
        written: one.trim(),
        value: { metadata: { name: 'one' } },
      },
      {
        written: two,
        value: { spec: { weight: 1.5, enabledFrom: '2026-05-01' } },
      },
    ]);
  });

  it('says where a key is twice, as the last one counts', async () => {
    const { documents } = await read(
      'a: 1\na: 2\nspec:\n  checks:\n    - id: x\n    - rule: "true"\n      rule: "false"\n',
    );
    expect(documents[0].value).toMatchObject({ a: 2 });
    expect(documents[0].problems).toMatchObject([
      { path: 'a', severity: 'warning' },
      { path: 'spec.checks[1].rule', severity: 'warning' },
    ]);
  });

  it('passes over one broken document and says which', async () => {
    const file = await read(
      `${scorecardYaml('one')}---\na: [\n---\n${scorecardYaml('two')}`,
    );
    expect(file.documents).toHaveLength(2);
    expect(file.isPartial).toBe(true);
    expect(file.problems).toMatchObject([{ path: 'document 2 (line 11)' }]);
    expect(file.problems[0].message).toMatch(/^It cannot be read: /);
  });

  it('follows nothing that takes long or fills memory', async () => {
    expect(await reasonOf('x'.repeat(256 * 1024 + 1))).toBe(
      'The file is larger than 256 KB',
    );
    expect(await reasonOf(new Uint8Array([0xff, 0xfe]))).toBe(
      'The file is not text in UTF-8',
    );
    expect(await reasonOf('a: "\0"')).toBe('The file is not text in UTF-8');
    expect(await reasonOf('<!DOCTYPE html><html>')).toMatch('web page');
    expect(await reasonOf(`a: ${'['.repeat(50_000)}`)).toMatch('levels deep');
    expect(await reasonOf(`${'- '.repeat(20_000)}a`)).toMatch('levels deep');
    const keys = Array.from({ length: 20_001 }, (_, key) => `k${key}: 1`);
    expect(await reasonOf(keys.join('\n'))).toMatch('more than 20000 keys');
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]'];
    for (const [index, name] of [...'bcdefghijk'].entries()) {
      const before = `*${'abcdefghij'[index]}`;
      bomb.push(`${name}: &${name} [${Array(9).fill(before).join(', ')}]`);
    }
    expect(await reasonOf(bomb.join('\n'))).toBe(
      'It cannot be read: with its aliases (*) filled in it is larger than 1024 KB; repeat less, or split it into several documents',
    );
    const merged = ['a: &a { x: 1 }'];
    for (const [index, name] of [...'bcdefghijkl'].entries()) {
      const before = `*${'abcdefghijk'[index]}`;
      merged.push(
        `${name}: &${name} { <<: ${before}, p: [${Array(9)
          .fill(before)
          .join(', ')}] }`,
      );
    }
    expect(await reasonOf(merged.join('\n'))).toMatch('larger than 1024 KB');
    expect(
      await reasonOf(`a: &a ${'x'.repeat(2000)}\nb: [${'*a, '.repeat(600)}]`),
    ).toMatch('larger than 1024 KB');
    const chain = Array.from(
      { length: 900 },
      (_, index) => `- &a${index + 1} [*a${index}]`,
    );
    expect(await reasonOf(['- &a0 x', ...chain].join('\n'))).toMatch(
      'levels deep; write some of them out',
    );
    expect(await reasonOf(`a: &a x\nb: [${'*a, '.repeat(1001)}]`)).toBe(
      'It cannot be read: it has more than 1000 aliases (*); write some of them out, or split it into several documents',
    );
    const many = await read('a: 1\n---\n'.repeat(150));
    expect(many.documents).toHaveLength(100);
    expect(many.problems[0].message).toMatch('only the first 100');
  });

  it('follows aliases and merges maps, as many as people and programs write', async () => {
    const { documents } = await read(
      [
        'tiers: &tiers [gold, silver]',
        'base: &base { level: bronze, weight: 2, appliesTo: { tiers: *tiers } }',
        'more: &more { <<: *base, weight: 3 }',
        'checks:',
        ...Array.from({ length: 200 }, () => '  - <<: [*more, *base]'),
        '    <<: { why: x }',
        '    weight: 5',
        'others:',
        ...Array.from({ length: 597 }, () => '  - *more'),
      ].join('\n'),
    );
    const [{ value, problems }] = documents;
    const base = { level: 'bronze', appliesTo: { tiers: ['gold', 'silver'] } };
    const { checks, others } = Object(value);
    expect(checks[0]).toEqual({ ...base, weight: 3 });
    expect(checks.at(-1)).toEqual({ ...base, weight: 5, why: 'x' });
    expect(others.at(-1)).toEqual({ ...base, weight: 3 });
    expect(problems).toEqual([]);
    const polluted = await read(
      'a: &a { __proto__: { x: 1 } }\nb: { <<: *a, y: 1 }',
    );
    const { b } = Object(polluted.documents[0].value);
    expect([Object.keys(b), Object.getPrototypeOf(b)]).toEqual([
      ...[['__proto__', 'y'], Object.prototype],
    ]);
  });

  it.each([
    ['a: &a [*a]', 'the alias *a stands within what it stands for'],
    ['a: &a { <<: *a }', 'the alias *a stands within what it stands for'],
    ['a: [*b]\nb: &b x', 'the alias *b stands for nothing: there is no &b'],
    ['a: &a x\nb: { <<: *a }', 'what follows << has to be a map'],
  ])('says what is wrong with the aliases of %j', async (text, says) => {
    expect(await reasonOf(text)).toMatch(says);
  });

  it('takes names of keys for nothing but names', async () => {
    const { documents } = await read('__proto__: { kind: x }\nconstructor: y');
    const [{ value }] = documents;
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
