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

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { SupersededError } from '../../catalog/fence';
import { retryOnce } from '../../database/retryOnce';
import { insertAuditEntry } from '../../governance/auditRows';
import { raiseCostVersion } from '../allocation/raiseCostVersion';
import { DatabaseImportLeftovers } from './DatabaseImportLeftovers';
import {
  emptyReport,
  SILENT_MS,
  type ImportReport,
  type ImportRow,
} from './importRows';
import type { BegunImport, ImportStore, SourceState } from './ImportStore';
import { readChecksums, replacePeriods } from './periodRows';
import {
  fromSourceRow,
  isNews,
  markSource,
  placeRow,
  readKnownFiles,
  type SourceRow,
} from './sourceRows';
import { beginRun, runsOf } from './sourceRuns';

/** Records of imports in the plugin's database. */
export class DatabaseImportStore implements ImportStore {
  readonly #leftovers: DatabaseImportLeftovers;
  readonly #knex: Knex;
  readonly #silentMs: number;

  constructor(options: {
    knex: Knex;
    /** How long an import may be silent, in milliseconds, before another one may take its place; two minutes unless given. */
    silentMs?: number;
  }) {
    this.#leftovers = new DatabaseImportLeftovers(options);
    this.#knex = options.knex;
    this.#silentMs = options.silentMs ?? SILENT_MS;
  }

  async begin(
    options: Parameters<ImportStore['begin']>[0],
  ): Promise<BegunImport> {
    const { source, requestedBy, now } = options;
    return await retryOnce(
      async () =>
        await this.#knex.transaction(async tx => {
          const runId = await beginRun(tx, {
            ...{ source: source.id, now, silentMs: this.#silentMs },
          });
          await tx('cost_sources')
            .insert({ ...placeRow(source), status: 'pending', failures: 0 })
            .onConflict('id')
            .merge(['title', 'kind', 'position']);
          await tx('cost_state').where('id', 1).increment('next_batch', 1);
          const { next_batch } = await tx('cost_state').first('next_batch');
          const batchId = Number(next_batch) - 1;
          const startedAt = now.toISOString();
          const row: ImportRow = {
            id: randomUUID(),
            source: source.id,
            status: 'running',
            batch_id: batchId,
            started_at: startedAt,
            ended_at: null,
            seen_at: startedAt,
            requested_by: requestedBy,
            report: JSON.stringify(emptyReport(source.title)),
          };
          await tx('cost_imports').insert(row);
          const state = await tx('cost_sources').where('id', source.id).first();
          return {
            ...{ id: row.id, batchId, runId, source, requestedBy, startedAt },
            state: fromSourceRow(state),
            files: await readKnownFiles(tx, source.id),
            checksums: await readChecksums(tx, source.id),
          };
        }),
    );
  }

  async touch(
    begun: BegunImport,
    report: ImportReport,
    now: Date,
  ): Promise<void> {
    const touched = await this.#knex('cost_imports')
      .where({ id: begun.id, status: 'running' })
      .update({
        seen_at: now.toISOString(),
        report: JSON.stringify({ ...report, rejected: [] }),
      });
    if (touched !== 1) {
      throw new SupersededError();
    }
  }

  async swap(options: Parameters<ImportStore['swap']>[0]): Promise<void> {
    const { begun, report, marks, now } = options;
    const source = begun.source.id;
    await this.#within(begun, async tx => {
      await replacePeriods(tx, options);
      await markSource(tx, { source, marks, now });
      await this.#end(tx, { begun, report, status: 'imported', now });
      await raiseCostVersion(tx);
      await insertAuditEntry(tx, {
        at: now.toISOString(),
        actor: begun.requestedBy,
        action: 'cost-import-create',
        subject: begun.id,
        detail: {
          source,
          files: report.files,
          rows: report.rowsTaken,
          periods: report.periods,
          totals: report.totals,
          checksum: report.checksum,
        },
      });
    });
  }

  async endUnchanged(
    options: Parameters<ImportStore['endUnchanged']>[0],
  ): Promise<void> {
    const { begun, report, marks, isQuiet, now } = options;
    await this.#within(begun, async tx => {
      const source = begun.source.id;
      const before: SourceRow | undefined = await tx('cost_sources')
        .where('id', source)
        .first();
      await markSource(tx, { source, marks, now });
      const after: SourceRow | undefined = await tx('cost_sources')
        .where('id', source)
        .first();
      if (isNews(before, after, now)) {
        await raiseCostVersion(tx);
      }
      if (isQuiet) {
        await tx('cost_imports').where('id', begun.id).delete();
      } else {
        await this.#end(tx, { begun, report, status: 'unchanged', now });
      }
    });
  }

  async fail(options: Parameters<ImportStore['fail']>[0]): Promise<void> {
    const { begun, report, source, now } = options;
    await this.#within(begun, async tx => {
      await this.#end(tx, { begun, report, status: 'failed', now });
      const { id } = begun.source;
      const { problem } = report;
      if (source) {
        await tx('cost_sources')
          .where({ id })
          .update({
            ...{ status: 'failed', problem },
            checked_at: now.toISOString(),
            retry_at: source.retryAt.toISOString(),
          });
        await tx('cost_sources').where({ id }).increment('failures', 1);
      } else {
        // What never had anything is no source that figures could lack.
        await tx('cost_sources').where({ id, status: 'pending' }).delete();
        // Why the source itself has failed is not over by this, and is told first.
        await tx('cost_sources')
          .where({ id })
          .whereNot('status', 'failed')
          .update({ problem });
      }
      // What pages say of the source is told with its costs.
      await raiseCostVersion(tx);
    });
  }

  async removeIdleKeys(begun: BegunImport): Promise<void> {
    await this.#leftovers.removeIdleKeys(
      begun.source.id,
      async work => await this.#within(begun, work),
    );
  }

  async removeLeftovers(begun: BegunImport): Promise<void> {
    // Where another one has taken over, this one does not find its own rows by its record.
    await this.#leftovers.removeBatch(begun.batchId);
    await this.#leftovers.remove(begun.source.id);
  }

  async readSource(source: string): Promise<SourceState | undefined> {
    const row: SourceRow | undefined = await this.#knex('cost_sources')
      .where('id', source)
      .first();
    return row && fromSourceRow(row);
  }

  async #end(
    tx: Knex.Transaction,
    options: {
      begun: BegunImport;
      report: ImportReport;
      status: 'imported' | 'unchanged' | 'failed';
      now: Date;
    },
  ): Promise<void> {
    const { begun, report, status, now } = options;
    const at = now.toISOString();
    const { progress, phase, ...rest } = report;
    await tx('cost_imports')
      .where('id', begun.id)
      .update({
        ...{ status, ended_at: at, seen_at: at },
        report: JSON.stringify(rest),
      });
  }

  async #within(
    begun: BegunImport,
    work: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<void> {
    const runs = runsOf(this.#knex, begun.source.id);
    await retryOnce(async () => await runs.within(begun.runId, work));
  }
}
