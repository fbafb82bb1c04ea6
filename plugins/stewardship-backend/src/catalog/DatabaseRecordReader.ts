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
  MirrorProblem,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { whereInMany } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { isReadable, type Readable } from './readable';
import type { EveryRecord, RecordReader, StoredRecord } from './RecordReader';
import type { Dependents } from './RelianceGraph';
import { mirrorVersionOf, RelianceGraphReader } from './RelianceGraphReader';

/** Records, as read from the plugin's database. */
export class DatabaseRecordReader implements RecordReader {
  readonly #knex: Knex;
  readonly #reliances: RelianceGraphReader;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#reliances = new RelianceGraphReader(options);
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
        reason: MirrorProblem | null;
        resolved_version: number;
        settings_hash: string;
      }>(
        'mirrored_entities.entity',
        'records.record',
        'records.changed_at',
        'mirror_state.synced_at',
        'mirror_state.reason',
        'mirror_state.resolved_version',
        'mirror_state.settings_hash',
      );
    return (
      row && {
        entity: JSON.parse(row.entity),
        record: JSON.parse(row.record),
        changedAt: row.changed_at,
        syncedAt: row.synced_at ?? undefined,
        mirrorProblem: row.reason ?? undefined,
        mirrorVersion: mirrorVersionOf(row),
      }
    );
  }

  async *everyRecord(
    options: { mentioning?: string } = {},
  ): AsyncIterable<EveryRecord[]> {
    const { mentioning } = options;
    const slices = inSlices<{ uid: string; entity: string; record: string }>({
      key: ['records.uid'],
      query: () =>
        this.#knex('records')
          .join('mirrored_entities', 'mirrored_entities.uid', 'records.uid')
          .whereNull('mirrored_entities.removed_at')
          .modify(query => {
            if (mentioning !== undefined) {
              query.where(
                'mirrored_entities.entity',
                'like',
                `%${mentioning}%`,
              );
            }
          })
          .select('records.uid', 'mirrored_entities.entity', 'records.record'),
    });
    for await (const rows of slices) {
      yield rows.map(row => ({
        uid: row.uid,
        entity: JSON.parse(row.entity),
        record: JSON.parse(row.record),
      }));
    }
  }

  async nameEntities(options: {
    refs: Iterable<string>;
    readable: Readable;
  }): Promise<Map<string, NamedEntity>> {
    const names = new Map<string, NamedEntity>();
    for (const ref of options.refs) {
      names.set(ref, { ref, known: false });
    }
    // A page names few entities, but a caller may be able to read many.
    const refs = [...names.keys()].filter(ref =>
      isReadable(ref, options.readable),
    );
    if (refs.length === 0) {
      return names;
    }
    const query = this.#knex('mirrored_entities').whereNull('removed_at');
    whereInMany(query, 'entity_ref', refs);
    const rows: { entity: string }[] = await query.select('entity');
    for (const row of rows) {
      const { ref, title, kind, type }: GraphEntity = JSON.parse(row.entity);
      names.set(ref, { ref, known: true, title, kind, type });
    }
    return names;
  }

  async prepare(): Promise<void> {
    await this.#reliances.read();
  }

  async readVersion(): Promise<string> {
    const state = await this.#knex('mirror_state').first<{
      resolved_version: number;
      settings_hash: string;
    }>('resolved_version', 'settings_hash');
    return mirrorVersionOf(state);
  }

  async readDependents(options: {
    entityRef: string;
    readable: Readable;
    limit: number;
    mirrorVersion?: string;
  }): Promise<Dependents> {
    const graph = await this.#reliances.read(options.mirrorVersion);
    return graph.dependentsOf(options);
  }

  async findOwners(
    entityRefs: string[],
  ): Promise<Map<string, { uid: string; ownerRef?: string }>> {
    const query = this.#knex('mirrored_entities').whereNull('removed_at');
    whereInMany(query, 'entity_ref', entityRefs);
    const rows: { uid: string; entity: string }[] = await query.select(
      'uid',
      'entity',
    );
    return new Map(
      rows.map(({ uid, entity }) => {
        const { ref, ownerRef }: GraphEntity = JSON.parse(entity);
        return [ref, { uid, ownerRef }];
      }),
    );
  }

  async groupsOf(options: {
    userRef: string;
    groupRefs: string[];
  }): Promise<Set<string>> {
    const query = this.#knex('memberships').where('user_ref', options.userRef);
    whereInMany(query, 'group_ref', new Set(options.groupRefs));
    return new Set(await query.pluck('group_ref'));
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
    if (readable.kind === 'all') {
      const [row] = await query.count({ count: '*' });
      return Number(row.count);
    }
    const refs: string[] = await query.pluck('entity_ref');
    return refs.filter(ref => isReadable(ref, readable)).length;
  }

  async countPeopleOfEach(
    people: { groupRefs: string[]; userRefs: string[] }[],
  ): Promise<number[]> {
    const groupRefs = new Set(people.flatMap(each => each.groupRefs));
    const userRefs = new Set(people.flatMap(each => each.userRefs));
    const members = new Map<string, string[]>();
    const query = this.#knex('memberships')
      .join(
        'mirrored_entities',
        'mirrored_entities.entity_ref',
        'memberships.user_ref',
      )
      .whereNull('mirrored_entities.removed_at');
    const rows: { group_ref: string; user_ref: string }[] = await whereInMany(
      query,
      'memberships.group_ref',
      groupRefs,
    ).select('memberships.group_ref', 'memberships.user_ref');
    for (const { group_ref, user_ref } of rows) {
      const known = members.get(group_ref);
      if (known) {
        known.push(user_ref);
      } else {
        members.set(group_ref, [user_ref]);
      }
    }
    const present = new Set<string>(
      await whereInMany(
        this.#knex('mirrored_entities').whereNull('removed_at'),
        'entity_ref',
        userRefs,
      ).pluck('entity_ref'),
    );
    return people.map(each => {
      const found = new Set(each.userRefs.filter(ref => present.has(ref)));
      for (const ref of each.groupRefs) {
        for (const member of members.get(ref) ?? []) {
          found.add(member);
        }
      }
      return found.size;
    });
  }
}
