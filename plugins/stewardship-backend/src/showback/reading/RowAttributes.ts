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

import { AttributeTable } from './AttributeTable';
import { cellText, sourceText } from './cellText';
import type { CostColumns } from './CostColumns';
import type { AttributeSelection, CostAttributes, CostLabel } from './CostLine';
import { TagReader, type Tags, type TagSpelling } from './TagReader';

/** Reads what rules may look at. */
export class RowAttributes {
  readonly #columns: CostColumns;
  readonly #tags: TagReader;
  readonly #tagCells: CostColumns['tagCells'];
  readonly #attributes: AttributeTable<CostAttributes>;
  readonly #keys: unknown[] = [];
  readonly #selection: Pick<AttributeSelection, 'service' | 'provider'>;

  constructor(options: {
    columns: CostColumns;
    selection: AttributeSelection;
    /** How the bill spells keys of tags; as they are unless given. */
    tagSpelling?: TagSpelling;
  }) {
    const { columns } = options;
    this.#columns = columns;
    this.#selection = options.selection;
    this.#tags = new TagReader(options);
    this.#tagCells = columns.tagCells.filter(({ key }) =>
      this.#tags.wants(key),
    );
    const names = columns.extras.map(({ name }) => name);
    this.#attributes = new AttributeTable({
      create: keys => attributesOf(keys, names),
    });
  }

  /** What is worth knowing of the rows that were read so far. */
  get notes(): string[] {
    return this.#tags.unreadable > 0
      ? ['There are tags that are no JSON object; those rows count as untagged']
      : [];
  }

  read(cells: readonly string[], label: CostLabel): CostAttributes {
    const columns = this.#columns;
    const keys = this.#keys;
    const { account, accountName } = columns;
    keys[0] = this.#tagsOf(cells);
    keys[1] = '';
    keys[2] = accountName.at.length === 0 ? accountName.constant : '';
    if (account.at.length === 0) {
      keys[1] = account.constant;
      keys[2] = sourceText(cells, accountName);
    }
    for (const at of account.at) {
      const id = cellText(cells, at);
      if (id !== '') {
        keys[1] = id;
        keys[2] = this.#accountName(cells, at);
        break;
      }
    }
    keys[3] = sourceText(cells, columns.resourceId);
    keys[4] = sourceText(cells, columns.resourceName);
    keys[5] = sourceText(cells, columns.region);
    keys[6] = this.#selection.service ? label.service : '';
    keys[7] = this.#selection.provider ? label.provider : '';
    for (let at = 0; at < columns.extras.length; at += 1) {
      keys[8 + at] = cellText(cells, columns.extras[at].at);
    }
    return this.#attributes.find(keys);
  }

  /** The name that belongs to the id in that cell, and to no other one. */
  #accountName(cells: readonly string[], idAt: number): string {
    const { accountName, accountNames } = this.#columns;
    const at = accountNames.get(idAt);
    return at === undefined
      ? sourceText(cells, accountName)
      : cellText(cells, at);
  }

  #tagsOf(cells: readonly string[]): Tags {
    const { tags } = this.#columns;
    const texts: string[] = [];
    for (const at of tags.at) {
      const text = cellText(cells, at);
      if (text !== '') {
        texts.push(text);
      }
    }
    if (tags.at.length === 0 && tags.constant !== '') {
      texts.push(tags.constant);
    }
    const single: [string, string][] = [];
    for (const { at, key } of this.#tagCells) {
      const value = cellText(cells, at);
      if (value !== '') {
        single.push([key, value]);
      }
    }
    return this.#tags.read(texts, single);
  }
}

function attributesOf(
  keys: readonly unknown[],
  names: readonly string[],
): CostAttributes {
  const [tags, account, accountName, resourceId, resourceName, region] =
    keys as [Tags, string, string, string, string, string];
  const [service, provider] = keys.slice(6, 8) as [string, string];
  const columns = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const value = keys[8 + at];
    if (typeof value === 'string' && value !== '') {
      columns.set(name, value);
    }
  }
  return {
    ...{
      tags,
      account,
      accountName,
      resourceId,
      resourceName,
      region,
      columns,
    },
    ...(service !== '' && { service }),
    ...(provider !== '' && { provider }),
  };
}
