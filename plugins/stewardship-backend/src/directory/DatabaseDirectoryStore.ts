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
  DirectoryOrderField,
  EntitySummary,
  LadderVerdict,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { whereReadable, type Readable } from '../catalog/readable';
import { whereInMany } from '../database/dialect';
import type { AliasFinder } from '../escalation/AliasFinder';
import type { DirectoryRow } from './directoryRows';
import { FILTER_COLUMNS, lowerCase, matchingEntries } from './matchingEntries';
import type { Place } from '../http/cursor';
import type { DirectoryQuery, DirectoryStore } from './DirectoryStore';

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

/** The directory in the plugin's database. */
export class DatabaseDirectoryStore implements DirectoryStore, AliasFinder {
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

    const rows = matchingEntries(this.#knex, this.#kinds, query);
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
    const inOrder = (some: Knex.QueryBuilder) =>
      some.orderBy(column, order).orderBy('entity_ref', order);
    const page = inOrder(rows)
      .limit(limit)
      .select('uid', 'entity_ref', 'summary', column)
      .as('directory_entries');
    // Of the page alone: SQLite would look up the verdicts of all that match before it sorts them.
    const found: SummaryRow[] = await inOrder(
      withLadder(this.#knex.from(page)),
    ).select('entity_ref', 'summary', column, 'ladder.value as ladder');
    const items = found.map(row => ({
      summary: toSummary(row),
      place: {
        value: (row as unknown as DirectoryRow)[column],
        ref: row.entity_ref,
      },
    }));
    return backwards ? items.reverse() : items;
  }

  async count(query: DirectoryQuery): Promise<number> {
    const [row] = await matchingEntries(this.#knex, this.#kinds, query).count({
      count: '*',
    });
    return Number(row.count);
  }

  async facet(
    query: DirectoryQuery & { facet: DirectoryFacet; limit: number },
  ): Promise<{ value: string; count: number }[]> {
    const { facet, readable, limit } = query;
    const rows = matchingEntries(this.#knex, this.#kinds, {
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
    const query = withLadder(this.#knex('directory_entries'));
    whereInMany(query, 'entity_ref', entityRefs);
    whereReadable(query, 'entity_ref', readable);
    const rows: SummaryRow[] = await query.select(
      'entity_ref',
      'summary',
      'ladder.value as ladder',
    );
    return new Map(rows.map(row => [row.entity_ref, toSummary(row)]));
  }

  async findByAlias(options: {
    alias: string;
    readable: Readable;
    limit: number;
  }): Promise<string[]> {
    const { alias, readable, limit } = options;
    const query = this.#knex('directory_entries')
      .join(
        'directory_aspects',
        'directory_aspects.uid',
        'directory_entries.uid',
      )
      .where('directory_aspects.aspect', 'alias')
      .where('directory_aspects.value', lowerCase(alias));
    whereReadable(query, 'directory_entries.entity_ref', readable);
    return await query
      .orderByRaw(
        "case when directory_entries.entity_ref like ? escape '\\' then 0 else 1 end",
        [`%/${lowerCase(alias).replace(/[\\%_]/g, '\\$&')}`],
      )
      .orderByRaw(
        "case directory_entries.kind when 'component' then 0 else 1 end",
      )
      .orderBy('directory_entries.entity_ref')
      .limit(limit)
      .pluck('directory_entries.entity_ref');
  }
}

type SummaryRow = Pick<DirectoryRow, 'entity_ref' | 'summary'> & {
  ladder: LadderVerdict | null;
};

/** The verdict on the ladder changes with the clock, so that it is not part of the stored summary. */
function withLadder(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.leftJoin('directory_aspects as ladder', join =>
    join
      .on('ladder.uid', 'directory_entries.uid')
      .andOnVal('ladder.aspect', 'ladder'),
  );
}

function toSummary({ summary, ladder }: SummaryRow): EntitySummary {
  return { ...JSON.parse(summary), ladder: ladder ?? undefined };
}

function isAspect(
  facet: DirectoryFacet,
): facet is 'environment' | 'problem' | 'ladder' {
  return facet === 'environment' || facet === 'problem' || facet === 'ladder';
}
