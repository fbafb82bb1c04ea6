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

import { answer, product, release } from '../__testUtils__/answers';
import { read, readWell } from '../__testUtils__/reading';

const day = (on: string) => ({ kind: 'date', on });

describe('an answer whose ends can hardly be read', () => {
  it.each<[name: string, value: unknown, reason: string]>([
    [
      'dates in fields of another name, whatever is over',
      answer([
        product('larkdb', {
          releases: ['3', '2', '1'].map(name =>
            release(name, { isEol: true, eolFrom: undefined, eolOn: '2020' }),
          ),
        }),
        product('wrenos', { releases: [release('1'), release('2')] }),
      ]),
      'says of 5 ends of support when they are, and only 2 of them can be read',
    ],
    [
      'mostly dates that are none',
      answer([
        product('larkdb', {
          releases: [
            release('2', { eolFrom: 'TBD', isEoas: false, eoasFrom: 'soon' }),
            release('1'),
          ],
        }),
      ]),
      "says of 3 ends of support when they are, and only 1 of them can be read. larkdb 2: eoasFrom is 'soon', which is no date, so the end of active support is unknown",
    ],
  ])('has failed with %s', async (_, value, why) => {
    await expect(read(value)).resolves.toEqual({
      status: 'failed',
      reason: `The answer of cycles.example ${why}`,
    });
  });

  it('reads an answer of which half of the ends can be read, and does not count what is not known', async () => {
    const { products } = await readWell(
      answer([
        product('larkdb', {
          releases: [
            release('3', { isEol: null, eolFrom: null }),
            release('2', { eolFrom: 'TBD' }),
            release('1'),
          ],
        }),
      ]),
    );
    expect(products[0].cycles.map(({ milestones }) => milestones)).toEqual([
      {},
      {},
      {
        endOfSecuritySupport: day('2027-03-31'),
        endOfLife: day('2027-03-31'),
      },
    ]);
  });
});
