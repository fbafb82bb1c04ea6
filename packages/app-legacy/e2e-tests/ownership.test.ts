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

import { expect, test } from '@playwright/test';
import { signIn } from './signIn';

test('the old frontend system shows the Ownership tab of a service', async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/payment-service/ownership');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'Support tier', exact: true }),
  ).toBeVisible();
  await expect(main).toContainText('What Gold promises');
  await expect(main).toContainText('10 of 10 fields');
});

test('the old frontend system shows the Escalation card once', async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/payment-service/ownership');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'Escalation', exact: true }),
  ).toHaveCount(1);
  const call = main.getByRole('region', { name: 'Call now', exact: true });
  await expect(call).toHaveCount(1);
  await expect(call).toContainText(/On call until .+ \(in .+\)\. Then \w+ \w+/);
});

test('the old frontend system shows the Runbooks card once and opens a runbook', async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/payment-service/ownership');
  await expect(
    page.getByRole('heading', { name: 'Runbooks', exact: true }),
  ).toHaveCount(1);
  await page
    .getByRole('button', { name: 'Switch to the standby acquirer' })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('0 of 8 done');
});

test('the old frontend system shows the Technology lifecycle card once, and the fleet', async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/payment-service/ownership');
  await expect(
    page.getByRole('heading', { name: 'Technology lifecycle', exact: true }),
  ).toHaveCount(1);
  await expect(page.getByText('PostgreSQL 17', { exact: true })).toBeVisible();
  await page.goto('/stewardship/lifecycle?product=kubernetes&cycle=1.33');
  await expect(page.getByRole('dialog')).toContainText('who must act?');
});

test('the old frontend system shows the Directory', async ({ page }) => {
  await signIn(page, '/stewardship/directory');
  const link = page.getByRole('link', { name: 'Payment Service' });
  await page.getByRole('searchbox').fill('payment');
  await link.click();
  await expect(page).toHaveURL(/component\/payment-service\/ownership$/);
});
