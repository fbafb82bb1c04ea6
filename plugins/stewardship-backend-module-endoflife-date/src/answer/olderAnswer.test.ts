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

import { readWell } from '../__testUtils__/reading';

const day = (on: string) => ({ kind: 'date', on });
const OPEN = { kind: 'open' };
const PASSED = { kind: 'passed' };

describe('fromOlderAnswer', () => {
  it('reads the shape before version 1', async () => {
    const { products, findings } = await readWell({
      larkdb: [
        {
          cycle: '2',
          releaseDate: '2024-03-01',
          support: true,
          eol: '2027-03-31',
          extendedSupport: false,
          discontinued: false,
          latest: '2.4',
          latestReleaseDate: '2025-11-03',
          link: 'https://releases.example/2.4',
          lts: '2024-10-01',
        },
        {
          cycle: 1,
          support: false,
          eol: true,
          extendedSupport: '2029-03-31',
          lts: false,
        },
      ],
      wrenos: [{ cycle: '1', eol: 'TBD', extendedSupport: true }],
    });
    expect(products).toEqual([
      {
        name: 'larkdb',
        title: 'larkdb',
        aliases: [],
        identifiers: [],
        cycles: [
          {
            name: '2',
            releasedOn: '2024-03-01',
            lts: true,
            latest: { version: '2.4', releasedOn: '2025-11-03' },
            milestones: {
              endOfSale: OPEN,
              endOfActiveSupport: OPEN,
              endOfSecuritySupport: day('2027-03-31'),
              endOfLife: day('2027-03-31'),
            },
            link: 'https://releases.example/2.4',
          },
          {
            name: '1',
            milestones: {
              endOfActiveSupport: PASSED,
              endOfSecuritySupport: PASSED,
              endOfExtendedSupport: day('2029-03-31'),
              endOfLife: day('2029-03-31'),
            },
          },
        ],
      },
      expect.objectContaining({
        name: 'wrenos',
        cycles: [{ name: '1', milestones: {} }],
      }),
    ]);
    expect(findings).toHaveLength(1);
  });
});
