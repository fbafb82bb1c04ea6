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
import { DemoDeeds } from './DemoDeeds';
import {
  demoScorecardDeeds,
  type DemoAnswer,
  type DemoExemption,
  type DemoScorecards,
} from './demoScorecardDeeds';

/**
 * What people of the demo organization answered and asked for, and what its pipelines reported. All of it lives in the
 * database, so that an empty one has none. Only where `demo.scorecards` is configured.
 */
export const demoScorecardsPlugin = createBackendPlugin({
  pluginId: 'demo-scorecards',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        const section = config.getOptionalConfig('demo.scorecards');
        if (!section) {
          return;
        }
        const scorecards = readDemoScorecards(section);
        const deeds = new DemoDeeds({ logger, name: 'answers' });
        lifecycle.addStartupHook(() => {
          // Goes on while the portal already works.
          deeds.do(demoScorecardDeeds({ discovery, scorecards }));
        });
        lifecycle.addShutdownHook(() => deeds.close());
      },
    });
  },
});

function readDemoScorecards(section: Config): DemoScorecards {
  // The API says what is wrong with it.
  return {
    facts: section.get<DemoScorecards['facts']>('facts'),
    answers: section.get<DemoAnswer[]>('answers'),
    exemptions: section.get<DemoExemption[]>('exemptions'),
  };
}
