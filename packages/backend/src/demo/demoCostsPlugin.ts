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

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { DemoDeeds } from './DemoDeeds';
import { demoCostDeeds } from './demoCostDeeds';

const run = promisify(execFile);

/**
 * The bills of the demo organization: written anew at each start, as they reach until yesterday, and imported once. Only
 * where `demo.costs` is configured.
 */
export const demoCostsPlugin = createBackendPlugin({
  pluginId: 'demo-costs',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        const demo = config.getOptionalConfig('demo.costs');
        if (!demo) {
          return;
        }
        const folder = demo.getString('folder');
        const deeds = new DemoDeeds({ logger, name: 'imports' });
        lifecycle.addStartupHook(() => {
          // Goes on while the portal already works.
          deeds.do(
            demoCostDeeds({
              ...{ discovery, logger },
              sources: demo.getStringArray('sources'),
            }),
          );
        });
        lifecycle.addShutdownHook(() => deeds.close());
        try {
          // In a process of its own, so that the portal starts meanwhile.
          const { stdout } = await run(process.execPath, [
            demo.getString('generator'),
            folder,
          ]);
          logger.info('The bills of the demo are written', {
            ...{ folder, result: stdout.trim() },
          });
        } catch (error) {
          // The rest of the demo works without them.
          logger.error('The bills of the demo cannot be written', {
            reason: String(error),
          });
        }
      },
    });
  },
});
