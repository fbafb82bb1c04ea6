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
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  isWebAddress,
  parseDuration,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { quoted } from './quoted';

/** Where release cycles are read from. */
export type EndOfLifeSource =
  /** A server that has the API, with the address of its bulk answer. */
  | { kind: 'api'; url: string }
  /** A saved answer on the machine of the backend; absolute. */
  | { kind: 'file'; path: string }
  /** A saved answer that the URL reader reaches. */
  | { kind: 'url'; url: string };

/** The section `endOfLife`, read once. */
export type EndOfLifeConfig =
  | { status: 'off' }
  | { status: 'on'; source: EndOfLifeSource; timeoutMs: number };

const BASE_URL = 'https://endoflife.date';
const TIMEOUT = 'PT1M';
// The backend gives up on any source after that.
const LONGEST_MS = 2 * 60_000;

const ADDRESS =
  'must be an http or https address without a user name or password';
const NOT_EMPTY = 'must be text';

const switchSchema = z.union(
  [
    z.boolean(),
    // Environment variables are text.
    z.literal(['true', 'false']).transform(text => text === 'true'),
  ],
  'must be true or false',
);

const sectionSchema = z.object(
  {
    enabled: switchSchema.default(true),
    baseUrl: z
      .string(ADDRESS)
      .trim()
      .refine(isWebAddress, ADDRESS)
      .refine(
        text => !/[?#]/.test(text),
        'must not have a ? or #; to read a single file, use endOfLife.url instead',
      )
      .optional(),
    file: z.string(NOT_EMPTY).trim().min(1, NOT_EMPTY).optional(),
    url: z.string(ADDRESS).trim().refine(isWebAddress, ADDRESS).optional(),
    timeout: z
      .string('must be an ISO 8601 duration such as PT1M')
      .refine(isTimeout, 'must be an ISO 8601 duration from PT1S to PT2M')
      .default(TIMEOUT),
  },
  'must be a section with keys such as baseUrl',
);

/**
 * Reads the section `endOfLife`. Other plugins have keys there too, so that unknown ones are left alone.
 *
 * Throws `InputError` that names the key, its value and what would be right.
 */
export function readEndOfLifeConfig(root: RootConfigService): EndOfLifeConfig {
  const section = root.getOptional('endOfLife') ?? {};
  const read = sectionSchema.safeParse(section);
  if (!read.success) {
    throw problemOf(read.error.issues[0], section);
  }
  const { enabled, baseUrl, file, url, timeout } = read.data;
  const given = Object.entries({ baseUrl, file, url })
    .filter(([, value]) => value !== undefined)
    .map(([key]) => `endOfLife.${key}`);
  if (given.length > 1) {
    throw new InputError(
      `Invalid configuration 'endOfLife': ${given.join(
        ' and ',
      )} are both set, and release cycles are read from one place; keep one of them`,
    );
  }
  if (!enabled) {
    return { status: 'off' };
  }
  return {
    status: 'on',
    source: sourceOf({ baseUrl, file, url }),
    timeoutMs: parseDuration(timeout)?.toMillis() ?? 0,
  };
}

function sourceOf(given: {
  baseUrl?: string;
  file?: string;
  url?: string;
}): EndOfLifeSource {
  if (given.file !== undefined) {
    return { kind: 'file', path: resolve(given.file) };
  }
  if (given.url !== undefined) {
    return { kind: 'url', url: given.url };
  }
  const site = (given.baseUrl ?? BASE_URL)
    .replace(/\/+$/, '')
    .replace(/\/api(\/v1)?$/, '');
  return { kind: 'api', url: `${site}/api/v1/products/full` };
}

function problemOf(
  { path, message }: { path: PropertyKey[]; message: string },
  section: unknown,
): InputError {
  const [key] = path.map(String);
  if (key === undefined) {
    return new InputError(
      `Invalid configuration 'endOfLife': ${quoted(section)} ${message}`,
    );
  }
  const value: unknown = Reflect.get(Object(section), key);
  const isSecret =
    key === 'url' || (key === 'baseUrl' && /[@?]/.test(String(value)));
  const subject = isSecret ? 'it' : quoted(value);
  return new InputError(
    `Invalid configuration 'endOfLife.${key}': ${subject} ${message}`,
  );
}

function isTimeout(text: string): boolean {
  const milliseconds = parseDuration(text)?.toMillis() ?? 0;
  return milliseconds >= 1000 && milliseconds <= LONGEST_MS;
}
