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
  GraphEntity,
  MirrorProblem,
} from '@backstage-stewardship/plugin-stewardship-common';

/** How far the mirror is, as stored. */
export type MirrorState = {
  runId: number;
  /** Grows whenever a mirrored entity changes. */
  mirrorVersion: number;
  /** The `mirrorVersion` that the records were resolved from. */
  resolvedVersion: number;
  /** Of the settings that the records were resolved with. */
  settingsHash: string;
  status: 'never' | 'running' | 'done' | 'failed' | 'held';
  reason?: MirrorProblem;
  /** When the mirror last agreed with the catalog, ISO 8601 UTC. */
  syncedAt?: string;
  /** Since when a mass disappearance is held back, ISO 8601 UTC. */
  heldSince?: string;
  /** Uids of the entities that are held back. */
  heldUids: string[];
};

/** What the mirror knows of an entity without reading it whole. */
export type MirroredVersion = {
  uid: string;
  entityRef: string;
  etag: string;
  removed: boolean;
};

/** An entity on its way into the mirror. */
export type MirrorEntry = { entity: GraphEntity; etag: string };

/**
 * The mirror of the catalog. Each writing method is one transaction, and throws `SupersededError` where `runId` is no
 * longer the run that may write.
 */
export interface MirrorStore {
  readState(): Promise<MirrorState>;

  /** Starts a run: from here on, all earlier runs are superseded. Returns its id. */
  startRun(): Promise<number>;

  /**
   * Ends a run. `syncedAt` is given where the mirror agrees with the catalog; otherwise the last time it did is kept.
   */
  endRun(options: {
    runId: number;
    status: 'done' | 'failed' | 'held';
    reason?: MirrorProblem;
    syncedAt?: string;
    heldSince?: string;
    heldUids?: string[];
  }): Promise<void>;

  /** The stored versions of entities with one of the uids, or present under one of the refs. */
  findVersions(options: {
    uids: string[];
    entityRefs: string[];
  }): Promise<MirroredVersion[]>;

  /** All present entities, in slices. */
  presentVersions(): AsyncIterable<MirroredVersion[]>;

  /** All present entities as read for the graph, in slices. */
  presentEntities(): AsyncIterable<GraphEntity[]>;

  /** Adds or replaces entities. What was present under one of their refs with another uid is removed first. */
  putEntities(options: {
    runId: number;
    entries: MirrorEntry[];
    replaced: MirroredVersion[];
    returned: MirroredVersion[];
    now: string;
  }): Promise<void>;

  /** Hides entities at once and notes their removal in the history. */
  markRemoved(options: {
    runId: number;
    versions: MirroredVersion[];
    now: string;
  }): Promise<void>;

  /** Deletes entities that were removed before `before`, at most `limit`. Returns how many. */
  purgeRemoved(options: {
    runId: number;
    before: string;
    limit: number;
  }): Promise<number>;

  /** Notes that the records are those of this version of the mirror and these settings. */
  markResolved(options: {
    runId: number;
    mirrorVersion: number;
    settingsHash: string;
  }): Promise<void>;
}
