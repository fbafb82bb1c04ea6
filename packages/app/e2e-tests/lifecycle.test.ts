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
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { signIn } from './signIn';

/** The card, once technologies were matched and the decisions of the demo organization were made. */
async function openCard(page: Page, entity: string) {
  await signIn(page, `/catalog/default/${entity}/ownership`);
  const title = page.getByRole('heading', {
    name: 'Technology lifecycle',
    exact: true,
  });
  await expect(title).toBeVisible();
}

async function openFleet(page: Page, query = '') {
  await signIn(page, `/stewardship/lifecycle${query}`);
  await expect(
    page.getByRole('heading', { name: 'Release cycles in use' }),
  ).toBeVisible();
}

function technology(page: Page, name: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('a service shows what it runs on, what was bought, what is not known, and what it inherits', async ({
  page,
}) => {
  await openCard(page, 'component/payment-service');
  const bought = technology(page, 'Tallowmere Card Gateway 8');
  await expect(async () => {
    await page.reload();
    await expect(bought).toContainText('bought until Mar 31, 2058', {
      timeout: 4_000,
    });
  }).toPass({ timeout: 45_000 });
  await expect(
    page.getByText('10 components, 8 with a known product'),
  ).toBeVisible();
  await expect(
    page.getByText('No source of release cycles has this product.').first(),
  ).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({
      hasText:
        /Payment Service → Event Bus → RabbitMQ 3\.13, .*ended on Sep 17/,
    }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('an end is inherited over two steps, and the way there is shown', async ({
  page,
}) => {
  await openCard(page, 'component/ticket-machines');
  await expect(
    page.getByText(/Ticket Machines → .+ → Timetable → PostgreSQL 13, ended/),
  ).toBeVisible();
  // It names nothing itself, and is told how it would.
  await expect(
    page.getByText(/Nobody has written down what this Component runs on/),
  ).toBeVisible();
});

test('an owner sees that a decision is overdue, moves it, and takes it back', async ({
  page,
}) => {
  await openCard(page, 'component/refund-worker');
  const row = technology(page, 'Tallowmere Card Gateway 7');
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText('Overdue', { timeout: 4_000 });
  }).toPass({ timeout: 45_000 });

  await row.getByRole('button', { name: /Change/ }).click();
  const dialog = page.getByRole('dialog');
  const due = dialog.getByLabel(/Done by/);
  await expect(due).toHaveValue('2026-06-30');
  await expectAccessible(page);
  await due.fill('2056-06-30');
  await dialog.getByRole('button', { name: 'Save the decision' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('due Jun 30, 2056');
  await expect(row).not.toContainText('Overdue');

  await row.getByRole('button', { name: /Change/ }).click();
  await due.fill('2026-06-30');
  await dialog.getByRole('button', { name: 'Save the decision' }).click();
  await expect(row).toContainText('Overdue');
});

test('two who decide at once do not overwrite each other', async ({
  page,
  context,
}) => {
  await openCard(page, 'component/payment-service');
  const row = technology(page, 'Debian 12');
  await row.getByRole('button', { name: /Decide/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Retire', { exact: true }).click();
  await dialog.getByLabel(/^Why/).fill('Written first');

  const other = await context.newPage();
  // Signed in already, as the first page is.
  await other.goto('/catalog/default/component/payment-service/ownership');
  await technology(other, 'Debian 12')
    .getByRole('button', { name: /Decide/ })
    .click();
  const theirs = other.getByRole('dialog');
  await theirs.getByText('Upgrade', { exact: true }).click();
  await theirs.getByLabel(/^Why/).fill('Saved first');
  await theirs.getByRole('button', { name: 'Save the decision' }).click();
  await expect(theirs).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Save the decision' }).click();
  await expect(dialog).toContainText('Saved first');
  await expect(dialog.getByLabel(/^Why/)).toHaveValue('Written first');
  await other.close();

  await dialog.getByRole('button', { name: /^Withdraw/ }).click();
  await dialog.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('Nothing decided yet');
});

test('the fleet shows each phase, along the time, by keyboard', async ({
  page,
}) => {
  await openFleet(page);
  for (const phase of [
    'End of life',
    'Security support ended',
    'Extended support',
    'Active support ended',
    'End of sale passed',
    'Supported',
    'Unknown',
  ]) {
    await expect(page.getByText(phase, { exact: true }).first()).toBeVisible();
  }
  const lane = page.getByRole('button', { name: /^Kubernetes 1\.33, / });
  await expect(lane).toBeVisible();
  await expectAccessible(page);
  await lane.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('Kubernetes 1.33 has ended: who must act?');
  await expect(page).toHaveURL(/product=kubernetes&cycle=1\.33/);
  await expect(panel).toContainText('1 service runs on it itself');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('what is shown can be narrowed, sent to others, and taken along', async ({
  page,
}) => {
  await openFleet(page, '?q=PostgreSQL');
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'PostgreSQL 13' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Kubernetes' })).toHaveCount(0);

  for (const [button, text] of [
    ['Export as CSV', '"PostgreSQL"'],
    ['Calendar file', 'SUMMARY:PostgreSQL 17: end of'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await (await downloading).path();
    const content = await readFile(file, 'utf8');
    expect(content).toContain(text);
    expect(content).not.toContain('Kubernetes');
  }
});

test('a narrow screen shows the fleet and the card without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openFleet(page);
  await expect(
    page.getByRole('button', { name: /^Kubernetes 1\.33, / }),
  ).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.goto('/catalog/default/component/payment-service/ownership');
  await expect(
    page.getByRole('heading', { name: 'Technology lifecycle', exact: true }),
  ).toBeVisible();
  await expectNoSidewaysScroll(page);
});
