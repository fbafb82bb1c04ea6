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

import type { GraphEntity } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { withFence } from './fence';
import type {
  MirroredVersion,
  MirrorEntry,
  MirrorState,
  MirrorStore,
} from './MirrorStore';
import {
  removeRows,
  toRow,
  toVersion,
  VERSION_COLUMNS,
  type EntityRow,
  type VersionRow,
} from './mirrorRows';
import { insertRevisions } from './revisionRows';

type StateRow = {
  id: number;
  run_id: number;
  mirror_version: number;
  resolved_version: number;
  settings_hash: string;
  status: MirrorState['status'];
  reason: MirrorState['reason'] | null;
  synced_at: string | null;
  held_since: string | null;
  held_uids: string | null;
};

/** The mirror in the plugin's database. */
export class DatabaseMirrorStore implements MirrorStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readState(): Promise<MirrorState> {
    const row = await this.#knex<StateRow>('mirror_state').first();
    return {
      runId: row?.run_id ?? 0,
      mirrorVersion: row?.mirror_version ?? 0,
      resolvedVersion: row?.resolved_version ?? 0,
      settingsHash: row?.settings_hash ?? '',
      status: row?.status ?? 'never',
      reason: row?.reason ?? undefined,
      syncedAt: row?.synced_at ?? undefined,
      heldSince: row?.held_since ?? undefined,
      heldUids: JSON.parse(row?.held_uids ?? '[]'),
    };
  }

  async startRun(): Promise<number> {
    return await this.#knex.transaction(async tx => {
      await tx('mirror_state')
        .where('id', 1)
        .increment('run_id', 1)
        .update({ status: 'running' });
      const row = await tx<StateRow>('mirror_state').first('run_id');
      return row?.run_id ?? 0;
    });
  }

  async endRun(options: {
    runId: number;
    status: 'done' | 'failed' | 'held';
    reason?: MirrorState['reason'];
    syncedAt?: string;
    heldSince?: string;
    heldUids?: string[];
  }): Promise<void> {
    const { runId, status, reason, syncedAt, heldSince, heldUids } = options;
    await withFence(this.#knex, runId, async tx => {
      await tx('mirror_state')
        .where('id', 1)
        .update({
          status,
          reason: reason ?? null,
          held_since: heldSince ?? null,
          held_uids: heldUids?.length ? JSON.stringify(heldUids) : null,
          ...(syncedAt && { synced_at: syncedAt }),
        });
    });
  }

  async findVersions(options: {
    uids: string[];
    entityRefs: string[];
  }): Promise<MirroredVersion[]> {
    const byUid = await whereInMany(
      this.#knex<EntityRow>('mirrored_entities'),
      'uid',
      options.uids,
    ).select(VERSION_COLUMNS);
    const byRef = await whereInMany(
      this.#knex<EntityRow>('mirrored_entities'),
      'entity_ref',
      options.entityRefs,
    )
      .whereNull('removed_at')
      .select(VERSION_COLUMNS);
    const rows: VersionRow[] = [...byUid, ...byRef];
    const found = new Map(rows.map(row => [row.uid, toVersion(row)]));
    return [...found.values()];
  }

  presentVersions(): AsyncIterable<MirroredVersion[]> {
    return this.#slices(VERSION_COLUMNS, toVersion);
  }

  presentEntities(): AsyncIterable<GraphEntity[]> {
    return this.#slices(['uid', 'entity'], ({ entity }) => JSON.parse(entity));
  }

  async putEntities(options: {
    runId: number;
    entries: MirrorEntry[];
    replaced: MirroredVersion[];
    returned: MirroredVersion[];
    now: string;
  }): Promise<void> {
    const { runId, entries, replaced, returned, now } = options;
    await withFence(this.#knex, runId, async tx => {
      await removeRows(tx, replaced, now);
      const rows = entries.map(entry => toRow(entry, now));
      for (const chunk of inChunks(rows, 6)) {
        await tx('mirrored_entities').insert(chunk).onConflict('uid').merge();
      }
      await insertRevisions(
        tx,
        returned.map(version => ({ ...version, change: 'restored' })),
        now,
      );
      await tx('mirror_state').where('id', 1).increment('mirror_version', 1);
    });
  }

  async markRemoved(options: {
    runId: number;
    versions: MirroredVersion[];
    now: string;
  }): Promise<void> {
    const { runId, versions, now } = options;
    await withFence(this.#knex, runId, async tx => {
      await removeRows(tx, versions, now);
      await tx('mirror_state').where('id', 1).increment('mirror_version', 1);
    });
  }

  async purgeRemoved(options: {
    runId: number;
    before: string;
    limit: number;
  }): Promise<number> {
    const { runId, before, limit } = options;
    return await withFence(this.#knex, runId, async tx => {
      const rows = await tx<EntityRow>('mirrored_entities')
        .where('removed_at', '<', before)
        .orderBy('uid')
        .limit(limit)
        .select('uid');
      const uids = rows.map(({ uid }) => uid);
      // SQLite only cascades where foreign keys are switched on, which is up to the host.
      const tables = uids.length > 0 ? ['records', 'mirrored_entities'] : [];
      for (const table of tables) {
        await whereInMany(tx(table), 'uid', uids).delete();
      }
      return uids.length;
    });
  }

  async markResolved(options: {
    runId: number;
    mirrorVersion: number;
    settingsHash: string;
  }): Promise<void> {
    const { runId, mirrorVersion, settingsHash } = options;
    await withFence(this.#knex, runId, async tx => {
      await tx('mirror_state').where('id', 1).update({
        resolved_version: mirrorVersion,
        settings_hash: settingsHash,
      });
    });
  }

  async *#slices<T>(
    columns: (keyof EntityRow)[],
    toItem: (row: EntityRow) => T,
  ): AsyncIterable<T[]> {
    const slices = inSlices<EntityRow>({
      key: ['uid'],
      query: () =>
        this.#knex('mirrored_entities').whereNull('removed_at').select(columns),
    });
    for await (const rows of slices) {
      yield rows.map(toItem);
    }
  }
}
