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

/** The card, once the runbooks of the demo organization were read. */
async function openRunbooks(page: Page, entity: string, query = '') {
  await signIn(page, `/catalog/default/${entity}/ownership${query}`);
  await expect(
    page.getByRole('heading', { name: 'Runbooks', exact: true }),
  ).toBeVisible();
}

function panel(page: Page) {
  return page.getByRole('dialog');
}

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('an alert leads to its runbook, whose steps are ticked while one works', async ({
  page,
}) => {
  await openRunbooks(page, 'component/payment-service');
  await page
    .getByRole('searchbox', { name: /runbook/i })
    .fill('PaymentAuthorizationsFailing');
  const row = page.getByRole('button', {
    name: 'Switch to the standby acquirer',
  });
  await expect(row).toHaveCount(1);
  await row.click();

  await expect(panel(page)).toContainText(
    'Lines 2 and 3 may do this without asking',
  );
  await expect(panel(page)).toContainText('0 of 8 done');
  const boxes = panel(page).getByRole('checkbox');
  await boxes.first().check();
  await expect(panel(page)).toContainText('1 of 8 done');
  await expectAccessible(page);

  // Whoever is sent the address has the same runbook open, and this browser its ticks.
  await page.reload();
  await expect(panel(page)).toContainText('1 of 8 done');
  await panel(page).getByRole('button', { name: 'Start over' }).click();
  await expect(panel(page)).toContainText('0 of 8 done');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
});

test('code is copied as it is written', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRunbooks(page, 'component/payment-service');
  await page
    .getByRole('button', { name: 'Switch to the standby acquirer' })
    .first()
    .click();
  await panel(page)
    .getByRole('button', { name: /^Copy code/ })
    .first()
    .click();
  expect(
    await page.evaluate(async () => await navigator.clipboard.readText()),
  ).toContain('for name in a b; do\n');
});

test('the runbooks of the database team are on the card of who uses the database, and an overdue one says so', async ({
  page,
}) => {
  await openRunbooks(page, 'component/payment-service');
  const row = (title: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: title, exact: true }) })
      .first();
  await expect(row('Fail over to the replica')).toContainText(
    /of Payments Database/,
  );
  await expect(row('A queue grows without end')).toContainText('Overdue');
  await expect(row('A broker is lost')).toContainText(
    "There is nothing at 'http://127.0.0.1:7009/runbooks/moved-away.md'",
  );
});

test('a failure mode without a runbook is called out, with what to write', async ({
  page,
}) => {
  await openRunbooks(page, 'component/station-gates');
  await expect(
    page.getByText(/No runbook for: Configuration drift/),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a file with broken front matter is readable all the same', async ({
  page,
}) => {
  await openRunbooks(page, 'component/platform-display');
  await page.getByText('1 problem', { exact: true }).click();
  await expect(
    page.getByText(/The front matter of 'frozen-picture\.md' cannot be read/),
  ).toBeVisible();
  await page
    .getByRole('button', { name: "A display shows yesterday's trains" })
    .click();
  await expect(panel(page).getByRole('heading').nth(1)).toBeVisible();
});

test('owners say that a runbook is still correct', async ({ page }) => {
  await openRunbooks(page, 'component/payment-service');
  await page.getByRole('button', { name: 'Payments are slow' }).first().click();
  await panel(page).getByRole('button', { name: 'Still correct' }).click();
  const remark = `Followed it ${Date.now()}`;
  await panel(page).getByRole('textbox').fill(remark);
  await panel(page)
    .getByRole('button', { name: /confirm|correct|save/i })
    .last()
    .click();
  await expect(panel(page)).toContainText(remark);
});

test('it is readable on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openRunbooks(page, 'component/payment-service');
  await expectNoSidewaysScroll(page);
  await page
    .getByRole('button', { name: 'Restart a pod without losing payments' })
    .first()
    .click();
  await expect(panel(page)).toBeVisible();
  const box = await panel(page).boundingBox();
  expect(box?.width).toBeGreaterThan(380);
  await expectAccessible(page);
});

test('the search of the portal finds what is written in a runbook', async ({
  page,
}) => {
  await signIn(page, '/search?query=acquirer');
  // The index is built within a minute or two of the first start.
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText('Switch to the standby acquirer').first(),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 150_000 });
  await page.getByText('Switch to the standby acquirer').first().click();
  await expect(panel(page)).toContainText('Card payments go to acquirer A');
});
