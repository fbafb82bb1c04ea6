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

import { AttributeTable } from './AttributeTable';
import { remember } from './remember';
import { TextCache } from './TextCache';

const LONG = 'x'.repeat(5000);

describe('what is kept of texts', () => {
  it('takes as much as it may, by number and by length', () => {
    const cache = new TextCache<number>({ maxTexts: 3, maxCharacters: 10 });
    cache.set('abc', 1);
    cache.set('de', 2, 4);
    expect([cache.get('abc'), cache.get('de'), cache.characters]).toEqual([
      ...[1, 2, 9],
    ]);
    cache.set('fg', 3);
    expect([cache.get('abc'), cache.get('fg'), cache.characters]).toEqual([
      ...[undefined, 3, 2],
    ]);
    for (const text of ['h', 'i', 'j']) {
      cache.set(text, 4);
    }
    expect([cache.get('fg'), cache.get('j')]).toEqual([undefined, 4]);
    cache.set(LONG, 5);
    expect(cache.get(LONG)).toBeUndefined();
    const known = new Map<string, number>();
    expect(remember(known, LONG, 6)).toBe(6);
    expect(known.size).toBe(0);
  });

  it('stays bounded in a table of attributes, which still finds what is alike', () => {
    const table = new AttributeTable({ create: ([key]) => ({ key }) });
    const short = table.find(['a', 'b']);
    expect(table.find([LONG, 'b'])).toEqual({ key: LONG });
    expect(table.find(['a', 'b'])).toBe(short);
    let most = 0;
    for (let index = 0; index < 40_000; index += 1) {
      table.find([`${index}`.padStart(2000, '-'), 'b']);
      most = Math.max(most, table.characters);
    }
    expect(most).toBeGreaterThan(16 * 1024 * 1024);
    expect(most).toBeLessThanOrEqual(32 * 1024 * 1024);
  });
});
