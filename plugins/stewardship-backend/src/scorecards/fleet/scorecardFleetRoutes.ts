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

import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { sendParts } from '../../http/sendParts';
import { sendWithEtag } from '../../http/sendWithEtag';
import type { RateLimit } from '../evaluation/RateLimit';
import type { OwnGroups } from './OwnGroups';
import type { ScorecardDryRuns } from './ScorecardDryRuns';
import type { ScorecardFleetService } from './ScorecardFleetService';
import {
  readDryRunRequest,
  readResultsRequest,
  readRollupRequest,
  readScorecardFilter,
  readTasksRequest,
  readTrendRequest,
} from './scorecardRequests';
import type { ScorecardTasks } from './ScorecardTasks';
import type { ScorecardTrends } from './ScorecardTrends';

/** Scorecards of the whole fleet: lists, counts, exports, dry runs, and what teams must do next. */
export function addScorecardFleetRoutes(
  router: Router,
  options: {
    dryRunLimit: RateLimit;
    httpAuth: HttpAuthService;
    ownGroups: OwnGroups;
    scorecardDryRuns: ScorecardDryRuns;
    scorecardFleet: ScorecardFleetService;
    scorecardTasks: ScorecardTasks;
    scorecardTrends: ScorecardTrends;
    visibility: EntityVisibility;
  },
): void {
  const { dryRunLimit, httpAuth, ownGroups, visibility } = options;
  const { scorecardDryRuns, scorecardFleet, scorecardTasks, scorecardTrends } =
    options;

  async function callerOf(req: Request) {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const readable = await visibility.readableTo(credentials);
    return { credentials, readable };
  }

  router.get('/scorecards', async (req, res) => {
    const { readable } = await callerOf(req);
    const filter = readScorecardFilter(req.query);
    const list = await scorecardFleet.listScorecards(filter, readable);
    sendWithEtag(req, res, list);
  });

  router.get('/scorecards/:id', async (req, res) => {
    const { readable } = await callerOf(req);
    const request = { ...readScorecardFilter(req.query), id: req.params.id };
    const fleet = await scorecardFleet.getScorecard(request, readable);
    sendWithEtag(req, res, fleet);
  });

  router.get('/scorecards/:id/results', async (req, res) => {
    const { readable } = await callerOf(req);
    const request = { ...readResultsRequest(req.query), id: req.params.id };
    const page = await scorecardFleet.listResults(request, readable);
    sendWithEtag(req, res, page);
  });

  router.get('/scorecards/:id/export', async (req, res) => {
    const { readable } = await callerOf(req);
    const request = { ...readScorecardFilter(req.query), id: req.params.id };
    await sendParts(res, {
      type: 'text/csv; charset=utf-8',
      fileName: `scorecard-${request.id}.csv`,
      parts: scorecardFleet.exportCsv(request, readable),
    });
  });

  router.get('/scorecards/:id/rollup', async (req, res) => {
    const { readable } = await callerOf(req);
    const request = { ...readRollupRequest(req.query), id: req.params.id };
    const rollup = await scorecardFleet.getRollup(request, readable);
    sendWithEtag(req, res, rollup);
  });

  router.get('/scorecards/:id/trend', async (req, res) => {
    const { readable } = await callerOf(req);
    const request = { ...readTrendRequest(req.query), id: req.params.id };
    const trend = await scorecardTrends.getTrend(request, readable);
    sendWithEtag(req, res, trend);
  });

  router.get('/scorecards/:id/source', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { id } = req.params;
    sendWithEtag(req, res, await scorecardFleet.getSource({ id }));
  });

  router.post('/scorecard-dry-runs', async (req, res) => {
    const { credentials, readable } = await callerOf(req);
    const { principal } = credentials;
    const request = readDryRunRequest(req.body);
    const dryRun = await dryRunLimit.within(
      {
        user:
          principal.type === 'user'
            ? principal.userEntityRef
            : principal.subject,
      },
      async () =>
        await scorecardDryRuns.dryRun(request, { credentials, readable }),
    );
    res.setHeader('Cache-Control', 'no-store');
    res.json(dryRun);
  });

  router.get('/scorecard-tasks', async (req, res) => {
    const { credentials, readable } = await callerOf(req);
    const request = readTasksRequest(req.query);
    const own = request.owner
      ? undefined
      : await ownGroups.find(credentials, readable);
    const tasks = await scorecardTasks.listTasks({ ...request, own }, readable);
    sendWithEtag(req, res, tasks);
  });
}
