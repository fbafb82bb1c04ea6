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

import {
  costOverview,
  firstMonth,
  nobodysGroup,
  teamGroup,
} from '../../__fixtures__/costOverview';
import { changeOf, shareOf } from './changeOf';

describe('changeOf', () => {
  it('compares the days that can be, in one currency', () => {
    // Not the total, which is of days that are not compared too.
    expect(changeOf(teamGroup, costOverview)).toEqual({
      status: 'changed',
      change: { currency: 'EUR', amount: '200' },
      share: 0.25,
    });
  });

  it('tells new, unchanged and unknown apart', () => {
    expect(changeOf(nobodysGroup, costOverview)).toEqual({ status: 'new' });
    expect(changeOf(firstMonth.items[0], firstMonth)).toEqual({
      status: 'unknown',
    });
    // Groups by what a bill says have no days, whatever the others have.
    expect(changeOf({ ...teamGroup, before: undefined }, costOverview)).toEqual(
      { status: 'unknown' },
    );
    expect(
      changeOf({ ...teamGroup, now: teamGroup.before }, costOverview),
    ).toEqual({ status: 'unchanged' });
    const none = { before: [], now: [] };
    expect(
      changeOf({ ...none, figures: teamGroup.figures.slice(1) }, costOverview),
    ).toEqual({ status: 'unchanged' });
    // It costs something, and nothing of it can be compared.
    expect(
      changeOf(
        { ...none, figures: teamGroup.figures.slice(0, 1) },
        costOverview,
      ),
    ).toEqual({ status: 'noCosts' });
  });

  it('has no share of what was negative', () => {
    const before = [{ currency: 'EUR', amount: '-1' }];
    expect(changeOf({ ...teamGroup, before }, costOverview)).toEqual({
      status: 'changed',
      change: { currency: 'EUR', amount: '1001' },
      share: undefined,
    });
    expect(shareOf('1', '-5')).toBe(undefined);
    expect(shareOf('-5', '20')).toBe(-0.25);
    expect(shareOf('0.000001', '1000')).toBe(1e-9);
    // What is not nothing is never 0%.
    expect(shareOf('0.000001', '100000')).toBe(1e-9);
    expect(shareOf('0', '100000')).toBe(0);
  });
});
