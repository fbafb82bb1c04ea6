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

import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/test-utils';
import { freezeTime } from '../__testUtils__/freezeTime';
import { useEndWords } from './useEndWords';

function Distance(props: { days: number }) {
  const { distanceWords } = useEndWords();
  return <p>{distanceWords(props.days)}</p>;
}

describe('useEndWords', () => {
  freezeTime({ at: '2026-11-20T23:00:00.000Z' });

  it.each([
    [0, 'today'],
    [1, 'in 1 day'],
    [-90, '90 days ago'],
    // Up to 2026-08-21, a day short of three months, and to 2026-02-20, nine of them.
    [-91, '2 months ago'],
    [-273, '9 months ago'],
    [-274, '9 months ago'],
    [364, 'in 11 months'],
    [365, 'in 12 months'],
    // To 2024-03-20: two years and eight months.
    [-975, '2 years ago'],
    // To 2029-11-19 and 2029-11-20.
    [1095, 'in 2 years'],
    [1096, 'in 3 years'],
  ])(
    'never makes a distance greater than it is: %s days',
    async (days, words) => {
      await renderInTestApp(<Distance days={days} />);
      expect(screen.getByText(words)).toBeVisible();
    },
  );
});
