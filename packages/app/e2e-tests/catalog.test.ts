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

test('a guest sees the catalog of the demo organization and opens an entity', async ({
  page,
}) => {
  await signIn(page, '/');
  await expect(
    page.getByRole('heading', { name: 'Northline Railways Catalog' }),
  ).toBeVisible();

  const navigation = page.getByRole('navigation', { name: 'sidebar nav' });
  for (const name of ['Catalog', 'Stewardship', 'APIs', 'Search', 'Settings']) {
    await expect(
      navigation.getByRole('link', { name, exact: true }),
    ).toBeVisible();
  }

  const firstEntity = page
    .getByRole('table')
    .locator('a[href*="/component/"]')
    .first();
  const path = await firstEntity.getAttribute('href');
  await firstEntity.click();

  await expect(page).toHaveURL(`${path}`);
  await expect(
    page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Ownership' }),
  ).toBeVisible();
});
