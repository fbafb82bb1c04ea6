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

import { levels } from '../__fixtures__/fleet';
import { trendBars } from './trendBars';

const point = (on: string, silver: number, below: number) => ({
  on,
  services: silver + below,
  levels: [{ level: 'silver', services: silver }, { services: below }],
  earned: 0,
  possible: 0,
});

describe('trendBars', () => {
  it('leaves days without a point empty, and draws all under one scale', () => {
    const { bars, top } = trendBars(
      [
        point('2026-11-01', 2, 2),
        point('2026-11-02', 0, 2),
        point('2026-11-05', 8, 0),
      ],
      levels,
    );
    expect(top).toBe(8);
    expect(bars.map(({ x }) => x)).toEqual([0, 20, 80]);
    expect(bars[0].parts).toEqual([
      { rank: 2, y: 75, height: 25 },
      { rank: 0, y: 50, height: 25 },
    ]);
    expect(bars[1].parts).toEqual([{ rank: 0, y: 75, height: 25 }]);
    expect(bars[2].parts).toEqual([{ rank: 2, y: 0, height: 100 }]);
  });

  it('draws a single day, and a day without services', () => {
    expect(trendBars([point('2026-11-01', 0, 0)], levels)).toEqual({
      top: 1,
      bars: [{ on: '2026-11-01', x: 0, width: 6, parts: [] }],
    });
  });
});
