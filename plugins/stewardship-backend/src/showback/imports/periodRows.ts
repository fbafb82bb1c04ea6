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

import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../../database/dialect';
import type { ImportStore } from './ImportStore';

/** Has billing periods of an import count from now on, and those that it has lost no longer. */
export async function replacePeriods(
  tx: Knex.Transaction,
  options: Pick<
    Parameters<ImportStore['swap']>[0],
    'begun' | 'lost' | 'periods'
  >,
): Promise<void> {
  const { begun, lost, periods } = options;
  const source = begun.source.id;
  if (lost.length > 0) {
    await whereInMany(
      tx('cost_periods').where('source', source),
      'period',
      lost,
    ).delete();
  }
  const rows = periods.map(
    ({ period, checksum, firstDay, lastDay, totals }) => ({
      ...{ source, period, checksum },
      batch_id: begun.batchId,
      import_id: begun.id,
      first_day: firstDay,
      last_day: lastDay,
      totals: JSON.stringify(totals),
    }),
  );
  for (const chunk of inChunks(rows, 8)) {
    await tx('cost_periods')
      .insert(chunk)
      .onConflict(['source', 'period'])
      .merge();
  }
}

/** What counts for a source, by billing period. */
export async function readChecksums(
  tx: Knex.Transaction,
  source: string,
): Promise<Map<string, string>> {
  const rows: { period: string; checksum: string }[] = await tx('cost_periods')
    .where('source', source)
    .select('period', 'checksum');
  return new Map(rows.map(({ period, checksum }) => [period, checksum]));
}
