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

import { findProduct } from '../identify/identifyTechnology';
import type { ProductIndex } from '../identify/ProductIndex';
import type { Bom, BomComponent, BomLimits } from './bom';
import type { WrittenComponent } from './writtenComponent';

/** Keeps, of the components that go by, those whose product is known. */
export class BomIntake {
  readonly #index: ProductIndex;
  readonly #kept = new Map<string, BomComponent>();
  readonly #limits: BomLimits;
  #components = 0;
  #recognized = 0;

  constructor(options: { index: ProductIndex; limits: BomLimits }) {
    this.#index = options.index;
    this.#limits = options.limits;
  }

  /** True where there were more than anybody may have. */
  get isOver(): boolean {
    return this.#components > this.#limits.components;
  }

  take(written: WrittenComponent): void {
    this.#components++;
    const known = this.#recognize(written);
    if (!known) {
      return;
    }
    this.#recognized++;
    const { component, product, version } = known;
    const key = JSON.stringify([product, version]);
    if (!this.#kept.has(key) && this.#kept.size < this.#limits.kept) {
      this.#kept.set(key, component);
    }
  }

  bom(): Bom {
    return {
      components: [...this.#kept.values()],
      counts: { components: this.#components, recognized: this.#recognized },
    };
  }

  #recognize(
    written: WrittenComponent,
  ):
    | { component: BomComponent; product: string; version: string | undefined }
    | undefined {
    const { name, version, isSystem, purls, cpes } = written;
    const candidates = candidatesOf(purls, cpes);
    if (isSystem && name !== undefined) {
      candidates.push({ product: name });
    }
    for (const identifiers of candidates) {
      const found = findProduct(identifiers, this.#index);
      if (found) {
        const shown = name ?? found.product.name;
        return {
          component: { name: shown, version, ...identifiers },
          product: found.product.name,
          version: version ?? found.version,
        };
      }
    }
    return undefined;
  }
}

/** All that a component may be known by, package URLs first. */
function candidatesOf(
  purls: string[],
  cpes: string[],
): Pick<BomComponent, 'product' | 'purl' | 'cpe'>[] {
  const [purl] = purls;
  return [
    ...purls.map(each => ({ purl: each })),
    // With a package URL, so that it can say that the CPE is only a guess.
    ...cpes.map(cpe => (purl === undefined ? { cpe } : { purl, cpe })),
  ];
}
