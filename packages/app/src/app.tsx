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

import { createApp } from '@backstage/frontend-defaults';
import { catalogGraphModule } from './catalogGraph';
import { navigationModule } from './navigation';
import { settingsModule } from './settings';
import { signInModule } from './signIn';

// All other plugins come from `app.packages: all`: each dependency of this package that is a plugin is loaded.
export const app = createApp({
  features: [
    catalogGraphModule,
    navigationModule,
    settingsModule,
    signInModule,
  ],
});
