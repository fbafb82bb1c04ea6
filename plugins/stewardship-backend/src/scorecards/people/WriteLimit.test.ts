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

import { TooManyRequestsError } from '../evaluation/RateLimit';
import { WriteLimit } from './WriteLimit';

describe('WriteLimit', () => {
  it('lets each user write so often a minute, and says when to go on', () => {
    let now = 0;
    const limit = new WriteLimit({ most: 3, now: () => now });
    for (let count = 0; count < 3; count += 1) {
      limit.count('user:default/ada');
    }
    now = 20_500;
    expect(() => limit.count('user:default/ada')).toThrow(
      expect.objectContaining({ retryAfterSeconds: 40 }),
    );
    limit.count('user:default/bo');
    now = 60_000;
    limit.count('user:default/ada');
  });

  it('is generous: a form may save a draft each second', () => {
    let now = 0;
    const limit = new WriteLimit({ now: () => now });
    for (; now < 600_000; now += 1000) {
      limit.count('user:default/ada');
    }
    const flood = () => {
      for (let count = 0; count < 1000; count += 1) {
        limit.count('user:default/ada');
      }
    };
    expect(flood).toThrow(TooManyRequestsError);
  });
});
