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
  ProductIdentifier,
  ReleaseCycle,
} from '@backstage-stewardship/plugin-stewardship-common';
import { Fields, quote, readText } from './Fields';
import type { FindingList } from './FindingList';
import { readCycle } from './readCycle';

const HEAD = { apiVersion: 'stewardship.dev/v1', kind: 'Product' };
const MAX_CYCLES = 1000;
const MAX_NAMES = 200;
const NAME = /^[a-z0-9][a-z0-9._+-]{0,99}$/;
const EXPECTED_NAME =
  'a name of letters, digits, dots, dashes, plus signs and underscores';

const IDENTIFIERS: Record<
  ProductIdentifier['type'],
  { pattern: RegExp; expected: string }
> = {
  purl: {
    // A scope may begin with @, and a version does.
    pattern: /^pkg:[a-z][a-z0-9.+-]*\/(?!.*[^/]@)\S+$/i,
    expected: 'a package URL without version, such as pkg:npm/express,',
  },
  cpe: {
    pattern: /^cpe:(2\.3:[aho*-]:|\/[aho]:)[^:\s]+:[^:\s]+/i,
    expected: 'a CPE such as cpe:2.3:a:vendor:product',
  },
  repology: {
    pattern: /^[^\s/]+$/,
    expected: 'the name of a Repology project',
  },
};

/** One product, or nothing where it has no name to be known by. Whatever else is wrong costs only itself, and is told. */
export function readProduct(options: {
  findings: FindingList;
  /** How the document is called, where the product has no name. */
  of: string;
  value: unknown;
}): Product | undefined {
  const { findings, of, value } = options;
  const unnamed = Fields.of({ findings, of, path: '', value });
  if (!unnamed || !isProduct(unnamed)) {
    return undefined;
  }
  const name = readProductName(unnamed);
  if (name === undefined) {
    return undefined;
  }
  const document = unnamed.within(name);
  document.expectKeys(['apiVersion', 'kind', 'metadata', 'spec']);
  const metadata = document.map('metadata');
  metadata?.expectKeys(['name', 'title', 'aliases', 'category']);
  const category = metadata?.text('category', 63);
  const spec = document.map('spec');
  spec?.expectKeys(['link', 'identifiers', 'cycles']);
  const link = spec?.address('link');
  const cycles = spec ? readCycles(spec) : [];
  if (cycles.length === 0) {
    document.tell(
      'spec.cycles',
      'has none that can be read, so it is not known how long any version is supported',
    );
  }
  return {
    name,
    title: metadata?.text('title', 200) ?? nameAsWritten(metadata) ?? name,
    ...(category !== undefined && { category }),
    aliases: metadata ? readAliases(metadata, name) : [],
    identifiers: spec ? readIdentifiers(spec) : [],
    ...(link !== undefined && { link }),
    cycles,
  };
}

function isProduct(document: Fields): boolean {
  const wrong = Object.entries(HEAD).find(
    ([key, expected]) => document.get(key) !== expected,
  );
  if (wrong) {
    const [key, expected] = wrong;
    const value = document.get(key);
    document.tell(
      key,
      `${
        value === undefined ? 'is missing' : `is ${quote(value)}`
      }; '${expected}' is expected, and the document is passed over`,
    );
  }
  return !wrong;
}

function readProductName(document: Fields): string | undefined {
  const metadata = document.map('metadata');
  const name = metadata?.read('name', EXPECTED_NAME, toName);
  if (name === undefined && metadata?.get('name') === undefined) {
    document.tell('metadata.name', 'is missing; the product is passed over');
  }
  return name;
}

function nameAsWritten(metadata: Fields | undefined): string | undefined {
  return readText(metadata?.get('name'), 100);
}

function toName(value: unknown): string | undefined {
  const name = readText(value, 100)?.toLocaleLowerCase('en-US');
  return name && NAME.test(name) ? name : undefined;
}

function readAliases(metadata: Fields, name: string): string[] {
  const aliases = new Set<string>();
  for (const { path, value } of metadata.list('aliases', MAX_NAMES)) {
    const alias = toName(value);
    if (alias === undefined) {
      metadata.tell(path, `is ${quote(value)}; ${EXPECTED_NAME} is expected`);
    } else if (alias !== name) {
      aliases.add(alias);
    }
  }
  return [...aliases];
}

function readIdentifiers(spec: Fields): ProductIdentifier[] {
  const identifiers = new Map<string, ProductIdentifier>();
  const types = ['purl', 'cpe', 'repology'] as const;
  for (const entry of spec.maps('identifiers', MAX_NAMES)) {
    entry.expectKeys([...types]);
    for (const type of types) {
      const { pattern, expected } = IDENTIFIERS[type];
      const id = entry.read(type, expected, value => {
        const text = readText(value, 500);
        return text && pattern.test(text) ? text : undefined;
      });
      if (id !== undefined) {
        identifiers.set(`${type} ${id}`, { type, id });
      }
    }
  }
  return [...identifiers.values()];
}

function readCycles(spec: Fields): ReleaseCycle[] {
  const cycles = new Map<string, ReleaseCycle>();
  for (const entry of spec.maps('cycles', MAX_CYCLES)) {
    const cycle = readCycle(entry);
    if (cycle && cycles.has(cycle.name)) {
      entry.tell(
        'name',
        `is '${cycle.name}' a second time; the first one counts`,
      );
    } else if (cycle) {
      cycles.set(cycle.name, cycle);
    }
  }
  return newestFirst([...cycles.values()]);
}

/** By date where all of them have one, or else as they are written. */
function newestFirst(cycles: ReleaseCycle[]): ReleaseCycle[] {
  return cycles.every(({ releasedOn }) => releasedOn !== undefined)
    ? [...cycles].sort((a, b) => day(b).localeCompare(day(a), 'en-US'))
    : cycles;
}

function day({ releasedOn = '' }: ReleaseCycle): string {
  return releasedOn;
}
