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

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  coreServices,
  createServiceFactory,
  resolveSafeChildPath,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  parseEntityYaml,
  type PlaceholderResolver,
} from '@backstage/plugin-catalog-node';
import type { UnreadTargets } from './UnreadTargets';

/** Takes the place of the readers of GitHub and the like, and reads nothing. */
export function readNothingRemote(unread: UnreadTargets): BackendFeature {
  async function refuse(url: string): Promise<never> {
    unread.add(url);
    throw new Error('Nothing is read from other machines here');
  }
  return createServiceFactory({
    service: coreServices.urlReader,
    deps: {},
    factory: () => ({ readUrl: refuse, readTree: refuse, search: refuse }),
  });
}

/**
 * Resolves `$text` and the like from files beside the one that names them, as the catalog does where it reads from a
 * repository. A note takes the place of what is not here: the definition of an API may be missing, the API is not.
 */
export function createPlaceholderResolver(options: {
  folder: string;
  unread: UnreadTargets;
}): PlaceholderResolver {
  const { folder, unread } = options;
  return async ({ key, value, baseUrl }) => {
    const target = String(value);
    const path = resolve(dirname(baseUrl), target);
    const text = isAddress(target) ? undefined : await read(folder, path);
    const isData = key === 'json' || key === 'yaml';
    if (text === undefined) {
      unread.add(isAddress(target) ? target : path);
      if (isData) {
        throw new Error(`'${target}' is not here`);
      }
      return `Not read: ${target}`;
    }
    return isData ? parseData(key, text, path) : text;
  };
}

function isAddress(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(target);
}

async function read(folder: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(resolveSafeChildPath(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}

function parseData(key: string, text: string, path: string) {
  if (key === 'json') {
    return JSON.parse(text);
  }
  const [result] = parseEntityYaml(text, { type: 'file', target: path });
  if (result?.type !== 'entity') {
    throw new Error(`'${path}' does not contain an object`);
  }
  return { ...result.entity };
}
