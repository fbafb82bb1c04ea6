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

test('two people who answer at once do not overwrite each other', async ({
  page,
  browser,
  baseURL,
}) => {
  const path =
    '/catalog/default/component/payment-service/scorecards?scorecard=customer-support';
  // Owners may answer it, and whoever is in the team that asks customers.
  const name = /^When were users last asked/;
  const open = async (on: Page) => {
    await on.getByRole('button', { name }).click();
    return on
      .getByRole('listitem')
      .filter({ has: on.getByRole('button', { name }) });
  };
  await signIn(page, path);
  const mine = await open(page);
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await other.goto(path);
  await other.getByRole('button', { name: 'Enter as approver' }).click();
  const theirs = await open(other);
  await theirs.getByRole('textbox', { name }).fill(day(-20));
  await theirs.getByLabel(/^Remark/).fill('Asked at the counter');
  await theirs.getByRole('button', { name: 'Submit' }).click();
  await expect(other.getByText(/^Answer submitted/)).toBeVisible();
  await context.close();

  await mine.getByRole('textbox', { name }).fill(day(-10));
  await expect(mine).toContainText('Somebody else has answered meanwhile');
  await expect(mine).toContainText('Asked at the counter');
  await mine.getByRole('button', { name: 'Use theirs' }).click();
  await expect(mine).not.toContainText('Somebody else has answered meanwhile');
});

async function openScorecard(page: Page, query = '') {
  await signIn(
    page,
    `/stewardship/scorecards?scorecard=operational-support${query}`,
  );
  await expect(
    page.getByRole('heading', { name: 'Operational support' }),
  ).toBeVisible();
}

test('the page leads from a scorecard to services, and from a team to what it owns itself', async ({
  page,
}) => {
  await signIn(page, '/stewardship/scorecards');
  await page
    .getByRole('link', { name: 'Operational support', exact: true })
    .click();
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

  const number = page
    .getByRole('region', { name: 'Roll-up' })
    .getByRole('row', { name: 'Payments', exact: true })
    .getByRole('button');
  const services = (await number.textContent()) ?? '';
  expect(services).toMatch(/^\d+ services?$/);
  await number.click();
  await expect(page).toHaveURL(/nested=false/);
  await expect(
    page.getByRole('checkbox', {
      name: 'Only what these groups own themselves',
    }),
  ).toBeChecked();
  await expect(page.getByText(services, { exact: true })).toBeVisible();
});

test('the services of a scorecard are exported as CSV', async ({ page }) => {
  await openScorecard(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^scorecard-operational-support-.+\.csv$/,
  );
  const [header, ...lines] = (
    await readFile(await download.path(), 'utf8')
  ).split(/\r?\n/);
  expect(header).toMatch(/^\W*entity\W+title\W+kind\W.*check has-owner/);
  expect(lines.join('\n')).toContain('component:default/payment-service');
});

test('the trend says how services stood', async ({ page }) => {
  await openScorecard(page, '&view=trend');
  await expect(page.getByText(/^From .+ at the end\./)).toBeVisible();
  await page.getByText('Show as a table').click();
  await expect(
    page.getByRole('table', { name: 'Services by level and day' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a dry run says what another definition would change, and lists the facts for it', async ({
  page,
}) => {
  await openScorecard(page, '&view=dryRun');
  const editor = page.getByRole('textbox', { name: 'Definition (YAML)' });
  const inUse = await editor.inputValue();
  const rule = 'rule: support.hasOwner';
  expect(inUse).toContain(rule);
  await editor.fill(inUse.replace(rule, `${rule} == false`));
  await page.getByRole('button', { name: /^Try it on 50 services/ }).click();
  await expect(
    page.getByText(/^\d+ of \d+ services would change; \d+ were looked at/),
  ).toBeVisible();
  await expect(
    page.getByRole('row').filter({ hasText: 'Payment Service' }),
  ).toContainText('Passes → Fails');
  await page.getByText('Facts that rules may use').click();
  await page
    .getByRole('searchbox', { name: 'Find a fact' })
    .fill('support.hasOwner');
  await expect(
    page.getByText('support.hasOwner', { exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});
