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
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { signIn } from './signIn';

const SHOWBACK = '/stewardship/showback';

/** `YYYY-MM`, so many months before this one. */
function month(back: number): string {
  const today = new Date();
  return new Date(
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1),
  )
    .toISOString()
    .slice(0, 7);
}

/** Tries until the bills of the demo organization were imported and worked out. */
async function untilVisible(page: Page, what: Locator) {
  await expect(async () => {
    await page.reload();
    await expect(what).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 120_000 });
}

async function openCard(page: Page, entity: string, text: string | RegExp) {
  await signIn(page, `/catalog/default/${entity}/ownership`);
  await untilVisible(page, page.getByText(text).first());
}

/** Amounts are of the day on which the test runs, so only that there is one is known. */
const EUROS = /^€[\d,]+\.\d\d$/;

/** In hundredths. */
function cents(text: string): number {
  return Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
}

test('a service says what it costs, what is left out, and what is charged, and leads to the statement of its team', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openCard(
    page,
    'component/payment-service',
    'Chargeback (what is charged by Checkout by requests)',
  );
  await expect(page.getByText(EUROS).first()).toBeVisible();
  await expect(
    page.getByText(
      /(more|less) than on the same days of .*: €.* until .*, €.* until/,
    ),
  ).toBeVisible();
  await expect(page.getByText(/^Converted, about €/)).toBeVisible();
  await expect(page.getByText('Nobody says')).toBeVisible();
  await expect(
    page.getByText(/of the imported costs in EUR belong to no entity yet/),
  ).toBeVisible();
  await expect(page.getByText('1,932,000 of 2,500,000 used')).toBeVisible();
  await expect(page.getByText('Brindleway Cloud: until')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Statement of Payments/ }).click();
  await expect(
    page.getByRole('heading', { name: /^Costs of Payments in/ }),
  ).toBeVisible();
});

test('something shared says who bears it, and passes all of it on', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openCard(page, 'resource/kubernetes-platform', 'Who bears it');
  await expect(page.getByText('It is shared by weights.')).toBeVisible();
  await expect(
    page.getByText(
      'before it is passed on to those who share it; €0.00 of it stays here',
    ),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Seat Allocator' }).first(),
  ).toBeVisible();
});

