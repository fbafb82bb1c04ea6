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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RecordSettings } from '@backstage-stewardship/plugin-stewardship-common';
import { catalogFields, toUnread, type UnreadEntity } from './catalogFields';
import { CatalogError, orCatalogError } from './CatalogError';
import { SupersededError } from './fence';
import { judgeDisappearance, type VanishSettings } from './massDisappearance';
import type { MirroredVersion, MirrorState, MirrorStore } from './MirrorStore';
import { pageWrites } from './pageWrites';
import type { RecordResolution } from './RecordResolution';
import { untilAborted } from './untilAborted';

const PAGE_SIZE = 500;
const PURGE_BATCH = 500;

/** What an organization decides about the mirror. */
export type SyncSettings = VanishSettings & {
  /** How many milliseconds a removed entity is kept. */
  keepRemovedMs: number;
};

/** How a run went. */
export type SyncResult =
  | {
      status: 'done';
      entities: number;
      changed: number;
      removed: number;
      records: number;
    }
  /** Too much has vanished at once: nothing was removed. */
  | { status: 'held'; entities: number; vanished: number }
  /** Another run has taken over. */
  | { status: 'superseded' };

/**
 * Makes the mirror agree with the catalog.
 *
 * A run reads the catalog page by page, writes what changed, and only when it has seen everything removes what it has
 * not seen. It may be run twice, at the same time, or be killed anywhere: the next run completes what is missing.
 */
export class CatalogSync {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #mirror: MirrorStore;
  readonly #resolution: RecordResolution;
  readonly #record: RecordSettings;
  readonly #recordHash: string;
  readonly #sync: SyncSettings;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    mirror: MirrorStore;
    resolution: RecordResolution;
    record: RecordSettings;
    recordHash: string;
    sync: SyncSettings;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#mirror = options.mirror;
    this.#resolution = options.resolution;
    this.#record = options.record;
    this.#recordHash = options.recordHash;
    this.#sync = options.sync;
  }

  /** Runs once. Throws where the catalog does not answer, after noting so in the state; nothing is removed then. */
  async run(options: { now: Date; signal?: AbortSignal }): Promise<SyncResult> {
    const before = await this.#mirror.readState();
    const runId = await this.#mirror.startRun();
    try {
      return await this.#run({ ...options, runId, before });
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      await this.#endFailed(runId, before, error);
      throw error;
    }
  }

  async #run(options: {
    now: Date;
    signal?: AbortSignal;
    runId: number;
    before: MirrorState;
  }): Promise<SyncResult> {
    const { runId, now, signal, before } = options;
    const at = now.toISOString();
    const seen = new Set<string>();
    let changed = 0;
    let added = 0;

    for await (const page of untilAborted(this.#pages(), signal)) {
      for (const { uid } of page) {
        seen.add(uid);
      }
      const written = await this.#writePage({ runId, page, now: at });
      changed += written.changed;
      added += written.added;
    }
    const { vanished, present } = await this.#compare(seen);
    const hold = judgeDisappearance({
      seen: seen.size,
      vanishedUids: vanished.map(({ uid }) => uid),
      presentBefore: present - added,
      held: before,
      now,
      settings: this.#sync,
    });
    if (hold) {
      this.#logger.warn('Too many entities vanished at once, none is removed', {
        vanished: vanished.length,
        presentBefore: present - added,
        heldSince: hold.heldSince,
      });
    }
    if (!hold && vanished.length > 0) {
      await this.#mirror.markRemoved({ runId, versions: vanished, now: at });
    }
    const records = await this.#resolution.run({ runId, now: at, signal });
    if (hold) {
      await this.#mirror.endRun({
        runId,
        status: 'held',
        reason: 'tooManyVanished',
        ...hold,
      });
      return { status: 'held', entities: seen.size, vanished: vanished.length };
    }
    await this.#purge(runId, now);
    await this.#mirror.endRun({ runId, status: 'done', syncedAt: at });
    return {
      status: 'done',
      entities: seen.size,
      changed,
      removed: vanished.length,
      records,
    };
  }

  async *#pages(): AsyncIterable<UnreadEntity[]> {
    const stream = this.#catalog.streamEntities(
      { fields: catalogFields(this.#record), pageSize: PAGE_SIZE },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    // Pages may shift while they are read: a second entity of the same name or uid is passed over.
    const seen = new Set<string>();
    for await (const entities of orCatalogError(stream)) {
      const page: UnreadEntity[] = [];
      for (const entity of entities) {
        const ref = refOf(entity);
        if (ref && !seen.has(ref)) {
          const unread = toUnread(entity, ref, this.#record, this.#recordHash);
          if (!seen.has(unread.uid)) {
            page.push(unread);
          }
          seen.add(ref).add(unread.uid);
        }
      }
      yield page;
    }
  }

  async #writePage(options: {
    runId: number;
    page: UnreadEntity[];
    now: string;
  }): Promise<{ changed: number; added: number }> {
    const { runId, page, now } = options;
    const versions = await this.#mirror.findVersions({
      uids: page.map(({ uid }) => uid),
      entityRefs: page.map(({ ref }) => ref),
    });
    let changed = 0;
    let added = 0;
    for (const write of pageWrites(page, versions)) {
      await this.#mirror.putEntities({ runId, now, ...write });
      changed += write.entries.length;
      added += write.added;
      await nextTurn();
    }
    return { changed, added };
  }

  async #compare(
    seen: Set<string>,
  ): Promise<{ vanished: MirroredVersion[]; present: number }> {
    const vanished: MirroredVersion[] = [];
    let present = 0;
    for await (const slice of this.#mirror.presentVersions()) {
      present += slice.length;
      vanished.push(...slice.filter(({ uid }) => !seen.has(uid)));
    }
    return { vanished, present };
  }

  async #purge(runId: number, now: Date): Promise<void> {
    const before = new Date(now.getTime() - this.#sync.keepRemovedMs);
    let purged = PURGE_BATCH;
    while (purged === PURGE_BATCH) {
      purged = await this.#mirror.purgeRemoved({
        runId,
        before: before.toISOString(),
        limit: PURGE_BATCH,
      });
    }
  }

  async #endFailed(
    runId: number,
    before: MirrorState,
    error: unknown,
  ): Promise<void> {
    try {
      await this.#mirror.endRun({
        runId,
        status: 'failed',
        reason:
          error instanceof CatalogError ? 'catalogUnavailable' : 'internal',
        heldSince: before.heldSince,
        heldUids: before.heldUids,
      });
    } catch (failure) {
      this.#logger.warn('The end of a failed run could not be noted', {
        reason: String(failure),
      });
    }
  }
}

function refOf(entity: Entity): string | undefined {
  try {
    return stringifyEntityRef(entity);
  } catch {
    return undefined;
  }
}
