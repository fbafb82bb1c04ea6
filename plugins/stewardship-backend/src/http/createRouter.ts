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
import {
  createRecordJsonSchema,
  type SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Router } from 'express';
import type { DirectoryService } from '../directory/DirectoryService';
import { addDirectoryRoutes } from '../directory/directoryRoutes';
import type { EntityService } from '../entity/EntityService';
import { addEntityRoutes } from '../entity/entityRoutes';
import type { ContactService } from '../escalation/ContactService';
import type { EscalationService } from '../escalation/EscalationService';
import { addEscalationRoutes } from '../escalation/escalationRoutes';
import type { RunbookDesk } from '../runbooks/RunbookDesk';
import type { DecisionDesk } from '../lifecycle/DecisionDesk';
import { addDecisionRoutes } from '../lifecycle/decisionRoutes';
import { addFleetRoutes } from '../lifecycle/fleet/fleetRoutes';
import type { FleetExports } from '../lifecycle/fleet/FleetExports';
import type { FleetService } from '../lifecycle/fleet/FleetService';
import { addRunbookRoutes } from '../runbooks/runbookRoutes';
import type { RunbookService } from '../runbooks/RunbookService';
import { addEntityScorecardRoutes } from '../scorecards/entity/entityScorecardRoutes';
import { addFactRoutes } from '../scorecards/facts/factRoutes';
import { addScorecardFleetRoutes } from '../scorecards/fleet/scorecardFleetRoutes';
import { addPeopleRoutes } from '../scorecards/people/peopleRoutes';
import { addCostRoutes } from '../showback/costRoutes';
import { addCostImportRoutes } from '../showback/imports/costImportRoutes';
import { createOpenApiRouter } from '../schema/openapi.generated';
import { createRequestParsers } from '../schema/requestParsers';
import type { EntityVisibility } from './EntityVisibility';
import type { OnCallAccess } from './OnCallAccess';
import type { OwnerAccess } from './OwnerAccess';
import { addRetryAfter } from './retryAfter';
import { sendWithEtag } from './sendWithEtag';

type CostParts = Parameters<typeof addCostRoutes>[1] &
  Parameters<typeof addCostImportRoutes>[1];

type ScorecardParts = Parameters<typeof addScorecardFleetRoutes>[1] &
  Parameters<typeof addEntityScorecardRoutes>[1] &
  Omit<Parameters<typeof addPeopleRoutes>[1], 'describeCheck'> &
  Parameters<typeof addFactRoutes>[1];

/** All routes. What the OpenAPI file does not allow never reaches them. */
export async function createRouter(
  options: CostParts &
    ScorecardParts & {
      auditor: AuditorService;
      contacts: ContactService;
      decisionAccess: OwnerAccess;
      decisionDesk: DecisionDesk;
      directory: DirectoryService;
      entities: EntityService;
      escalation: EscalationService;
      fleet: FleetService;
      fleetExports: FleetExports;
      httpAuth: HttpAuthService;
      onCallAccess: OnCallAccess;
      reviewAccess: OwnerAccess;
      runbookDesk: RunbookDesk;
      runbooks: RunbookService;
      tiers: SupportTier[];
      visibility: EntityVisibility;
    },
): Promise<Router> {
  const { httpAuth, tiers } = options;
  const router: Router = await createOpenApiRouter({
    middleware: createRequestParsers(),
  });

  router.get('/schema/record.json', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const supportTiers = tiers.map(({ id }) => id);
    sendWithEtag(req, res, createRecordJsonSchema({ supportTiers }));
  });
  addDirectoryRoutes(router, options);
  addEntityRoutes(router, options);
  addEscalationRoutes(router, options);
  addRunbookRoutes(router, options);
  addFleetRoutes(router, options);
  addDecisionRoutes(router, options);
  addScorecardFleetRoutes(router, options);
  addEntityScorecardRoutes(router, options);
  addPeopleRoutes(router, {
    ...options,
    describeCheck: async request =>
      await options.scorecardDetails.getCheck(request),
  });
  addFactRoutes(router, options);
  addCostImportRoutes(router, options);
  addCostRoutes(router, options);
  router.use(addRetryAfter);
  return router;
}
