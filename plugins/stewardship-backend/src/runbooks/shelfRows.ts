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

import type { RunbookLink } from '@backstage-stewardship/plugin-stewardship-common';
import type { HomeRunbook, Shelf } from './shelf';
import type { StoredRunbook } from './ShelfStore';

type RunbookRow = {
  id: string;
  uid: string;
  entity_ref: string;
  title: string;
  url: string | null;
  source: string | null;
  path: string | null;
  summary: string;
  hash: string;
};

/** Where a runbook stands on a shelf, as stored. */
export type ShelfItemRow = {
  uid: string;
  position: number;
  runbook_id: string;
  item: string;
};

/** A runbook with what is stored beside it, as it is read. */
export type StoredRunbookRow = {
  id: string;
  entity_ref: string;
  summary: string;
  changed_at: string | null;
  fetched_at: string | null;
  link_status: RunbookLink['status'] | null;
  link_reason: string | null;
  link_checked_at: string | null;
  reviewed_at: string | null;
};

export function toRunbookRow(options: {
  runbook: HomeRunbook;
  hash: string;
}): RunbookRow {
  const { runbook, hash } = options;
  const { id, uid, entityRef, summary, document } = runbook;
  return {
    id,
    uid,
    entity_ref: entityRef,
    title: summary.title,
    url: summary.url ?? null,
    source: document?.source ?? null,
    path: document?.path ?? null,
    summary: JSON.stringify(summary),
    hash,
  };
}

export function fromRunbookRow(row: StoredRunbookRow): StoredRunbook {
  return {
    id: row.id,
    homeRef: row.entity_ref,
    summary: JSON.parse(row.summary),
    changedAt: row.changed_at ?? undefined,
    fetchedAt: row.fetched_at ?? undefined,
    reviewedOn: row.reviewed_at?.slice(0, 10),
    ...(row.link_status !== null &&
      row.link_checked_at !== null && {
        link: {
          status: row.link_status,
          reason: row.link_reason ?? undefined,
          checkedAt: row.link_checked_at,
        },
      }),
  };
}

export function toShelfRows(options: { shelf: Shelf; hash: string }): {
  shelf: { uid: string; shelf: string; hash: string };
  items: ShelfItemRow[];
} {
  const { uid, items, ...shelf } = options.shelf;
  return {
    shelf: { uid, shelf: JSON.stringify(shelf), hash: options.hash },
    items: items.map(({ runbookId, ...item }, position) => ({
      uid,
      position,
      runbook_id: runbookId,
      item: JSON.stringify(item),
    })),
  };
}
