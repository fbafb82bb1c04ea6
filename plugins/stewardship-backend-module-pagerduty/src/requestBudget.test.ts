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

import { demoPagerDuty } from '@internal/fake-pagerduty';
import { closeAll, createHarness, NOW, TOKEN } from './__testUtils__/harness';
import { largeAccount } from './__testUtils__/largeAccount';

afterEach(closeAll);

jest.setTimeout(60_000);

const SERVICES = 2_000;

describe('the requests of one run', () => {
  it('reads 2000 services of 200 policies with at most 40', async () => {
    const { read, fake } = await createHarness({
      data: largeAccount({ services: SERVICES, policies: 200 }),
    });
    const keys = fake.data.services.map(({ id }) => id);

    const first = Object.values(await read(keys));
    expect(first).toHaveLength(SERVICES);
    for (const reading of first) {
      expect(reading).toMatchObject({ status: 'read' });
      // 37 days touch 6 or 7 weeks, at each of two levels.
      expect(
        reading.status === 'read' && reading.schedule.shifts.length,
      ).toBeGreaterThanOrEqual(12);
    }
    expect(fake.requests.length).toBeLessThanOrEqual(40);
    expect(
      Math.max(...fake.requests.map(({ query }) => query.toString().length)),
    ).toBeLessThan(4_000);

    // Later runs need not ask for the past.
    fake.requests.splice(0);
    expect(Object.keys(await read(keys, { from: NOW }))).toHaveLength(SERVICES);
    expect(fake.requests.length).toBeLessThanOrEqual(32);
  });

  it('leaves out what the budget does not reach, for the next time', async () => {
    const { read, fake } = await createHarness({
      data: largeAccount({ services: 500, policies: 100 }),
      config: ({ url }) => ({
        pagerDuty: { apiBaseUrl: url, apiToken: TOKEN },
        stewardship: { pagerDuty: { requestsPerRun: 10 } },
      }),
    });
    let keys = fake.data.services.map(({ id }) => id);
    const counts: number[] = [];
    while (keys.length && counts.length < 10) {
      const readings = await read(keys);
      expect(
        Object.values(readings).every(({ status }) => status === 'read'),
      ).toBe(true);
      counts.push(Object.keys(readings).length);
      keys = keys.filter(key => !readings[key]);
      expect(fake.requests.splice(0).length).toBeLessThanOrEqual(10);
    }
    expect(keys).toEqual([]);
    expect(counts.length).toBeLessThanOrEqual(3);
  });

  it('shares one budget between runs at the same time', async () => {
    const { read, fake } = await createHarness({
      data: largeAccount({ services: 400, policies: 400 }),
    });
    const keys = fake.data.services.map(({ id }) => id);
    await Promise.all([read(keys.slice(0, 200)), read(keys.slice(200))]);
    expect(fake.requests.length).toBeLessThanOrEqual(40);
    fake.requests.splice(0);
    await read(keys.slice(0, 10));
    expect(fake.requests.length).toBeGreaterThan(0);
  });

  it('reads what is known before it looks for what may not exist', async () => {
    const { read, fake } = await createHarness({
      data: demoPagerDuty(),
      config: ({ url }) => ({
        pagerDuty: { apiBaseUrl: url, apiToken: TOKEN },
        stewardship: { pagerDuty: { requestsPerRun: 12 } },
      }),
    });
    const lost = Array.from({ length: 50 }, (_, at) => `PLOST${100 + at}`);
    const readings = await read([...lost, 'PN4PAY1', 'PN4DBA1']);
    expect(readings).toMatchObject({
      PN4PAY1: { status: 'read' },
      PN4DBA1: { status: 'read' },
      PLOST100: { status: 'wrong' },
    });
    expect(readings.PLOST149).toBeUndefined();
    expect(fake.requests.length).toBeLessThanOrEqual(12);
  });

  it('reads a service of an account with more policies than the budget can list', async () => {
    const { read } = await createHarness({
      data: largeAccount({ services: 3_000, policies: 3_000 }),
    });
    await expect(read(['PN02999'])).resolves.toMatchObject({
      PN02999: { status: 'read', schedule: { title: 'Service PN02999' } },
    });
  });

  it('splits what paging does not reach', async () => {
    const { read, fake } = await createHarness({
      data: largeAccount({ services: 60, policies: 60 }),
      config: ({ url }) => ({
        pagerDuty: { apiBaseUrl: url, apiToken: TOKEN },
        stewardship: { pagerDuty: { requestsPerRun: 1_000 } },
      }),
    });
    for (const schedule of fake.data.schedules) {
      // About 110 shifts each, 13 000 together.
      schedule.rotations[0].shift = 'PT8H';
    }
    const keys = fake.data.services.map(({ id }) => id);
    const readings = Object.values(await read(keys));
    expect(readings).toHaveLength(60);
    for (const reading of readings) {
      expect(
        reading.status === 'read' && reading.schedule.shifts.length,
      ).toBeGreaterThanOrEqual(220);
      expect(
        reading.status === 'read' && reading.schedule.problems,
      ).toBeUndefined();
    }
    expect(fake.requests.length).toBeLessThanOrEqual(150);
  });
});
