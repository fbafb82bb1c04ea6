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

import { renderHook } from '@testing-library/react';
import { Settings } from 'luxon';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { useTimeWords, type TimeWords } from './useTimeWords';

function words(options: { now: string; zone: string }): TimeWords {
  Settings.now = () => Date.parse(options.now);
  Settings.defaultZone = options.zone;
  const { result, unmount } = renderHook(useTimeWords, {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    ),
  });
  unmount();
  return result.current;
}

describe('useTimeWords', () => {
  afterEach(() => {
    Settings.now = () => Date.now();
    Settings.defaultZone = 'system';
  });

  it('tells a moment as shortly as it can, by the clock of the reader', () => {
    const { moment } = words({
      now: '2026-11-20T23:30:00Z',
      zone: 'Europe/Brussels',
    });
    expect(moment('2026-11-20T23:00:00Z')).toBe('00:00');
    expect(moment('2026-11-21T22:59:00Z')).toBe('23:59');
    expect(moment('2026-11-21T23:00:00Z')).toBe('Sun 00:00');
    expect(moment('2026-11-26T23:00:00Z')).toBe('Fri 00:00');
    expect(moment('2026-11-27T23:00:00Z')).toBe('Sat, Nov 28, 00:00');
    expect(moment('2027-01-04T08:00:00Z')).toBe('Mon, Jan 4, 2027, 09:00');
    expect(moment('2026-11-20T21:00:00Z')).toBe('Fri 22:00');
  });

  it('tells the two hours apart that clocks show twice', () => {
    const { moment, distance, stretch } = words({
      now: '2026-11-01T04:30:00Z',
      zone: 'America/New_York',
    });
    expect(moment('2026-11-01T05:30:00Z')).toBe('01:30 EDT');
    expect(moment('2026-11-01T06:30:00Z')).toBe('01:30 EST');
    expect(moment('2026-11-01T07:30:00Z')).toBe('02:30');
    expect(distance('2026-11-01T06:30:00Z')).toBe('in 2 hours');
    expect(
      stretch({
        from: '2026-10-31T22:00:00Z',
        until: '2026-11-02T13:00:00Z',
      }).replace(/\s/g, ' '),
    ).toBe('Sat, Oct 31, 18:00 – Mon, Nov 2, 08:00');
  });

  it('counts days and not hours where clocks change', () => {
    const { moment } = words({
      now: '2026-03-28T22:30:00Z',
      zone: 'Europe/Brussels',
    });
    expect(moment('2026-03-29T01:00:00Z')).toBe('Sun 03:00');
    expect(moment('2026-04-03T21:59:00Z')).toBe('Fri 23:59');
  });

  it('keeps what is not a time', () => {
    const { moment, distance, stretch, date } = words({
      now: '2026-11-20T10:00:00Z',
      zone: 'UTC',
    });
    expect(moment('at noon')).toBe('at noon');
    expect(distance('at noon')).toBe('');
    expect(stretch({ from: 'noon', until: 'dusk' })).toBe('noon – dusk');
    expect(date('someday')).toBe('someday');
    expect(date('2026-12-15')).toBe('Dec 15, 2026');
  });
});
