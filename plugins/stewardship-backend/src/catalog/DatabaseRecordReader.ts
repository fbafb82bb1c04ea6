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
  GraphEntity,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { whereInMany } from '../database/dialect';
import { whereReadable, type Readable } from './readable';
import type {
  Dependent,
  DependentsOfTier,
  RecordReader,
  StoredRecord,
} from './RecordReader';

/** Records, as read from the plugin's database. */
export class DatabaseRecordReader implements RecordReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async find(entityRef: string): Promise<StoredRecord | undefined> {
    const row = await this.#knex('mirrored_entities')
      .join('records', 'records.uid', 'mirrored_entities.uid')
      .crossJoin(this.#knex.ref('mirror_state'))
      .where('mirrored_entities.entity_ref', entityRef)
      .whereNull('mirrored_entities.removed_at')
      .first<{
        entity: string;
        record: string;
        changed_at: string;
        synced_at: string | null;
        reason: string | null;
      }>(
        'mirrored_entities.entity',
        'records.record',
        'records.changed_at',
        'mirror_state.synced_at',
        'mirror_state.reason',
      );
    return (
      row && {
        entity: JSON.parse(row.entity),
        record: JSON.parse(row.record),
        changedAt: row.changed_at,
        syncedAt: row.synced_at ?? undefined,
        mirrorProblem: row.reason ?? undefined,
      }
    );
  }

  async nameEntities(options: {
    refs: Iterable<string>;
    readable: Readable;
  }): Promise<Map<string, NamedEntity>> {
    const names = new Map<string, NamedEntity>();
    for (const ref of options.refs) {
      names.set(ref, { ref, known: false });
    }
    if (names.size === 0) {
      return names;
    }
    const query = this.#knex('mirrored_entities').whereNull('removed_at');
    whereInMany(query, 'entity_ref', names.keys());
    whereReadable(query, 'entity_ref', options.readable);
    const rows: { entity: string }[] = await query.select('entity');
    for (const row of rows) {
      const { ref, title, kind, type }: GraphEntity = JSON.parse(row.entity);
      names.set(ref, { ref, known: true, title, kind, type });
    }
    return names;
  }

  async countDependents(options: {
    entityRef: string;
    readable: Readable;
  }): Promise<DependentsOfTier[]> {
    const rows: {
      tier_id: string;
      total: number | string;
      direct: number | string;
    }[] = await this.#dependents(options)
      .groupBy('directory_entries.tier_id')
      .select('directory_entries.tier_id')
      .count({ total: '*', direct: 'direct.dependent_ref' });
    return rows.map(({ tier_id, total, direct }) => ({
      tierId: tier_id,
      total: Number(total),
      direct: Number(direct),
    }));
  }

  async listDependents(options: {
    entityRef: string;
    readable: Readable;
    limit: number;
  }): Promise<Dependent[]> {
    const rows: {
      entity_ref: string;
      tier_id: string;
      direct_ref: string | null;
    }[] = await this.#dependents(options)
      .orderBy('directory_entries.tier_rank')
      // Comparing with null is the one order of nulls that engines agree on.
      .orderByRaw('direct.dependent_ref is null')
      .orderBy('directory_entries.entity_ref')
      .limit(options.limit)
      .select('directory_entries.entity_ref', 'directory_entries.tier_id', {
        direct_ref: 'direct.dependent_ref',
      });
    return rows.map(row => ({
      ref: row.entity_ref,
      tierId: row.tier_id,
      direct: row.direct_ref !== null,
    }));
  }

  async countPeople(options: {
    groupRefs: string[];
    userRefs: string[];
    readable: Readable;
  }): Promise<number> {
    const { groupRefs, userRefs, readable } = options;
    const members = this.#knex('memberships').select('user_ref');
    whereInMany(members, 'group_ref', groupRefs);
    const query = this.#knex('mirrored_entities')
      .whereNull('removed_at')
      .where(either => {
        either.whereIn('entity_ref', members);
        if (userRefs.length > 0) {
          either.orWhereIn('entity_ref', userRefs);
        }
      });
    whereReadable(query, 'entity_ref', readable);
    const [row] = await query.count({ count: '*' });
    return Number(row.count);
  }

  /** `union` instead of `union all` makes each entity count once, and ends circles. */
  #dependents(options: {
    entityRef: string;
    readable: Readable;
  }): Knex.QueryBuilder {
    const { entityRef, readable } = options;
    const first = this.#knex('reliances')
      .where('on_ref', entityRef)
      .select('dependent_ref');
    whereReadable(first, 'dependent_ref', readable);
    const next = this.#knex('reliances')
      .join('reached', 'reached.ref', 'reliances.on_ref')
      .select('reliances.dependent_ref');
    whereReadable(next, 'reliances.dependent_ref', readable);

    return this.#knex
      .withRecursive('reached', ['ref'], first.union(next))
      .from('reached')
      .join('directory_entries', 'directory_entries.entity_ref', 'reached.ref')
      .leftJoin({ direct: 'reliances' }, join => {
        join
          .on('direct.dependent_ref', 'reached.ref')
          .andOnVal('direct.on_ref', entityRef);
      })
      .whereNot('reached.ref', entityRef);
  }
}
