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
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { Request, Response, Router } from 'express';
import { isReadable, type Readable } from '../catalog/readable';
import type { RecordReader, StoredRecord } from '../catalog/RecordReader';
import type { CostAccess } from '../http/CostAccess';
import { readEntityRef } from '../http/entityRefs';
import type { EntityVisibility } from '../http/EntityVisibility';
import { sendWithEtag } from '../http/sendWithEtag';
import type { BudgetService } from './budgets/BudgetService';
import type { CostStatements } from './charges/CostStatements';
import {
  readBudgetRequest,
  readCostRequest,
  readEntityRequest,
  readExportRequest,
  readStatementRequest,
} from './costRequest';
import type { ShowbackPictures } from './entity/ShowbackPictures';
import type { CostFleetService } from './fleet/CostFleetService';

type QueryType =
  | 'costs'
  | 'costs-export'
  | 'budgets'
  | 'statement'
  | 'statement-export'
  | 'entity-costs';

/** What the routes ask of records. */
export type CostRecords = Pick<RecordReader, 'nameEntities'> & {
  find(
    entityRef: string,
  ): Promise<
    { entity: Pick<StoredRecord['entity'], 'ref' | 'filterable'> } | undefined
  >;
};

/** What things cost: of the fleet, of one entity, budgets and statements. Each answer is audited. */
export function addCostRoutes(
  router: Router,
  options: {
    auditor: AuditorService;
    budgets: BudgetService;
    costAccess: CostAccess;
    costFleet: CostFleetService;
    httpAuth: HttpAuthService;
    records: CostRecords;
    showback: ShowbackPictures;
    statements: CostStatements;
    visibility: Pick<EntityVisibility, 'readableTo' | 'readableNow'>;
  },
): void {
  const { auditor, costAccess, httpAuth, visibility } = options;
  const { budgets, costFleet, records, showback, statements } = options;

  /** Answers whoever may know what things cost, and tells the auditor of all who ask. */
  async function answer(
    req: Request,
    queryType: QueryType,
    respond: (caller: {
      credentials: BackstageCredentials;
      readable: () => Promise<Readable>;
    }) => Promise<() => void>,
  ): Promise<void> {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const event = await auditor.createEvent({
      eventId: 'cost-fetch',
      severityLevel: 'low',
      request: req,
      meta: { queryType },
    });
    try {
      if (!(await costAccess.mayRead(credentials))) {
        throw new NotAllowedError(
          "This needs the permission 'stewardship.cost.read'",
        );
      }
      const send = await respond({
        credentials,
        readable: async () => await visibility.readableTo(credentials),
      });
      await event.success();
      send();
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  router.get('/costs', async (req, res) => {
    await answer(req, 'costs', async ({ readable }) => {
      const request = readCostRequest(req.query);
      const overview = await costFleet.getCosts(request, await readable());
      return () => sendWithEtag(req, res, overview);
    });
  });

  router.get('/costs/export', async (req, res) => {
    await answer(req, 'costs-export', async ({ readable }) => {
      const request = readExportRequest(req.query);
      const text = await costFleet.exportCsv(request, await readable());
      return () => sendCsv(res, 'costs.csv', text);
    });
  });

  router.get('/costs/budgets', async (req, res) => {
    await answer(req, 'budgets', async ({ readable }) => {
      const request = readBudgetRequest(req.query);
      const items = await budgets.listBudgets(request, await readable());
      return () => sendWithEtag(req, res, { items });
    });
  });

  router.get('/costs/statement', async (req, res) => {
    await answer(req, 'statement', async ({ readable }) => {
      const request = readStatementRequest(req.query);
      const statement = await statements.getStatement(
        request,
        await readable(),
      );
      // When it was made is no news.
      const { generatedAt: _generatedAt, ...identity } = statement;
      return () => sendWithEtag(req, res, statement, { identity });
    });
  });

  router.get('/costs/statement/export', async (req, res) => {
    await answer(req, 'statement-export', async ({ readable }) => {
      const request = readStatementRequest(req.query);
      const text = await statements.exportCsv(request, await readable());
      return () => sendCsv(res, `statement-${request.month}.csv`, text);
    });
  });

  router.get('/costs/:kind/:namespace/:name', async (req, res) => {
    await answer(req, 'entity-costs', async ({ credentials }) => {
      const entityRef = readEntityRef(req.params);
      const { metric = 'effective', month } = readEntityRequest(req.query);
      const readable = await visibility.readableNow(entityRef, credentials);
      const found = isReadable(entityRef, readable)
        ? await records.find(entityRef)
        : undefined;
      if (!found) {
        throw new NotFoundError(`No record found for entity '${entityRef}'`);
      }
      const reading = await showback.readOf({
        ...{ entityRef, readable, metric, month },
      });
      const names = await records.nameEntities({
        refs: showback.referencesIn(reading),
        readable,
      });
      const picture = showback.getPicture({
        ...{ reading, entity: found.entity },
        name: ref => names.get(ref) ?? { ref, known: false },
      });
      return () => sendWithEtag(req, res, picture);
    });
  });
}

function sendCsv(res: Response, name: string, text: string): void {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.end(text);
}
