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
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  CostImport,
  CostUploadPreset,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import type { CostAccess } from '../../http/CostAccess';
import { readIfMatch } from '../../http/ifMatch';
import { parseInput } from '../../http/parseInput';
import { sendWithEtag } from '../../http/sendWithEtag';
import type { CostImportDesk } from './CostImportDesk';
import { createSpool, sweepSpools, TooLargeError } from './spoolUpload';

/** Not `csv`, which would have to say its columns too. */
const PRESETS = [
  'focus',
  'awsCur',
  'azureCost',
  'openCost',
] as const satisfies readonly CostUploadPreset[];

const source = z.string().min(1).max(60);

const listSchema = z.strictObject({
  source: source.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().min(1).max(2000).optional(),
});

const startSchema = z.strictObject({ source });

const nothingSchema = z.strictObject({});

const fileSchema = z.strictObject({
  source,
  fileName: z.string().min(1).max(255),
  preset: z.enum(PRESETS).optional(),
  currency: z.string().min(1).max(40).optional(),
});

/** Imports of costs: what there were, and new ones. */
export function addCostImportRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    costAccess: Pick<CostAccess, 'mayRead' | 'mayImport'>;
    costImportDesk: CostImportDesk;
    httpAuth: HttpAuthService;
    /** The largest file that may be uploaded, in bytes. */
    maxUploadBytes: number;
  },
): void {
  const { auditor, costAccess, costImportDesk, httpAuth, maxUploadBytes } =
    options;

  async function callerOf(req: Request) {
    return await httpAuth.credentials(req, { allow: ['user', 'service'] });
  }

  /** Notes in the audit log who wanted what, and whether it was given. */
  async function audited<T>(
    event: Parameters<AuditorService['createEvent']>[0],
    work: () => Promise<T>,
  ): Promise<T> {
    const audit = await auditor.createEvent(event);
    try {
      const answer = await work();
      await audit.success();
      return answer;
    } catch (error) {
      await audit.fail({ error: error as Error });
      throw error;
    }
  }

  async function read<T>(
    req: Request,
    meta: { import?: string; source?: string },
    work: (credentials: BackstageCredentials) => Promise<T>,
  ): Promise<T> {
    const credentials = await callerOf(req);
    return await audited(
      {
        eventId: 'cost-fetch',
        request: req,
        meta: { queryType: 'imports', ...meta },
      },
      async () => {
        if (!(await costAccess.mayRead(credentials))) {
          throw new NotAllowedError(
            "This needs the permission 'stewardship.cost.read'",
          );
        }
        return await work(credentials);
      },
    );
  }

  async function write<T>(
    req: Request,
    meta: {
      actionType: 'create' | 'delete';
      source: string;
      fileName?: string;
      preset?: CostUploadPreset;
      currency?: string;
    },
    work: (requestedBy: string) => Promise<T>,
  ): Promise<T> {
    const credentials = await callerOf(req);
    const isRemoval = meta.actionType === 'delete';
    return await audited(
      {
        eventId: isRemoval ? 'cost-source-delete' : 'cost-import-create',
        ...{ severityLevel: 'medium', request: req, meta },
      },
      async () => {
        if (!(await costAccess.mayImport(credentials))) {
          throw new NotAllowedError(
            "This needs the permission 'stewardship.cost-import.create'",
          );
        }
        return await work(nameOf(credentials));
      },
    );
  }

  router.get('/cost-imports', async (req, res) => {
    const request = parseInput(listSchema, req.query, 'query');
    const page = await read(
      req,
      { source: request.source },
      async credentials => ({
        ...(await costImportDesk.list(request)),
        mayImport: await costAccess.mayImport(credentials),
      }),
    );
    sendWithEtag(req, res, page);
  });

  router.post('/cost-imports', async (req, res) => {
    const request = parseInput(startSchema, req.body, 'body');
    const begun: CostImport = await write(
      req,
      { actionType: 'create', ...request },
      async requestedBy =>
        await costImportDesk.start({ ...request, requestedBy }),
    );
    res.status(202).json(begun);
  });

  router.post('/cost-imports/files', async (req, res) => {
    const request = parseInput(fileSchema, req.query, 'query');
    try {
      const meta = { actionType: 'create' as const, ...request };
      const begun: CostImport = await write(req, meta, async requestedBy => {
        if (!req.is('application/octet-stream')) {
          throw new InputError(
            "The file is the body of the request, with the content type 'application/octet-stream'",
          );
        }
        if (Number(req.headers['content-length']) > maxUploadBytes) {
          throw new TooLargeError(maxUploadBytes);
        }
        const format = costImportDesk.formatOf(request);
        const spool = createSpool(request.fileName, format);
        return await costImportDesk.bring({
          ...{ source: request.source, format, requestedBy },
          spool: async () => {
            await sweepSpools();
            return await spool.fill(req, maxUploadBytes);
          },
          release: spool.release,
        });
      });
      res.status(202).json(begun);
    } catch (error) {
      if (!req.complete) {
        // Nobody reads the rest of it.
        res.setHeader('Connection', 'close');
      }
      if (!(error instanceof TooLargeError)) {
        throw error;
      }
      res.status(error.statusCode).json({
        error: { name: error.name, message: error.message },
        request: { method: req.method, url: req.url },
        response: { statusCode: error.statusCode },
      });
    }
  });

  router.delete(
    '/cost-imports/sources/:source',
    async (req: Request<{ source: string }>, res) => {
      parseInput(nothingSchema, req.query, 'query');
      const { source: id } = req.params;
      await write(
        req,
        { actionType: 'delete', source: id },
        async removedBy =>
          await costImportDesk.remove({
            ...{ source: id, version: readIfMatch(req), removedBy },
          }),
      );
      res.status(204).end();
    },
  );

  router.get('/cost-imports/:id', async (req, res) => {
    const { id } = req.params;
    const found = await read(
      req,
      { import: id },
      async () => await costImportDesk.get(id),
    );
    sendWithEtag(req, res, found);
  });
}

function nameOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = Object(principal);
  return String(userEntityRef ?? subject ?? 'unknown');
}
