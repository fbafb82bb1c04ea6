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

import { monthBefore, recentMonths } from './recentMonths';

describe('recentMonths', () => {
  it('goes back two years, over the turns of the years', () => {
    const months = recentMonths('2026-02', '2026-01');
    expect(months).toHaveLength(24);
    expect(months.slice(0, 4)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
    expect(months.at(-1)).toBe('2024-03');
    expect(monthBefore('2026-01')).toBe('2025-12');
  });

  it('offers also an older month that was asked for', () => {
    expect(recentMonths('2026-02', '2020-05').at(-1)).toBe('2020-05');
  });
});
