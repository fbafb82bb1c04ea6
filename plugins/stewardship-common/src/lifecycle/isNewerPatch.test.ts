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

import fc from 'fast-check';
import { isNewerPatch } from './isNewerPatch';

describe('isNewerPatch', () => {
  it.each([
    ['13.14', '13.23'],
    ['13.9', '13.14'],
    ['v1.10.3', '1.10.12'],
    ['13.2-alpine', '13.14'],
    ['2:1.4.2-3ubuntu1', '1.4.9'],
    ['22.04.3 LTS', '22.04.5'],
    ['8u392-b08', '8u504+1'],
    ['9.3p1', '9.3p2'],
    ['1.1.1k', '1.1.1w'],
    ['1.0.2u', '1.0.2zj'],
    ['3.12.0rc1', '3.12.0'],
    ['3.12.0-beta.2', '3.12.0'],
    ['pc.7.5.1', 'pc.7.5.2'],
    ['1.99999999999999999998', '1.99999999999999999999'],
  ])('finds that after %s came %s', (version, latest) => {
    expect(isNewerPatch(version, latest)).toBe(true);
    expect(isNewerPatch(latest, version)).toBe(false);
  });

  it.each([
    ['13.14', '13.14'],
    ['v13.14', '13.14'],
    ['13.014', '13.14'],
    ['13', '13.14'],
    ['13.14.0', '13.14'],
    ['13.x', '13.14'],
    ['latest', '13.14'],
    ['^13.1', '13.14'],
    ['13.1 || 13.2', '13.14'],
    ['', '13.14'],
    ['13.14', ''],
    ['13.14', 'unknown'],
    ['1.1.1', '1.1.1w'],
    ['8u392', '8p504'],
    ['13.14-1', '13.14-2'],
    ['pc.7.5', 'xy.7.6'],
    ['1'.repeat(300), '2'.repeat(300)],
  ])('does not claim that after %s came %s', (version, latest) => {
    expect(isNewerPatch(version, latest)).toBe(false);
  });

  it('orders numbers as numbers, and never both ways', () => {
    const numbers = fc.array(fc.nat(200), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const index = a.findIndex((part, at) => part !== b[at]);
        expect(isNewerPatch(a.join('.'), b.join('.'))).toBe(
          index >= 0 && a[index] < b[index],
        );
      }),
    );
    const text = fc
      .array(
        fc.constantFrom(
          '1',
          '2',
          '10',
          '.',
          '-',
          'u',
          'p',
          'a',
          'zj',
          'rc',
          'v',
        ),
        { maxLength: 7 },
      )
      .map(list => list.join(''));
    fc.assert(
      fc.property(
        text,
        text,
        (a, b) => !(isNewerPatch(a, b) && isNewerPatch(b, a)),
      ),
      { numRuns: 2000 },
    );
  });
});
