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
import type { ProductStock } from './FeedStore';

type StockRow = { product: string; cycle: string; dated: number };

/** Products of a source that have release cycles. */
export async function readStocks(
  knex: Knex,
  sourceId: string,
): Promise<ProductStock[]> {
  const rows: StockRow[] = await knex('release_cycles')
    .where({ source_id: sourceId })
    .select('product', 'cycle')
    .select(
      // Within texts, JSON writes other quotation marks.
      knex.raw('case when doc like ? then 1 else 0 end as dated', [
        '%"kind":"date"%',
      ]),
    );
  const stocks = new Map<string, ProductStock>();
  for (const { product, cycle, dated } of rows) {
    const stock = stocks.get(product) ?? {
      ...{ name: product, cycles: [], dated: false },
    };
    stock.cycles.push(cycle);
    stock.dated ||= dated === 1;
    stocks.set(product, stock);
  }
  return [...stocks.values()];
}
