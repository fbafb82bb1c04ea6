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
  ResolvedRecord,
  SharedCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { mirrorVersionOf } from '../../catalog/RelianceGraphReader';
import { isPostgres } from '../../database/dialect';
import { inSlices } from '../../database/inSlices';
import { Turns } from '../../tasks/Turns';
import type { QuantityStore } from '../allocation/QuantityStore';
import { readDays, readMonths } from './bookAmounts';
import { readKeys, readLabels, readSources } from './bookRows';
import { monthText } from './calendar';
import {
  bookVersion,
  type BookContents,
  type BookSource,
  type BookVersion,
} from './contents';
import type { BookEntity } from './CostBook';
import { firstShownMonth, lastCoveredMonth } from './shownMonths';

type EntityRow = {
  uid: string;
  entity_ref: string;
  kind: string;
  owner_ref: string;
  system_ref: string;
  domain_ref: string;
  name: string;
  title: string | null;
  type: string | null;
  own_domains: string;
  depends_on: string;
  children: string;
};

/** Reads everything about costs from the plugin's database, in slices. */
export class DatabaseBookSource implements BookSource {
  readonly #knex: Knex;
  readonly #quantities: QuantityStore;
  readonly #settingsHash: string;
  readonly #now: () => Date;

  constructor(options: {
    knex: Knex;
    quantities: QuantityStore;
    /** Of settings that books are made with; may be empty. */
    settingsHash: string;
    now?: () => Date;
  }) {
    this.#knex = options.knex;
    this.#quantities = options.quantities;
    this.#settingsHash = options.settingsHash;
    this.#now = options.now ?? (() => new Date());
  }

  async readVersion(): Promise<BookVersion> {
    const row = await this.#knex('cost_state')
      .leftJoin('mirror_state', join => join.on(this.#knex.raw('1 = 1')))
      .where('cost_state.id', 1)
      .first<{
        version: number | string;
        resolved_version: number;
        settings_hash: string;
      }>(
        'cost_state.version',
        'mirror_state.resolved_version',
        'mirror_state.settings_hash',
      );
    return {
      imports: String(row?.version ?? ''),
      day: `${this.#today()} ${this.#settingsHash}`,
      catalog: mirrorVersionOf(row),
    };
  }

  async readContents(version: BookVersion): Promise<BookContents> {
    const today = this.#today();
    const sources = await readSources(this.#knex, today);
    const { entities, ...edges } = await this.#readEntities();
    const shared = await this.#readRecords(entities);
    return {
      ...{ version: bookVersion(version), imports: version.imports, today },
      ...{ entities, sources, shared, ...edges },
      labels: await readLabels(this.#knex),
      keys: readKeys(
        this.#knex,
        new Map(sources.map(({ id }, place) => [id, place])),
      ),
      months: readMonths(this.#knex),
      days: readDays(this.#knex, lastCoveredMonth({ today, sources })),
      // Older ones are neither shown nor charged.
      quantities: await this.#quantities.read({
        from: monthText(firstShownMonth({ today, sources })),
        to: today.slice(0, 7),
      }),
    };
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  async #readEntities(): Promise<
    Pick<BookContents, 'entities' | 'dependencies' | 'subgroups'>
  > {
    const entities: BookEntity[] = [];
    const dependencies: BookContents['dependencies'] = [];
    const subgroups: BookContents['subgroups'] = [];
    const turns = new Turns();
    for await (const rows of inSlices<EntityRow>({
      key: ['directory_entries.uid'],
      query: () => this.#entityRows(),
    })) {
      for await (const slice of turns.slices(rows, 100)) {
        for (const row of slice) {
          const ref = row.entity_ref;
          entities.push(toEntity(row));
          // Reliances would name those who consume an API too; a cost is divided along `dependsOn` alone.
          for (const onRef of listIn(row.depends_on)) {
            dependencies.push([onRef, ref]);
          }
          for (const childRef of listIn(row.children)) {
            subgroups.push([ref, childRef]);
          }
        }
      }
    }
    return { entities, dependencies, subgroups };
  }

  /** Of the mirrored entity only what is needed: whole ones would be some megabytes in each slice. */
  #entityRows(): Knex.QueryBuilder {
    const cast = isPostgres(this.#knex.client) ? '::json' : '';
    const field = (name: string, operator: '->' | '->>') =>
      `mirrored_entities.entity${cast} ${operator} '${name}'`;
    return this.#knex('directory_entries')
      .join(
        'mirrored_entities',
        'mirrored_entities.uid',
        'directory_entries.uid',
      )
      .select(
        'directory_entries.uid',
        'directory_entries.entity_ref',
        'directory_entries.kind',
        'directory_entries.owner_ref',
        'directory_entries.system_ref',
        'directory_entries.domain_ref',
        this.#knex.raw(`${field('name', '->>')} as name`),
        this.#knex.raw(`${field('title', '->>')} as title`),
        this.#knex.raw(`${field('type', '->>')} as type`),
        this.#knex.raw(`${field('domainRefs', '->>')} as own_domains`),
        this.#knex.raw(`${field('dependsOnRefs', '->>')} as depends_on`),
        this.#knex.raw(`${field('childRefs', '->>')} as children`),
      );
  }

  /** Adds what records say to the entities, and returns which ones are shared. Most records say nothing about costs. */
  async #readRecords(entities: BookEntity[]): Promise<BookContents['shared']> {
    const shared: { entityRef: string; sharedCost: SharedCost }[] = [];
    const byUid = new Map(entities.map(entity => [entity.uid, entity]));
    const turns = new Turns();
    for await (const rows of inSlices<{ uid: string; record: string }>({
      key: ['uid'],
      query: () =>
        this.#knex('records')
          .where(query =>
            query
              .where('record', 'like', '%"sharedCost":{%')
              .orWhere('record', 'like', '%"costs":[{%')
              .orWhere('record', 'like', '%"licences":[{%'),
          )
          .select('uid', 'record'),
    })) {
      for await (const slice of turns.slices(rows, 50)) {
        for (const row of slice) {
          const entity = byUid.get(row.uid);
          if (entity) {
            const record: ResolvedRecord = JSON.parse(row.record);
            entity.declared = record.costs.map(({ value }) => value);
            entity.licences = record.licences.map(({ value }) => value);
            if (record.sharedCost) {
              const sharedCost = record.sharedCost.value;
              shared.push({ entityRef: entity.ref, sharedCost });
            }
          }
        }
      }
    }
    return shared;
  }
}

function toEntity(row: EntityRow): BookEntity {
  return {
    uid: row.uid,
    ref: row.entity_ref,
    kind: row.kind,
    type: row.type ?? '',
    title: row.title ?? row.name,
    ownerRef: row.owner_ref,
    systemRef: row.system_ref,
    domainRef: row.domain_ref,
    ...(row.domain_ref !== '' &&
      listIn(row.own_domains).length === 0 && { domainVia: row.system_ref }),
    declared: [],
    licences: [],
  };
}

function listIn(json: string): string[] {
  return json.length > 2 ? JSON.parse(json) : [];
}
