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
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stewardshipLifecycleExtensionPoint } from '@backstage-stewardship/plugin-stewardship-node';
import { readEndOfLifeConfig } from './config';
import { EndoflifeDateProvider } from './EndoflifeDateProvider';
import { createSource } from './sources/createSource';

/**
 * Reads from endoflife.date how long products are supported.
 *
 * @public
 */
export const stewardshipModuleEndoflifeDate = createBackendModule({
  pluginId: 'stewardship',
  moduleId: 'endoflife-date',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: stewardshipLifecycleExtensionPoint,
        logger: coreServices.logger,
        urlReader: coreServices.urlReader,
      },
      async init({ config: root, lifecycle, logger, urlReader }) {
        const config = readEndOfLifeConfig(root);
        if (config.status === 'off') {
          logger.info(
            'endoflife.date is switched off by endOfLife.enabled, so no release cycles are read from it',
          );
          return;
        }
        const source = createSource({ source: config.source, urlReader });
        logger.info(
          `Release cycles of endoflife.date are read from ${source.shown}`,
        );
        lifecycle.addLifecycleProvider(
          new EndoflifeDateProvider({ source, timeoutMs: config.timeoutMs }),
        );
      },
    });
  },
});
