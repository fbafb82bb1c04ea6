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

import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { signIn } from './signIn';

async function openOwnership(page: Page, name: string) {
  await signIn(page, `/catalog/default/component/${name}/ownership`);
  await expect(
    page.getByRole('heading', { name: 'Support tier', exact: true }),
  ).toBeVisible();
}

test('the complete service answers who to call, what was promised and what fails with it', async ({
  page,
}) => {
  const answers: string[] = [];
  page.on('response', response => {
    if (/\/api\/stewardship\/entities\/component\//.test(response.url())) {
      answers.push(response.url());
    }
  });
  await openOwnership(page, 'payment-service');

  const main = page.getByRole('main');
  await expect(main).toContainText('Takes card payments');
  await expect(main).toContainText('10 of 10 fields');
  await expect(main).toContainText('What Gold promises');
  for (const line of ['Line 1', 'Line 2', 'Line 3', 'Line 4']) {
    await expect(main.getByText(line, { exact: true }).first()).toBeVisible();
  }
  await expect(main).toContainText('Restart one pod at a time');
  await expect(main).toContainText('4 of at least 3');
  await expect(main.getByRole('link', { name: 'Station Gates' })).toBeVisible();
  await expect(main).toContainText('7 of 7 covered');
  await expect(main).not.toContainText('Problems with this record');
  expect(answers).toHaveLength(1);
  await expectAccessible(page);
});

test('a service says from which system it inherits', async ({ page }) => {
  await openOwnership(page, 'seat-map');
  const main = page.getByRole('main');
  await expect(main).toContainText('Silver');
  await expect(
    main.getByRole('link', { name: 'from system seat-reservation' }).first(),
  ).toBeVisible();
});

test('a broken ladder and wrong values are problems with their fix, and the rest works', async ({
  page,
}) => {
  await openOwnership(page, 'lost-and-found');
  const main = page.getByRole('main');
  await expect(main).toContainText('which is not in the catalog');

  await page.goto('/catalog/default/component/platform-display/ownership');
  await expect(main).toContainText(
    "What is written, 'diamond', is not a support tier.",
  );
  await main.getByRole('button', { name: '17 problems' }).click();
  await expect(
    main.getByRole('heading', { name: 'Problems with this record' }),
  ).toBeInViewport();
  await expect(main).toContainText("'diamond', which is not a support tier");
  await expect(main).toContainText(
    'Use one of: platinum, gold, silver, bronze.',
  );
  await expect(main).toContainText('Remove it or rename it to supportLines.');
  await expect(main).toContainText('Shows the next three trains');
  await expectAccessible(page);
});

test('a service about which nothing was declared shows what follows from the catalog, and what to add', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOwnership(page, 'crew-roster');
  const main = page.getByRole('main');
  await expect(main).toContainText('derived');
  await expect(
    main.getByRole('link', { name: 'Databases' }).first(),
  ).toBeVisible();
  await expect(main).toContainText('1 of 10 fields');

  await main.getByRole('button', { name: /copy/i }).first().click();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain('name: crew-roster');
  expect(snippet).toContain('stewardship:');
  await expectAccessible(page);
});

test('an owner that does not exist is named', async ({ page }) => {
  await openOwnership(page, 'freight-quotes');
  await expect(page.getByRole('main')).toContainText(
    "'spec.owner' names 'group:default/team-freight', which is not in the catalog",
  );
});
