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
import { paymentsCosts } from '../../__fixtures__/costs';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderCosts } from '../__testUtils__/renderCosts';

describe('TotalSection', () => {
  freezeTime();

  it('says that the month is not over also where nothing is imported', async () => {
    await renderCosts({ ...paymentsCosts, until: undefined });
    expect(await screen.findByText('November 2026 so far')).toBeVisible();
  });

  it('says that the total is of more days than those that are compared', async () => {
    const { before } = paymentsCosts;
    await renderCosts({
      ...paymentsCosts,
      before: before && {
        ...before,
        now: [{ currency: 'EUR', amount: '1600.75' }],
      },
    });
    expect(
      await screen.findByText(
        'The total has what is known after Nov 18, 2026 as well, such as declared costs. That is not compared.',
      ),
    ).toBeVisible();
  });

  it('names nothing as shared in where nothing is', async () => {
    const [euros] = paymentsCosts.figures;
    await renderCosts({
      ...paymentsCosts,
      figures: [{ ...euros, sharedIn: '0' }],
    });
    expect(
      await screen.findByText('Passed on to those who share it'),
    ).toBeVisible();
    expect(
      screen.queryByText('Its part of what is shared'),
    ).not.toBeInTheDocument();
  });
});
