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
import { NotAllowedError } from '@backstage/errors';
import type { Router } from 'express';
import { normalizeRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import { PreconditionFailedError, readIfMatch } from '../http/ifMatch';
import type { OwnerAccess, OwningCaller } from '../http/OwnerAccess';
import { parseInput } from '../http/parseInput';
import { sendWithEtag } from '../http/sendWithEtag';
import type { DecisionDesk } from './DecisionDesk';
import { decisionBodySchema, decisionQuerySchema } from './decisionRequest';

/** What was decided about a release cycle, for one entity or for many of one owner. */
export function addDecisionRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    decisionAccess: OwnerAccess;
    decisionDesk: DecisionDesk;
    httpAuth: HttpAuthService;
    visibility: EntityVisibility;
  },
): void {
  const { auditor, decisionAccess, decisionDesk, httpAuth, visibility } =
    options;

  router.get('/technology-decisions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const query = parseInput(decisionQuerySchema, req.query, 'query');
    const { entityRef, ...subject } = query;
    const answer = await decisionDesk.open({
      ...subject,
      entityRefs: entityRef.map(asRef),
      readable: await visibility.readableTo(credentials),
      caller: decisionAccess.callerOf(credentials),
    });
    sendWithEtag(req, res, answer);
  });

  router.put('/technology-decisions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const version = readIfMatch(req);
    const body = parseInput(decisionBodySchema, req.body, 'body');
    const caller = decisionAccess.callerOf(credentials);
    const entityRefs = body.entityRefs.map(asRef);
    const request = {
      ...{ ...body, entityRefs },
      readable: await visibility.eachReadableNow(entityRefs, credentials),
    };
    // Whether they are there at all is told only to those who may read them.
    const before = await decisionDesk.open({ ...request, caller });
    const event = await auditor.createEvent({
      eventId: 'technology-decision',
      severityLevel: 'medium',
      request: req,
      meta: {
        actionType: body.decision ? 'update' : 'withdraw',
        technology: `${body.product}@${body.cycle}`,
        entityRefs,
      },
    });
    try {
      const decidedBy = mayDecide(caller, before.items);
      const outcome = await decisionDesk.decide({
        ...request,
        ...{ version, decidedBy },
      });
      if (outcome === 'stale') {
        throw new PreconditionFailedError(
          'Something was decided since it was read, read it again',
        );
      }
      await event.success();
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
    res.json(await decisionDesk.open({ ...request, caller }));
  });

  /** Who decides. Throws a `NotAllowedError` where the caller may not, for any of them. */
  function mayDecide(
    { userRef }: OwningCaller,
    items: Awaited<ReturnType<DecisionDesk['open']>>['items'],
  ): string {
    const refused = items.find(({ may }) => may !== 'allowed');
    if (refused || userRef === undefined) {
      throw new NotAllowedError(
        refused?.may === 'notOwner'
          ? `Only the owners of '${refused.entity.ref}' can decide what happens with its technologies`
          : "This needs the permission 'stewardship.decision.update'",
      );
    }
    return userRef;
  }
}

function asRef(text: string): string {
  return normalizeRef(text, 'component') ?? text;
}
