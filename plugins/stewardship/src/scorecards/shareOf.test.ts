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

import { shareOf } from './shareOf';

describe('shareOf', () => {
  it.each([
    [5_770, 10_000, 0.58],
    [5, 8, 0.63],
    [1, 3, 0.33],
  ])('rounds %d of %d to the nearest hundredth', (part, whole, share) =>
    expect(shareOf(part, whole)).toBe(share),
  );

  it('calls nothing all or none that is not', () => {
    expect(shareOf(9_999, 10_000)).toBe(0.99);
    expect(shareOf(1, 10_000)).toBe(0.01);
    expect(shareOf(0, 10)).toBe(0);
    expect(shareOf(10, 10)).toBe(1);
  });
});
