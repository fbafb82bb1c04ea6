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

import { readShowbackQuery, writeShowbackQuery } from './showbackQuery';

describe('showbackQuery', () => {
  it('survives the way through the address, beside what others keep there', () => {
    const before = new URLSearchParams('by=service&month=2026-01&team=a');
    const query = {
      view: 'statement',
      team: 'group:default/team-payments',
      month: '2026-10',
      metric: 'billed',
    } as const;
    const params = writeShowbackQuery(query, before);
    expect(params.get('by')).toBe('service');
    expect(readShowbackQuery(params)).toEqual(query);
  });

  it('leaves out what makes no sense, and what needs no saying', () => {
    const query = readShowbackQuery(
      new URLSearchParams('view=people&month=2026-13&metric=listed&team='),
    );
    expect(query).toEqual({ view: 'overview', metric: 'effective' });
    expect(
      writeShowbackQuery(query, new URLSearchParams('view=budgets')).toString(),
    ).toBe('');
  });
});
