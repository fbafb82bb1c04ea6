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
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  stewardshipFactWritePermission,
  type FactCatalog,
  type FactSubmission,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Router } from 'express';
import { normalizeRef } from '../../http/entityRefs';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { inTime } from '../../http/inTime';
import { sendWithEtag } from '../../http/sendWithEtag';
import { oneLine } from '../../sources/oneLine';
import type { FactDesk } from './FactDesk';

/** What rules may use, and facts that build pipelines and scripts send. */
export function addFactRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    auth: AuthService;
    factCatalog: () => FactCatalog;
    factDesk: FactDesk;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    visibility: EntityVisibility;
  },
): void {
  const { auditor, auth, factCatalog, factDesk, httpAuth, permissions } =
    options;

  router.get('/facts', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    sendWithEtag(req, res, factCatalog());
  });

  router.post('/facts/:source', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { source } = req.params;
    const event = await auditor.createEvent({
      eventId: 'fact-submission',
      severityLevel: 'medium',
      request: req,
      meta: { actionType: 'submit', source: oneLine(source) },
    });
    try {
      const [{ result }] = await inTime(
        'The permission framework',
        permissions.authorize(
          [{ permission: stewardshipFactWritePermission }],
          {
            credentials,
          },
        ),
      );
      if (result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          "This needs the permission 'stewardship.fact.write'",
        );
      }
      // The OpenAPI file has let nothing else through.
      const submission: FactSubmission = req.body;
      const refs = submission.items.map(
        ({ entityRef }) => normalizeRef(entityRef, 'component') ?? entityRef,
      );
      const answer = await factDesk.submit({
        ...{ source, submission },
        readable: await options.visibility.eachReadableNow(refs, credentials),
        actor: auth.isPrincipal(credentials, 'user')
          ? credentials.principal.userEntityRef
          : subjectOf(credentials.principal),
        now: new Date(),
      });
      await event.success();
      res.json(answer);
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  });
}

/** Of a service. */
function subjectOf(principal: unknown): string {
  const { subject } = (principal ?? {}) as { subject?: unknown };
  return typeof subject === 'string' ? subject : 'service';
}
