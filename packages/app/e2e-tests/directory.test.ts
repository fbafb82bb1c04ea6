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

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { signIn } from './signIn';

test('the directory finds, sorts, pages, exports and keeps its state in the address', async ({
  page,
}) => {
  await signIn(page, '/stewardship/directory');
  const table = page.getByRole('grid');
  await expect(
    table.getByRole('link', { name: 'Back Office' }).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('searchbox').fill('payment');
  await expect(
    table.getByRole('link', { name: 'Payment Service' }),
  ).toBeVisible();
  await expect(table.getByRole('link', { name: 'Back Office' })).toHaveCount(0);
  await expect(page).toHaveURL(/q=payment/);

  await page.reload();
  await expect(
    table.getByRole('link', { name: 'Payment Service' }),
  ).toBeVisible();
  await expect(table.getByRole('link', { name: 'Back Office' })).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain(
    '"entity","title","type","purpose","owner"',
  );
  expect(csv).toContain('component:default/payment-service');
  expect(csv).not.toContain('back-office"');

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('Without an owner').click();
  await expect(
    table.getByRole('link', { name: 'Freight Quotes' }),
  ).toBeVisible();
  await expect(
    table.getByRole('link', { name: 'Payment Service' }),
  ).toHaveCount(0);

  await table.getByRole('link', { name: 'Freight Quotes' }).click();
  await expect(page).toHaveURL(/component\/freight-quotes\/ownership$/);
});

test('the directory shows and filters which ladders would work', async ({
  page,
}) => {
  await signIn(page, '/stewardship/directory?q=lost');
  const table = page.getByRole('grid');
  const row = (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('link', { name }) });
  await expect(
    table.getByRole('columnheader', { name: 'Ladder' }),
  ).toBeVisible();
  await expect(row('Lost and Found')).toContainText('Broken');

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Ladder' }).click();
  await page.getByRole('option', { name: /^Broken \(\d+\)$/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/ladder=broken/);
  await expect(row('Lost and Found')).toContainText('Broken');
  await expect(row('Freight Quotes')).toContainText('Broken');
  await expect(row('Payment Service')).toHaveCount(0);

  await page.goto('/stewardship/directory?ladder=works&q=payment');
  await expect(row('Payment Service')).toContainText('Works');
  await expectAccessible(page);
});