test('the page shows costs by team and category, what could not be allocated and what to do, and exports it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, SHOWBACK);
  const payments = page.getByRole('row', { name: /^Payments/ });
  await untilVisible(page, payments);
  await expect(
    page.getByRole('heading', { name: 'Not allocated' }),
  ).toBeVisible();
  const unallocated = page
    .getByRole('listitem')
    .filter({
      hasText: 'A rule applies, and nothing in the catalog is called so',
    })
    .first();
  await unallocated.getByText('What to do').click();
  await expect(unallocated).toContainText('stewardship.dev/cost-selector');
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(10);
  expect(csv).toContain('Payments');

  await page.goto(`${SHOWBACK}?by=category&from=${month(11)}&to=${month(0)}`);
  await expect(page.getByRole('row', { name: /^Compute/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 900 });
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('a statement adds up, is printed without the app around it, and is exported', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(
    page,
    `${SHOWBACK}?view=statement&team=group:default/team-payments&month=${month(
      1,
    )}`,
  );
  const total = page.getByRole('row', { name: /^Total in EUR/ });
  await untilVisible(page, total);
  const lines = page
    .getByRole('table', { name: /^Services of Payments in/ })
    .getByRole('row')
    .filter({ has: page.getByRole('link') });
  let sum = 0;
  for (const line of await lines.all()) {
    const cost = await line.getByRole('cell').first().innerText();
    sum += cents(cost.split('\n')[0]);
  }
  const whole = cents(await total.getByRole('cell').first().innerText());
  // Each line is rounded when it is shown.
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(await lines.count());
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('Payment Service');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(
    page.getByRole('link', { name: 'Catalog', exact: true }),
  ).toBeHidden();
  await expect(total).toBeVisible();
});

test('an import that fails says which rows are wrong, and leaves what was there', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, `${SHOWBACK}?view=imports`);
  await untilVisible(page, page.getByText('Imported').first());
  await page.goto(SHOWBACK);
  const payments = page.getByRole('row', { name: /^Payments/ });
  const before = await payments.innerText();

  await page.goto(`${SHOWBACK}?view=imports`);
  await page.getByRole('button', { name: /Into source/ }).click();
  await page.getByRole('option', { name: 'Brindleway Cloud' }).click();
  await expect(
    page.getByText(/^The configuration says how files of Brindleway Cloud/),
  ).toBeVisible();
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'broken.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'EffectiveCost,BillingCurrency,ChargePeriodStart,ServiceName',
        `12.5,EUR,${month(0)}-01,Machines`,
        `twelve,EUR,${month(0)}-01,Machines`,
        `1,EUR,${month(0)}-31T25:00:00Z,Machines`,
      ].join('\n'),
    ),
  });
  await page.getByRole('button', { name: 'Upload and import' }).click();
  const failed = page
    .getByRole('row')
    .filter({ hasText: 'broken.csv' })
    .filter({ hasText: 'Failed' });
  await expect(failed).toBeVisible();
  await expect(failed).toContainText('2 rejected');
  await failed.getByRole('button').or(failed.getByRole('link')).first().click();
  await expect(
    page.getByText('The import failed. The old data stay.'),
  ).toBeVisible();
  await expect(page.getByText('line 3').first()).toBeVisible();
  await expect(page.getByText('twelve').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(SHOWBACK);
  await expect(payments).toBeVisible();
  expect(await payments.innerText()).toBe(before);
});

test('an answer of OpenCost is uploaded into a new source, counts, and is taken back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = 'trial-cluster';
  const [day, next] = ['05', '06'].map(of => `${month(1)}-${of}T00:00:00Z`);
  await signIn(page, `${SHOWBACK}?view=imports`);
  await untilVisible(page, page.getByText('Imported').first());
  await page
    .getByRole('textbox', { name: 'Name of the new source' })
    .fill(name);
  await page.getByRole('button', { name: /Written as/ }).click();
  await page.getByRole('option', { name: 'OpenCost' }).click();
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'allocation.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        code: 200,
        data: [
          {
            trial: {
              properties: {
                cluster: 'trial',
                labels: { app: 'payment-service' },
              },
              window: { start: day, end: next },
              totalCost: 12.5,
            },
          },
        ],
      }),
    ),
  });
  await page.getByRole('button', { name: 'Upload and import' }).click();
  await expect(
    page.getByText('Write three letters, such as USD.'),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Currency' }).fill('eur');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Upload and import' }).click();
  const imported = page
    .getByRole('row', { name })
    .filter({ hasText: 'Imported' })
    .first();
  await expect(imported).toContainText('€12.50');

  const ofProviders = `${SHOWBACK}?by=provider&from=${month(1)}&to=${month(1)}`;
  const provider = page.getByRole('row', { name: /^OpenCost/ });
  await page.goto(ofProviders);
  await untilVisible(page, provider);
  await expect(provider).toContainText('€12.50');

  await page.goto(`${SHOWBACK}?view=imports`);
  await page.getByRole('button', { name: `Take back ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Take back ${name}?` });
  await expect(dialog.getByText('Billing periods')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText(`${name} was taken back.`)).toBeVisible();
  await expect(
    page.getByRole('button', { name: `Take back ${name}` }),
  ).toBeHidden();
  await expectAccessible(page);
  // Its record stays.
  await expect(imported).toBeVisible();

  await page.goto(ofProviders);
  await expect(page.getByRole('row', { name: /^Brindleway/ })).toBeVisible();
  await expect(provider).toBeHidden();
});
