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

import type { GraphEntity } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { mirrorVersionOf } from '../catalog/RelianceGraphReader';
import { inSlices } from '../database/inSlices';
import type {
  BookContents,
  BookCycle,
  BookEntity,
  BookSource,
  BookUse,
} from './book/contents';
import {
  readCapabilities,
  readDecisions,
  type EntityRow,
  type UseRow,
} from './bookRows';
import type { ProductStore } from './ProductStore';

/** The version of the book that goes with one of the mirror and one of the technologies. */
export function bookVersionOf(
  mirrorVersion: string,
  technologyVersion: string,
): string {
  return `${mirrorVersion} ${technologyVersion}`;
}

/** Reads the whole fleet from the plugin's database, in slices. */
export class DatabaseBookSource implements BookSource {
  readonly #knex: Knex;
  readonly #products: ProductStore;

  constructor(options: { knex: Knex; products: ProductStore }) {
    this.#knex = options.knex;
    this.#products = options.products;
  }

  async readVersion(): Promise<string> {
    const row = await this.#knex('technology_state')
      .leftJoin('mirror_state', join => join.on(this.#knex.raw('1 = 1')))
      .first<{
        version: number;
        resolved_version: number;
        settings_hash: string;
      }>(
        'technology_state.version',
        'mirror_state.resolved_version',
        'mirror_state.settings_hash',
      );
    return bookVersionOf(mirrorVersionOf(row), String(row?.version ?? ''));
  }

  async readContents(): Promise<BookContents> {
    const { entities, refs } = await this.#readEntities();
    const { uses, unknown } = await this.#readUses(refs);
    return {
      ...{ entities, uses, unknown },
      reliances: await this.#readReliances(),
      subgroups: await this.#readSubgroups(),
      cycles: await this.#readCycles(uses),
      decisions: await readDecisions(this.#knex, refs),
      capabilities: await readCapabilities(this.#knex, refs),
    };
  }

  async #readEntities(): Promise<{
    entities: BookEntity[];
    /** By uid. */
    refs: Map<string, string>;
  }> {
    const entities: BookEntity[] = [];
    const refs = new Map<string, string>();
    for await (const rows of inSlices<EntityRow>({
      key: ['uid'],
      query: () =>
        this.#knex('directory_entries').select(
          'uid',
          'entity_ref',
          'kind',
          'sort_name',
          'owner_ref',
          'system_ref',
          'tier_id',
          'tier_rank',
        ),
    })) {
      for (const row of rows) {
        refs.set(row.uid, row.entity_ref);
        entities.push({
          ref: row.entity_ref,
          kind: row.kind,
          sortName: row.sort_name,
          ownerRef: row.owner_ref,
          systemRef: row.system_ref,
          tierId: row.tier_id,
          tierRank: row.tier_rank,
        });
      }
    }
    return { entities, refs };
  }

  async #readUses(
    refs: Map<string, string>,
  ): Promise<Pick<BookContents, 'uses' | 'unknown'>> {
    const uses: BookUse[] = [];
    const unknown = new Map<string, number>();
    for await (const rows of inSlices<UseRow>({
      key: ['uid', 'position'],
      query: () =>
        this.#knex('entity_technologies').select(
          'uid',
          'position',
          'product',
          'cycle',
          'version',
        ),
    })) {
      for (const { uid, product, cycle, version } of rows) {
        const entityRef = refs.get(uid);
        if (entityRef === undefined) {
          continue;
        }
        if (product !== null && cycle !== null) {
          const use = { entityRef, product, cycle };
          uses.push(version === null ? use : { ...use, version });
        } else {
          unknown.set(entityRef, (unknown.get(entityRef) ?? 0) + 1);
        }
      }
    }
    return {
      uses,
      unknown: [...unknown].map(([entityRef, count]) => ({ entityRef, count })),
    };
  }

  async #readReliances(): Promise<BookContents['reliances']> {
    const reliances: BookContents['reliances'] = [];
    for await (const rows of inSlices<{
      on_ref: string;
      dependent_ref: string;
    }>({
      key: ['on_ref', 'dependent_ref'],
      query: () => this.#knex('reliances').select('on_ref', 'dependent_ref'),
    })) {
      for (const { on_ref, dependent_ref } of rows) {
        reliances.push([on_ref, dependent_ref]);
      }
    }
    return reliances;
  }

  async #readSubgroups(): Promise<BookContents['subgroups']> {
    const subgroups: BookContents['subgroups'] = [];
    for await (const rows of inSlices<{ uid: string; entity: string }>({
      key: ['uid'],
      query: () =>
        this.#knex('mirrored_entities')
          .whereNull('removed_at')
          .where('entity_ref', 'like', 'group:%')
          .select('uid', 'entity'),
    })) {
      for (const { entity } of rows) {
        const { ref, childRefs }: GraphEntity = JSON.parse(entity);
        for (const childRef of childRefs) {
          subgroups.push([ref, childRef]);
        }
      }
    }
    return subgroups;
  }

  /** Only those in use; there are thousands of others. */
  async #readCycles(uses: BookUse[]): Promise<BookCycle[]> {
    const used = new Set(uses.map(({ product }) => product));
    const products = await this.#products.readProducts();
    return products
      .filter(({ name }) => used.has(name))
      .flatMap(({ name, title, sourceId, cycles }) =>
        cycles.map(cycle => ({
          ...cycle,
          product: name,
          productTitle: title,
          sourceId,
        })),
      );
  }
}
