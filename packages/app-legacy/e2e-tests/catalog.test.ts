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

test('the old frontend system shows the catalog and the tab of an entity', async ({
  page,
}) => {
  await signIn(page, '/');
  await expect(
    page.getByRole('heading', { name: 'Northline Railways Catalog' }),
  ).toBeVisible();

  await page
    .getByRole('table')
    .locator('a[href*="/component/"]')
    .first()
    .click();
  await page.getByRole('tab', { name: 'Ownership' }).click();
  await expect(page).toHaveURL(/\/ownership$/);
});
