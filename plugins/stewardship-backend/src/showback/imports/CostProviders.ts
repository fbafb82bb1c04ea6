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
  CostProvider,
  StewardshipCostsExtensionPoint,
} from '@backstage-stewardship/plugin-stewardship-node';
import type { ImportSource } from './ImportSource';
import { ProviderImportSource } from './ProviderImportSource';

/** Everything that costs are imported from on a schedule: sources of the configuration first, then what modules add. */
export class CostProviders implements StewardshipCostsExtensionPoint {
  readonly #sources = new Map<string, ImportSource>();

  constructor(options: {
    /** Of the configuration, in its order. */
    sources: readonly ImportSource[];
  }) {
    for (const source of options.sources) {
      this.#add(source);
    }
  }

  addCostProvider(...providers: CostProvider[]): void {
    for (const provider of providers) {
      const { id, title } = provider;
      this.#add(
        new ProviderImportSource({
          place: {
            ...{ id, title, kind: 'infrastructure' },
            position: this.#sources.size,
          },
          provider,
        }),
      );
    }
  }

  /** In the order in which they are shown. */
  get sources(): ImportSource[] {
    return [...this.#sources.values()];
  }

  find(id: string): ImportSource | undefined {
    return this.#sources.get(id);
  }

  #add(source: ImportSource): void {
    const { id } = source.place;
    if (!isSourceId(id)) {
      throw new Error(
        `A source of costs has the id '${id}', which must be lower case letters and digits, with dashes between`,
      );
    }
    if (this.#sources.has(id)) {
      throw new Error(`A source of costs with the id '${id}' was added before`);
    }
    this.#sources.set(id, source);
  }
}

/** Whether a source may be called so. */
export function isSourceId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60;
}
