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
import type { Config } from '@backstage/config';
import { DemoDecisions, type DemoDecision } from './DemoDecisions';

/**
 * What the payments team of the demo organization decided about technologies that end. Decisions live in the database, so
 * that an empty one has none. Only where `demo.decisions` is configured, and where guests may enter.
 */
export const demoDecisionsPlugin = createBackendPlugin({
  pluginId: 'demo-decisions',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        const entries = config.getOptionalConfigArray('demo.decisions');
        if (!entries) {
          return;
        }
        const decisions = entries.map(readDecision);
        const demo = new DemoDecisions({ decisions, discovery, logger });
        lifecycle.addStartupHook(() => {
          // Goes on while the portal already works.
          demo.make();
        });
        lifecycle.addShutdownHook(() => demo.close());
      },
    });
  },
});

function readDecision(entry: Config): DemoDecision {
  return {
    product: entry.getString('product'),
    cycle: entry.getString('cycle'),
    entityRefs: entry.getStringArray('entityRefs'),
    // The API says what is wrong with it.
    decision: entry.get('decision'),
  };
}
