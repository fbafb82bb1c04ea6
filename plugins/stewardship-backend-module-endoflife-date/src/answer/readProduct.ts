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
import { quoted } from '../quoted';
import type { Findings } from './Findings';
import { isMap, readRelease } from './readRelease';
import { productSchema } from './schemas';

/** One product of an answer; absent where nothing of it can be used. */
export function readProduct(options: {
  given: unknown;
  /** Its place in the answer, counted from 1. */
  position: number;
  findings: Findings;
}): Product | undefined {
  const { given, position, findings } = options;
  const read = productSchema.safeParse(given);
  if (!read.success) {
    findings.add(
      `Product ${position} is passed over: ${problemOf(
        given,
        read.error.issues[0].path,
      )}`,
    );
    return undefined;
  }
  const { name, label, category, aliases, identifiers, links } = read.data;
  const cycles = readCycles({
    product: name,
    given: read.data.releases,
    findings,
  });
  if (cycles.length === 0 && read.data.releases.length > 0) {
    findings.add(
      `The product ${quoted(
        name,
      )} is passed over: none of its releases can be read`,
    );
    return undefined;
  }
  return {
    name,
    title: label ?? name,
    ...(category && { category }),
    aliases: [...new Set(aliases)].filter(alias => alias !== name),
    identifiers,
    ...(links?.html && { link: links.html }),
    cycles,
  };
}

function readCycles(options: {
  product: string;
  given: unknown[];
  findings: Findings;
}): ReleaseCycle[] {
  const { product, findings } = options;
  const cycles = new Map<string, ReleaseCycle>();
  for (const [index, given] of options.given.entries()) {
    const cycle = readRelease({
      ...{ given, position: index + 1 },
      onFinding: finding => findings.add(`${product} ${finding}`),
    });
    if (cycle && cycles.has(cycle.name)) {
      findings.add(
        `${product} ${cycle.name} is there twice; the first one counts`,
      );
    } else if (cycle) {
      cycles.set(cycle.name, cycle);
    }
  }
  return [...cycles.values()];
}

function problemOf(given: unknown, path: PropertyKey[]): string {
  if (!isMap(given)) {
    return `it is ${quoted(given)}`;
  }
  const [key] = path.map(String);
  return key === 'releases'
    ? `the releases of ${quoted(given.name)} are ${quoted(
        given.releases,
      )}, not a list`
    : `its name is ${quoted(given.name)}, which is no name of a product`;
}
