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

import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { SupersededError } from '../../catalog/fence';
import { retryOnce } from '../../database/retryOnce';
import { insertAuditEntry } from '../../governance/auditRows';
import { PreconditionFailedError } from '../../http/ifMatch';
import { raiseCostVersion } from '../allocation/raiseCostVersion';
import { DatabaseImportLeftovers } from './DatabaseImportLeftovers';
import { SILENT_MS } from './importRows';
import { beginRun, runsOf } from './sourceRuns';

/** Takes back all that was ever imported into a source. Records of its imports stay. */
export class DatabaseSourceRemoval {
  readonly #knex: Knex;
  readonly #leftovers: DatabaseImportLeftovers;
  readonly #now: () => Date;
  readonly #silentMs: number;

  constructor(options: {
    knex: Knex;
    now?: () => Date;
    /** How long an import may be silent, in milliseconds, before it is taken for broken off; two minutes unless given. */
    silentMs?: number;
  }) {
    this.#knex = options.knex;
    this.#leftovers = new DatabaseImportLeftovers(options);
    this.#now = options.now ?? (() => new Date());
    this.#silentMs = options.silentMs ?? SILENT_MS;
  }

  /**
   * From here on, nothing of the source counts; `cleanUp` removes what is left of it, which may take long. `version` is the id of
   * its latest import. Throws a `NotFoundError` where there is no such source, a `ConflictError` while it is imported, and a
   * `PreconditionFailedError` where another import has come since.
   */
  async remove(request: {
    source: string;
    version: string;
    /** Entity ref of a user, or the subject of a service. */
    removedBy: string;
  }): Promise<{ cleanUp: () => Promise<void> }> {
    const { source } = request;
    const runId = await retryOnce(
      async () =>
        await this.#knex.transaction(
          async tx => await this.#remove(tx, request),
        ),
    );
    return { cleanUp: async () => await this.#cleanUp(source, runId) };
  }

  async #remove(
    tx: Knex.Transaction,
    request: { source: string; version: string; removedBy: string },
  ): Promise<number> {
    const { source, version, removedBy } = request;
    const now = this.#now();
    const found = await tx('cost_sources').where('id', source).first('title');
    if (!found) {
      throw new NotFoundError(`No source of costs has the id '${source}'`);
    }
    const silentMs = this.#silentMs;
    const runId = await beginRun(tx, { source, now, silentMs });
    const latest = await tx('cost_imports')
      .where('source', source)
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first<{ id: string } | undefined>('id');
    if (latest?.id !== version) {
      throw new PreconditionFailedError(
        `'${version}' is not the latest import of '${source}'; look at what came since, and send its id in 'If-Match'`,
      );
    }
    const periods: { period: string; totals: string }[] = await tx(
      'cost_periods',
    )
      .where('source', source)
      .orderBy('period')
      .select('period', 'totals');
    await tx('cost_periods').where('source', source).delete();
    await tx('cost_files').where('source', source).delete();
    await tx('cost_sources').where('id', source).delete();
    await raiseCostVersion(tx);
    await insertAuditEntry(tx, {
      at: now.toISOString(),
      actor: removedBy,
      action: 'cost-source-delete',
      subject: source,
      detail: {
        title: found.title,
        import: version,
        periods: periods.map(({ period, totals }) => ({
          ...{ period, totals: JSON.parse(totals) },
        })),
      },
    });
    return runId;
  }

  /** A second time, it does nothing. Where an import into the same source has begun since, that one does it. */
  async #cleanUp(source: string, runId: number): Promise<void> {
    await this.#leftovers.remove(source);
    const runs = runsOf(this.#knex, source);
    try {
      await this.#leftovers.removeIdleKeys(
        source,
        async work => await runs.within(runId, work),
      );
    } catch (error) {
      if (!(error instanceof SupersededError)) {
        throw error;
      }
    }
  }
}
