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

import { demoPagerDuty, type Fault } from '@internal/fake-pagerduty';
import { closeAll, createHarness, NOW, TOKEN } from './__testUtils__/harness';

afterEach(closeAll);

const MINUTE = 60_000;

function answer(
  status: number,
  headers: Record<string, string> = {},
  body = '',
): Fault {
  return { kind: 'answer', status, headers, body };
}

const HTML = { 'content-type': 'text/html' };
const ECHO = `<html>Bad gateway for Token token=${TOKEN}</html>`;

/** What passes by itself, and how it is told where it does not. */
const PASSING: [name: string, fault: Fault, reason: string][] = [
  ['429', answer(429), 'limits the requests'],
  ['429 to wait seconds', answer(429, { 'retry-after': '2' }), 'limits'],
  [
    '429 to wait until a date',
    answer(429, {
      'retry-after': new Date(NOW.getTime() + 3_000).toUTCString(),
    }),
    'limits',
  ],
  [
    '429 to wait less than nothing',
    answer(429, { 'retry-after': '-5' }),
    '429',
  ],
  ['429 to wait nonsense', answer(429, { 'retry-after': 'soon' }), '429'],
  ['429 with a reset now', answer(429, { 'ratelimit-reset': '0' }), '429'],
  [
    '429 with a reset later',
    answer(429, { 'ratelimit-reset': '7', 'ratelimit-remaining': '0' }),
    '429',
  ],
  ['500', answer(500, {}, '{"error":{}}'), 'error (500)'],
  ['502 with HTML', answer(502, HTML, ECHO), 'error (502)'],
  ['503 to wait', answer(503, { 'retry-after': '4' }), 'error (503)'],
  ['200 with HTML', answer(200, HTML, ECHO), 'not JSON'],
  ['an empty 200', answer(200), 'not JSON'],
  ['half of an answer', { kind: 'truncate' }, 'not JSON'],
  ['silence', { kind: 'silence' }, 'did not answer within 0.2 seconds'],
  ['407 of a proxy', answer(407), 'cannot be reached'],
  ['a reset', { kind: 'reset' }, 'cannot be reached'],
  ['a slow drip', { kind: 'drip', everyMs: 20 }, 'did not answer within'],
  ['a flood', { kind: 'flood', megabytes: 12 }, 'more than a page can hold'],
];

/** What another try does not change. */
const STAYING: [name: string, fault: Fault, reason: string][] = [
  ['400', answer(400), 'refused /escalation_policies (400)'],
  ['401', answer(401), 'does not accept the configured token (401)'],
  ['403', answer(403), 'does not let the configured token read'],
  ['404', answer(404), 'no /escalation_policies where pagerDuty.apiBaseUrl'],
  [
    '200 with an error',
    answer(200, {}, `{"error":{"message":"${TOKEN}","code":2006}}`),
    'with something else',
  ],
  ['200 with null', answer(200, {}, 'null'), 'with something else'],
  [
    'a list that is none',
    { kind: 'change', change: () => ({ escalation_policies: { id: 1 } }) },
    'with something else',
  ],
  [
    '429 to wait for a day',
    answer(429, { 'retry-after': '86400' }),
    'limits the requests',
  ],
];

async function createFaultyHarness() {
  return await createHarness({ data: demoPagerDuty(), timeoutMs: 200 });
}

describe('what goes wrong in PagerDuty', () => {
  it.each(PASSING)('tries again after %s', async (_, fault) => {
    const { read, fake, clock } = await createFaultyHarness();
    fake.faults.add({ path: '/oncalls', fault, times: 2 });
    await expect(read(['PN4DBA1'])).resolves.toMatchObject({
      PN4DBA1: { status: 'read', schedule: { shifts: expect.anything() } },
    });
    expect(fake.requests).toHaveLength(4);
    expect(clock.sleeps.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...clock.sleeps)).toBeLessThanOrEqual(7_000);
  });

  it.each([...PASSING, ...STAYING])(
    'gives up on %s, says why, and recovers',
    async (_, fault, reason) => {
      const { read, fake, clock } = await createFaultyHarness();
      fake.faults.add({ fault });
      const readings = await read(['PN4DBA1', 'nonsense', 'schedule/PSDBA01']);
      expect(readings).toEqual({
        PN4DBA1: expect.objectContaining({
          status: 'failed',
          reason: expect.stringContaining(reason),
        }),
        nonsense: expect.objectContaining({ status: 'wrong' }),
        'schedule/PSDBA01': expect.objectContaining({ status: 'failed' }),
      });
      expect(JSON.stringify(readings)).not.toContain(TOKEN);
      expect(fake.requests.length).toBeLessThanOrEqual(5);

      const failed = readings.PN4DBA1;
      const retryAt =
        failed.status === 'failed' ? failed.retryAt?.getTime() ?? 0 : 0;
      expect(retryAt).toBeLessThanOrEqual(clock.time + 15 * MINUTE);
      // Asked too early, it asks PagerDuty no more than once.
      fake.requests.splice(0);
      await expect(read(['PN4DBA1'])).resolves.toMatchObject({
        PN4DBA1: { status: 'failed' },
      });
      expect(fake.requests.length).toBeLessThanOrEqual(retryAt ? 0 : 1);

      fake.faults.clear();
      clock.time = Math.max(clock.time, retryAt);
      await expect(read(['PN4DBA1'])).resolves.toMatchObject({
        PN4DBA1: { status: 'read' },
      });
    },
  );

  it('asks hardly ever during ten minutes of 429', async () => {
    const { read, fake, clock } = await createFaultyHarness();
    fake.faults.add({ fault: answer(429) });
    while (clock.time < NOW.getTime() + 10 * MINUTE) {
      await read(['PN4DBA1']);
      clock.time += MINUTE;
    }
    // A tenth of two runs of 40.
    expect(fake.requests.length).toBeLessThanOrEqual(8);
  });

  it('waits for new requests where PagerDuty says that none are left', async () => {
    const { read, fake, clock } = await createFaultyHarness();
    fake.access.perMinute = 1;
    await expect(read(['PN4DBA1'])).resolves.toMatchObject({
      PN4DBA1: { status: 'read' },
    });
    expect(fake.requests).toHaveLength(2);
    expect(clock.sleeps).toEqual([60_000]);
  });

  it('says that nobody answers', async () => {
    const { read } = await createFaultyHarness();
    await closeAll();
    await expect(read(['PN4DBA1'])).resolves.toMatchObject({
      PN4DBA1: {
        status: 'failed',
        reason: 'PagerDuty cannot be reached (ECONNREFUSED)',
      },
    });
  });

  it('keeps what was read before a token was revoked', async () => {
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    fake.faults.add({ path: '/oncalls', after: 2, fault: answer(401) });
    await expect(read(['PN4PAY1', 'schedule/PSDBA01'])).resolves.toMatchObject({
      PN4PAY1: { status: 'read' },
      'schedule/PSDBA01': { status: 'failed' },
    });
  });

  it.each(['/escalation_policies', '/oncalls'])(
    'comes to an end where %s does not',
    async path => {
      const { read, fake } = await createFaultyHarness();
      fake.faults.add({ path, fault: { kind: 'stuck' } });
      await expect(read(['PN4DBA1', 'PN4NONE'])).resolves.toMatchObject({
        PN4DBA1: { status: 'read' },
        PN4NONE: { status: 'wrong' },
      });
      expect(fake.requests.length).toBeLessThanOrEqual(6);
    },
  );
});
