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

import { readImportsQuery, writeImportsQuery } from './importsQuery';

describe('importsQuery', () => {
  it('comes back from the address as it was written, and leaves alone what others keep there', () => {
    const search = 'view=imports&source=cloud&import=a-1&limit=50&cursor=x';
    const query = readImportsQuery(new URLSearchParams(search));
    expect(query).toEqual({
      ...{ source: 'cloud', open: 'a-1', limit: 50, cursor: 'x' },
    });
    expect(
      `${writeImportsQuery(
        query,
        new URLSearchParams('view=imports&source=a'),
      )}`,
    ).toBe(search);
  });

  it('leaves out what makes no sense', () => {
    expect(
      readImportsQuery(
        new URLSearchParams(`limit=1&source=&import=${'a'.repeat(101)}`),
      ),
    ).toEqual({
      ...{ source: undefined, open: undefined, limit: 25, cursor: undefined },
    });
  });
});
