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

/** A release cycle with what the organization itself decided about its dates. */
export type StoredCycle = ReleaseCycle & { overridden?: { reason: string } };

/** A product with the source it is from. */
export type StoredProduct = Omit<Product, 'cycles'> & {
  sourceId: string;
  cycles: StoredCycle[];
};

/** A source of release cycles: a file of the configuration, or a provider. */
export type StoredLifecycleSource = {
  id: string;
  title: string;
  /** Order of the sources: of two that have a product, the first one counts. */
  position: number;
  status: 'pending' | 'read' | 'failed';
  etag?: string;
  /** Why it failed, or what was passed over; plain words. */
  problem?: string;
  /** ISO 8601 UTC, of the last attempt, and of the last that was whole. */
  checkedAt?: string;
  fetchedAt?: string;
  /** In a row. */
  failures: number;
  /** ISO 8601 UTC; not asked before. */
  retryAt?: string;
};

/** Products and their release cycles, as last read. */
export interface ProductStore {
  /** All sources that there are, in order. One statement. */
  readSources(): Promise<StoredLifecycleSource[]>;

  /** All products; of two with the same name, that of the first source. */
  readProducts(): Promise<StoredProduct[]>;

  /** One statement. */
  findProduct(name: string): Promise<StoredProduct | undefined>;
}
