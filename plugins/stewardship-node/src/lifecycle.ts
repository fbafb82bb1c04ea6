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
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';

/**
 * What a source of release cycles had to say.
 *
 * - `read`: all products that it has, unless it is `partial`. `findings` says in plain words which of them were passed over and why, at most 100
 * - `unchanged`: nothing is new since the reading with that `etag`
 * - `failed`: it did not answer, or not with what it should; what was stored before is kept. Not asked again before
 *   `retryAt`
 *
 * @public
 */
export type LifecycleReading =
  | {
      status: 'read';
      products: Product[];
      findings: string[];
      /** Handed to the next reading as it is: an ETag, or whatever else tells two answers apart. */
      etag?: string;
      /**
       * True where some of what it has could not be read, and nobody knows which products that is about. Those that are not
       * in `products` are kept, with their age.
       */
      partial?: boolean;
    }
  | { status: 'unchanged' }
  | { status: 'failed'; reason: string; retryAt?: Date };

/**
 * A source that knows how long products are supported.
 *
 * @public
 */
export interface LifecycleProvider {
  /** Lower case letters, digits and dashes, for example `endoflife-date`. */
  readonly id: string;

  /** As shown. */
  readonly title: string;

  /** Called by a scheduled task only, about once a day, on one replica at a time. Where it throws, it has failed. */
  readProducts(request: {
    /** Of the last reading. */
    etag?: string;
    signal: AbortSignal;
  }): Promise<LifecycleReading>;
}

/**
 * Where modules add sources of release cycles. Where several have the same product, the first one added counts; products
 * of the configuration come before all of them.
 *
 * @public
 */
export interface StewardshipLifecycleExtensionPoint {
  /** Throws where another provider has the id of one of them. */
  addLifecycleProvider(...providers: LifecycleProvider[]): void;
}

/**
 * Where modules add sources of release cycles.
 *
 * @public
 */
export const stewardshipLifecycleExtensionPoint =
  createExtensionPoint<StewardshipLifecycleExtensionPoint>({
    id: 'stewardship.lifecycle',
  });
