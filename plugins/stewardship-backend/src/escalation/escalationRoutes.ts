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
import { readByRefs, readEntityRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import type { OnCallAccess } from '../http/OnCallAccess';
import { sendWithEtag } from '../http/sendWithEtag';
import type { ContactService } from './ContactService';
import type { EscalationService } from './EscalationService';
import type { Viewer } from './OnCallViewer';

/** Whom to reach, and how the verdict on a ladder has changed. */
export function addEscalationRoutes(
  router: Router,
  options: {
    contacts: ContactService;
    escalation: EscalationService;
    httpAuth: HttpAuthService;
    onCallAccess: OnCallAccess;
    visibility: EntityVisibility;
  },
): void {
  const { contacts, escalation, httpAuth, onCallAccess, visibility } = options;

  async function viewerOf(req: Request, entityRef?: string): Promise<Viewer> {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [readable, mayReadOnCall] = await Promise.all([
      entityRef
        ? visibility.readableNow(entityRef, credentials)
        : visibility.readableTo(credentials),
      onCallAccess.mayRead(credentials),
    ]);
    return { readable, mayReadOnCall };
  }

  router.get('/contact', async (req, res) => {
    const viewer = await viewerOf(req);
    const items = await contacts.findByAlias(String(req.query.alias), viewer);
    sendWithEtag(req, res, { items });
  });

  router.get('/contact/:kind/:namespace/:name', async (req, res) => {
    const entityRef = readEntityRef(req.params);
    const viewer = await viewerOf(req, entityRef);
    sendWithEtag(req, res, await contacts.getContact(entityRef, viewer));
  });

  router.post('/contact/by-refs', async (req, res) => {
    const entityRefs = readByRefs(req.body);
    const viewer = await viewerOf(req);
    const items = await contacts.getContacts(entityRefs, viewer);
    sendWithEtag(req, res, { items: items.map(item => item ?? null) });
  });

  router.get(
    '/entities/:kind/:namespace/:name/ladder-history',
    async (req, res) => {
      const entityRef = readEntityRef(req.params);
      const { readable } = await viewerOf(req, entityRef);
      const history = await escalation.getHistory({ entityRef, readable });
      sendWithEtag(req, res, history);
    },
  );
}
