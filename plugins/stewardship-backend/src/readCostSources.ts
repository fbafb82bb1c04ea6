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

import { resolve } from 'node:path';
import type { z } from 'zod';
import { configProblem } from './configProblem';
import type { CostSourceSettings } from './showback/CostSettings';
import type { CostColumn, FileFormat } from './showback/reading/FileFormat';
import type { costs } from './showbackSchema';

type SourceInput = NonNullable<z.infer<typeof costs>['sources']>[number];

const PLACES = ['file', 'url', 'query'] as const;

const FORMAT_KEYS = [
  'preset',
  'columns',
  'tagColumns',
  'constants',
  'delimiter',
  'decimal',
  'dateFormat',
  'timeZone',
] as const;

/** What has to be said where a preset cannot know it: of each list, one. */
const NEEDED: Partial<
  Record<
    FileFormat['preset'],
    { key: 'columns' | 'constants'; why: string; each: CostColumn[][] }
  >
> = {
  csv: {
    key: 'columns',
    why: 'no preset knows it',
    each: [['day'], ['service'], ['currency'], ['billed', 'effective']],
  },
  openCost: {
    key: 'constants',
    why: 'OpenCost does not say it',
    each: [['currency']],
  },
};

/** The sources of costs. Throws where one of them could never be imported. */
export function readCostSources(inputs: SourceInput[]): CostSourceSettings[] {
  const seen = new Map<string, number>();
  return inputs.map((input, index) => {
    const path = ['costs', 'sources', index];
    const { id } = input;
    const first = seen.get(id);
    if (first !== undefined) {
      throw configProblem({
        path: [...path, 'id'],
        value: id,
        expected: `is the id of sources.${first} as well; write another id`,
      });
    }
    seen.set(id, index);
    const [place, second] = PLACES.filter(name => input[name] !== undefined);
    if (!place || second) {
      throw configProblem({
        path: second ? [...path, second] : path,
        expected: second
          ? `a source has one place, and ${place} is there already; write two sources`
          : 'must have file, url or query',
      });
    }
    return toSource(input, path);
  });
}

function toSource(input: SourceInput, path: PropertyKey[]): CostSourceSettings {
  const { id, title = id, kind = 'infrastructure', file, url, query } = input;
  const shared = { id, title, kind };
  if (query) {
    const superfluous = FORMAT_KEYS.find(key => input[key] !== undefined);
    if (superfluous) {
      throw configProblem({
        path: [...path, superfluous],
        value: input[superfluous],
        expected: 'has no meaning for a query, which names its columns itself',
      });
    }
    const { client, statement, months = 3 } = query;
    const connection = readConnection(query.connection, [...path, 'query']);
    return { ...shared, from: 'query', client, connection, statement, months };
  }
  const format = readFormat(input, path);
  return file === undefined
    ? { ...shared, from: 'url', url: url ?? '', format }
    : // Meant as those of catalog locations are: from where the backend runs.
      { ...shared, from: 'file', path: resolve(file), format };
}

function readConnection(
  given: unknown,
  path: PropertyKey[],
): string | Record<string, unknown> {
  if (typeof given === 'string' && given.trim() !== '') {
    return given;
  }
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    return { ...given };
  }
  // Never shown: what is wrong in it may be the password.
  throw configProblem({
    path: [...path, 'connection'],
    expected: `${
      given === undefined ? 'it is missing and ' : ''
    }must be a connection string, or a map with host, user, password and database`,
  });
}

function readFormat(input: SourceInput, path: PropertyKey[]): FileFormat {
  const { preset = 'focus', columns = {}, constants = {} } = input;
  const said = new Set([...Object.keys(columns), ...Object.keys(constants)]);
  const { key, why, each } = NEEDED[preset] ?? { key: '', why: '', each: [] };
  for (const [name, ...others] of each) {
    if (![name, ...others].some(one => said.has(one))) {
      const or = others.length > 0 ? ` (or ${others.join(', ')})` : '';
      throw configProblem({
        path: [...path, key, name],
        expected: `it is missing and must be there for ${preset}, as ${why}${or}`,
      });
    }
  }
  return {
    preset,
    columns,
    constants,
    ...(input.tagColumns !== undefined && { tagColumns: input.tagColumns }),
    ...(input.delimiter && { delimiter: input.delimiter }),
    ...(input.decimal && { decimal: input.decimal }),
    ...(input.dateFormat && { dateFormat: input.dateFormat }),
    ...(input.timeZone && { timeZone: input.timeZone }),
  };
}
