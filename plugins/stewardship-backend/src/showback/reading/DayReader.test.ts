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

import { DayReader } from './DayReader';

describe('DayReader', () => {
  it.each([
    ['2024-01-31', '2024-01-31'],
    ['2024-02-29T23:59:60Z', '2024-02-29'],
    ['2024-01-01T00:00Z', '2024-01-01'],
    ['2024-09-18 23:00:00', '2024-09-18'],
    ['2024-09-18 23:00:00 UTC', '2024-09-18'],
    ['2024-09-18T23:00:00.000000Z', '2024-09-18'],
    ['2024-12-31T23:30:00-05:00', '2025-01-01'],
    ['2024-01-01T01:30:00+0530', '2023-12-31'],
    ['2024-01-01T00:30:00+14', '2023-12-31'],
  ])('reads %s', (text, day) => {
    expect(new DayReader({}).day(text)).toBe(day);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '0024-01-01',
    '2024-01-01T25:00:00Z',
    '2024-01-01T10:61:00Z',
    '01/02/2024',
    'TBD',
    '2024-1-1',
    '2024-01-01T00:00:00+99:00',
  ])('takes %j for no date', text => {
    expect(new DayReader({}).day(text)).toBeUndefined();
  });

  it('puts times without a zone into the one of the invoice, also when clocks change', () => {
    const berlin = new DayReader({ timeZone: 'Europe/Berlin' });
    expect(berlin.day('2026-03-29 00:30:00')).toBe('2026-03-28');
    expect(berlin.day('2026-03-29 02:30:00')).toBe('2026-03-29');
    expect(berlin.day('2026-10-25 01:59:59')).toBe('2026-10-24');
    expect(berlin.day('2026-10-25T01:30:00Z')).toBe('2026-10-25');
    const line = new DayReader({ timeZone: 'Pacific/Kiritimati' });
    expect(line.day('2026-01-01 13:59:59')).toBe('2025-12-31');
    // A date without a time has no zone.
    expect(line.day('2026-01-01')).toBe('2026-01-01');
  });

  it('keeps the month of an invoice as it is written', () => {
    const days = new DayReader({ timeZone: 'Pacific/Kiritimati' });
    expect(days.month('2026-01-01 00:00:00')).toBe('2026-01');
    expect(days.month('2026-01-01T00:00:00+09:00')).toBe('2026-01');
    expect(days.month('202602')).toBe('2026-02');
    expect(days.month('2026-02')).toBe('2026-02');
    expect(days.month('202613')).toBeUndefined();
  });

  it('reads other ways to write a date where they are set', () => {
    const days = new DayReader({ dateFormat: 'dd.MM.yyyy' });
    expect(days.day('31.03.2026')).toBe('2026-03-31');
    expect(days.day('2026-03-31')).toBeUndefined();
    expect(days.day('31.02.2026')).toBeUndefined();
    expect(days.expected).toMatch("written as 'dd.MM.yyyy'");
    const zoned = new DayReader({
      dateFormat: 'MM/dd/yyyy HH:mm ZZZ',
      timeZone: 'Asia/Kolkata',
    });
    expect(zoned.day('01/01/2026 01:00 +0200')).toBe('2025-12-31');
    const local = new DayReader({
      dateFormat: 'MM/dd/yyyy HH:mm',
      timeZone: 'Asia/Kolkata',
    });
    expect(local.day('01/01/2026 01:00')).toBe('2025-12-31');
    const either = new DayReader({ otherFormats: ['M/d/yyyy'] });
    expect(either.day('09/21/2023')).toBe('2023-09-21');
    expect(either.day('2023-09-21')).toBe('2023-09-21');
  });
});
