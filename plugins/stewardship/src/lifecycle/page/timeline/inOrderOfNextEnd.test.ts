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

import type { CycleState } from '@backstage-stewardship/plugin-stewardship-common';
import { inOrderOfNextEnd } from './inOrderOfNextEnd';

const on = (day: string) => ({ kind: 'date', on: day } as const);

function order(cycles: Record<string, CycleState['milestones']>): string[] {
  return inOrderOfNextEnd(
    Object.entries(cycles).map(([name, milestones]) => ({ name, milestones })),
    '2026-11-20',
  ).map(({ name }) => name);
}

describe('inOrderOfNextEnd', () => {
  it('begins with the end that comes next, and closes with what has ended', () => {
    expect(
      order({
        endedLongAgo: { endOfLife: on('2020-01-01') },
        endedYesterday: { endOfLife: on('2026-11-19') },
        later: { endOfLife: on('2030-01-01') },
        endedAtSomeTime: { endOfLife: { kind: 'passed' } },
        unknown: {},
        nextOfSeveral: {
          endOfActiveSupport: on('2026-01-01'),
          endOfSecuritySupport: on('2027-01-01'),
          endOfLife: on('2031-01-01'),
        },
        open: { endOfLife: { kind: 'open' } },
      }),
    ).toEqual([
      'nextOfSeveral',
      'later',
      'unknown',
      'open',
      'endedYesterday',
      'endedLongAgo',
      'endedAtSomeTime',
    ]);
  });

  it('counts the day of an end as still to come', () => {
    expect(
      order({
        tomorrow: { endOfLife: on('2026-11-21') },
        today: { endOfLife: on('2026-11-20') },
      }),
    ).toEqual(['today', 'tomorrow']);
  });

  it('does not take the end of sale for an end of support', () => {
    expect(
      order({
        sale: { endOfSale: on('2026-11-21') },
        support: { endOfLife: on('2027-01-01') },
      }),
    ).toEqual(['support', 'sale']);
  });

  it('leaves alone what ends on the same day', () => {
    const endOfLife = on('2027-01-01');
    expect(
      order({ b: { endOfLife }, a: { endOfLife }, c: { endOfLife } }),
    ).toEqual(['b', 'a', 'c']);
  });
});
