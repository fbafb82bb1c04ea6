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
import { deleteDirectoryEntries } from '../directory/directoryRows';
import type { MirroredVersion, MirrorEntry } from './MirrorStore';
import { insertRevisions } from './revisionRows';

/** A mirrored entity, as stored. */
export type EntityRow = {
  uid: string;
  entity_ref: string;
  entity: string;
  etag: string;
  mirrored_at: string;
  removed_at: string | null;
};

/** The columns that tell whether an entity changed. */
export type VersionRow = Pick<
  EntityRow,
  'uid' | 'entity_ref' | 'etag' | 'removed_at'
>;

/** Columns of a `VersionRow`. */
export const VERSION_COLUMNS: (keyof VersionRow)[] = [
  'uid',
  'entity_ref',
  'etag',
  'removed_at',
];

/**
 * Hides entities: what the directory and the relations know of them goes at once, their record stays for a return.
 */
export async function removeRows(
  tx: Knex.Transaction,
  versions: MirroredVersion[],
  now: string,
): Promise<void> {
  if (versions.length === 0) {
    return;
  }
  const uids = versions.map(({ uid }) => uid);
  await whereInMany(tx('mirrored_entities'), 'uid', uids).update({
    removed_at: now,
  });
  await deleteDirectoryEntries(tx, uids);
  await insertRevisions(
    tx,
    versions.map(version => ({ ...version, change: 'removed' })),
    now,
  );
}

export function toVersion(row: VersionRow): MirroredVersion {
  return {
    uid: row.uid,
    entityRef: row.entity_ref,
    etag: row.etag,
    removed: row.removed_at !== null,
  };
}

export function toRow({ entity, etag }: MirrorEntry, now: string): EntityRow {
  return {
    uid: entity.uid,
    entity_ref: entity.ref,
    entity: JSON.stringify(entity),
    etag,
    mirrored_at: now,
    removed_at: null,
  };
}
