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

import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import { insertAsJson, jsonChunks } from '../../database/insertAsJson';
import type { CostAttributes, CostLabel } from '../reading/CostLine';
import { attributesToJson, digestOf, labelToJson } from './keyRows';
import { weightOf } from './PeriodTally';

const MOST_REMEMBERED = 200_000;
const ASKED_AT_ONCE = 2000;

/** What attributes and labels are called in the database. */
export type Fingerprint = {
  hash: string;
  /** See `PeriodTally`. */
  weight: bigint;
  /** As stored. */
  text: string;
};

/**
 * Ids of keys and labels. They are shared by all imports, so those that are there already stay, with what they are allocated
 * to; new ones are added.
 */
export class DatabaseCostKeyIds {
  readonly #knex: Knex;
  readonly #source: string;
  #fingerprints = new WeakMap<object, Fingerprint>();
  readonly #keys = new Map<string, number>();
  readonly #labels = new Map<string, number>();

  constructor(options: { knex: Knex; source: string }) {
    this.#knex = options.knex;
    this.#source = options.source;
  }

  fingerprintOfKey(attributes: CostAttributes): Fingerprint {
    return this.#fingerprintOf(attributes, attributesToJson);
  }

  fingerprintOfLabel(label: CostLabel): Fingerprint {
    return this.#fingerprintOf(label, labelToJson);
  }

  /** Ids of keys by their hashes. */
  async keyIds(wanted: Fingerprint[]): Promise<ReadonlyMap<string, number>> {
    const source = this.#source;
    await this.#resolve(this.#keys, wanted, {
      table: 'cost_keys',
      columns: ['source', 'hash', 'attributes'],
      key: ['source', 'hash'],
      where: { source },
      toRow: ({ hash, text }) => ({ source, hash, attributes: text }),
    });
    return this.#keys;
  }

  /** Ids of labels by their hashes. */
  async labelIds(wanted: Fingerprint[]): Promise<ReadonlyMap<string, number>> {
    await this.#resolve(this.#labels, wanted, {
      table: 'cost_labels',
      columns: ['hash', 'provider', 'service', 'category', 'charge'],
      key: ['hash'],
      where: {},
      toRow: ({ hash, text }) => {
        const [provider, service, category, charge] = JSON.parse(text);
        return { hash, provider, service, category, charge };
      },
    });
    return this.#labels;
  }

  #fingerprintOf<T extends object>(
    subject: T,
    toText: (subject: T) => string,
  ): Fingerprint {
    let found = this.#fingerprints.get(subject);
    if (!found) {
      // PostgreSQL stores no NUL in text.
      const text = toText(subject).replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1');
      const hash = digestOf(text);
      found = { hash, text, weight: weightOf(hash) };
      this.#fingerprints.set(subject, found);
    }
    return found;
  }

  async #resolve(
    ids: Map<string, number>,
    wanted: Fingerprint[],
    options: {
      table: string;
      columns: string[];
      key: string[];
      where: Record<string, string>;
      toRow: (fingerprint: Fingerprint) => object;
    },
  ): Promise<void> {
    if (ids.size > MOST_REMEMBERED) {
      ids.clear();
    }
    const unknown = new Map<string, Fingerprint>();
    for (const one of wanted) {
      if (!ids.has(one.hash)) {
        unknown.set(one.hash, one);
      }
    }
    // In one order, so that two imports at once do not wait for each other in a circle.
    const hashes = [...unknown.keys()].sort();
    for (let start = 0; start < hashes.length; start += ASKED_AT_ONCE) {
      const some = hashes.slice(start, start + ASKED_AT_ONCE);
      await this.#find(ids, some, options);
      const missing = some.flatMap(hash =>
        ids.has(hash) ? [] : unknown.get(hash) ?? [],
      );
      if (missing.length > 0) {
        await this.#knex.transaction(async tx => {
          for (const chunk of jsonChunks(missing, options.toRow)) {
            await insertAsJson(tx, { ...options, chunk });
          }
        });
        await this.#find(
          ids,
          missing.map(({ hash }) => hash),
          options,
        );
      }
    }
  }

  async #find(
    ids: Map<string, number>,
    hashes: string[],
    { table, where }: { table: string; where: Record<string, string> },
  ): Promise<void> {
    const query = this.#knex(table).where(where);
    whereInMany(query, 'hash', hashes);
    const rows: { id: number; hash: string }[] = await query.select(
      'id',
      'hash',
    );
    for (const { id, hash } of rows) {
      ids.set(hash, id);
    }
  }
}
