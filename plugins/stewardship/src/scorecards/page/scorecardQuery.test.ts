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
  readCheckFilter,
  readScorecardQuery,
  writeScorecardQuery,
  type ScorecardQuery,
} from './scorecardQuery';

const empty: ScorecardQuery = {
  view: 'services',
  filter: {},
  limit: 25,
  by: 'owner',
  days: 90,
};

describe('scorecardQuery', () => {
  it('survives the way through the address', () => {
    const query: ScorecardQuery = {
      scorecard: 'operational-support',
      view: 'teams',
      filter: {
        owner: ['group:default/team-a', 'group:default/équipe & co'],
        tier: ['gold', 'none'],
        system: ['system:default/ticketing'],
        domain: ['domain:default/travel'],
        kind: ['component'],
        level: ['none'],
        check: ['has-ladder:fail', 'drill:unknown'],
        nested: false,
        text: 'pay + ticket?',
      },
      orderBy: { field: 'score', order: 'desc' },
      limit: 50,
      cursor: 'eyJhIjoxfQ==',
      by: 'system',
      days: 365,
    };
    const params = writeScorecardQuery(query, new URLSearchParams());
    expect(readScorecardQuery(new URLSearchParams(params.toString()))).toEqual(
      query,
    );
  });

  it('says nothing where nothing was chosen, and leaves the parameters of others alone', () => {
    const params = writeScorecardQuery(
      empty,
      new URLSearchParams('debug=1&scorecard=a&view=trend&cursor=x&days=30'),
    );
    expect(params.toString()).toBe('debug=1');
  });

  it('says of owners alone that only what they own themselves is meant', () => {
    expect(
      readScorecardQuery(new URLSearchParams('nested=false')).filter,
    ).toEqual({});
    const params = writeScorecardQuery(
      { ...empty, filter: { nested: false, owner: [] } },
      new URLSearchParams(),
    );
    expect(params.toString()).toBe('');
  });

  it('ignores what makes no sense', () => {
    expect(
      readScorecardQuery(
        new URLSearchParams(
          'scorecard=&view=toString&sort=-color&limit=7&owner=&check=a&check=:fail&check=a:great&by=name&days=31&q=',
        ),
      ),
    ).toEqual(empty);
  });

  it('reads the state behind the last colon, as a newer id may hold one', () => {
    expect(readCheckFilter('a:b:fail')).toEqual({
      check: 'a:b',
      state: 'fail',
    });
    expect(readCheckFilter('fail')).toBeUndefined();
  });
});
