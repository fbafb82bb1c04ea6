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

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldStarLine } from '@remixicon/react';
import { stewardshipApi } from './apis';
import {
  stewardshipEscalationEntityCard,
  stewardshipOverviewEscalationEntityCard,
  stewardshipOverviewRunbooksEntityCard,
  stewardshipOverviewScorecardsEntityCard,
  stewardshipOverviewShowbackEntityCard,
  stewardshipOverviewSupportTierEntityCard,
  stewardshipOverviewTechnologyLifecycleEntityCard,
  stewardshipRunbooksEntityCard,
  stewardshipScorecardsEntityCard,
  stewardshipShowbackEntityCard,
  stewardshipSupportTierEntityCard,
  stewardshipTechnologyLifecycleEntityCard,
} from './entityCards';
import {
  stewardshipOwnershipEntityContent,
  stewardshipScorecardsEntityContent,
} from './entityContents';
import { stewardshipTasksHomePageWidget } from './homeWidgets';
import {
  stewardshipDirectorySubPage,
  stewardshipLifecycleSubPage,
  stewardshipPage,
  stewardshipScorecardsSubPage,
  stewardshipShowbackSubPage,
} from './pages';
import { rootRouteRef, selectedTemplateRouteRef } from './routes';

/**
 * Stewardship for the new frontend system.
 *
 * @public
 */
export const stewardshipPlugin = createFrontendPlugin({
  pluginId: 'stewardship',
  title: 'Stewardship',
  icon: <RiShieldStarLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { selectedTemplate: selectedTemplateRouteRef },
  extensions: [
    stewardshipApi,
    stewardshipPage,
    stewardshipDirectorySubPage,
    stewardshipScorecardsSubPage,
    stewardshipLifecycleSubPage,
    stewardshipShowbackSubPage,
    stewardshipOwnershipEntityContent,
    stewardshipEscalationEntityCard,
    stewardshipOverviewEscalationEntityCard,
    stewardshipSupportTierEntityCard,
    stewardshipOverviewSupportTierEntityCard,
    stewardshipRunbooksEntityCard,
    stewardshipOverviewRunbooksEntityCard,
    stewardshipTechnologyLifecycleEntityCard,
    stewardshipOverviewTechnologyLifecycleEntityCard,
    stewardshipScorecardsEntityCard,
    stewardshipOverviewScorecardsEntityCard,
    stewardshipShowbackEntityCard,
    stewardshipOverviewShowbackEntityCard,
    stewardshipScorecardsEntityContent,
    stewardshipTasksHomePageWidget,
  ],
});
