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
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readCollatorConfig } from './config';
import { RunbookCollatorFactory } from './RunbookCollatorFactory';

/**
 * Makes runbooks findable in Backstage search, for everybody who may read the entity that has them.
 *
 * @public
 */
export const searchModuleStewardship = createBackendModule({
  pluginId: 'search',
  moduleId: 'stewardship',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config: root, discovery, indexRegistry, scheduler }) {
        const { schedule, locationTemplate } = readCollatorConfig(root);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: RunbookCollatorFactory.create({
            ...{ auth, discovery, locationTemplate },
          }),
        });
      },
    });
  },
});
