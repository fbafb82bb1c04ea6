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

import type { AttributeSelection } from './CostLine';
import { TextCache } from './TextCache';

export type Tags = ReadonlyMap<string, string>;

const NO_TAGS: Tags = new Map();
const TEXTS = { maxTexts: 50_000, maxCharacters: 16 * 1024 * 1024 };
const ALIKE = { maxTexts: 200_000, maxCharacters: 16 * 1024 * 1024 };

/**
 * - `prometheus`: what is no letter or digit is an underscore
 * - `aws`: `CostCenter` may be `user_cost_center` or `resourceTags/CostCenter`, so nothing but letters and digits is compared, without
 *   what says that people have set it
 */
export type TagSpelling = 'prometheus' | 'aws';

/**
 * Reads tags, of which only those are kept that rules look at. The same text is taken apart once only, and what is alike is
 * the same object.
 */
export class TagReader {
  readonly #keys = new Map<string, string[]>();
  readonly #spelling: TagSpelling | undefined;
  readonly #byText = new TextCache<Tags>(TEXTS);
  readonly #alike = new TextCache<Tags>(ALIKE);
  #unreadable = 0;

  constructor(options: {
    selection: AttributeSelection;
    /** How the bill spells keys; as they are unless given. */
    tagSpelling?: TagSpelling;
  }) {
    this.#spelling = options.tagSpelling;
    for (const key of options.selection.tags) {
      const found = this.#keys.get(this.#normal(key)) ?? [];
      this.#keys.set(this.#normal(key), [...found, key]);
    }
  }

  /** Whether anybody looks at a tag. */
  wants(key: string): boolean {
    return this.#keys.has(this.#normal(key));
  }

  /** Texts that were no tags: they are neither listed nor kept, but the costs are. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** `texts` are JSON each, the one that counts most first; `cells` are single tags and count most of all. */
  read(
    texts: readonly string[],
    cells: readonly (readonly [string, string])[],
  ): Tags {
    if (this.#keys.size === 0 || (texts.length === 0 && cells.length === 0)) {
      return NO_TAGS;
    }
    const text =
      cells.length === 0 && texts.length === 1
        ? texts[0]
        : JSON.stringify([texts, cells]);
    const known = this.#byText.get(text);
    if (known) {
      return known;
    }
    const tags = this.#alikeTo([
      ...cells,
      ...texts.flatMap(json => this.#entriesOf(json)),
    ]);
    this.#byText.set(text, tags);
    return tags;
  }

  #alikeTo(entries: readonly (readonly [string, string])[]): Tags {
    const tags = new Map<string, string>();
    for (const [key, value] of entries) {
      for (const name of this.#keys.get(this.#normal(key)) ?? []) {
        if (!tags.has(name) && value !== '') {
          tags.set(name, Buffer.from(value).toString());
        }
      }
    }
    if (tags.size === 0) {
      return NO_TAGS;
    }
    const sorted = [...tags].sort(([a], [b]) => (a < b ? -1 : 1));
    const text = JSON.stringify(sorted);
    const known = this.#alike.get(text);
    if (known) {
      return known;
    }
    const found = new Map(sorted);
    this.#alike.set(text, found, text.length);
    return found;
  }

  #entriesOf(text: string): [string, string][] {
    const json = parse(text) ?? parse(`{${text}}`);
    if (Array.isArray(json)) {
      // As BigQuery and Parquet have it.
      return json.flatMap(item =>
        typeof item?.key === 'string'
          ? entryOf(this.#ownKey(item.key), item.value)
          : [],
      );
    }
    if (typeof json !== 'object') {
      this.#unreadable += 1;
      return [];
    }
    return Object.entries(json).flatMap(([key, value]) =>
      entryOf(this.#ownKey(key), value),
    );
  }

  #ownKey(key: string): string {
    return this.#spelling === 'aws'
      ? key.trim().replace(/^(?:resourceTags\/)?(?:user[:_])?/, '')
      : key;
  }

  #normal(key: string): string {
    const name = key.trim().toLocaleLowerCase('en-US');
    switch (this.#spelling) {
      case 'prometheus':
        return name.replace(/[^a-z0-9_]/g, '_');
      case 'aws':
        return name.replace(/[^\p{L}\p{N}]/gu, '');
      default:
        return name;
    }
  }
}

function entryOf(key: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) {
    return [];
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : `${value}`;
  return [[key, text.trim()]];
}

function parse(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}
