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

describe('secrets', () => {
  it('follows no redirect, not even to take the token along', async () => {
    const elsewhere = await startFake(demoPagerDuty(), createClock());
    const { read, fake } = await createHarness({ data: demoPagerDuty() });
    for (const status of [301, 302, 307, 308]) {
      fake.faults.clear();
      fake.faults.add({
        fault: {
          kind: 'answer',
          status,
          headers: { location: `${elsewhere.url}/escalation_policies` },
        },
      });
      await expect(read(['PN4DBA1'])).resolves.toMatchObject({
        PN4DBA1: {
          status: 'failed',
          reason: expect.stringContaining('which are not followed'),
        },
      });
    }
    expect(elsewhere.requests).toEqual([]);
  });

  it('shows no token that cannot be sent', async () => {
    const { read, fake } = await createHarness({
      data: demoPagerDuty(),
      config: ({ url }) => ({
        pagerDuty: { apiBaseUrl: url, apiToken: `${TOKEN}\u0000` },
      }),
    });
    const readings = await read(['PN4DBA1']);
    expect(readings).toMatchObject({ PN4DBA1: { status: 'failed' } });
    expect(JSON.stringify(readings)).not.toContain(TOKEN);
    expect(fake.requests).toEqual([]);
  });

  it('shows no secret of an OAuth client', async () => {
    const { read, fake } = await createHarness({
      data: demoPagerDuty(),
      config: ({ url }) => ({
        pagerDuty: {
          apiBaseUrl: url,
          oauth: {
            clientId: 'wrong',
            clientSecret: CLIENT_SECRET,
            subDomain: 'northline',
          },
        },
        stewardship: { pagerDuty: { identityBaseUrl: `${url}/nowhere` } },
      }),
    });
    const readings = await read(['PN4DBA1']);
    expect(readings).toMatchObject({
      PN4DBA1: {
        status: 'failed',
        reason: expect.stringContaining('gave no token'),
      },
    });
    expect(JSON.stringify(readings)).not.toContain(CLIENT_SECRET);
    expect(fake.requests).toHaveLength(1);
  });
});
