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

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  stewardshipOnCallExtensionPoint,
  type OnCallProvider,
} from '@backstage-stewardship/plugin-stewardship-node';
import type { JsonObject } from '@backstage/types';
import { demoPagerDuty } from '@internal/fake-pagerduty';
import {
  CLIENT_SECRET,
  closeAll,
  createClock,
  startFake,
  TOKEN,
  WINDOW,
} from './__testUtils__/harness';
import stewardshipModulePagerDuty from '.';

afterEach(closeAll);

async function start(data: JsonObject) {
  const providers: OnCallProvider[] = [];
  const logger = mockServices.logger.mock();
  const plugin = createBackendPlugin({
    pluginId: 'stewardship',
    register(env) {
      env.registerExtensionPoint(stewardshipOnCallExtensionPoint, {
        addOnCallProvider: (...added) => providers.push(...added),
      });
      env.registerInit({
        deps: { logger: coreServices.logger },
        async init() {},
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      stewardshipModulePagerDuty,
      mockServices.rootConfig.factory({ data }),
      logger.factory,
    ],
  });
  return { backend, provider: providers[0], providers, logger };
}

async function readAll(provider: OnCallProvider, keys: string[]) {
  const readings = [];
  for await (const reading of provider.readOnCall({
    keys,
    ...WINDOW,
    signal: new AbortController().signal,
  })) {
    readings.push(reading);
  }
  return readings;
}

describe('stewardshipModulePagerDuty', () => {
  it('adds PagerDuty to the tools that know who is on call', async () => {
    const fake = await startFake(demoPagerDuty(), createClock());
    const { backend, provider, providers } = await start({
      pagerDuty: { apiBaseUrl: fake.url, apiToken: TOKEN },
    });
    expect(providers).toHaveLength(1);
    expect(provider).toMatchObject({ id: 'pagerduty', title: 'PagerDuty' });
    await expect(readAll(provider, ['PN4PAY1'])).resolves.toMatchObject([
      { key: 'PN4PAY1', reading: { status: 'read' } },
    ]);
    await backend.stop();
  });

  it('says what to do where PagerDuty is not configured', async () => {
    const { backend, provider, logger } = await start({});
    await expect(
      readAll(provider, ['PN4PAY1', 'nonsense']),
    ).resolves.toMatchObject([
      {
        key: 'PN4PAY1',
        reading: {
          status: 'wrong',
          message: 'PagerDuty is not configured.',
          fix: 'Set pagerDuty.apiToken, pagerDuty.oauth or pagerDuty.accounts in app-config.yaml.',
        },
      },
      { key: 'nonsense', reading: { status: 'wrong' } },
    ]);
    const said = logger.info.mock.calls.filter(([message]) =>
      String(message).includes('PagerDuty'),
    );
    expect(said).toEqual([
      ['PagerDuty is not configured, so its on-call sources are not read'],
    ]);
    await backend.stop();
  });

  it('names an account that cannot be read, and no secret of it', async () => {
    const { backend, logger } = await start({
      pagerDuty: {
        accounts: [
          {
            id: 'north',
            oauth: { clientId: 'a', clientSecret: CLIENT_SECRET },
          },
        ],
      },
    });
    expect(logger.warn.mock.calls).toContainEqual([
      'A PagerDuty account cannot be read',
      {
        account: 'north',
        reason:
          'it has neither an apiToken nor oauth with clientId, clientSecret and subDomain',
      },
    ]);
    expect(
      JSON.stringify([logger.warn.mock.calls, logger.info.mock.calls]),
    ).not.toContain(CLIENT_SECRET);
    await backend.stop();
  });
});
