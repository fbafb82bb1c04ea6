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
import type { Request, Router } from 'express';
import { readEntityRef } from '../http/entityRefs';
import type { CostAccess } from '../http/CostAccess';
import type { EntityVisibility } from '../http/EntityVisibility';
import type { OnCallAccess } from '../http/OnCallAccess';
import { sendWithEtag } from '../http/sendWithEtag';
import type { EntityService } from './EntityService';

/** The whole picture of one entity. Where costs are in it, its answer is audited as theirs are. */
export function addEntityRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    costAccess: CostAccess;
    entities: Pick<EntityService, 'getEntity'>;
    httpAuth: HttpAuthService;
    onCallAccess: OnCallAccess;
    visibility: Pick<EntityVisibility, 'readableNow'>;
  },
): void {
  const { auditor, costAccess, entities, httpAuth } = options;
  const { onCallAccess, visibility } = options;

  async function audited<T>(req: Request, read: () => Promise<T>): Promise<T> {
    const event = await auditor.createEvent({
      ...{ eventId: 'cost-fetch', severityLevel: 'low', request: req },
      meta: { queryType: 'entity-costs' },
    });
    try {
      const answer = await read();
      await event.success();
      return answer;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = readEntityRef(req.params);
    const [readable, mayReadOnCall, mayReadCosts] = await Promise.all([
      visibility.readableNow(entityRef, credentials),
      onCallAccess.mayRead(credentials),
      costAccess.mayRead(credentials),
    ]);
    const viewer = { readable, mayReadOnCall };
    const read = async () =>
      await entities.getEntity({ entityRef, viewer, mayReadCosts });
    const answer = mayReadCosts ? await audited(req, read) : await read();
    sendWithEtag(req, res, answer);
  });
}
