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

import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Product } from '../../plugins/stewardship-common/src';
import { stewardshipLifecycleExtensionPoint } from '../../plugins/stewardship-node/src';
import type { BenchProduct } from './addTechnologies';

/** A source of release cycles that the benchmark holds in its hands. */
export class BenchFeed {
  products: Product[];
  readings = 0;

  constructor(products: BenchProduct[]) {
    this.products = products.map(toProduct);
  }

  /** Has a product that nobody runs on say something new, as happens nearly every day. */
  changeUnused(): void {
    const unused = {
      name: 'unused',
      title: `Unused ${this.readings}`,
      aliases: [],
      identifiers: [],
      cycles: [],
    };
    this.products = [
      ...this.products.filter(({ name }) => name !== unused.name),
      unused,
    ];
  }

  toFeature(): BackendFeature {
    return createBackendModule({
      pluginId: 'stewardship',
      moduleId: 'bench-feed',
      register: env => {
        env.registerInit({
          deps: { lifecycle: stewardshipLifecycleExtensionPoint },
          init: async ({ lifecycle }) => {
            lifecycle.addLifecycleProvider({
              id: 'bench',
              title: 'Benchmark',
              readProducts: async () => {
                this.readings++;
                return {
                  status: 'read',
                  products: structuredClone(this.products),
                  findings: [],
                };
              },
            });
          },
        });
      },
    });
  }
}

function toProduct({ name, title, purl, cycles }: BenchProduct): Product {
  return {
    ...{ name, title },
    aliases: [],
    identifiers: [{ type: 'purl', id: purl }],
    cycles: cycles.map(cycle => ({
      name: cycle.name,
      releasedOn: cycle.releasedOn,
      latest: { version: cycle.latest },
      milestones: {
        endOfActiveSupport: { kind: 'date', on: cycle.endOfActiveSupport },
        endOfSecuritySupport: { kind: 'date', on: cycle.endOfSecuritySupport },
        endOfLife: { kind: 'date', on: cycle.endOfSecuritySupport },
      },
    })),
  };
}
