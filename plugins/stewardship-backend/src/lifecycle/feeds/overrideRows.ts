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
import { whereInMany } from '../../database/dialect';
import { overrideOf, type CycleOverride } from './overrides';
import type { CycleRow } from './productRows';

type OverriddenRow = Pick<
  CycleRow,
  'product' | 'source_id' | 'cycle' | 'overridden'
>;

/** Release cycles of one product and source that are to have the same override. */
export type OverrideChange = {
  product: string;
  sourceId: string;
  cycles: string[];
  overridden: string | null;
};

/** Compares what the configuration says with what is stored. Reads only release cycles that are or were overridden. */
export async function compareOverrides(options: {
  knex: Knex;
  overrides: CycleOverride[];
  /** All of them unless told. */
  sourceId?: string;
}): Promise<{ changes: OverrideChange[]; idle: CycleOverride[] }> {
  const { knex, overrides, sourceId } = options;
  const products = [...new Set(overrides.map(({ product }) => product))];
  const query = knex('release_cycles')
    .select('product', 'source_id', 'cycle', 'overridden')
    .where(either => {
      either.whereNotNull('overridden');
      either.orWhere(about => {
        whereInMany(about, 'product', products);
      });
    });
  const rows: OverriddenRow[] = await (sourceId === undefined
    ? query
    : query.andWhere('source_id', sourceId));
  const changes = new Map<string, OverrideChange>();
  const idle = new Set(overrides);
  for (const row of rows) {
    const { product, cycle, source_id } = row;
    const wanted = overrideOf({ product, cycle }, overrides);
    const overridden = wanted ? JSON.stringify(wanted) : null;
    if (overridden !== row.overridden) {
      const key = JSON.stringify([product, source_id, overridden]);
      const change = changes.get(key) ?? {
        ...{ product, overridden, cycles: [] },
        sourceId: source_id,
      };
      change.cycles.push(cycle);
      changes.set(key, change);
    }
    for (const override of idle) {
      if (override.product === product && (override.cycle ?? cycle) === cycle) {
        idle.delete(override);
      }
    }
  }
  return { changes: [...changes.values()], idle: [...idle] };
}

export async function writeOverrides(
  tx: Knex.Transaction,
  changes: OverrideChange[],
): Promise<void> {
  for (const { product, sourceId, cycles, overridden } of changes) {
    await whereInMany(
      tx('release_cycles').where({ product, source_id: sourceId }),
      'cycle',
      cycles,
    ).update({ overridden });
  }
}
