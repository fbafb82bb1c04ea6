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
import { stewardshipOnCallExtensionPoint } from '@backstage-stewardship/plugin-stewardship-node';
import { readPagerDutyConfig } from './config';
import { PagerDutyOnCallProvider } from './PagerDutyOnCallProvider';

/**
 * Reads who is on call from PagerDuty, for on-call sources such as `pagerduty:PABC123`.
 *
 * @public
 */
export const stewardshipModulePagerDuty = createBackendModule({
  pluginId: 'stewardship',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        onCall: stewardshipOnCallExtensionPoint,
      },
      async init({ config: root, logger, onCall }) {
        const config = readPagerDutyConfig(root);
        if (config.accounts.length === 0) {
          logger.info(
            'PagerDuty is not configured, so its on-call sources are not read',
          );
        }
        for (const { id, access } of config.accounts) {
          if (access.kind === 'none') {
            logger.warn('A PagerDuty account cannot be read', {
              account: id ?? 'pagerDuty',
              reason: access.problem,
            });
          }
        }
        onCall.addOnCallProvider(new PagerDutyOnCallProvider({ config }));
      },
    });
  },
});
