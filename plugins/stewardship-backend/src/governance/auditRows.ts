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
import { inChunks } from '../database/dialect';

/** Something that somebody has written. */
export type AuditEntry = {
  /** ISO 8601 UTC */
  at: string;
  /** Entity ref of a user, or the subject of a service. */
  actor: string;
  /** Kebab-case, for example `runbook-review-create`. */
  action: string;
  /** Entity concerned. */
  uid?: string;
  entityRef?: string;
  /** Id of what was written. */
  subject: string;
  detail: object;
};

/** Adds to the audit log, in the transaction of the write itself: either both are there, or neither. */
export async function insertAuditEntry(
  tx: Knex.Transaction,
  entry: AuditEntry,
): Promise<void> {
  await insertAuditEntries(tx, [entry]);
}

/** As `insertAuditEntry`, for many at once. */
export async function insertAuditEntries(
  tx: Knex.Transaction,
  entries: AuditEntry[],
): Promise<void> {
  const rows = entries.map(entry => ({
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    uid: entry.uid ?? null,
    entity_ref: entry.entityRef ?? null,
    subject: entry.subject,
    detail: JSON.stringify(entry.detail),
  }));
  for (const chunk of inChunks(rows, 7)) {
    await tx('audit_log').insert(chunk);
  }
}
