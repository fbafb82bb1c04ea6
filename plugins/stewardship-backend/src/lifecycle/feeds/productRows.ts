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
  Product,
  ReleaseCycle,
} from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../database/hash';
import type { StoredCycle, StoredProduct } from '../ProductStore';
import { withOverride } from './overrides';

/** A product of a source, as stored. */
export type ProductRow = {
  name: string;
  source_id: string;
  doc: string;
  hash: string;
};

/** A release cycle of a product of a source, as stored. */
export type CycleRow = {
  product: string;
  source_id: string;
  cycle: string;
  position: number;
  doc: string;
  overridden: string | null;
};

export function toProductRow(product: Product, sourceId: string): ProductRow {
  const { name, cycles, ...doc } = product;
  return {
    name,
    source_id: sourceId,
    doc: JSON.stringify(doc),
    hash: hashOf([doc, cycles]),
  };
}

export function toCycleRows(product: Product, sourceId: string): CycleRow[] {
  return product.cycles.map(({ name, ...doc }, position) => ({
    product: product.name,
    source_id: sourceId,
    cycle: name,
    position,
    doc: JSON.stringify(doc),
    overridden: null,
  }));
}

/** A release cycle as it holds in this organization, with what the configuration says about it. */
export function fromCycleRow(
  row: Pick<CycleRow, 'cycle' | 'doc' | 'overridden'>,
): StoredCycle {
  const cycle: ReleaseCycle = { name: row.cycle, ...JSON.parse(row.doc) };
  return withOverride(
    cycle,
    row.overridden ? JSON.parse(row.overridden) : undefined,
  );
}

/** A product without its release cycles. */
export function fromProductRow(
  row: Pick<ProductRow, 'name' | 'source_id' | 'doc'>,
): StoredProduct {
  return {
    name: row.name,
    sourceId: row.source_id,
    ...JSON.parse(row.doc),
    cycles: [],
  };
}
