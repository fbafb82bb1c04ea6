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
import type { Request, Response, Router } from 'express';
import type { EntityVisibility } from '../../http/EntityVisibility';
import { sendWithEtag } from '../../http/sendWithEtag';
import {
  productName,
  readAffectedRequest,
  readTechnologyFilter,
  readTechnologyRequest,
} from './fleetRequest';
import type { FleetExports } from './FleetExports';
import type { FleetService } from './FleetService';

/** Technologies of the whole fleet: lists, exports, and who is affected. */
export function addFleetRoutes(
  router: Router,
  options: {
    fleet: FleetService;
    fleetExports: FleetExports;
    httpAuth: HttpAuthService;
    visibility: EntityVisibility;
  },
): void {
  const { fleet, fleetExports, httpAuth, visibility } = options;

  async function readableTo(req: Request) {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    return await visibility.readableTo(credentials);
  }

  router.get('/technologies', async (req, res) => {
    const readable = await readableTo(req);
    const request = readTechnologyRequest(req.query);
    sendWithEtag(req, res, await fleet.listTechnologies(request, readable));
  });

  router.get('/technologies/timeline', async (req, res) => {
    const readable = await readableTo(req);
    const filter = readTechnologyFilter(req.query);
    sendWithEtag(req, res, await fleet.getTimeline(filter, readable));
  });

  router.get('/technologies/export', async (req, res) => {
    const readable = await readableTo(req);
    const filter = readTechnologyFilter(req.query);
    sendFile(res, {
      type: 'text/csv; charset=utf-8',
      name: 'technologies.csv',
      text: await fleetExports.exportCsv(filter, readable),
    });
  });

  router.get('/technologies/calendar', async (req, res) => {
    const readable = await readableTo(req);
    const filter = readTechnologyFilter(req.query);
    sendFile(res, {
      type: 'text/calendar; charset=utf-8',
      name: 'technologies.ics',
      text: await fleetExports.exportCalendar(filter, readable),
    });
  });

  router.get('/products/:product', async (req, res) => {
    const readable = await readableTo(req);
    const product = productName(req.params.product);
    sendWithEtag(req, res, await fleet.getProduct(product, readable));
  });

  router.get('/products/:product/affected', async (req, res) => {
    const readable = await readableTo(req);
    const request = readAffectedRequest(req.params.product, req.query);
    sendWithEtag(req, res, await fleet.listAffected(request, readable));
  });
}

function sendFile(
  res: Response,
  { type, name, text }: { type: string; name: string; text: string },
): void {
  res.setHeader('Content-Type', type);
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.end(text);
}
