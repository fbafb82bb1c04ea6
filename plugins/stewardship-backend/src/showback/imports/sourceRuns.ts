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

import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { TaskRuns } from '../../database/TaskRuns';
import {
  BROKEN_OFF,
  isSilent,
  type ImportReport,
  type ImportRow,
} from './importRows';

/** Runs of a source, of which only the latest may write. */
export function runsOf(knex: Knex, source: string): TaskRuns {
  return new TaskRuns({ knex, task: `cost-import ${source}` });
}

/**
 * Begins a run of a source, after which no earlier one can write. Imports that were broken off have failed; throws a
 * `ConflictError` where one is running.
 */
export async function beginRun(
  tx: Knex.Transaction,
  options: { source: string; now: Date; silentMs: number },
): Promise<number> {
  const { source, now, silentMs } = options;
  const runId = await runsOf(tx, source).start();
  const running: ImportRow[] = await tx('cost_imports')
    .where({ source, status: 'running' })
    .select();
  for (const row of running) {
    if (!isSilent(row, now, silentMs)) {
      throw new ConflictError(
        `An import of '${source}' is running since ${row.started_at}; wait for its end, or two minutes where it was broken off`,
      );
    }
    const report: ImportReport = JSON.parse(row.report);
    await tx('cost_imports')
      .where('id', row.id)
      .update({
        status: 'failed',
        ended_at: row.seen_at,
        report: JSON.stringify({ ...report, problem: BROKEN_OFF }),
      });
  }
  return runId;
}
