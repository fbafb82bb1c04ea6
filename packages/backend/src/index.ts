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

import { createBackend } from '@backstage/backend-defaults';
import { catalogFeatures } from './catalogFeatures';
import { demoDecisionsPlugin } from './demo/demoDecisionsPlugin';
import { demoApproverModule } from './demo/demoApproverModule';
import { demoCostsPlugin } from './demo/demoCostsPlugin';
import { demoOnCallPlugin } from './demo/demoOnCallPlugin';
import { demoScorecardsPlugin } from './demo/demoScorecardsPlugin';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(demoApproverModule);

for (const feature of catalogFeatures) {
  backend.add(feature);
}
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(
  import('@backstage-stewardship/plugin-stewardship-backend-module-pagerduty'),
);
backend.add(
  import(
    '@backstage-stewardship/plugin-stewardship-backend-module-endoflife-date'
  ),
);
backend.add(demoOnCallPlugin);
backend.add(demoDecisionsPlugin);
backend.add(demoScorecardsPlugin);
backend.add(demoCostsPlugin);

// Without a search engine module, the index is held in memory and rebuilt at every start.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@backstage-stewardship/plugin-search-backend-module-stewardship'),
);

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// Without this, a backend that fails at the start would stay and never be ready. Ended, it is started again by whatever
// runs it, which helps where another one was just migrating the same database.
backend.start().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
