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
  readLifecycleQuery,
  writeLifecycleQuery,
  type LifecycleQuery,
} from './lifecycleQuery';

describe('lifecycleQuery', () => {
  it('survives the way through the address', () => {
    const query: LifecycleQuery = {
      filter: {
        owner: ['group:default/team-a', 'group:default/équipe & co'],
        tier: ['gold'],
        system: ['system:default/ticketing'],
        phase: ['endOfLife', 'unknown'],
        endsWithin: 180,
        undecided: true,
        text: 'node + js?',
      },
      sort: 'services',
      limit: 50,
      cursor: 'eyJhIjoxfQ==',
      zoom: '5y',
      open: { product: 'windows-server', cycle: '2012 R2/x' },
    };
    const params = writeLifecycleQuery(query, new URLSearchParams());
    expect(readLifecycleQuery(new URLSearchParams(params.toString()))).toEqual(
      query,
    );
  });

  it('leaves the parameters of others alone', () => {
    const params = writeLifecycleQuery(
      { filter: { phase: ['unknown'] }, limit: 25, zoom: '2y' },
      new URLSearchParams('debug=1&phase=supported&cursor=x&product=a&cycle=b'),
    );
    expect(params.toString()).toBe('debug=1&phase=unknown');
  });

  it('ignores what makes no sense', () => {
    expect(
      readLifecycleQuery(
        new URLSearchParams(
          'sort=color&limit=7&owner=&within=12&undecided=perhaps&q=&phase=toString&zoom=9y&product=postgresql',
        ),
      ),
    ).toEqual({
      filter: {},
      sort: undefined,
      limit: 25,
      cursor: undefined,
      zoom: '2y',
      open: undefined,
    });
  });
});
