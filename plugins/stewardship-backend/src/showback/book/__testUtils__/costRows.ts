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

/** A row of a bill as an import stores it, in short. */
export type StoredCost = {
  source: string;
  /** Of the batch that brought it; only the last one of a source and period counts. */
  batch: number;
  key: number;
  label?: number;
  day: string;
  period?: string;
  currency?: string;
  /** Millionths. */
  billed: string;
  effective: string;
};

/** Sources, labels and keys as an import leaves them, not allocated yet. */
export async function insertKeys(
  knex: Knex,
  options: {
    sources: string[];
    keys: { id: number; source: string; attributes: object }[];
  },
): Promise<void> {
  await knex('cost_sources').insert(
    options.sources.map((id, position) => ({
      ...{ id, position, title: `Bill ${id}`, kind: 'infrastructure' },
      ...{ status: 'read', failures: 0 },
      imported_at: '2026-11-21T06:00:00.000Z',
    })),
  );
  await knex('cost_labels').insert(
    [1, 2].map(id => ({
      ...{ id, hash: String(id), provider: 'Cloud', charge: 'Usage' },
      ...{ service: `Service ${id}`, category: 'Compute' },
    })),
  );
  await knex('cost_keys').insert(
    options.keys.map(({ id, source, attributes }) => ({
      ...{ id, source, hash: String(id) },
      attributes: JSON.stringify(attributes),
    })),
  );
}

/** Days with their months; the last batch of each source and period is the one that counts. */
export async function insertCosts(
  knex: Knex,
  costs: StoredCost[],
): Promise<void> {
  const months = new Map<string, Record<string, unknown>>();
  const periods = new Map<string, Record<string, unknown>>();
  for (const cost of costs) {
    const { source, batch, key, label = 1, day, currency = 'EUR' } = cost;
    const period = cost.period ?? day.slice(0, 7);
    const row = {
      ...{ batch_id: batch, period, key_id: key, label_id: label, currency },
      ...{ billed: cost.billed, effective: cost.effective },
    };
    await knex('cost_days').insert({ ...row, day });
    const month = day.slice(0, 7);
    const id = JSON.stringify([batch, key, label, month, period, currency]);
    const sum = months.get(id) ?? { ...row, month, billed: 0, effective: 0 };
    months.set(id, {
      ...sum,
      billed: String(BigInt(String(sum.billed)) + BigInt(cost.billed)),
      effective: String(BigInt(String(sum.effective)) + BigInt(cost.effective)),
    });
    periods.set(`${source} ${period}`, {
      ...{ source, period, batch_id: batch, import_id: 'test' },
      ...{ checksum: '', first_day: day, last_day: day, totals: '{}' },
    });
  }
  await knex('cost_months').insert([...months.values()]);
  await knex('cost_periods')
    .insert([...periods.values()])
    .onConflict(['source', 'period'])
    .merge();
}
