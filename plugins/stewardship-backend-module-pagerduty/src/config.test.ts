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

import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readPagerDutyConfig } from './config';

function readConfig(data: JsonObject) {
  return readPagerDutyConfig(mockServices.rootConfig({ data }));
}

const OAUTH = {
  clientId: 'client',
  clientSecret: 'secret',
  subDomain: 'northline',
};

describe('readPagerDutyConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({ accounts: [], requestsPerRun: 40 });
    expect(readConfig({ pagerDuty: { eventsBaseUrl: 'x' } }).accounts).toEqual(
      [],
    );
  });

  it('reads the keys of the PagerDuty plugin', () => {
    const token = { apiToken: 'token' };
    expect(readConfig({ pagerDuty: token })).toMatchObject({
      defaultAccount: {
        apiBaseUrl: 'https://api.pagerduty.com',
        access: { kind: 'token', apiToken: 'token' },
      },
    });
    expect(
      readConfig({ pagerDuty: { oauth: { ...OAUTH, region: 'eu' } } }),
    ).toMatchObject({
      defaultAccount: {
        apiBaseUrl: 'https://api.eu.pagerduty.com',
        access: {
          kind: 'oauth',
          ...OAUTH,
          region: 'eu',
          tokenUrl: 'https://identity.pagerduty.com/oauth/token',
        },
      },
    });
    const { accounts, defaultAccount } = readConfig({
      pagerDuty: {
        apiToken: 'not used beside accounts',
        apiBaseUrl: 'https://proxy.example/pagerduty/',
        accounts: [
          { id: 'a', ...token },
          {
            id: 'b',
            isDefault: true,
            apiBaseUrl: 'https://b.example',
            oauth: OAUTH,
          },
          { id: 'c', oauth: { clientId: 'only' } },
        ],
      },
    });
    expect(defaultAccount?.id).toBe('b');
    expect(
      accounts.map(({ id, apiBaseUrl, access }) => [
        id,
        apiBaseUrl,
        access.kind,
      ]),
    ).toEqual([
      ['a', 'https://proxy.example/pagerduty', 'token'],
      ['b', 'https://b.example', 'oauth'],
      ['c', 'https://proxy.example/pagerduty', 'none'],
    ]);
  });

  it('takes the only account for the default', () => {
    const accounts = [{ id: 'a', apiToken: 'token' }];
    expect(readConfig({ pagerDuty: { accounts } }).defaultAccount?.id).toBe(
      'a',
    );
  });

  it('stops only the account that is wrong, and quotes no secret', () => {
    const config = readConfig({
      pagerDuty: { apiToken: ['canary'], apiBaseUrl: 'https://north.example' },
    });
    expect(config.accounts[0].access).toEqual({
      kind: 'none',
      problem: "its key 'apiToken' is wrong",
    });
    expect(JSON.stringify(config)).not.toContain('canary');
  });

  it.each([
    [
      { requestsPerRun: 2 },
      /^Invalid configuration 'stewardship.pagerDuty.requestsPerRun': /,
    ],
    [
      { identityBaseUrl: 'identity' },
      /^Invalid configuration 'stewardship.pagerDuty.identityBaseUrl': must be a web address/,
    ],
  ])('refuses %j', (pagerDuty, message) => {
    expect(() => readConfig({ stewardship: { pagerDuty } })).toThrow(message);
  });
});
