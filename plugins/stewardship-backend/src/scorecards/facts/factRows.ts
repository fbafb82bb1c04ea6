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

import type { StoredFacts } from './FactStore';

/** What a source says of an entity, as stored. */
export type FactRow = {
  uid: string;
  source: string;
  facts: string;
  ages: string | null;
  hash: string;
  measured_at: string;
  expires_at: string | null;
};

/** Columns of a `FactRow`. */
export const FACT_COLUMNS: (keyof FactRow)[] = [
  ...(['uid', 'source', 'facts', 'ages'] as const),
  ...(['hash', 'measured_at', 'expires_at'] as const),
];

/** Facts on their way into the store, with what tells whether they differ. */
export type FactEntry = StoredFacts & { text: string; hash: string };

export function toFactRow(entry: FactEntry): FactRow {
  return {
    uid: entry.uid,
    source: entry.source,
    facts: entry.text,
    ages: toAgesColumn(entry.ages),
    hash: entry.hash,
    measured_at: entry.measuredAt,
    expires_at: entry.expiresAt ?? null,
  };
}

/** `null` where all facts have the age of their row. */
export function toAgesColumn(ages: StoredFacts['ages']): string | null {
  return ages && Object.keys(ages).length > 0 ? JSON.stringify(ages) : null;
}

export function fromFactRow(row: FactRow): StoredFacts {
  return {
    uid: row.uid,
    source: row.source,
    facts: JSON.parse(row.facts),
    measuredAt: row.measured_at,
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
    ...(row.ages !== null && { ages: JSON.parse(row.ages) }),
  };
}
