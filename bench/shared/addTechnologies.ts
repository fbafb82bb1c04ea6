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

import type { BenchEntity } from './BenchEntity';
import type { BenchCatalog } from './generateCatalog';
import { Random } from './random';

const PRODUCTS = 460;
const CYCLES = 18;

/** A release cycle that was made up. */
export type BenchCycle = {
  name: string;
  releasedOn: string;
  endOfActiveSupport: string;
  endOfSecuritySupport: string;
  latest: string;
};

/** A product that was made up. */
export type BenchProduct = {
  name: string;
  title: string;
  purl: string;
  cycles: BenchCycle[];
};

/** What an entity was told to run on, as an answer must say. */
export type BenchUse = { product: string; cycle: string; endsOn: string };

/** Products, and who was told to run on what; by entity ref. */
export type BenchTechnologies = {
  products: BenchProduct[];
  uses: Map<string, BenchUse[]>;
};

/**
 * Makes up as many products and release cycles as a public list has, and gives every entity that the directory lists eight of
 * them: six by name and version, one by package URL, and one whose version has no release cycle.
 */
export function addTechnologies(catalog: BenchCatalog): BenchTechnologies {
  const random = new Random(11);
  const products = Array.from({ length: PRODUCTS }, (_, index) =>
    makeUp(index, random),
  );
  const uses = new Map<string, BenchUse[]>();
  for (const entity of catalog.listed) {
    const declared: object[] = [];
    const found: BenchUse[] = [];
    for (let index = 0; index < 7; index++) {
      // Few products are everywhere, and many are rare.
      const product = products[Math.floor(PRODUCTS * random.next() ** 3)];
      const cycle = random.pick(product.cycles);
      const version = `${cycle.name}.${random.below(20)}`;
      const use = {
        product: product.name,
        cycle: cycle.name,
        endsOn: cycle.endOfSecuritySupport,
      };
      found.push(use);
      declared.push(
        index === 6
          ? { purl: `${product.purl}@${version}` }
          : { product: product.name, version },
      );
    }
    declared.push({ product: products[0].name, version: '999.1' });
    uses.set(entity.ref, found);
    addToRecord(entity, declared);
  }
  return { products, uses };
}

function addToRecord(entity: BenchEntity, technologies: object[]): void {
  const stewardship = (entity.spec.stewardship ?? {}) as object;
  entity.spec = {
    ...entity.spec,
    stewardship: { ...stewardship, technologies },
  };
}

function makeUp(index: number, random: Random): BenchProduct {
  const name = `product-${index}`;
  const first = 2010 + random.below(8);
  return {
    name,
    title: `Product ${index}`,
    purl: `pkg:generic/${name}`,
    // 1, 10 and 1.1 begin alike, which is where a wrong match would come from.
    cycles: Array.from({ length: CYCLES }, (_, cycle) => {
      const year = first + cycle;
      const minor = index % 3 === 0 ? `${1 + (cycle % 4)}.${cycle}` : '';
      return {
        name: minor || String(cycle + 1),
        releasedOn: `${year}-02-01`,
        endOfActiveSupport: `${year + 2}-06-30`,
        endOfSecuritySupport: `${year + 4}-11-${10 + (index % 18)}`,
        latest: `${minor || cycle + 1}.42`,
      };
    }).reverse(),
  };
}
