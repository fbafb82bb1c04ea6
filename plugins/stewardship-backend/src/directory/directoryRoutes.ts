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
import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';
import type { Router } from 'express';
import { readByRefs } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import { sendParts } from '../http/sendParts';
import { sendWithEtag } from '../http/sendWithEtag';
import type { DirectoryService } from './DirectoryService';
import { summariesToCsv } from './csv';
import { readFilter, readRequest } from './directoryRequest';
import { prometheusHeader, summariesToLabels } from './prometheusLabels';

/** Lists of entities. */
export function addDirectoryRoutes(
  router: Router,
  options: {
    directory: DirectoryService;
    httpAuth: HttpAuthService;
    visibility: EntityVisibility;
  },
): void {
  const { directory, httpAuth, visibility } = options;

  async function readableTo(
    req: Parameters<HttpAuthService['credentials']>[0],
  ) {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    return await visibility.readableTo(credentials);
  }

  router.get('/entities', async (req, res) => {
    const readable = await readableTo(req);
    const request = readRequest(req.query);
    sendWithEtag(req, res, await directory.getPage(request, readable));
  });

  router.get('/entities/facets', async (req, res) => {
    const readable = await readableTo(req);
    const filter = readFilter(req.query);
    sendWithEtag(req, res, await directory.getFacets(filter, readable));
  });

  router.get('/entities/export', async (req, res) => {
    const readable = await readableTo(req);
    const filter = readFilter(req.query);
    await sendParts(res, {
      type: 'text/csv; charset=utf-8',
      fileName: 'stewardship.csv',
      parts: eachSlice(directory.exportAll(filter, readable), (slice, header) =>
        summariesToCsv(slice, { header }),
      ),
    });
  });

  router.get('/entities/labels', async (req, res) => {
    const readable = await readableTo(req);
    const slices = directory.exportAll(readFilter(req.query), readable);
    await sendParts(res, {
      type: 'text/plain; version=0.0.4',
      parts: eachSlice(
        slices,
        (slice, header) =>
          (header ? prometheusHeader : '') + summariesToLabels(slice),
      ),
    });
  });

  router.post('/entities/by-refs', async (req, res) => {
    const readable = await readableTo(req);
    const refs = readByRefs(req.body);
    const found = await directory.getSummaries(refs, readable);
    const items: (EntitySummary | null)[] = found.map(item => item ?? null);
    res.json({ items });
  });
}

async function* eachSlice<T>(
  slices: AsyncIterable<T>,
  write: (slice: T, isFirst: boolean) => string,
): AsyncIterable<string> {
  let isFirst = true;
  for await (const slice of slices) {
    yield write(slice, isFirst);
    isFirst = false;
  }
}
