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

import { markdownForPanel, withoutTitle } from './markdownText';

describe('markdownForPanel', () => {
  it('puts headings below those of the panel', () => {
    expect(markdownForPanel('# A\ntext # b\n##### E\n#c\n    # code')).toBe(
      '### A\ntext # b\n###### E\n#c\n    # code',
    );
  });

  it('carries phone numbers and templates past the sanitizer', () => {
    expect(
      markdownForPanel(
        '[call](tel:+1) [run](<template:a/b>) <tel:+2>\n\n[x]: TEL:+3',
      ),
    ).toBe(
      '[call](#tel:+1) [run](<#template:a/b>) [tel:+2](<#tel:+2>)\n\n[x]: #TEL:+3',
    );
  });

  it('is done quickly with anything', () => {
    const start = performance.now();
    for (const text of ['[', '](', '<tel:', '# ', ' [a]:', ']('.repeat(3)]) {
      markdownForPanel(text.repeat(50_000));
      withoutTitle(text.repeat(50_000), 'A');
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('withoutTitle', () => {
  it('leaves out a first heading that repeats the title', () => {
    expect(withoutTitle('# Restart a *pod*\n\nText', 'Restart a pod')).toBe(
      '\nText',
    );
    expect(withoutTitle('# Restart', 'Restart')).toBe('');
    expect(withoutTitle('# Another\n', 'Restart')).toBe('# Another\n');
    expect(withoutTitle('Text\n# Restart', 'Restart')).toBe('Text\n# Restart');
  });
});
