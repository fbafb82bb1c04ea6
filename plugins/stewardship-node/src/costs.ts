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

import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * A cost as a source hands it over. Amounts are decimals in text, as long as they are, for example `0.00001605990`: nothing is
 * lost on the way to a sum.
 *
 * @public
 */
export type ProvidedCost = {
  /** Day of the charge, `YYYY-MM-DD` in UTC. */
  day: string;
  /** Billing period, `YYYY-MM`; the month of `day` unless given. */
  period?: string;
  /** ISO 4217, or the name of a currency that is none. */
  currency: string;
  /** What the invoice says; where it is absent, `effective` counts. One of the two is needed. */
  billed?: string;
  /** Spread over the time that it is for; where it is absent, `billed` counts. */
  effective?: string;
  service: string;
  category?: string;
  provider?: string;
  /** `Usage` unless given. */
  charge?: 'Usage' | 'Purchase' | 'Tax' | 'Credit' | 'Adjustment';
  account?: string;
  accountName?: string;
  resourceId?: string;
  resourceName?: string;
  region?: string;
  tags?: Record<string, string>;
  /** Further columns that rules may look at, such as `x_project`. */
  columns?: Record<string, string>;
};

/**
 * What a source of costs had to say.
 *
 * - `read`: all costs of the billing periods that they have. Those of other periods stay as they are. They are read while they
 *   are stored, so that memory does not grow with their number; where the reading throws, nothing of it is stored
 * - `unchanged`: nothing is new since the reading with that `etag`
 * - `failed`: it did not answer, or not with what it should; what was stored before is kept. Not asked again before
 *   `retryAt`
 *
 * @public
 */
export type CostReading =
  | {
      status: 'read';
      costs: AsyncIterable<ProvidedCost[]>;
      /** Handed to the next reading as it is. */
      etag?: string;
    }
  | { status: 'unchanged' }
  | { status: 'failed'; reason: string; retryAt?: Date };

/**
 * A source that knows what things cost.
 *
 * @public
 */
export interface CostProvider {
  /** Lower case letters, digits and dashes, for example `opencost`. */
  readonly id: string;

  /** As shown. */
  readonly title: string;

  /** Called by a scheduled task only, on one replica at a time. Where it throws, it has failed. */
  readCosts(request: {
    /** Of the last reading; absent where its rows have to be read anew. */
    etag?: string;
    /** What rules of allocation look at; of other attributes, none is kept, so a source may add up rows that differ in those. */
    attributes: {
      tags: readonly string[];
      columns: readonly string[];
      resourceId: boolean;
      resourceName: boolean;
      region: boolean;
    };
    signal: AbortSignal;
  }): Promise<CostReading>;
}

/**
 * Where modules add sources of costs, besides those of the configuration.
 *
 * @public
 */
export interface StewardshipCostsExtensionPoint {
  /** Throws where another source has the id of one of them. */
  addCostProvider(...providers: CostProvider[]): void;
}

/**
 * Where modules add sources of costs.
 *
 * @public
 */
export const stewardshipCostsExtensionPoint =
  createExtensionPoint<StewardshipCostsExtensionPoint>({
    id: 'stewardship.costs',
  });
