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

const TAB =
  '/catalog/default/component/payment-service/scorecards?scorecard=operational-support';

const day = (fromToday: number) =>
  new Date(Date.now() + fromToday * 24 * 3600_000).toISOString().slice(0, 10);

/** The tab, once what people of the demo organization have answered was evaluated. */
async function openTab(page: Page) {
  await signIn(page, TAB);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('2 of 3 answered')).toBeVisible({
      timeout: 4_000,
    });
  }).toPass({ timeout: 90_000 });
}

const OVERDUE = 'No runbook is overdue for review';

function exemptionButton(page: Page) {
  return page.getByRole('button', { name: `Exemption from ${OVERDUE}` });
}

async function openExemption(page: Page) {
  await page
    .getByRole('button', { name: new RegExp(OVERDUE) })
    .first()
    .click();
  await exemptionButton(page).click();
  return page.getByRole('dialog');
}

test('an owner answers and asks for an exemption, somebody else approves it, and the level rises', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  await openTab(page);
  await expect(page.getByText('Prepared: reached')).toBeVisible();
  await expect(page.getByText(/^Sustainable: next/)).toBeVisible();
  await expectAccessible(page);

  // Whoever is alone with it says so, and then finds a third person.
  await page
    .getByRole('button', { name: /^How many people of the team/ })
    .click();
  await page.getByText('Three or more', { exact: true }).click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText(/^Answer submitted/)).toBeVisible();

  await page
    .getByRole('button', { name: /^When was the ladder last tried/ })
    .click();
  const question = page.getByRole('listitem').filter({
    has: page.getByRole('button', { name: /^When was the ladder last tried/ }),
  });
  await question
    .getByRole('textbox', { name: /^When was the ladder/ })
    .fill(day(-10));
  await question.getByLabel(/^Remark/).fill('Four minutes, on a Sunday');
  // Kept without being asked to.
  await expect(question.getByText('Draft saved')).toBeVisible();
  await question.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('3 of 3 answered')).toBeVisible();

  const dialog = await openExemption(page);
  await dialog.getByLabel(/^Why/).fill('They are rewritten this quarter');
  await dialog.getByLabel(/^Last day/).fill(day(30));
  await dialog.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByText('Requested, not decided yet')).toBeVisible();
  await exemptionButton(page).click();
  await expect(page.getByRole('dialog')).toContainText(
    'somebody else has to decide',
  );
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Close', exact: true })
    .last()
    .click();

  const context = await browser.newContext({ baseURL });
  const approver = await context.newPage();
  await approver.goto(TAB);
  await approver.getByRole('button', { name: 'Enter as approver' }).click();
  const decision = await openExemption(approver);
  await decision.getByRole('button', { name: 'Approve' }).click();
  await expect(approver.getByText(/^Approved by/)).toBeVisible();

  await page.reload();
  await expect(page.getByText('Sustainable: reached')).toBeVisible();
  await expect(page.getByText('3 of 3 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Show the history' }).click();
  await expect(
    page.getByText(/An exemption was approved/).first(),
  ).toBeVisible();

  // As it was before.
  await exemptionButton(approver).click();
  await approver.getByRole('button', { name: 'Revoke' }).click();
  await expect(approver.getByText(/^Revoked by/)).toBeVisible();
  await context.close();
});

test('two who answer at once do not overwrite each other', async ({
  page,
  context,
}) => {
  const path =
    '/catalog/default/component/payment-service/scorecards?scorecard=secure-setup';
  await signIn(page, path);
  const open = async (on: Page) => {
    await on
      .getByRole('button', { name: /^Where do its secrets live/ })
      .click();
    return on.getByRole('listitem').filter({
      has: on.getByRole('button', { name: /^Where do its secrets live/ }),
    });
  };
  const mine = await open(page);
  const other = await context.newPage();
  await other.goto(path);
  const theirs = await open(other);
  await theirs
    .getByText('In variables of the pipeline', { exact: true })
    .click();
  await theirs.getByRole('button', { name: 'Submit' }).click();
  await expect(other.getByText(/^Answer submitted/)).toBeVisible();
  await other.close();

  await mine.getByText('In files or code', { exact: true }).click();
  await expect(mine).toContainText('Somebody else has answered meanwhile');
  await expect(mine).toContainText('In variables of the pipeline');
  await mine.getByRole('button', { name: 'Use theirs' }).click();
  await expect(mine).not.toContainText('Somebody else has answered meanwhile');
});

test('the page shows scorecards, services, teams and a dry run', async ({
  page,
}) => {
  await signIn(page, '/stewardship/scorecards');
  await page.getByRole('button', { name: 'Operational support' }).click();
  await expect(
    page.getByText(/\d+ of \d+ services at Reachable or above/),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Payment Service' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Heat map' }).click();
  await expect(page.getByRole('grid', { name: /Checks by/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Dry run' }).click();
  await page.getByRole('button', { name: /Try it on 50 services/ }).click();
  await expect(page.getByText(/nothing is stored/i).first()).toBeVisible();
});
