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

import { screen, within } from '@testing-library/react';
import { freezeTime } from '../../../../__testUtils__/freezeTime';
import { costOverview, teamGroup } from '../../__fixtures__/costOverview';
import { renderShowback } from '../../__testUtils__/renderShowback';

describe('ChangeCell', () => {
  freezeTime();

  it('never calls 0% what became a little dearer', async () => {
    renderShowback({
      costs: {
        getCosts: async () => ({
          ...costOverview,
          items: [
            {
              ...teamGroup,
              before: [{ currency: 'EUR', amount: '100000' }],
              now: [{ currency: 'EUR', amount: '100005.1' }],
            },
          ],
        }),
      },
    });
    const row = within(
      await within(await screen.findByRole('grid')).findByRole('row', {
        name: /Team Payments/,
      }),
    );
    expect(row.getByText('+€5.10')).toBeVisible();
    expect(row.getByText('(< 0.1%)')).toBeVisible();
  });
});
