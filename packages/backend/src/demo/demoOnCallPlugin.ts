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

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  demoPagerDuty,
  type FakePagerDutyData,
} from '@internal/fake-pagerduty';
import { DemoOnCallServer } from './DemoOnCallServer';

/**
 * The tools that the demo organization asks who is on call, on loopback: a PagerDuty that pages nobody, and the calendars
 * in `examples/calendars`. Only where `demo.onCall` is configured.
 */
export const demoOnCallPlugin = createBackendPlugin({
  pluginId: 'demo-on-call',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const demo = config.getOptionalConfig('demo.onCall');
        if (!demo) {
          return;
        }
        const port = demo.getNumber('port');
        const data = markAsDemo(demoPagerDuty());
        data.calendars = await readCalendars(demo.getString('calendars'));
        const server = new DemoOnCallServer({ port, data });
        lifecycle.addShutdownHook(() => server.close());
        if (await server.serve()) {
          logger.info('The demo asks its own PagerDuty and calendars', {
            port,
          });
          return;
        }
        logger.info('The demo asks what another portal has started', { port });
        server.takeOver().catch(error => {
          logger.error('The demo cannot ask who is on call', error);
        });
      },
    });
  },
});

/** So that nobody takes it for a PagerDuty that pages people. */
function markAsDemo(data: FakePagerDutyData): FakePagerDutyData {
  const services = data.services.map(service => ({
    ...service,
    name: `${service.name} (demo)`,
  }));
  return { ...data, services };
}

async function readCalendars(folder: string): Promise<Record<string, string>> {
  const calendars: Record<string, string> = {};
  for (const file of await readdir(folder)) {
    if (file.endsWith('.ics')) {
      calendars[file.slice(0, -'.ics'.length)] = await readFile(
        join(folder, file),
        'utf8',
      );
    }
  }
  return calendars;
}
