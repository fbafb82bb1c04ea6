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
import type { RunbookText } from '@backstage-stewardship/plugin-stewardship-common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import type { Readable } from '../catalog/readable';
import { normalizeRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import { PreconditionFailedError, readIfMatch } from '../http/ifMatch';
import type { OwnerAccess } from '../http/OwnerAccess';
import { parseInput } from '../http/parseInput';
import { sendWithEtag } from '../http/sendWithEtag';
import type { RunbookDesk } from './RunbookDesk';
import type { RunbookService } from './RunbookService';

const MAX_TEXTS = 50;

const page = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().min(1).max(2000).optional(),
};

const listSchema = z.strictObject({
  alert: z.string().min(1).max(200).optional(),
  entityRef: z.string().min(1).max(500).optional(),
  ...page,
});

const reviewSchema = z.strictObject({
  remark: z.string().trim().max(1000).optional(),
});

/** Runbooks: lists, one with its words, and reviews. */
export function addRunbookRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    reviewAccess: OwnerAccess;
    runbookDesk: RunbookDesk;
    runbooks: RunbookService;
    visibility: EntityVisibility;
  },
): void {
  const { auditor, httpAuth, reviewAccess, runbookDesk, runbooks, visibility } =
    options;

  async function callerOf(req: Request) {
    return await httpAuth.credentials(req, { allow: ['user', 'service'] });
  }

  /** What the caller may read, of this moment as for the entity that has the runbook. */
  async function readableNow(
    id: string,
    credentials: Awaited<ReturnType<typeof callerOf>>,
  ): Promise<Readable> {
    const homeRef = await runbookDesk.homeOf(id);
    return homeRef === undefined
      ? { kind: 'none' }
      : await visibility.readableNow(homeRef, credentials);
  }

  router.get('/runbooks', async (req, res) => {
    const readable = await visibility.readableTo(await callerOf(req));
    const request = parseInput(listSchema, req.query, 'query');
    const entityRef =
      request.entityRef === undefined
        ? undefined
        : normalizeRef(request.entityRef, 'component') ?? '';
    sendWithEtag(
      req,
      res,
      await runbooks.list({ ...request, entityRef }, readable),
    );
  });

  router.get('/runbook-texts', async (req, res) => {
    const readable = await visibility.readableTo(await callerOf(req));
    const { limit = MAX_TEXTS, cursor } = parseInput(
      z.strictObject(page),
      req.query,
      'query',
    );
    const found = await runbooks.list(
      { limit: Math.min(limit, MAX_TEXTS), cursor },
      readable,
    );
    const texts = await runbooks.readTexts(found.items.map(({ id }) => id));
    const items = found.items.map(
      ({ id, title, home, failureModes, alerts }): RunbookText => ({
        ...{ id, title, home, failureModes, alerts },
        text: texts.get(id) ?? '',
      }),
    );
    sendWithEtag(req, res, { items, pageInfo: found.pageInfo });
  });

  router.get('/runbooks/:id', async (req, res) => {
    const credentials = await callerOf(req);
    const { id } = req.params;
    const details = await runbookDesk.open({
      id,
      readable: await readableNow(id, credentials),
      reviewer: reviewAccess.callerOf(credentials),
    });
    sendWithEtag(req, res, details);
  });

  router.post('/runbooks/:id/reviews', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const { id } = req.params;
    const version = readIfMatch(req);
    const { remark } = parseInput(reviewSchema, req.body, 'body');
    const readable = await readableNow(id, credentials);
    const reviewer = reviewAccess.callerOf(credentials);
    // Whether it is there at all is told only to those who may read it.
    const { home } = await runbookDesk.open({ id, readable, reviewer });
    const event = await auditor.createEvent({
      eventId: 'runbook-review',
      severityLevel: 'medium',
      request: req,
      meta: { actionType: 'create', runbook: id, entityRef: home.ref },
    });
    try {
      const { userRef } = reviewer;
      const may = await reviewer.may(home.ref);
      if (may !== 'allowed' || !userRef) {
        throw new NotAllowedError(
          may === 'notOwner'
            ? `Only the owners of '${home.ref}' can say that its runbooks are correct`
            : "This needs the permission 'stewardship.review.create'",
        );
      }
      const outcome = await runbookDesk.review({
        ...{ id, version, readable },
        remark: remark || undefined,
        reviewedBy: userRef,
      });
      if (outcome === 'stale') {
        throw new PreconditionFailedError(
          'The runbook has changed or was reviewed since it was read, read it again',
        );
      }
      await event.success();
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
    const details = await runbookDesk.open({ id, readable, reviewer });
    res.status(201).json(details);
  });
}
