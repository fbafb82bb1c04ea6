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
  DirectoryFacet,
  DirectoryFilter,
  DirectoryOrderField,
  EntitySummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { isReadable, whereReadable, type Readable } from '../catalog/readable';
import { whereInMany } from '../database/dialect';
import type { DirectoryRow } from './directoryRows';
import type { DirectoryQuery, DirectoryStore, Place } from './DirectoryStore';

const ORDER_COLUMNS = {
  name: 'sort_name',
  kind: 'kind',
  owner: 'owner_ref',
  system: 'system_ref',
  domain: 'domain_ref',
  tier: 'tier_rank',
  problems: 'error_count',
  completeness: 'filled',
} as const satisfies Record<DirectoryOrderField, keyof DirectoryRow>;

const FILTER_COLUMNS = {
  owner: 'owner_ref',
  tier: 'tier_id',
  kind: 'kind',
  system: 'system_ref',
  domain: 'domain_ref',
  dataClassification: 'data_classification',
} as const satisfies Partial<Record<DirectoryFacet, keyof DirectoryRow>>;

const ASPECTS = {
  environment: 'environment',
  problem: 'problem',
  technology: 'technology',
} as const;

/** The directory in the plugin's database. */
export class DatabaseDirectoryStore implements DirectoryStore {
  readonly #knex: Knex;
  readonly #kinds: string[];

  /** `kinds` are those that are listed where the filter names none. */
  constructor(options: { knex: Knex; kinds: string[] }) {
    this.#knex = options.knex;
    this.#kinds = options.kinds.map(lowerCase);
  }

  async list(
    query: DirectoryQuery & {
      orderBy: { field: DirectoryOrderField; order: 'asc' | 'desc' };
      limit: number;
      from?: { place: Place; direction: 'after' | 'before' };
    },
  ): Promise<{ summary: EntitySummary; place: Place }[]> {
    const { orderBy, limit, from } = query;
    const column = ORDER_COLUMNS[orderBy.field];
    const backwards = from?.direction === 'before';
    const ascending = (orderBy.order === 'asc') !== backwards;
    const order = ascending ? 'asc' : 'desc';

    const rows = this.#matching(query);
    if (from) {
      const { value, ref } = from.place;
      const beyond = ascending ? '>' : '<';
      rows.where(place =>
        place
          .where(column, beyond, value)
          .orWhere(tie =>
            tie.where(column, value).where('entity_ref', beyond, ref),
          ),
      );
    }
    const found: Pick<DirectoryRow, 'entity_ref' | 'summary'>[] = await rows
      .orderBy(column, order)
      .orderBy('entity_ref', order)
      .limit(limit)
      .select('entity_ref', 'summary', column);
    const items = found.map(row => ({
      summary: JSON.parse(row.summary) as EntitySummary,
      place: {
        value: (row as DirectoryRow)[column],
        ref: row.entity_ref,
      },
    }));
    return backwards ? items.reverse() : items;
  }

  async count(query: DirectoryQuery): Promise<number> {
    const [row] = await this.#matching(query).count({ count: '*' });
    return Number(row.count);
  }

  async facet(
    query: DirectoryQuery & { facet: DirectoryFacet; limit: number },
  ): Promise<{ value: string; count: number }[]> {
    const { facet, readable, limit } = query;
    const rows = this.#matching({
      readable,
      filter: { ...query.filter, [facet]: undefined },
    });
    const column = isAspect(facet)
      ? 'directory_aspects.value'
      : FILTER_COLUMNS[facet];
    if (isAspect(facet)) {
      rows
        .join(
          'directory_aspects',
          'directory_aspects.uid',
          'directory_entries.uid',
        )
        .where('directory_aspects.aspect', facet);
    } else {
      rows.whereNot(column, '');
    }
    const found: { value: string; count: number | string }[] = await rows
      .groupBy(column)
      .select({ value: column })
      .count({ count: '*' })
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'value' }])
      .limit(limit);
    return found.map(({ value, count }) => ({ value, count: Number(count) }));
  }

  async byRefs(options: {
    entityRefs: string[];
    readable: Readable;
  }): Promise<Map<string, EntitySummary>> {
    const { entityRefs, readable } = options;
    const query = this.#knex<DirectoryRow>('directory_entries');
    whereInMany(query, 'entity_ref', entityRefs);
    whereReadable(query, 'entity_ref', readable);
    const rows = await query.select('entity_ref', 'summary');
    return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.summary)]));
  }

  #matching({ filter, readable }: DirectoryQuery): Knex.QueryBuilder {
    const query = this.#knex('directory_entries');
    whereReadable(query, 'directory_entries.entity_ref', readable);
    for (const [name, column] of Object.entries(FILTER_COLUMNS)) {
      const given = filter[name as keyof typeof FILTER_COLUMNS];
      // Whoever may not see a domain must not find out by it what belongs there.
      const values =
        name === 'domain'
          ? given?.map(ref => (isReadable(ref, readable) ? ref : '-'))
          : given;
      if (values?.length) {
        query.whereIn(column, name === 'kind' ? values.map(lowerCase) : values);
      }
    }
    if (!filter.kind?.length) {
      query.whereIn('kind', this.#kinds);
    }
    for (const aspect of Object.values(ASPECTS)) {
      this.#whereAspect(query, aspect, filter[aspect]);
    }
    if (filter.dependency?.length) {
      query.whereIn(
        'directory_entries.entity_ref',
        this.#knex('reliances')
          .whereIn('on_ref', filter.dependency)
          .select('dependent_ref'),
      );
    }
    if (filter.noOwner) {
      query.where('owner_known', false);
    }
    for (const word of wordsOf(filter.text)) {
      query.whereRaw("?? like ? escape '\\'", [
        'search_text',
        `%${word.replace(/[\\%_]/g, '\\$&')}%`,
      ]);
    }
    return query;
  }

  #whereAspect(
    query: Knex.QueryBuilder,
    aspect: string,
    values: DirectoryFilter['problem'],
  ): void {
    if (!values?.length) {
      return;
    }
    const found = this.#knex('directory_aspects').where({ aspect });
    if (!(aspect === 'problem' && values.includes('any'))) {
      found.whereIn('value', values);
    }
    query.whereIn('directory_entries.uid', found.select('uid'));
  }
}

function isAspect(facet: DirectoryFacet): facet is 'environment' | 'problem' {
  return facet === 'environment' || facet === 'problem';
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function wordsOf(text: string | undefined): string[] {
  return lowerCase(text ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 10);
}
