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

import { readProductFile } from './readProductFile';

const HEAD = 'apiVersion: stewardship.dev/v1\nkind: Product\n';

async function read(...documents: string[]) {
  return await readProductFile({
    bytes: Buffer.from(documents.join('---\n')),
  });
}

function documentOf(name: string, note = ''): string {
  return `${HEAD}metadata: { name: ${name} }
spec: { cycles: [{ name: "1", endOfLife: 2030-01-01 }] }
${note}`;
}

describe('a document that cannot be read', () => {
  it.each([
    ['is broken', `${documentOf('b')}x: [1\n`],
    ['is too large', documentOf('b', `# ${'y'.repeat(131_072)}\n`)],
    ['is too deep', `${HEAD}x: ${'['.repeat(100)}${']'.repeat(100)}\n`],
    [
      'names what there is not',
      `${HEAD}metadata: { name: b, aliases: *none }\n`,
    ],
    [
      'has too many aliases',
      `${HEAD}a: &a [x]\nb: [${Array(501).fill('*a')}]\n`,
    ],
    ['has too many keys', `${HEAD}x: { ${Array(20_001).fill('a')} }\n`],
  ])('makes the reading partial where it %s', async (_, broken) => {
    const { products, partial, findings } = await read(
      documentOf('a'),
      broken,
      documentOf('c'),
    );
    expect(products.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(partial).toBe(true);
    expect(findings).toHaveLength(1);
  });

  it('is not one that is read and passed over, and one of nearly 128 KB is read', async () => {
    const { products, partial, findings } = await read(
      documentOf('a', `# ${'y'.repeat(130_000)}\n`),
      documentOf('b').replace('v1', 'v9'),
    );
    expect(products.map(({ name }) => name)).toEqual(['a']);
    expect(findings).toHaveLength(1);
    expect(partial).toBeUndefined();
  });
});
