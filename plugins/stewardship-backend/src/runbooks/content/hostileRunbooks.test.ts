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

import type { RunbookBlock } from '@backstage-stewardship/plugin-stewardship-common';
import { parseRunbook } from './parseRunbook';

function runbook(text: string) {
  const reading = parseRunbook({
    path: 'hostile.md',
    bytes: Buffer.from(text),
    today: '2026-11-21',
  });
  if (reading.status !== 'read') {
    throw new Error(`Not read: ${reading.finding.kind}`);
  }
  return reading.runbook;
}

function wordsOf(blocks: RunbookBlock[]): string[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'text':
        return block.markdown.match(/w\d+/g) ?? [];
      case 'code':
        return block.text.match(/w\d+/g) ?? [];
      default:
        return block.items.flatMap(item => wordsOf(item.blocks));
    }
  });
}

/** Lists within lists, each with one word. */
function nested(depth: number, marker: string): string {
  return Array.from(
    { length: depth },
    (_, at) => `${'  '.repeat(at)}${marker} w${at}\n`,
  ).join('');
}

describe('parseRunbook', () => {
  it.each([
    [
      'a quote of 125 000 lines',
      `- [ ] w0\n\n  > w1\n${'b\n'.repeat(125_000)}`,
    ],
    [
      'a block of 60 000 lines of HTML',
      `- [ ] w0\n\n  <div>\n${'  x\n'.repeat(60_000)}`,
    ],
    ['30 lists within each other', nested(30, '- [ ]')],
    [
      '200 plain lists below a box',
      `- [ ] w0\n${nested(200, '  -').replace(/w/g, 'v')}`,
    ],
    [
      '5 000 links',
      Array.from(
        { length: 5_000 },
        (_, at) => `[w${at}](https://x.example/${at})`,
      ).join(' '),
    ],
    [
      'images within images',
      `${'!['.repeat(40_000)}w0${'](a)'.repeat(40_000)}`,
    ],
    ['bold within bold', `${'*a **b '.repeat(30_000)}w0`],
  ])('keeps every word of %s', (_, text) => {
    expect(wordsOf(runbook(text).content.blocks)).toEqual(
      text.match(/w\d+/g) ?? [],
    );
  });

  it('cuts no character in half', () => {
    const { title, content } = runbook(`# ${'x'.repeat(199)}😀 y\n\nDo it`);
    expect(title).toBe('x'.repeat(199));
    expect(content.headings).toEqual([{ depth: 1, text: title }]);
  });

  it('takes no part of an address for the address', () => {
    const { links, findings } = runbook(
      `[a](https://x.example/${'a'.repeat(1981)}😀) [b](https://x.example/b)`,
    );
    expect(links).toEqual(['https://x.example/b']);
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'unsafeAddress' }),
    ]);
  });
});
