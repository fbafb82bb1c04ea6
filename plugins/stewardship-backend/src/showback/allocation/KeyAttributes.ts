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

import type { Looked } from './AllocationRule';

const WORDS: Record<Looked['kind'], string> = {
  tag: 'tag',
  column: 'column',
  account: 'account',
  accountName: 'account name',
  resourceId: 'resource id',
  resourceName: 'resource name',
  region: 'region',
  service: 'service',
  provider: 'provider',
};

const PLAIN = [
  'account',
  'accountName',
  'resourceId',
  'resourceName',
  'region',
  'service',
  'provider',
] as const;

const MOST_SHOWN = 200;

/** One name for what is looked at, however its key is written. */
export function fieldOf(looked: Looked): string {
  return 'key' in looked
    ? `${looked.kind} ${looked.key.trim().toLowerCase()}`
    : looked.kind;
}

/** What rules look at of a key of imported costs. */
export class KeyAttributes {
  readonly #values: ReadonlyMap<string, string>;

  private constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  /** Of the JSON that an import has stored. */
  static read(json: string): KeyAttributes {
    const stored: Record<string, unknown> = JSON.parse(json);
    const values = new Map<string, string>();
    const add = (field: string, value: unknown) => {
      const text = typeof value === 'string' ? value.trim() : '';
      // Of keys that differ in upper and lower case alone, the first one counts.
      if (text !== '' && !values.has(field)) {
        values.set(field, text);
      }
    };
    for (const kind of PLAIN) {
      add(kind, stored[kind]);
    }
    for (const [kind, map] of [
      ['tag', stored.tags],
      ['column', stored.columns],
    ] as const) {
      for (const [key, value] of Object.entries(map ?? {})) {
        add(fieldOf({ kind, key }), value);
      }
    }
    return new KeyAttributes(values);
  }

  /** By what `fieldOf` says; absent where it is empty. */
  valueOf(field: string): string | undefined {
    return this.#values.get(field);
  }

  /** All that are not empty, by field. */
  entries(): Iterable<[string, string]> {
    return this.#values;
  }
}

/** A value in the words of the bill, for example `tag app: checkout`. */
export function describeLooked(looked: Looked, value: string): string {
  const what =
    'key' in looked
      ? `${looked.kind} ${looked.key.trim()}`
      : WORDS[looked.kind];
  return `${what}: ${value.slice(0, MOST_SHOWN)}`;
}
