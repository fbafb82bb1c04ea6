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
  it('compares totals of one currency', () => {
    expect(changeOf(teamGroup, costOverview)).toEqual({
      status: 'changed',
      change: { currency: 'EUR', amount: '300' },
      share: 0.25,
    });
  });

  it('tells new, unchanged and unknown apart', () => {
    expect(changeOf(nobodysGroup, costOverview)).toEqual({ status: 'new' });
    expect(changeOf(teamGroup, firstMonth)).toEqual({ status: 'unknown' });
    expect(
      changeOf(
        { ...teamGroup, before: [{ currency: 'EUR', amount: '1500' }] },
        costOverview,
      ),
    ).toEqual({ status: 'unchanged' });
  });

  it('has no share of what was negative', () => {
    expect(
      changeOf(
        { ...teamGroup, before: [{ currency: 'EUR', amount: '-1' }] },
        costOverview,
      ),
    ).toEqual({
      status: 'changed',
      change: { currency: 'EUR', amount: '1501' },
      share: undefined,
    });
    expect(shareOf('1', '-5')).toBe(undefined);
    expect(shareOf('-5', '20')).toBe(-0.25);
    expect(shareOf('0.000001', '1000')).toBe(1e-9);
  });
});
