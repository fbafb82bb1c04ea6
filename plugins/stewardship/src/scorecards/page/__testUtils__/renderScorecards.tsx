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

import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { StewardshipApi } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import plugin from '../../../index';
import { fakeStewardshipApi } from '../../../__testUtils__/fakeStewardshipApi';
import { dryRun } from '../__fixtures__/dryRun';
import { exemptionPage } from '../__fixtures__/exemptions';
import { operations, resultPage, rollup, trend } from '../__fixtures__/fleet';
import { scorecardList } from '../__fixtures__/scorecardList';

function Address() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

/** Shows the scorecards of the fleet in the new frontend system, at an address. */
export function renderScorecards(options?: {
  search?: string;
  api?: Partial<StewardshipApi>;
}) {
  const answers: Pick<
    StewardshipApi,
    | 'listScorecards'
    | 'getScorecard'
    | 'listScorecardResults'
    | 'getScorecardRollup'
    | 'getScorecardTrend'
  > &
    Partial<StewardshipApi> = {
    listScorecards: async () => scorecardList,
    getScorecard: async () => operations,
    listScorecardResults: async () => resultPage,
    exportScorecardResults: async () => 'service,level\n',
    getScorecardRollup: async ({ by }) => ({ ...rollup, by }),
    getScorecardTrend: async () => trend,
    listExemptions: async () => exemptionPage,
    getScorecardSource: async () => ({
      definition: 'kind: Scorecard\n',
      problems: [],
    }),
    dryRunScorecard: async () => dryRun,
    ...options?.api,
  };
  /** As the backend does, which answers for both or not at all. */
  async function withHead<T>(
    request: { id: string; head?: boolean },
    answer: Promise<T>,
  ): Promise<T> {
    const { head, ...of } = request;
    return head
      ? { ...(await answer), scorecard: await answers.getScorecard(of) }
      : await answer;
  }
  const api = fakeStewardshipApi({
    ...answers,
    listScorecardResults: request =>
      withHead(request, answers.listScorecardResults(request)),
    getScorecardRollup: request =>
      withHead(request, answers.getScorecardRollup(request)),
    getScorecardTrend: request =>
      withHead(request, answers.getScorecardTrend(request)),
  });
  renderTestApp({
    apis: [[stewardshipApiRef, api]],
    extensions: [
      plugin.getExtension('page:stewardship'),
      plugin.getExtension('sub-page:stewardship/scorecards'),
    ],
    features: [
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          AppRootElementBlueprint.make({
            name: 'address',
            params: { element: <Address /> },
          }),
        ],
      }),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/stewardship/scorecards${options?.search ?? ''}`],
  });
  return { api, user: userEvent.setup() };
}
