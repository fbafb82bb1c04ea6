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

import { screen, within } from '@testing-library/react';
import type { RunbookBlock } from '@backstage-stewardship/plugin-stewardship-common';
import { restartPodDetails } from '../__fixtures__/runbooks';
import { unsafeAddresses } from '../__fixtures__/unsafeAddresses';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

declare global {
  interface Window {
    __xss?: unknown;
  }
}

const html = [
  '<script>window.__xss=1</script>',
  '<scr<script>ipt>window.__xss=1</script>',
  '<img src=x onerror="window.__xss=1">',
  '<img src="https://tracker.example/pixel.gif">',
  '<picture><source srcset="https://tracker.example/a.png"><img src="b.png"></picture>',
  '<img srcset="https://tracker.example/a.png 2x">',
  '<svg onload="window.__xss=1"><script>window.__xss=1</script></svg>',
  '<svg><image href="https://tracker.example/a.png"/></svg>',
  '<svg><a xlink:href="javascript:window.__xss=1">x</a></svg>',
  '<math><mtext><table><mglyph><style><img src onerror="window.__xss=1">',
  '<iframe src="javascript:window.__xss=1"></iframe>',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  '<object data="data:text/html,<script>window.__xss=1</script>"></object>',
  '<embed src="https://tracker.example/a.swf">',
  '<video poster="https://tracker.example/a.png" src="https://tracker.example/a.mp4" onerror="window.__xss=1"></video>',
  '<audio src="https://tracker.example/a.mp3" autoplay></audio>',
  '<link rel="stylesheet" href="https://tracker.example/a.css">',
  '<style>@import url(https://tracker.example/a.css);</style>',
  '<base href="https://tracker.example/">',
  '<meta http-equiv="refresh" content="0;url=https://tracker.example/">',
  '<form action="https://tracker.example/"><input name="password"><button>Go</button></form>',
  '<body onload="window.__xss=1" background="https://tracker.example/a.png">',
  '<details open ontoggle="window.__xss=1"><summary>x</summary></details>',
  '<input autofocus onfocus="window.__xss=1">',
  '<div style="background:url(https://tracker.example/a.png)">x</div>',
  '<a href="&#106;avascript:window.__xss=1">x</a>',
  '<a href="java&#9;script:window.__xss=1">x</a>',
  '<a href="&#x1;javascript:window.__xss=1" onclick="window.__xss=1">x</a>',
];

const markdown = [
  ...unsafeAddresses.flatMap(address => [
    `[link](<${address.replace(/[<>\n\r]/g, '')}>)`,
    `![image](<${address.replace(/[<>\n\r]/g, '')}>)`,
    `<a href="${address.replace(/"/g, '&quot;')}">raw</a>`,
    `<img src="${address.replace(/"/g, '&quot;')}">`,
  ]),
  '[tracker]: javascript:window.__xss=1\n[x][tracker]',
  '<javascript:window.__xss=1>',
  ...html,
];

describe('RunbookBody with hostile words', () => {
  freezeTime();

  it('runs nothing, calls nobody and leads nowhere unsafe', async () => {
    const blocks: RunbookBlock[] = [
      ...markdown.map(text => ({ kind: 'text' as const, markdown: text })),
      { kind: 'code', language: '"><script>', text: html.join('\n') },
      {
        kind: 'list',
        items: markdown.slice(0, 20).map((text, index) => ({
          step: { id: `s${index}`, done: false },
          blocks: [{ kind: 'text' as const, markdown: text }],
        })),
      },
    ];
    renderOwnershipTab({
      card: 'runbooks',
      search: '?runbook=restart-pod-1',
      api: {
        getRunbook: async () => ({
          ...restartPodDetails,
          body: {
            ...{ markdown: '', headings: [], hash: 'h', blocks },
            definitions: '[dash]: javascript:window.__xss=1',
            baseUrl: 'https://git.northline.example/payments/runbooks/a.md',
          },
        }),
      },
    });
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(/images are not shown\.$/);
    expect(window.__xss).toBe(undefined);
    const words = within(dialog).getByRole('region', { name: 'What to do' });
    const forbidden =
      'script,iframe,object,embed,svg image,svg a,video,audio,source,link,style,base,meta,form,body,math';
    expect(words.querySelectorAll(forbidden)).toHaveLength(0);

    const all = [...words.querySelectorAll('*')];
    const handlers = all.flatMap(element =>
      element
        .getAttributeNames()
        .filter(name =>
          /^on|^srcset$|^background$|^action$|^poster$/.test(name),
        ),
    );
    expect(handlers).toEqual([]);
    expect(
      all.filter(element => /url\(/.test(element.getAttribute('style') ?? '')),
    ).toEqual([]);
    const places = all.flatMap(element => [
      ...(element.hasAttribute('href') ? [element.getAttribute('href')] : []),
      ...(element.getAttribute('src') ? [element.getAttribute('src')] : []),
    ]);
    expect(places.length).toBeGreaterThan(0);
    expect(
      places.filter(
        place =>
          !place?.startsWith(
            'https://git.northline.example/payments/runbooks/',
          ),
      ),
    ).toEqual([]);
    expect([...words.querySelectorAll('img[src^="http"]')]).toEqual([]);
  });
});
