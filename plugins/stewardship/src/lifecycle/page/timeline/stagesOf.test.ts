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

import type {
  EndDate,
  Milestones,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stagesOf } from './stagesOf';
import { placeOf, ticksOf, windowAround, ZOOMS } from './timeWindow';

const today = '2026-11-20';
// 100 days, so that a day is a percent.
const window = { from: '2026-11-10', to: '2027-02-18' };
const on = (day: string): EndDate => ({ kind: 'date', on: day });

function drawn(milestones: Milestones, releasedOn?: string) {
  return stagesOf({ milestones, releasedOn }, window, today).map(
    ({ stage, from, to }) => `${stage} ${Math.round(from)}-${Math.round(to)}`,
  );
}

describe('stagesOf', () => {
  it('draws each stage from the end of the one before to the end of its last day', () => {
    expect(
      drawn(
        {
          endOfActiveSupport: on('2026-11-29'),
          endOfSecuritySupport: on('2026-12-19'),
          endOfExtendedSupport: on('2027-01-08'),
          endOfLife: on('2027-01-28'),
        },
        '2026-11-15',
      ),
    ).toEqual([
      'active 5-20',
      'security 20-40',
      'extended 40-60',
      'unsupported 60-80',
      'ended 80-100',
    ]);
  });

  it('takes the end of life for the end of support where nobody says more', () => {
    expect(drawn({ endOfLife: on('2026-12-29') })).toEqual([
      'active 0-50',
      'ended 50-100',
    ]);
  });

  it('leaves out what is outside of the time shown', () => {
    expect(
      drawn(
        {
          endOfActiveSupport: on('2021-01-01'),
          endOfSecuritySupport: on('2031-01-01'),
        },
        '2019-01-01',
      ),
    ).toEqual(['security 0-100']);
    expect(drawn({ endOfLife: on('2020-01-01') })).toEqual(['ended 0-100']);
    expect(drawn({ endOfLife: on('2031-01-01') }, '2030-01-01')).toEqual([]);
  });

  it('goes on to the edge where no end is set', () => {
    expect(
      drawn({
        endOfActiveSupport: on('2026-11-29'),
        endOfSecuritySupport: { kind: 'open' },
      }),
    ).toEqual(['active 0-20', 'security 20-100']);
  });

  it('never draws as supported what has ended, nobody says when', () => {
    expect(drawn({ endOfSecuritySupport: { kind: 'passed' } })).toEqual([
      'unknown 0-10',
      'ended 10-100',
    ]);
    expect(
      drawn({
        endOfActiveSupport: { kind: 'passed' },
        endOfSecuritySupport: on('2026-11-29'),
      }),
    ).toEqual(['unknown 0-10', 'security 10-20', 'ended 20-100']);
  });

  it('draws what nobody knows as unknown', () => {
    expect(drawn({ endOfSale: on('2026-11-29') })).toEqual(['unknown 0-100']);
  });

  it('bears dates in the wrong order', () => {
    expect(
      drawn({
        endOfActiveSupport: on('2026-12-29'),
        endOfSecuritySupport: on('2026-11-19'),
      }),
    ).toEqual(['active 0-50', 'ended 50-100']);
  });
});

describe('windowAround', () => {
  it.each(ZOOMS)('has today in sight, and more to come than past: %s', zoom => {
    const place = placeOf(today, windowAround(today, zoom));
    expect(place).toBeGreaterThan(20);
    expect(place).toBeLessThan(30);
  });

  it('marks months or years, each once', () => {
    expect(
      ticksOf(windowAround(today, '1y'), '1y').map(({ on: day }) => day),
    ).toEqual([
      '2026-09-01',
      '2026-11-01',
      '2027-01-01',
      '2027-03-01',
      '2027-05-01',
      '2027-07-01',
    ]);
    expect(
      ticksOf(windowAround(today, '5y'), '5y').map(({ on: day }) => day),
    ).toEqual([
      '2026-01-01',
      '2027-01-01',
      '2028-01-01',
      '2029-01-01',
      '2030-01-01',
    ]);
  });
});
