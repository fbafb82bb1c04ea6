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

import type { TechnologyMatch } from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../database/hash';
import type { StoredProduct } from '../ProductStore';
import { foldName, quickName, readPackageUrl } from './packageUrls';
import { readPlatformName } from './platformNames';

const MAX_REMEMBERED = 200_000;

/** By what a product was found. */
export type FoundBy = Extract<TechnologyMatch, { status: 'matched' }>['by'];

/** A product, as far as it takes to find the release cycle of a version. */
export type IndexedProduct = {
  name: string;
  /** Names of its release cycles. */
  cycles: string[];
};

/** What an identifier stands for; a `version` is one that the identifier itself names. */
export type FoundProduct = {
  product: IndexedProduct;
  by: FoundBy;
  version?: string;
};

/** Which product each identifier stands for: none, where several lay claim to it. */
type Claims = Map<string, IndexedProduct | 'ambiguous'>;

/** Finds products by all their names. Better none than a wrong one. */
export class ProductIndex {
  /** Changes when an identifier comes, goes or is moved, and not when a release cycle does. */
  readonly hash: string;
  /** How many products there are. */
  readonly size: number;
  readonly #names: Claims = new Map();
  readonly #aliases: Claims = new Map();
  readonly #repology: Claims = new Map();
  readonly #purls: Claims = new Map();
  readonly #cpes: Claims = new Map();
  /** Of all package URLs, to pass over those of which nobody knows the product. */
  readonly #packageNames = new Set<string>();
  readonly #remembered = new Map<string, TechnologyMatch>();

  constructor(products: readonly StoredProduct[]) {
    this.size = products.length;
    this.hash = hashOf(
      products
        .map(({ name, aliases, identifiers }) => [
          name,
          [...aliases].sort(),
          identifiers.map(({ type, id }) => `${type} ${id}`).sort(),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    for (const product of products) {
      this.#add(product);
    }
  }

  /** By name, by another name of it, or by the name that Repology has for it. */
  byName(name: string): FoundProduct | undefined {
    const key = nameKey(name);
    for (const [by, claims] of [
      ['name', this.#names],
      ['alias', this.#aliases],
      ['repology', this.#repology],
    ] as const) {
      const found = claims.get(key);
      if (found) {
        return found === 'ambiguous' ? undefined : { product: found, by };
      }
    }
    return undefined;
  }

  /**
   * By package URL, of whatever version. `isPackage` where it names a package of an ecosystem, so that a CPE beside it, which
   * many tools guess from its name, says nothing more.
   */
  byPurl(purl: string): { found?: FoundProduct; isPackage: boolean } {
    const name = quickName(purl);
    if (name !== undefined && !this.#packageNames.has(name)) {
      const type = /^\s*pkg:\/*([a-z0-9.+-]+)\//i.exec(purl)?.[1];
      return { isPackage: isEcosystem(type?.toLowerCase()) };
    }
    const read = readPackageUrl(purl);
    const product = read && this.#purls.get(read.base);
    const isPackage = isEcosystem(read?.type);
    return product && product !== 'ambiguous'
      ? { found: { product, by: 'purl', version: read.version }, isPackage }
      : { isPackage };
  }

  /** By CPE, of whatever version. */
  byCpe(cpe: string): FoundProduct | undefined {
    const read = readPlatformName(cpe);
    const product = read && this.#cpes.get(read.base);
    return product && product !== 'ambiguous'
      ? { product, by: 'cpe', version: read.version }
      : undefined;
  }

  /** What was found out for a key before, or now. Fleets run on the same few hundred things. */
  remember(key: string, find: () => TechnologyMatch): TechnologyMatch {
    const known = this.#remembered.get(key);
    if (known) {
      return known;
    }
    if (this.#remembered.size >= MAX_REMEMBERED) {
      this.#remembered.clear();
    }
    const match = find();
    this.#remembered.set(key, match);
    return match;
  }

  #add({ name, aliases, identifiers, cycles }: StoredProduct): void {
    const product = { name, cycles: cycles.map(cycle => cycle.name) };
    claim(this.#names, nameKey(name), product);
    for (const alias of aliases) {
      claim(this.#aliases, nameKey(alias), product);
    }
    for (const { type, id } of identifiers) {
      switch (type) {
        case 'purl': {
          const quick = quickName(id);
          const base = readPackageUrl(id)?.base;
          if (base !== undefined) {
            claim(this.#purls, base, product);
            this.#packageNames.add(quick ?? foldName(nameIn(base)));
          }
          break;
        }
        case 'cpe':
          claim(this.#cpes, readPlatformName(id)?.base, product);
          break;
        default:
          claim(this.#repology, nameKey(id), product);
      }
    }
  }
}

function claim(
  claims: Claims,
  key: string | undefined,
  product: IndexedProduct,
): void {
  if (key !== undefined && key !== '') {
    const other = claims.get(key);
    const isFree = other === undefined || other === product;
    claims.set(key, isFree ? product : 'ambiguous');
  }
}

/** Spaces and underscores are what people make of the dashes in names. */
function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function nameIn(base: string): string {
  return /([^"/]*)"\]$/.exec(base)?.[1] ?? '';
}

function isEcosystem(type: string | undefined): boolean {
  return type !== undefined && type !== 'generic';
}
