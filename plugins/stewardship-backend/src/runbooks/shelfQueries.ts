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
import { whereInMany } from '../database/dialect';
import { withDetails } from './runbookQueries';
import type { StoredShelf } from './ShelfStore';
import { fromRunbookRow, type StoredRunbookRow } from './shelfRows';

/** The shelves of entities with what is on them, by uid; those without one are left out. One statement. */
export async function readShelves(
  knex: Knex,
  uids: string[],
): Promise<Map<string, StoredShelf>> {
  const query = knex('runbook_shelves')
    .leftJoin(
      'runbook_shelf_items',
      'runbook_shelf_items.uid',
      'runbook_shelves.uid',
    )
    .leftJoin('runbooks', 'runbooks.id', 'runbook_shelf_items.runbook_id')
    // What was removed is hidden at once, before the shelves are filled anew.
    .leftJoin('mirrored_entities', join =>
      join
        .on('mirrored_entities.uid', 'runbooks.uid')
        .andOnNull('mirrored_entities.removed_at'),
    )
    .orderBy(['runbook_shelves.uid', 'runbook_shelf_items.position']);
  whereInMany(query, 'runbook_shelves.uid', uids);
  const rows: (Partial<StoredRunbookRow> & {
    shelf_uid: string;
    shelf: string;
    item: string | null;
  })[] = await withDetails(knex, query).select(
    { shelf_uid: 'runbook_shelves.uid' },
    'runbook_shelves.shelf',
    'runbook_shelf_items.item',
    'mirrored_entities.entity_ref',
  );
  const shelves = new Map<string, StoredShelf>();
  for (const row of rows) {
    const shelf: StoredShelf = shelves.get(row.shelf_uid) ?? {
      ...JSON.parse(row.shelf),
      items: [],
    };
    shelves.set(row.shelf_uid, shelf);
    if (isPresent(row) && row.item !== null) {
      shelf.items.push({ ...fromRunbookRow(row), ...JSON.parse(row.item) });
    }
  }
  return shelves;
}

function isPresent(row: Partial<StoredRunbookRow>): row is StoredRunbookRow {
  return typeof row.id === 'string' && typeof row.entity_ref === 'string';
}
