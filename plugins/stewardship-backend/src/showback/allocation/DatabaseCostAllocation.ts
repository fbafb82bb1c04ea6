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

import { COST_SELECTOR_ANNOTATION } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { mirrorVersionOf } from '../../catalog/RelianceGraphReader';
import { isPostgres } from '../../database/dialect';
import { hashOf } from '../../database/hash';
import { inSlices } from '../../database/inSlices';
import { Turns } from '../../tasks/Turns';
import type { AttributeSelection } from '../reading/CostLine';
import { allocateKey } from './allocateKey';
import { AllocationEntities } from './AllocationEntities';
import type { AllocationRule } from './AllocationRule';
import { compileRules, type CompiledAllocationRule } from './compileRules';
import type { CostAllocation } from './CostAllocation';
import { KeyAttributes } from './KeyAttributes';
import { selectionOf } from './selectionOf';
import {
  isLike,
  KEY_COLUMNS,
  toTarget,
  writeTargets,
  type KeyRow,
  type KeyTarget,
} from './targetRows';

/** Allocates keys in the plugin's database to the entities of the mirror. */
export class DatabaseCostAllocation implements CostAllocation {
  readonly #knex: Knex;
  readonly #rules: CompiledAllocationRule[];
  readonly #rulesHash: string;
  #kept: { version: string; entities: Promise<AllocationEntities> } | undefined;

  /** Throws where a pattern of a rule cannot be used. */
  constructor(options: { knex: Knex; rules: readonly AllocationRule[] }) {
    this.#knex = options.knex;
    this.#rules = compileRules(options.rules);
    this.#rulesHash = hashOf(options.rules);
  }

  async readSelection(): Promise<AttributeSelection> {
    const { mirrorVersion } = await this.#readState();
    const { selectors } = await this.#entities(mirrorVersion);
    return selectionOf(
      this.#rules.map(({ rule }) => rule),
      selectors.looked,
    );
  }

  async refresh(options: {
    source?: string;
    signal?: AbortSignal;
  }): Promise<{ keys: number; changed: number }> {
    const { source, signal } = options;
    const { mirrorVersion, allocated } = await this.#readState();
    const version = `${this.#rulesHash} ${mirrorVersion}`;
    const isOutdated = allocated !== version;
    const turns = new Turns();
    const changed: KeyTarget[] = [];
    let keys = 0;
    for await (const rows of this.#keys({ source, isOutdated })) {
      // Most of the time there is nothing to allocate, and then entities do not matter.
      const entities = await this.#entities(mirrorVersion);
      for await (const slice of turns.slices(rows, 200)) {
        signal?.throwIfAborted();
        keys += slice.length;
        for (const row of slice) {
          const target = toTarget(
            row,
            allocateKey(
              KeyAttributes.read(row.attributes),
              this.#rules,
              entities,
            ),
            entities,
          );
          if (!isLike(row, target)) {
            changed.push(target);
          }
        }
      }
    }
    if (changed.length > 0 || isOutdated) {
      await writeTargets(this.#knex, {
        targets: changed,
        ...(isOutdated && { allocated: version }),
        signal,
      });
    }
    return { keys, changed: changed.length };
  }

  async #readState(): Promise<{
    mirrorVersion: string;
    allocated: string | null;
  }> {
    const row = await this.#knex('cost_state')
      .leftJoin('mirror_state', join => join.on(this.#knex.raw('1 = 1')))
      .where('cost_state.id', 1)
      .first<{
        allocated: string | null;
        resolved_version: number;
        settings_hash: string;
      }>(
        'cost_state.allocated',
        'mirror_state.resolved_version',
        'mirror_state.settings_hash',
      );
    return {
      mirrorVersion: mirrorVersionOf(row),
      allocated: row?.allocated ?? null,
    };
  }

  #keys(options: {
    source?: string;
    isOutdated: boolean;
  }): AsyncIterable<KeyRow[]> {
    const { source, isOutdated } = options;
    return inSlices<KeyRow>({
      key: ['id'],
      query: () =>
        this.#knex('cost_keys')
          .modify(query => {
            if (!isOutdated) {
              query.whereNull('outcome');
              if (source !== undefined) {
                query.where({ source });
              }
            }
          })
          .select(...KEY_COLUMNS),
    });
  }

  async #entities(version: string): Promise<AllocationEntities> {
    if (this.#kept?.version === version) {
      return await this.#kept.entities;
    }
    const kept = { version, entities: this.#readEntities() };
    this.#kept = kept;
    try {
      return await kept.entities;
    } catch (error) {
      if (this.#kept === kept) {
        this.#kept = undefined;
      }
      throw error;
    }
  }

  async #readEntities(): Promise<AllocationEntities> {
    const entities = new AllocationEntities({
      annotations: this.#rules.flatMap(({ rule }) =>
        rule.kind === 'value' && rule.to.by === 'annotation'
          ? [rule.to.annotation]
          : [],
      ),
    });
    const cast = isPostgres(this.#knex.client) ? '::json' : '';
    const turns = new Turns();
    for await (const rows of inSlices<{
      uid: string;
      entity_ref: string;
      annotations: string | null;
    }>({
      key: ['uid'],
      query: () =>
        this.#knex('mirrored_entities')
          .whereNull('removed_at')
          .select(
            'uid',
            'entity_ref',
            this.#knex.raw(
              `entity${cast} -> 'filterable' -> 'metadata' ->> 'annotations' as annotations`,
            ),
          ),
    })) {
      for await (const slice of turns.slices(rows, 200)) {
        for (const row of slice) {
          addEntity(entities, row);
        }
      }
    }
    return entities;
  }
}

function addEntity(
  entities: AllocationEntities,
  row: { uid: string; entity_ref: string; annotations: string | null },
): void {
  const ref = row.entity_ref;
  const [kind, rest = ''] = ref.toLowerCase().split(':');
  const [namespace, name = ''] = rest.split('/');
  const annotations: Record<string, unknown> =
    row.annotations === null ? {} : JSON.parse(row.annotations);
  const selector = annotations[COST_SELECTOR_ANNOTATION];
  entities.add(
    { uid: row.uid, ref, kind, namespace, name, annotations },
    selector === undefined ? undefined : String(selector),
  );
}
