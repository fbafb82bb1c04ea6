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
import fc from 'fast-check';
import { parseRunbook } from './parseRunbook';

const TODAY = '2026-11-21';

function read(text: string | Buffer, path = 'restart-pod.md') {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  return parseRunbook({ path, bytes, today: TODAY });
}

function runbook(text: string | Buffer, path?: string) {
  const reading = read(text, path);
  if (reading.status !== 'read') {
    throw new Error(`Not read: ${JSON.stringify(reading.finding)}`);
  }
  return reading.runbook;
}

function findings(text: string): string[] {
  return runbook(text).findings.map(
    ({ kind, path, value }) => `${kind} ${path} ${value}`,
  );
}

/** What a reader sees of blocks, in order. */
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

describe('parseRunbook', () => {
  it('reads front matter in the ways in which people write it', () => {
    const {
      meta,
      title,
      findings: problems,
    } = runbook(`---
id: restart-pod
title: "Restart: a pod"
failure_modes: [capacity, Site Loss]
alerts: PaymentsSlow
lastReviewed: 2026-10-01
review-interval: 90 days
allowed_lines: ["2", 3]
estimated_time: 15m
template: template:restart
tags: [of, another, tool]
---
Do it.
`);
    expect(problems).toEqual([]);
    expect(title).toBe('Restart: a pod');
    expect(meta).toEqual({
      id: 'restart-pod',
      title: 'Restart: a pod',
      failureModes: ['capacity', 'Site Loss'],
      alerts: ['PaymentsSlow'],
      reviewedOn: '2026-10-01',
      reviewEvery: 'P90D',
      allowedLines: [2, 3],
      estimatedTime: 'PT15M',
      template: 'template:default/restart',
    });
  });

  it('tells each wrong value and keeps the others', () => {
    expect(
      findings(`---
last_reviewed: 2026-02-30
review_interval: soon
allowed_lines: [2, 12]
template: component:default/x
alerts: { not: a list }
title: Right
---
Do it.`),
    ).toEqual([
      'invalidValue restart-pod.md: alerts [object Object]',
      'invalidValue restart-pod.md: last_reviewed 2026-02-30',
      'invalidValue restart-pod.md: review_interval soon',
      'invalidValue restart-pod.md: allowed_lines 2,12',
      'invalidValue restart-pod.md: template component:default/x',
    ]);
    expect(findings('---\ntitle: a\ntitle: b\n---\nDo it.')).toEqual([
      'duplicate restart-pod.md title',
    ]);
    expect(findings('---\nlast_reviewed: 2027-01-01\n---\nDo it.')).toEqual([
      'futureReview restart-pod.md 2027-01-01',
    ]);
  });

  it.each([
    ['a bomb of aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]'],
    ['no end of a quote', 'title: "Restart'],
    ['a list', '- a\n- b'],
    ['deep brackets', `a: ${'['.repeat(5000)}`],
    ['deep dashes', '- '.repeat(7000)],
    ['many keys', Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join('\n')],
    ['a tag', 'title: !!js/function "x"\nid: [}'],
    [
      '20 000 keys',
      Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'),
    ],
  ])('reads the words behind front matter with %s', (_, matter) => {
    const { content, findings: problems } = runbook(
      `---\n${matter}\n---\nThe words`,
    );
    expect(content.markdown).toContain('The words');
    expect(problems).toEqual([
      expect.objectContaining({ kind: 'frontMatterInvalid' }),
    ]);
  });

  it('takes nothing from names of the prototype', () => {
    const { meta } = runbook(
      '---\n__proto__: { title: Stolen }\nconstructor: x\n---\nDo it.',
    );
    expect(meta.title).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('title');
  });

  it.each([
    ['restart-pod.md', 'Do it', 'Restart pod'],
    ['databases/_index.md', 'Do it', 'Databases'],
    ['x.md', '## `Fail` over **now**\n\nDo it', 'Fail over now'],
    ['x.md', '---\n\nA line, and no front matter', 'X'],
    ['x.md', '---\nWords between\n---\nMore', 'Words between'],
  ])('gives %s a title', (path, text, title) => {
    expect(runbook(text, path).title).toBe(title);
  });

  it.each<[string, Buffer, string]>([
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), 'runbookTooLarge'],
    ['other bytes than UTF-8', Buffer.from([0xc3, 0x28]), 'runbookNotText'],
    ['NULs', Buffer.from('a\0b'), 'runbookNotText'],
    ['nothing', Buffer.from(' \n'), 'runbookEmpty'],
    ['front matter alone', Buffer.from('---\ntitle: x\n---\n'), 'runbookEmpty'],
  ])('says so where a file has %s', (_, bytes, kind) => {
    expect(read(bytes)).toMatchObject({ status: 'wrong', finding: { kind } });
  });

  it('takes lists apart where there is something to tick or to copy, and leaves the rest together', () => {
    const { content, steps } = runbook(`# Restart pod

First words.

- plain
- list

1. Look at it:

   \`\`\`sh title
   kubectl get pods
     -n payments
   \`\`\`

   | a | b |
   | - | - |
   | 1 | 2 |
2. - [ ] Tick **me**
   - [x] Done
     more words

[ref]: https://x.example/a "A title"
`);
    expect(content.blocks).toEqual([
      { kind: 'text', markdown: 'First words.\n\n- plain\n- list\n' },
      {
        kind: 'list',
        start: 1,
        items: [
          {
            blocks: [
              { kind: 'text', markdown: 'Look at it:' },
              {
                kind: 'code',
                language: 'sh',
                text: 'kubectl get pods\n  -n payments',
              },
              {
                kind: 'text',
                markdown: expect.stringContaining('| a | b |\n| - | - |'),
              },
            ],
          },
          {
            blocks: [
              {
                kind: 'list',
                items: [
                  {
                    step: { id: expect.any(String), done: false },
                    blocks: [{ kind: 'text', markdown: 'Tick **me**' }],
                  },
                  {
                    step: { id: expect.any(String), done: true },
                    blocks: [{ kind: 'text', markdown: 'Done\nmore words' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(content.definitions).toBe('[REF]: <https://x.example/a> "A title"');
    expect(steps).toBe(2);
  });

  it('keeps the ids of steps when others come and go, and has none twice', () => {
    const idsOf = (text: string) =>
      runbook(text).content.blocks.flatMap(block =>
        block.kind === 'list'
          ? block.items.flatMap(({ step }) => step?.id ?? [])
          : [],
      );
    const [a, b] = idsOf('- [ ] a\n- [ ] b');
    expect(idsOf('- [ ] new\n- [ ] a\n- [ ] b\n- [ ] a')).toEqual([
      expect.any(String),
      a,
      b,
      `${a}-2`,
    ]);
  });

  it('loses no word and doubles none, whatever is in whatever', () => {
    const { block } = fc.letrec(tie => ({
      block: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constant(['W']),
        fc.constant(['W W', 'W']),
        fc.constant(['## W']),
        fc.constant(['```sh', 'W', '', '  W', '```']),
        fc.constant(['| W | W |', '| - | - |', '| W | W |']),
        fc.constant(['> W', '>', '> - W']),
        list(tie('block') as fc.Arbitrary<string[]>, ['- ', '1. ', '- [ ] ']),
      ),
    }));
    const documents = fc
      .array(block as fc.Arbitrary<string[]>, { maxLength: 6 })
      .map(blocks => {
        let word = 0;
        return blocks
          .flatMap(lines => [...lines, ''])
          .join('\n')
          .replace(/W/g, () => `w${word++}`);
      });
    fc.assert(
      fc.property(documents, text => {
        const { blocks } = runbook(`Start\n\n${text}`).content;
        expect(wordsOf(blocks)).toEqual(text.match(/w\d+/g) ?? []);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    `${'java'}script:alert(1)`,
    'JaVa&#x09;ScRiPt:alert(1)',
    '&#1;javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://x',
    'https:evil.example',
    'http:/\\\\evil.example',
    'https://good.example@evil.example',
    '//evil.example',
    '\\\\\\\\host/share',
    `https://x.example/${'a'.repeat(10_000)}`,
  ])('tells of a link to %s', address => {
    expect(findings(`[x](${address})`)).toEqual([
      expect.stringContaining('unsafeAddress restart-pod.md'),
    ]);
  });

  it('tells of unsafe addresses in HTML, and of none where there are none', () => {
    expect(findings('<a href="java\tscript:x">x</a>')).toHaveLength(1);
    expect(findings('<img src=data:x onerror=alert(1)>')).toHaveLength(1);
    expect(
      findings(
        '[a](./b.md) [c](#d) [e](https://f.example:8080/x:y) [g](mailto:h@i.example) [j](template:k/l) ![m](n.svg)',
      ),
    ).toEqual([]);
  });

  it.each(['[', '![[', '> ', '- ', '**a*', '[]('])(
    'gets through 256 KB of %s',
    part => {
      const text = part.repeat(256 * 1024).slice(0, 256 * 1024);
      expect(runbook(text).content.markdown).toHaveLength(256 * 1024);
    },
  );
});

/** A list whose items have blocks within them. */
function list(
  block: fc.Arbitrary<string[]>,
  markers: string[],
): fc.Arbitrary<string[]> {
  return fc
    .tuple(
      fc.constantFrom(...markers),
      fc.array(fc.array(block, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([marker, items]) =>
      items.flatMap(blocks => {
        const indent = ' '.repeat(marker.indexOf(' ') + 1);
        const [first, ...rest] = [
          'W',
          ...blocks.flatMap(lines => ['', ...lines]),
        ];
        return [
          `${marker}${first}`,
          ...rest.map(line => (line === '' ? '' : `${indent}${line}`)),
        ];
      }),
    );
}
