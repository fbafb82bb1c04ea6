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

import { makeBook } from './__testUtils__/makeBook';

const LONG = 10_000;

describe('DayBook', () => {
  it('follows what is passed on however far, as strangers may write long chains', async () => {
    const refs = Array.from(
      { length: LONG },
      (_, place) => `resource:default/r${String(place).padStart(5, '0')}`,
    );
    const [last, ...others] = refs;
    const first = others.at(-1);
    const book = await makeBook({
      entities: refs,
      costs: [
        { of: first, on: '2026-11-02', amount: '5' },
        { of: refs[LONG / 2], on: '2026-11-02', amount: '2' },
      ],
      // Each bears all of the next one.
      dependencies: others.map((on, place): [string, string] => [
        on,
        refs[place],
      ]),
      shared: Object.fromEntries(others.map(ref => [ref, { by: 'even' }])),
    });
    const days = book.daysOf(book.entityNumber(last) ?? NaN, 'effective');
    expect(days).toEqual(
      new Map([['2026-11-02', new Map([['EUR', 7_000_000n]])]]),
    );
    const passedOn = book.daysOf(book.entityNumber(refs[1]) ?? NaN, 'billed');
    expect(passedOn).toEqual(new Map());
  });
});
