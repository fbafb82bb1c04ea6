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
  matchCycle,
  type TechnologyMatch,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isDigest } from './packageUrls';
import type { FoundProduct, ProductIndex } from './ProductIndex';

/** Something that somebody runs on, by any of its names. */
export type NamedTechnology = {
  product?: string;
  version?: string;
  /** Name of the release cycle; wins over whatever the version says. */
  cycle?: string;
  purl?: string;
  cpe?: string;
};

/** Finds the release cycle that something belongs to, or says why it is not known. Reads no names as anything they may not be. */
export function identifyTechnology(
  technology: NamedTechnology,
  index: ProductIndex,
): TechnologyMatch {
  if (index.size === 0) {
    return { status: 'unknown', reason: 'noSources' };
  }
  const { product, version, cycle, purl, cpe } = technology;
  const key = `${product ?? ''}\n${version ?? ''}\n${cycle ?? ''}\n${
    purl ?? ''
  }\n${cpe ?? ''}`;
  return index.remember(key, () => identify(technology, index));
}

/** The product of something, whatever its version. */
export function findProduct(
  technology: NamedTechnology,
  index: ProductIndex,
): FoundProduct | undefined {
  const { product, purl, cpe } = technology;
  if (product !== undefined) {
    return index.byName(product);
  }
  const byPurl = purl === undefined ? undefined : index.byPurl(purl);
  return (
    byPurl?.found ??
    (cpe === undefined || byPurl?.isPackage ? undefined : index.byCpe(cpe))
  );
}

function identify(
  technology: NamedTechnology,
  index: ProductIndex,
): TechnologyMatch {
  const found = findProduct(technology, index);
  if (!found) {
    return { status: 'unknown', reason: 'unknownProduct' };
  }
  const { by, product } = found;
  const version = isDigest(technology.version) ? undefined : technology.version;
  const match = matchCycle(
    // The name of a cycle is also the version that fits it best.
    technology.cycle ?? (version?.trim() || found.version),
    product.cycles,
  );
  return match.status === 'matched'
    ? { ...match, product: product.name, by }
    : { ...match, product: product.name };
}
