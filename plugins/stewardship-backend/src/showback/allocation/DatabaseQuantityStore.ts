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
import { insertAsJson, jsonChunks } from '../../database/insertAsJson';
import { inSlices } from '../../database/inSlices';
import type { Quantity, QuantityStore } from './QuantityStore';
import { raiseCostVersion } from './raiseCostVersion';

type QuantityRow = {
  entity_uid: string;
  fact: string;
  month: string;
  quantity: number;
};

const KEY = ['entity_uid', 'fact', 'month'];

/** Quantities in the plugin's database. */
export class DatabaseQuantityStore implements QuantityStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async put(quantities: Quantity[], measuredAt: string): Promise<number> {
    const months = quantities.map(({ month }) => month).sort();
    const [from] = months;
    const to = months.at(-1);
    if (from === undefined || to === undefined) {
      return 0;
    }
    const facts = [...new Set(quantities.map(({ fact }) => fact))];
    const stored = new Map(
      (await this.read({ from, to, facts })).map(one => [
        keyOf(one),
        one.quantity,
      ]),
    );
    const changed = quantities.filter(
      one => stored.get(keyOf(one)) !== one.quantity,
    );
    if (changed.length > 0) {
      await this.#knex.transaction(async tx => {
        for (const chunk of jsonChunks(changed, toRow(measuredAt))) {
          await insertAsJson(tx, {
            table: 'cost_quantities',
            columns: [...KEY, 'quantity', 'measured_at'],
            key: KEY,
            chunk,
          });
        }
        await raiseCostVersion(tx);
      });
    }
    return changed.length;
  }

  async read(options: {
    from: string;
    to: string;
    facts?: readonly string[];
  }): Promise<Quantity[]> {
    const { from, to, facts } = options;
    const quantities: Quantity[] = [];
    for await (const rows of inSlices<QuantityRow>({
      key: KEY,
      query: () =>
        this.#knex('cost_quantities')
          .whereBetween('month', [from, to])
          .modify(query => {
            if (facts) {
              whereInMany(query, 'fact', facts);
            }
          })
          .select(...KEY, 'quantity'),
    })) {
      for (const { entity_uid, fact, month, quantity } of rows) {
        quantities.push({ entityUid: entity_uid, fact, month, quantity });
      }
    }
    return quantities;
  }
}

function toRow(measuredAt: string) {
  return ({ entityUid, fact, month, quantity }: Quantity) => ({
    ...{ entity_uid: entityUid, fact, month, quantity },
    measured_at: measuredAt,
  });
}

function keyOf({ entityUid, fact, month }: Quantity): string {
  return JSON.stringify([entityUid, fact, month]);
}
