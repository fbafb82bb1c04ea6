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

import { licenceStanding } from './licenceStanding';

const licence = { id: 'db', metric: 'cores' };

describe('licenceStanding', () => {
  it.each([
    ['2026-08-31', 'open', 92],
    ['2026-09-01', 'due', 91],
    ['2026-10-01', 'due', 61],
    ['2026-10-02', 'missed', 60],
    ['2026-12-01', 'missed', 0],
    ['2026-12-02', 'unknown', -1],
  ])('on %s the notice is %s', (today, notice, renewsInDays) => {
    expect(
      licenceStanding(
        { ...licence, renewsOn: '2026-12-01', noticeDays: 61 },
        today,
      ),
    ).toMatchObject({ notice, renewsInDays, noticeBy: '2026-10-01' });
  });

  it('knows nothing of a notice that nobody has declared', () => {
    expect(licenceStanding(licence, '2026-11-21')).toEqual({
      ...licence,
      ...{ overUsed: false, notice: 'unknown' },
    });
    expect(
      licenceStanding({ ...licence, entitled: 4, used: 5 }, '2026-11-21'),
    ).toMatchObject({ overUsed: true });
  });
});
