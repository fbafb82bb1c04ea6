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
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { isReadable, whereReadable } from '../catalog/readable';
import type { DirectoryRow } from './directoryRows';
import type { DirectoryQuery } from './DirectoryStore';

/** Filters with one value for each entity, and where it stands. */
export const FILTER_COLUMNS = {
  owner: 'owner_ref',
  tier: 'tier_id',
  kind: 'kind',
  system: 'system_ref',
  domain: 'domain_ref',
  dataClassification: 'data_classification',
} as const satisfies Partial<Record<DirectoryFacet, keyof DirectoryRow>>;

const ASPECTS = {
  ladder: 'ladder',
  environment: 'environment',
  problem: 'problem',
  technology: 'technology',
} as const;

/** The entries that match. `kinds` are those that are listed where the filter names none. */
export function matchingEntries(
  knex: Knex,
  kinds: string[],
  { filter, readable }: DirectoryQuery,
): Knex.QueryBuilder {
  const query = knex('directory_entries');
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
    query.whereIn('kind', kinds);
  }
  for (const aspect of Object.values(ASPECTS)) {
    whereAspect(knex, query, aspect, filter[aspect]);
  }
  if (filter.dependency?.length) {
    query.whereIn(
      'directory_entries.entity_ref',
      knex('reliances')
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

function whereAspect(
  knex: Knex,
  query: Knex.QueryBuilder,
  aspect: string,
  values: DirectoryFilter['problem'],
): void {
  if (!values?.length) {
    return;
  }
  const found = knex('directory_aspects').where({ aspect });
  if (!(aspect === 'problem' && values.includes('any'))) {
    found.whereIn('value', values);
  }
  query.whereIn('directory_entries.uid', found.select('uid'));
}

/** As kinds and names that machines use are stored. */
export function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function wordsOf(text: string | undefined): string[] {
  return lowerCase(text ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 10);
}
