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

import type { Hold } from '../../catalog/massDisappearance';
import type { StoredLifecycleSource } from '../ProductStore';
import { keptUntil } from './arrangeFeeds';
import type { FeedState } from './FeedStore';

/** A source of release cycles, as stored. */
export type SourceRow = {
  id: string;
  title: string;
  position: number;
  status: StoredLifecycleSource['status'];
  etag: string | null;
  problem: string | null;
  checked_at: string | null;
  fetched_at: string | null;
  failures: number;
  retry_at: string | null;
  held: string | null;
  unconfigured_since: string | null;
};

/** Without what only the refresh needs. */
export function fromSourceRow(row: SourceRow): StoredLifecycleSource {
  const { unconfigured_since: since } = row;
  const source = sourceOf(row);
  if (since === null) {
    return source;
  }
  const until = keptUntil(since).toISOString().slice(0, 16).replace('T', ' ');
  return {
    ...source,
    status: 'failed',
    problem: `It is no longer configured; what it said counts until ${until} UTC`,
  };
}

export function toFeedState(row: SourceRow): FeedState {
  const held: Hold | undefined = row.held ? JSON.parse(row.held) : undefined;
  const unconfiguredSince = row.unconfigured_since ?? undefined;
  return { ...sourceOf(row), held, unconfiguredSince };
}

function sourceOf(row: SourceRow): StoredLifecycleSource {
  return {
    id: row.id,
    title: row.title,
    position: row.position,
    status: row.status,
    etag: row.etag ?? undefined,
    problem: row.problem ?? undefined,
    checkedAt: row.checked_at ?? undefined,
    fetchedAt: row.fetched_at ?? undefined,
    failures: row.failures,
    retryAt: row.retry_at ?? undefined,
  };
}

export function toSourceRow(feed: FeedState): SourceRow {
  return {
    id: feed.id,
    title: feed.title,
    position: feed.position,
    status: feed.status,
    etag: feed.etag ?? null,
    problem: feed.problem ?? null,
    checked_at: feed.checkedAt ?? null,
    fetched_at: feed.fetchedAt ?? null,
    failures: feed.failures,
    retry_at: feed.retryAt ?? null,
    held: feed.held ? JSON.stringify(feed.held) : null,
    unconfigured_since: feed.unconfiguredSince ?? null,
  };
}
