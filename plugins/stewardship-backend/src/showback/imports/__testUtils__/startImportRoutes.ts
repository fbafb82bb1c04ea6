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

import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express, { Router, type RequestHandler } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import type { CostSourceSettings } from '../../CostSettings';
import type { FileFormat } from '../../reading/FileFormat';
import { CostImportDesk } from '../CostImportDesk';
import { addCostImportRoutes } from '../costImportRoutes';
import { CostProviders } from '../CostProviders';
import { DatabaseImportArchive } from '../DatabaseImportArchive';
import { DatabaseSourceRemoval } from '../DatabaseSourceRemoval';
import { createImportHarness, sourceOf } from './importHarness';

export const FOCUS: FileFormat = {
  ...{ preset: 'focus', columns: {}, constants: {} },
};

/** The routes of imports over a real desk and database, with a source `bill` that a module adds. */
export async function startImportRoutes(
  given: Knex,
  options: { sources?: CostSourceSettings[] } = {},
) {
  const { sources = [] } = options;
  const { imports, knex, logger } = await createImportHarness(given);
  const may = { read: true, import: true };
  const events: string[] = [];
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async ({ eventId }) => ({
    success: async () => {
      events.push(`${eventId} success`);
    },
    fail: async () => {
      events.push(`${eventId} fail`);
    },
  }));
  const row = { day: '2026-10-01', amount: '2' };
  const desk = new CostImportDesk({
    ...{ imports, logger },
    archive: new DatabaseImportArchive({ knex }),
    removal: new DatabaseSourceRemoval({ knex }),
    providers: new CostProviders({
      sources: [
        sourceOf([{ path: 'a.csv', rows: [row] }]),
        ...sources.map(({ id }) =>
          sourceOf([{ path: `${id}.csv`, rows: [row] }], { id }),
        ),
      ],
    }),
    settings: { maxExpansion: 100, sources },
  });
  const router = promiseRouter();
  router.use(express.json());
  addCostImportRoutes(router, {
    auditor,
    costAccess: {
      mayRead: async () => may.read,
      mayImport: async () => may.import,
    },
    costImportDesk: desk,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.user('user:default/cy'),
    }),
    maxUploadBytes: 2000,
  });
  const app = express().use(router).use(mockErrorHandler());
  const upload = (
    body: string,
    fileName: string,
    source = 'brought',
    written: { preset?: string; currency?: string } = {},
  ) =>
    request(app)
      .post('/cost-imports/files')
      .query({ source, fileName, ...written })
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(body));
  return { app, auditor, desk, events, knex, may, upload };
}

/** Hands on what handlers throw later, as the router of the backend does. */
function promiseRouter(): Router {
  const router = Router();
  for (const method of ['get', 'post', 'delete'] as const) {
    const add = router[method].bind(router) as (
      path: string,
      handler: RequestHandler,
    ) => Router;
    router[method] = ((path: string, handler: RequestHandler) =>
      add(path, (req, res, next) => {
        Promise.resolve(handler(req, res, next)).catch(next);
      })) as Router['get'];
  }
  return router;
}
