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
import { anyDay } from './__testUtils__/ends';
import { readEndDate } from './readEndDate';

describe('readEndDate', () => {
  it.each([
    [true, { kind: 'passed' }],
    [false, { kind: 'open' }],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    [' ', undefined],
    ['2026-11-14', { kind: 'date', on: '2026-11-14' }],
    [' 2026-11-14\n', { kind: 'date', on: '2026-11-14' }],
    ['2024-02-29', { kind: 'date', on: '2024-02-29' }],
    ['2000-02-29', { kind: 'date', on: '2000-02-29' }],
    ['9999-12-31', { kind: 'date', on: '9999-12-31' }],
    ['2026-11-14T23:30:00-11:00', { kind: 'date', on: '2026-11-14' }],
    ['2026-11-14T00:30:00.123+14:00', { kind: 'date', on: '2026-11-14' }],
    ['2026-11-14t00:30z', { kind: 'date', on: '2026-11-14' }],
    ['2026-11-14 24:00 +0200', { kind: 'date', on: '2026-11-14' }],
    ['2026-11-14 12:00:00 UTC', { kind: 'date', on: '2026-11-14' }],
    [new Date('2026-11-14T23:59:59.999Z'), { kind: 'date', on: '2026-11-14' }],
  ])('reads %p', (value, end) => {
    expect(readEndDate(value)).toEqual({ status: 'read', end });
  });

  it.each([
    ['2026-02-30'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-11-00'],
    ['2023-02-29'],
    ['2100-02-29'],
    ['0000-01-01'],
    ['2026-11-14T'],
    ['2026-11-14T25:00'],
    ['2026-11-14T12:60'],
    ['2026-11-14 or later'],
    ['2026-11-14T12:00:00+02:00[Europe/Brussels'],
    ['TBD'],
    ['2026'],
    ['2026-11'],
    ['2026-1-5'],
    ['14-11-2026'],
    ['20261114'],
    ['+012026-11-14'],
    ['true'],
    [20261114],
    [0],
    [Number.NaN],
    [new Date('2026-02-30T')],
    [new Date(8.64e15)],
    [{}],
    [['2026-11-14']],
    ['2026-11-14'.repeat(10_000)],
  ])('finds %p wrong', value => {
    expect(readEndDate(value)).toEqual({ status: 'wrong' });
  });

  it('reads every day of the calendar, and nothing that is none', () => {
    fc.assert(
      fc.property(anyDay, on => {
        expect(readEndDate(on)).toEqual({
          status: 'read',
          end: { kind: 'date', on },
        });
      }),
    );
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(number, number, (month, day) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const text = `2023-${two(month)}-${two(day)}`;
        const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        expect(readEndDate(text).status).toBe(
          day > 0 && day <= (last[month - 1] ?? 0) ? 'read' : 'wrong',
        );
      }),
    );
    fc.assert(
      fc.property(fc.anything({ withDate: true }), value => {
        const read = readEndDate(value);
        return read.status === 'wrong' || typeof value !== 'number';
      }),
    );
  });
});
