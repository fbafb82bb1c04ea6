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
  fitMonths,
  readOverviewQuery,
  requestOf,
  writeOverviewQuery,
} from './overviewQuery';

const read = (search: string) => readOverviewQuery(new URLSearchParams(search));

describe('overviewQuery', () => {
  it('starts with teams, the latest month and effective cost', () => {
    expect(requestOf(read(''))).toEqual({
      ...{ by: 'team', metric: 'effective', limit: 25 },
      ...{ from: undefined, to: undefined },
      ...{ currency: undefined, cursor: undefined },
    });
  });

  it('comes back from the address as it was written, and leaves alone what others keep there', () => {
    const search =
      'view=overview&by=product&metric=billed&from=2026-01&to=2026-11&currency=USD&owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb&system=system%3Adefault%2Fs&q=data&limit=50&cursor=x';
    const query = read(search);
    expect(query).toEqual({
      ...{ by: 'product', metric: 'billed', currency: 'USD' },
      ...{ from: '2026-01', to: '2026-11', limit: 50, cursor: 'x' },
      filter: {
        owner: ['group:default/a', 'group:default/b'],
        system: ['system:default/s'],
        text: 'data',
      },
    });
    expect(
      writeOverviewQuery(query, new URLSearchParams('view=overview&q=old'))
        .toString()
        .split('&')
        .sort(),
    ).toEqual(search.split('&').sort());
  });

  it('leaves out what makes no sense, and puts months in order', () => {
    expect(
      read('by=weather&metric=felt&from=2026-13&to=soon&limit=7&owner='),
    ).toEqual(read(''));
    expect(read('from=2026-11&to=2026-02')).toMatchObject({
      from: '2026-02',
      to: '2026-11',
    });
    expect(read('to=2026-02')).toMatchObject({
      from: '2026-02',
      to: '2026-02',
    });
  });

  it('asks for no more than the backend answers', () => {
    expect(read('from=2000-01&to=2026-11')).toMatchObject({
      ...{ from: '2021-12', to: '2026-11' },
    });
    expect(read('from=2021-12&to=2026-11')).toMatchObject({ from: '2021-12' });
    // Whichever month is chosen stays.
    expect(fitMonths('2000-01', '2026-11')).toEqual({
      ...{ from: '2000-01', to: '2004-12' },
    });
    expect(fitMonths('2026-11', '2026-02')).toEqual({
      ...{ from: '2026-02', to: '2026-11' },
    });
    expect(read(`currency=${'x'.repeat(40)}`).currency).toHaveLength(40);
    expect(read(`currency=${'x'.repeat(41)}`).currency).toBeUndefined();
  });

  it('does not cut a character in two', () => {
    expect(read(`q=${'a'.repeat(199)}🚂`).filter.text).toBe('a'.repeat(199));
  });
});
