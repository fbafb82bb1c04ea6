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
import { freezeTime } from '../../../../__testUtils__/freezeTime';
import { costOverview } from '../../__fixtures__/costOverview';
import { renderShowback } from '../../__testUtils__/renderShowback';

describe('ServicesLink', () => {
  freezeTime();

  it('leads from a team to its services, by what is chosen otherwise', async () => {
    renderShowback({
      search:
        '?metric=billed&currency=EUR&system=system:default/pay&owner=group:default/all&q=team&cursor=2',
      costs: { getCosts: async () => costOverview },
    });
    expect(
      await screen.findByRole('link', { name: '4 services of Team Payments' }),
    ).toHaveAttribute(
      'href',
      '/stewardship/showback?by=service&metric=billed&currency=EUR&owner=group%3Adefault%2Fteam-payments&system=system%3Adefault%2Fpay',
    );
  });

  it('leads nowhere from what has no team', async () => {
    renderShowback({ costs: { getCosts: async () => costOverview } });
    expect(await screen.findByText('2 services')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /^2 services/ }),
    ).not.toBeInTheDocument();
  });
});
