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
import { whereReadable } from '../catalog/readable';
import { whereInMany } from '../database/dialect';
import type { RunbookQuery } from './ShelfStore';

/** Runbooks of entities that are in the catalog. */
export function presentRunbooks(knex: Knex): Knex.QueryBuilder {
  return knex('runbooks')
    .join('mirrored_entities', 'mirrored_entities.uid', 'runbooks.uid')
    .whereNull('mirrored_entities.removed_at');
}

/** Of those, the ones that are asked for, wherever the page begins. */
export function matchingRunbooks(
  knex: Knex,
  { readable, alert, entityRef }: RunbookQuery,
): Knex.QueryBuilder {
  const query = presentRunbooks(knex);
  whereReadable(query, 'mirrored_entities.entity_ref', readable);
  if (alert !== undefined) {
    query.whereIn(
      'runbooks.id',
      knex('runbook_alerts').where({ alert }).select('runbook_id'),
    );
  }
  if (entityRef !== undefined) {
    query.whereIn(
      'runbooks.id',
      knex('runbook_shelf_items')
        .join(
          'mirrored_entities as reader',
          'reader.uid',
          'runbook_shelf_items.uid',
        )
        .where('reader.entity_ref', entityRef)
        .whereNull('reader.removed_at')
        .select('runbook_shelf_items.runbook_id'),
    );
  }
  return query;
}

/** Adds what is stored beside runbooks: when they were read and reviewed, and whether their address works. */
export function withDetails(
  knex: Knex,
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  return query
    .leftJoin('runbook_documents', join =>
      join
        .on('runbook_documents.source', 'runbooks.source')
        .andOn('runbook_documents.path', 'runbooks.path'),
    )
    .leftJoin('runbook_sources', 'runbook_sources.source', 'runbooks.source')
    .leftJoin('link_checks', 'link_checks.url', 'runbooks.url')
    .select({
      id: 'runbooks.id',
      summary: 'runbooks.summary',
      changed_at: 'runbook_documents.changed_at',
      fetched_at: 'runbook_sources.fetched_at',
      link_status: 'link_checks.status',
      link_reason: 'link_checks.reason',
      link_checked_at: 'link_checks.checked_at',
      reviewed_at: knex('runbook_reviews')
        .max('reviewed_at')
        .where('runbook_reviews.runbook_id', knex.ref('runbooks.id')),
    });
}

/** What is written in runbooks, by id, for those that were read. */
export async function readTexts(
  knex: Knex,
  ids: string[],
): Promise<Map<string, string>> {
  const rows: { id: string; content: string }[] = await whereInMany(
    knex('runbooks').join('runbook_documents', join =>
      join
        .on('runbook_documents.source', 'runbooks.source')
        .andOn('runbook_documents.path', 'runbooks.path'),
    ),
    'runbooks.id',
    ids,
  ).select('runbooks.id', 'runbook_documents.content');
  return new Map(
    rows.map(({ id, content }) => [id, JSON.parse(content).markdown]),
  );
}
