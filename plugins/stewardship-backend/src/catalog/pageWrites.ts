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

import type { UnreadEntity } from './catalogFields';
import type { MirroredVersion, MirrorEntry } from './MirrorStore';

// One turn of the event loop: better-sqlite3 and reading are synchronous, and requests are waiting.
const TURN = 100;

/** What one transaction writes of a page. */
export type PageWrite = {
  /** How many of the entities were not present before. */
  added: number;
  entries: MirrorEntry[];
  /** Present so far under the reference of one of the entities, with another uid. */
  replaced: MirroredVersion[];
  /** Removed so far. */
  returned: MirroredVersion[];
};

/** What has to be written so that the mirror agrees with a page of the catalog, given what it knows of it. */
export function* pageWrites(
  page: UnreadEntity[],
  versions: MirroredVersion[],
): Iterable<PageWrite> {
  const stored = new Map(versions.map(version => [version.uid, version]));
  const changes = page.filter(({ uid, ref, etag }) => {
    const version = stored.get(uid);
    return (
      !version ||
      version.removed ||
      version.etag !== etag ||
      version.entityRef !== ref
    );
  });
  const written = new Set<string>();
  for (let start = 0; start < changes.length; start += TURN) {
    const turn = changes.slice(start, start + TURN);
    const uidOf = new Map(turn.map(({ uid, ref }) => [ref, uid]));
    yield {
      added: turn.filter(({ uid }) => stored.get(uid)?.removed ?? true).length,
      entries: turn.map(entity => ({
        entity: { ...entity.read(), uid: entity.uid },
        etag: entity.etag,
      })),
      replaced: versions.filter(({ uid, entityRef, removed }) => {
        const newUid = uidOf.get(entityRef);
        const isTaken = newUid !== undefined && newUid !== uid;
        // One that this page has moved to another name is not in the way any more.
        return !removed && isTaken && !written.has(uid);
      }),
      returned: turn.flatMap(({ uid }) => {
        const version = stored.get(uid);
        return version?.removed ? [version] : [];
      }),
    };
    for (const { uid } of turn) {
      written.add(uid);
    }
  }
}
