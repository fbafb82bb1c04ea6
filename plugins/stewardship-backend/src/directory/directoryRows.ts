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
import { inChunks, whereInMany } from '../database/dialect';
import type { DirectoryEntry } from './directoryEntry';

/** Filters whose values do not follow from the record: other rooms write them. */
const ROOM_ASPECTS = ['ladder'] as const;
export type DirectoryRoomAspect = (typeof ROOM_ASPECTS)[number];

/** A row of the directory, as stored. */
export type DirectoryRow = {
  uid: string;
  entity_ref: string;
  kind: string;
  sort_name: string;
  owner_ref: string;
  owner_known: boolean | number;
  system_ref: string;
  domain_ref: string;
  tier_id: string;
  tier_rank: number;
  data_classification: string;
  error_count: number;
  warning_count: number;
  filled: number;
  search_text: string;
  summary: string;
};

/**
 * Replaces the directory entries of entities, in the transaction in which their records are written: a list must never
 * tell another story than the entity's own page.
 */
export async function writeDirectoryEntries(
  tx: Knex.Transaction,
  entries: { uid: string; directory: DirectoryEntry }[],
): Promise<void> {
  const uids = entries.map(({ uid }) => uid);
  await whereInMany(tx('directory_entries'), 'uid', uids).delete();
  // What other rooms know of an entity outlives a change of its record.
  await whereInMany(
    tx('directory_aspects').whereNotIn('aspect', ROOM_ASPECTS),
    'uid',
    uids,
  ).delete();
  // Another entity may have had one of the names.
  await whereInMany(
    tx('directory_entries'),
    'entity_ref',
    entries.map(({ directory }) => directory.entityRef),
  ).delete();
  for (const chunk of inChunks(entries.map(toRow), 16)) {
    await tx('directory_entries').insert(chunk);
  }
  const aspects = entries.flatMap(({ uid, directory }) =>
    directory.aspects.map(({ aspect, value }) => ({ uid, aspect, value })),
  );
  for (const chunk of inChunks(aspects, 3)) {
    await tx('directory_aspects').insert(chunk);
  }
}

/** Replaces one filter of entities, of which each has one value, in the transaction of whoever knows it. */
export async function writeAspect(
  tx: Knex.Transaction,
  aspect: DirectoryRoomAspect,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  await whereInMany(
    tx('directory_aspects').where({ aspect }),
    'uid',
    values.keys(),
  ).delete();
  const rows = [...values].map(([uid, value]) => ({ uid, aspect, value }));
  for (const chunk of inChunks(rows, 3)) {
    await tx('directory_aspects').insert(chunk);
  }
}

/** Takes entities out of the directory, at once. */
export async function deleteDirectoryEntries(
  tx: Knex.Transaction,
  uids: string[],
): Promise<void> {
  await whereInMany(tx('directory_aspects'), 'uid', uids).delete();
  await whereInMany(tx('directory_entries'), 'uid', uids).delete();
}

function toRow(entry: {
  uid: string;
  directory: DirectoryEntry;
}): DirectoryRow {
  const { uid, directory } = entry;
  return {
    uid,
    entity_ref: directory.entityRef,
    kind: directory.kind,
    sort_name: directory.sortName,
    owner_ref: directory.ownerRef,
    owner_known: directory.ownerKnown,
    system_ref: directory.systemRef,
    domain_ref: directory.domainRef,
    tier_id: directory.tierId,
    tier_rank: directory.tierRank,
    data_classification: directory.dataClassification,
    error_count: directory.errorCount,
    warning_count: directory.warningCount,
    filled: directory.filled,
    search_text: directory.searchText,
    summary: JSON.stringify(directory.summary),
  };
}
