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
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from './routes';

/**
 * The page `/stewardship`. Its tabs are the extensions attached to its input `pages`.
 */
export const stewardshipPage = PageBlueprint.make({
  params: {
    path: '/stewardship',
    title: 'Stewardship',
    routeRef: rootRouteRef,
  },
});

export const stewardshipDirectorySubPage = SubPageBlueprint.make({
  name: 'directory',
  params: {
    path: 'directory',
    title: 'Directory',
    loader: () => import('./directory').then(m => <m.DirectoryTab />),
  },
});

export const stewardshipScorecardsSubPage = SubPageBlueprint.make({
  name: 'scorecards',
  params: {
    path: 'scorecards',
    title: 'Scorecards',
    loader: () => import('./scorecards/page').then(m => <m.ScorecardsTab />),
  },
});

export const stewardshipLifecycleSubPage = SubPageBlueprint.make({
  name: 'lifecycle',
  params: {
    path: 'lifecycle',
    title: 'Technology lifecycle',
    loader: () => import('./lifecycle/page').then(m => <m.LifecycleTab />),
  },
});

export const stewardshipShowbackSubPage = SubPageBlueprint.make({
  name: 'showback',
  params: {
    path: 'showback',
    title: 'Showback',
    loader: () => import('./showback/page').then(m => <m.ShowbackTab />),
  },
});
