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

import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { Request, Router } from 'express';
import { isReadable } from '../../catalog/readable';
import { readEntityRef } from '../../http/entityRefs';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { sendWithEtag } from '../../http/sendWithEtag';
import type { Evaluator } from '../evaluation/evaluated';
import type { RateLimit } from '../evaluation/RateLimit';
import type { DatabaseSubjectReader } from './DatabaseSubjectReader';
import type { ScorecardDetailsService } from './ScorecardDetailsService';

const RESULT = '/scorecards/:id/results/:kind/:namespace/:name';

type ResultParams = {
  id: string;
  kind: string;
  namespace: string;
  name: string;
};

/** Scorecards of one entity. */
export function addEntityScorecardRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    evaluationLimit: RateLimit;
    evaluator: Evaluator;
    httpAuth: HttpAuthService;
    scorecardDetails: ScorecardDetailsService;
    subjects: DatabaseSubjectReader;
    visibility: EntityVisibility;
  },
): void {
  const { auditor, evaluationLimit, evaluator, httpAuth } = options;
  const { scorecardDetails, subjects, visibility } = options;

  async function readRequest(req: Request<ResultParams>) {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = readEntityRef(req.params);
    const readable = await visibility.readableNow(entityRef, credentials);
    return { entityRef, scorecard: req.params.id, credentials, readable };
  }

  router.get(RESULT, async (req: Request<ResultParams>, res) => {
    const request = await readRequest(req);
    sendWithEtag(req, res, await scorecardDetails.getDetails(request));
  });

  router.get(`${RESULT}/history`, async (req: Request<ResultParams>, res) => {
    const request = await readRequest(req);
    sendWithEtag(req, res, await scorecardDetails.getHistory(request));
  });

  router.post(
    '/entities/:kind/:namespace/:name/evaluations',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const entityRef = readEntityRef(req.params);
      const readable = await visibility.readableNow(entityRef, credentials);
      const found = isReadable(entityRef, readable)
        ? await subjects.find(entityRef)
        : undefined;
      if (!found) {
        throw new NotFoundError(`No entity '${entityRef}' found`);
      }
      const event = await auditor.createEvent({
        eventId: 'scorecard-evaluation',
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'evaluate', entityRef },
      });
      try {
        const { uid } = found.subject;
        await evaluationLimit.within(
          { user: credentials.principal.userEntityRef, entity: uid },
          async () => await evaluator.evaluateNow({ uid }),
        );
        await event.success();
      } catch (error) {
        await event.fail({ error: error as Error });
        throw error;
      }
      res.status(204).end();
    },
  );
}
