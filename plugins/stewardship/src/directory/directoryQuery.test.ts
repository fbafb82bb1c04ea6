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
  readDirectoryQuery,
  writeDirectoryQuery,
  type DirectoryQuery,
} from './directoryQuery';

describe('directoryQuery', () => {
  it('survives the way through the address', () => {
    const query: DirectoryQuery = {
      filter: {
        owner: ['group:default/team-a', 'group:default/équipe & co'],
        tier: ['gold'],
        problem: ['any'],
        ladder: ['weak', 'unknown'],
        noOwner: true,
        text: 'pay + ticket?',
      },
      orderBy: { field: 'tier', order: 'desc' },
      limit: 50,
      cursor: 'eyJhIjoxfQ==',
    };
    const params = writeDirectoryQuery(query, new URLSearchParams());
    expect(readDirectoryQuery(new URLSearchParams(params.toString()))).toEqual(
      query,
    );
  });

  it('leaves the parameters of others alone', () => {
    const params = writeDirectoryQuery(
      { filter: { kind: ['api'] }, limit: 25 },
      new URLSearchParams('debug=1&kind=component&cursor=x'),
    );
    expect(params.toString()).toBe('debug=1&kind=api');
  });

  it('shortens a text that the backend would refuse, without halving a character', () => {
    const textOf = (text: string) =>
      readDirectoryQuery(new URLSearchParams({ q: text })).filter.text;
    expect(textOf('a'.repeat(201))).toBe('a'.repeat(200));
    expect(textOf(`${'a'.repeat(199)}🚆`)).toBe('a'.repeat(199));
    expect(textOf(`${'a'.repeat(198)}🚆`)).toBe(`${'a'.repeat(198)}🚆`);
  });

  it('ignores what makes no sense', () => {
    expect(
      readDirectoryQuery(
        new URLSearchParams(
          'sort=-color&limit=7&owner=&noOwner=perhaps&q=&ladder=great',
        ),
      ),
    ).toEqual({
      filter: {},
      orderBy: undefined,
      limit: 25,
      cursor: undefined,
    });
  });
});
