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

import { monthBars } from './monthBars';

const month = (drawn: number) => ({
  month: '2026-11',
  complete: true,
  drawn,
});

describe('monthBars', () => {
  it('draws all months under one scale, and credits below the line', () => {
    const { bars, zero } = monthBars([30, 15, -10, 0].map(month));
    expect(zero).toBe(75);
    expect(bars.map(({ y, height }) => [y, height])).toEqual([
      [0, 75],
      [37.5, 37.5],
      [75, 25],
      [75, 0],
    ]);
  });

  it('keeps the bars of a few months narrow, and draws nothing on the ground', () => {
    const { bars, zero, extent } = monthBars([month(0)]);
    expect(zero).toBe(100);
    expect(bars[0].width).toBeCloseTo(12);
    expect(bars[0].height).toBe(0);
    expect(extent).toBeCloseTo(100 / 6);
  });
});
