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

import { levels } from '../__fixtures__/fleet';
import { levelShares, servicesFrom } from './levelShares';

const counts = [{ services: 3 }, { level: 'silver', services: 2 }];

describe('levelShares', () => {
  it('has each level once, the highest first, those without services too', () => {
    expect(levelShares(counts, levels)).toEqual([
      { level: 'silver', rank: 2, services: 2 },
      { level: 'bronze', rank: 1, services: 0 },
      { level: undefined, rank: 0, services: 3 },
    ]);
  });
});

describe('servicesFrom', () => {
  it('counts a level and those above it', () => {
    expect(servicesFrom('bronze', counts, levels)).toBe(2);
    expect(servicesFrom('silver', counts, levels)).toBe(2);
  });
});
