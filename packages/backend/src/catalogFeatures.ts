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

import catalogModuleStewardship from '@backstage-stewardship/plugin-catalog-backend-module-stewardship';
import stewardshipPlugin from '@backstage-stewardship/plugin-stewardship-backend';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import allowAllPolicyModule from '@backstage/plugin-permission-backend-module-allow-all-policy';

/** What answers for a catalog: a part of the portal, and all that trying the suite on a folder of files takes. */
export const catalogFeatures: BackendFeature[] = [
  catalogPlugin,
  catalogModuleStewardship,
  permissionPlugin,
  allowAllPolicyModule,
  stewardshipPlugin,
];
