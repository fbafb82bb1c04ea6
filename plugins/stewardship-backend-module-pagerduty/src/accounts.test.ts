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
import {
  CLIENT_SECRET,
  closeAll,
  createClock,
  createHarness,
  startFake,
  TOKEN,
} from './__testUtils__/harness';

afterEach(closeAll);

const HOUR = 3600_000;

describe('accounts', () => {
  it('asks each account for what is its own', async () => {
    const data = demoPagerDuty();
    const second = await startFake(
      {
        ...data,
        services: [{ id: 'PSECOND', name: 'Freight', policy: 'PEDBA01' }],
      },
      createClock(),
    );
    second.access.tokens = ['token-of-second'];
    const { read, fake } = await createHarness({
      data,
      config: ({ url }) => ({
        pagerDuty: {
          accounts: [
            { id: 'north', apiBaseUrl: url, apiToken: TOKEN, isDefault: true },
            {
              id: 'south',
              apiBaseUrl: `${second.url}/`,
              apiToken: 'token-of-second',
            },
            { id: 'east', apiBaseUrl: url },
          ],
        },
      }),
    });
    const readings = await read([
      'PN4DBA1',
      '@north/policy/PEPAY01',
      '@south/PSECOND',
      `${second.url}/service-directory/PSECOND`,
      'PSECOND',
      '@east/PN4DBA1',
      '@west/PN4DBA1',
    ]);
    expect(readings).toMatchObject({
      PN4DBA1: { status: 'read', schedule: { title: 'Databases' } },
      '@north/policy/PEPAY01': { status: 'read' },
      '@south/PSECOND': { status: 'read', schedule: { title: 'Freight' } },
      [`${second.url}/service-directory/PSECOND`]: { status: 'read' },
      PSECOND: {
        status: 'wrong',
        message: "PagerDuty knows no service 'PSECOND'.",
      },
      '@east/PN4DBA1': {
        status: 'wrong',
        message:
          "The PagerDuty account 'east' cannot be read: it has neither an apiToken nor oauth with clientId, clientSecret and subDomain.",
      },
      '@west/PN4DBA1': {
        status: 'wrong',
        message: "'west' is not one of the PagerDuty accounts.",
        fix: "Name one of 'north', 'south', 'east', or add the account to pagerDuty.accounts in app-config.yaml.",
      },
    });
    const tokens = (requests: typeof fake.requests) => [
      ...new Set(requests.map(({ authorization }) => authorization)),
    ];
    expect(tokens(fake.requests)).toEqual([`Token token=${TOKEN}`]);
    expect(tokens(second.requests)).toEqual(['Token token=token-of-second']);
  });

  it('lets one account fail alone', async () => {
    const { read } = await createHarness({
      data: demoPagerDuty(),
      config: ({ url }) => ({
        pagerDuty: {
          accounts: [
            { id: 'north', apiBaseUrl: url, apiToken: 'revoked' },
            { id: 'south', apiBaseUrl: url, apiToken: TOKEN },
          ],
        },
      }),
    });
    await expect(
      read(['@north/PN4DBA1', '@south/PN4DBA1', 'PN4DBA1']),
    ).resolves.toMatchObject({
      '@north/PN4DBA1': { status: 'failed' },
      '@south/PN4DBA1': { status: 'read' },
      PN4DBA1: {
        status: 'wrong',
        message:
          'It is not said which PagerDuty account is meant, and none is the default.',
      },
    });
  });

  it('asks for an OAuth token when it needs one, and again when it expires or is revoked', async () => {
    const { read, fake, clock, paths } = await createHarness({
      data: demoPagerDuty(),
      config: ({ url }) => ({
        pagerDuty: {
          apiBaseUrl: url,
          oauth: {
            clientId: 'client',
            clientSecret: CLIENT_SECRET,
            subDomain: 'northline',
            region: 'eu',
          },
        },
        stewardship: { pagerDuty: { identityBaseUrl: url } },
      }),
    });
    const read1 = { PN4DBA1: expect.objectContaining({ status: 'read' }) };
    await expect(read(['PN4DBA1'])).resolves.toEqual(read1);
    await expect(read(['PN4DBA1'])).resolves.toEqual(read1);
    const bulk = ['/escalation_policies', '/oncalls'];
    expect(paths()).toEqual(['/oauth/token', ...bulk, ...bulk]);

    fake.requests.splice(0);
    clock.time += HOUR;
    await expect(read(['PN4DBA1'])).resolves.toEqual(read1);
    expect(paths()).toEqual(['/oauth/token', ...bulk]);

    fake.requests.splice(0);
    fake.access.revokeIssued();
    await expect(read(['PN4DBA1'])).resolves.toEqual(read1);
    expect(paths()).toEqual([bulk[0], '/oauth/token', ...bulk]);
  });
});
