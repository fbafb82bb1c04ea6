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

// Who is on call follows the clock. What is expected here holds at every hour of every day.

async function openEscalation(page: Page, entity: string) {
  await signIn(page, `/catalog/default/${entity}/ownership`);
  await expect(
    page.getByRole('heading', { name: 'Escalation', exact: true }),
  ).toBeVisible();
  await expect(section(page, 'Would it work?')).toContainText('Tested');
}

function section(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

function step(page: Page, name: string) {
  return section(page, 'The ladder')
    .locator('ol > li')
    .filter({ has: page.locator('strong').filter({ hasText: name }) });
}

test('a healthy ladder says whom to call, by which channel, until when, and who comes next', async ({
  page,
}) => {
  await openEscalation(page, 'component/payment-service');

  const call = section(page, 'Call now');
  await expect(call).toContainText(
    /(Marit Holm|Jonas Okparo|Amara Fennick|Tomas Hallvard)\s*WorksOn call for Payments · Step 1 of 3/,
  );
  await expect(
    call.getByRole('link', { name: /^Page Payments: / }),
  ).toHaveAttribute('href', /\/service-directory\/PN4PAY1$/);
  await expect(
    call.getByRole('link', { name: 'Call Payments by phone: +32 2 555 0110' }),
  ).toHaveAttribute('href', 'tel:+3225550110');
  await expect(call).toContainText(/On call until .+ \(in .+\)\. Then \w+ \w+/);
  await expect(call).toContainText('Payment service (demo), as of');

  await expect(call).toContainText('No answer within 15 minutes?');
  const next = call.getByRole('listitem');
  await expect(next.nth(0)).toContainText(/^Level 2: \w+ \w+/);
  await expect(next.nth(1)).toContainText('Stand-in: Jonas Okparo');
  await expect(next.nth(2)).toContainText(
    /^Step 2: \w+ \w+, on call for Databases/,
  );

  await expect(section(page, 'Would it work?')).toContainText(
    'Every step can be reached.',
  );
  await expect(section(page, 'The coming 30 days')).toContainText('Covered');
  await expectAccessible(page);
});

test('a rota of a team hands over by the clock, and its services inherit the ladder', async ({
  page,
}) => {
  await openEscalation(page, 'component/seat-allocator');

  const call = section(page, 'Call now');
  await expect(call).toContainText(
    /(Lucia Ravnsborg|Henrik Obuya|Amara Fennick)\s*WorksOn call for Booking/,
  );
  await expect(call).toContainText(/On call until .+ \(in .+\)\. Then \w+ \w+/);
  await expect(call).toContainText('Booking around the clock, as of');
  await expect(
    section(page, 'The ladder').getByRole('link', {
      name: 'from system seat-reservation',
    }),
  ).toBeVisible();
  await expect(step(page, 'Operations Center')).toContainText(
    /(Kasper Ndoyesen|Mei Ostergaarde|Grace Wintervik)/,
  );
});

test('a gap at the weekend is known before the weekend, in a picture and in words', async ({
  page,
}) => {
  await openEscalation(page, 'resource/event-bus');

  await expect(section(page, 'Would it work?')).toContainText(/Weak|Broken/);
  await expect(step(page, 'Messaging')).toContainText(
    /Nobody is on call (now )?for Messaging.+Fix: Fill the shifts? in PagerDuty\./,
  );
  const coverage = section(page, 'The coming 30 days');
  await expect(coverage.getByRole('img')).toHaveAccessibleName(
    /^For \d+ hours of the coming 30 days somebody should be there and nobody is\.$/,
  );
  const stretches = coverage
    .getByRole('list', { name: 'When nobody is there' })
    .getByRole('listitem');
  await expect(stretches).toHaveCount(3);
  // 48, or one more or less where the clocks change.
  await expect(stretches.nth(1)).toContainText(/\(4[789] hours\)/);
  await expectAccessible(page);
});

test('a ladder that would not work says why and what to do, step by step', async ({
  page,
}) => {
  await openEscalation(page, 'component/lost-and-found');

  await expect(section(page, 'Would it work?')).toContainText(
    'Calling as the ladder says would not work.',
  );
  const call = section(page, 'Call now');
  await expect(call).toContainText('David Mwangholt');
  await expect(call).toContainText(
    'Step 1, lost-property-helpers, is passed over: lost-property-helpers is not in the catalog.',
  );
  await expect(step(page, 'lost-property-helpers')).toContainText(
    'Fix: Correct the reference, or register it in the catalog.',
  );
  const david = step(page, 'David Mwangholt');
  await expect(david).toContainText(
    'David Mwangholt has no address for the channel phone.',
  );
  await expect(david).toContainText(
    'The backup of David Mwangholt is David Mwangholt. Fix: Name somebody else as the backup.',
  );
  await expect(step(page, 'Lost Property Office')).toContainText(
    'Lost Property Office has no members. Fix: Add people to the group, or name another one.',
  );
  await expectAccessible(page);
});

test('a vendor is a step with its contract and its own words for severities', async ({
  page,
}) => {
  await openEscalation(page, 'resource/payments-db');

  const vendor = step(page, 'Tallowmere Systems');
  await expect(vendor).toContainText('TM-2024-0831');
  await expect(vendor).toContainText('NLR-20417');
  await expect(
    vendor.getByRole('link', {
      name: 'Call Tallowmere Systems by phone: +1 303 555 0142',
    }),
  ).toHaveCount(2);
  await expect(
    vendor
      .getByRole('table', { name: 'Severities of Tallowmere Systems' })
      .getByRole('row', { name: 'Urgent 1 1 hour' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a contract that has ended and a schedule that everybody has left are found out', async ({
  page,
}) => {
  await openEscalation(page, 'component/station-gates');

  await expect(section(page, 'Call now')).toContainText(
    /(Kasper Ndoyesen|Mei Ostergaarde|Grace Wintervik)\s*WorksOn call for Operations Center/,
  );
  await expect(section(page, 'Call now')).toContainText(
    'Operations Center (demo), as of',
  );
  await expect(step(page, 'Stations')).toContainText(
    'Nobody is on call now for Stations, and nobody is planned. Fix: Fill the shifts in PagerDuty.',
  );
  await expect(step(page, 'Pellworth Displays')).toContainText(
    'The contract with Pellworth Displays ended on Jun 30, 2026.',
  );
});

test('a value that is no PagerDuty id is explained, and the team can be reached all the same', async ({
  page,
}) => {
  await openEscalation(page, 'component/platform-display');

  const stations = step(page, 'Stations');
  await expect(stations).toContainText(
    "'platform-displays' is not a PagerDuty id.",
  );
  await expect(
    stations.getByRole('link', { name: /^Call Stations by phone: / }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a monolith leads to the ladders of its parts', async ({ page }) => {
  await openEscalation(page, 'component/timetable-monolith');

  const parts = section(page, 'Parts with their own ladder');
  for (const name of [
    'Conflict Checker',
    'Fare Calendar',
    'Timetable Publisher',
  ]) {
    await expect(parts.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await parts.getByRole('link', { name: 'Fare Calendar', exact: true }).click();
  await expect(page).toHaveURL(/component\/fare-calendar\/ownership$/);
  await expect(step(page, 'Booking')).toContainText(
    'Nobody stands in where Booking does not answer',
  );
});

test('where nobody is known to call, the card says what to add', async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/onboard-wifi/ownership');

  const main = page.getByRole('main');
  await expect(main).toContainText(
    'Nobody is on the ladder: it is not known whom to call.',
  );
  await expect(main).toContainText('escalation:');
  await expectAccessible(page);
});

test('a page view asks nobody but the portal', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) {
      elsewhere.push(request.url());
    }
  });
  await openEscalation(page, 'component/payment-service');
  for (const path of [
    '/catalog/default/resource/event-bus/ownership',
    '/catalog/default/group/operations/ownership',
  ]) {
    await page.goto(path);
    await expect(section(page, 'The ladder')).toContainText('as of');
  }
  expect(elsewhere).toEqual([]);
});

for (const theme of ['light', 'dark']) {
  test(`the card fits a phone and can be read by everybody in the ${theme} theme`, async ({
    page,
  }) => {
    await page.addInitScript(
      name => window.localStorage.setItem('theme', name),
      theme,
    );
    await page.setViewportSize({ width: 390, height: 844 });
    await openEscalation(page, 'component/station-gates');
    await expect(
      step(page, 'Pellworth Displays').getByRole('table'),
    ).toBeVisible();
    await expectAccessible(page);

    for (const name of ['payment-service', 'lost-and-found']) {
      await page.goto(`/catalog/default/component/${name}/ownership`);
      await expect(section(page, 'The ladder')).toBeVisible();
      const [content, room] = await page
        .getByRole('main')
        .evaluate(main => [
          Math.max(main.scrollWidth, document.documentElement.scrollWidth),
          document.documentElement.clientWidth,
        ]);
      expect(content).toBeLessThanOrEqual(room);
    }
  });
}
