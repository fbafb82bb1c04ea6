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
import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import { insertAsJson, jsonChunks } from '../../database/insertAsJson';
import { markDue } from '../scorecardState';
import { changesBetween, daysPassed } from './factChanges';
import {
  FACT_COLUMNS,
  fromFactRow,
  toAgesColumn,
  toFactRow,
  type FactEntry,
  type FactRow,
} from './factRows';
import type { FactsWritten } from './FactStore';

// One turn of the event loop: requests are waiting.
const TURN = 500;

const CHANGE_COLUMNS = ['uid', 'source', 'at', 'changes'];

type AgedRow = Omit<FactRow, 'facts'>;

/**
 * Writes what differs from what is stored, each entity and source once: facts with their history, and ages. Entities of which
 * facts differ, or hold again or less long than before, are due.
 */
export async function writeFacts(
  tx: Knex.Transaction,
  options: {
    entries: FactEntry[];
    /** ISO 8601 UTC */
    at: string;
    /** Whether the rows keep their own age; otherwise they have that of the collection, and are left alone while they are the same. */
    aged: boolean;
  },
): Promise<FactsWritten & { written: number }> {
  const { at, aged } = options;
  // Two who lock rows in different orders would wait for each other for ever.
  const entries = [...options.entries].sort((a, b) => (a.uid < b.uid ? -1 : 1));
  const stored = await readStored(tx, entries);
  const changed: FactEntry[] = [];
  const older: FactEntry[] = [];
  const due = new Set<string>();
  for (const entry of entries) {
    const before = stored.get(keyOf(entry));
    if (before?.hash !== entry.hash) {
      // Where nothing was known and nothing is, there is nothing to say.
      if (before || Object.keys(entry.facts).length > 0) {
        changed.push(entry);
        due.add(entry.uid);
      }
    } else if ((aged || entry.expiresAt) && isOtherAge(before, entry)) {
      older.push(entry);
      if (holdsOtherwise(before, entry, at)) {
        due.add(entry.uid);
      }
    }
  }
  await insertChanges(tx, { changed, stored, at });
  for (const chunk of jsonChunks([...changed, ...older], toFactRow)) {
    await insertAsJson(tx, {
      ...{ table: 'fact_latest', columns: FACT_COLUMNS, chunk },
      key: ['uid', 'source'],
    });
    await nextTurn();
  }
  if (due.size > 0) {
    await markDue(tx, [...due].sort());
  }
  return {
    changed: changed.length,
    unchanged: entries.length - changed.length,
    written: changed.length + older.length,
  };
}

async function readStored(
  tx: Knex.Transaction,
  entries: FactEntry[],
): Promise<Map<string, AgedRow>> {
  const query = tx('fact_latest').whereIn('source', [
    ...new Set(entries.map(({ source }) => source)),
  ]);
  const uids = new Set(entries.map(({ uid }) => uid));
  const rows: AgedRow[] = await whereInMany(query, 'uid', uids).select(
    ...['uid', 'source', 'ages', 'hash', 'measured_at', 'expires_at'],
  );
  return new Map(rows.map(row => [keyOf(row), row]));
}

/** What is there for the first time has no history yet: it begins with the first change, which says what was before. */
async function insertChanges(
  tx: Knex.Transaction,
  options: {
    changed: FactEntry[];
    stored: ReadonlyMap<string, AgedRow>;
    at: string;
  },
): Promise<void> {
  const { changed, stored, at } = options;
  const known = changed.filter(entry => stored.has(keyOf(entry)));
  if (known.length === 0) {
    return;
  }
  const query = tx('fact_latest').whereIn('source', [
    ...new Set(known.map(({ source }) => source)),
  ]);
  const found: FactRow[] = await whereInMany(
    query,
    'uid',
    new Set(known.map(({ uid }) => uid)),
  ).select();
  const before = new Map(found.map(row => [keyOf(row), row]));
  const rows: object[] = [];
  for (const [index, entry] of known.entries()) {
    const row = before.get(keyOf(entry));
    const changes = changesBetween({
      before: row ? fromFactRow(row).facts : {},
      after: entry.facts,
      days: row ? daysPassed(row.measured_at, entry.measuredAt) : 0,
    });
    if (Object.keys(changes).length > 0) {
      const { uid, source } = entry;
      rows.push({ uid, source, at, changes: JSON.stringify(changes) });
    }
    if (index % TURN === TURN - 1) {
      await nextTurn();
    }
  }
  for (const chunk of jsonChunks(rows, row => row)) {
    await insertAsJson(tx, {
      ...{ table: 'fact_changes', columns: CHANGE_COLUMNS, chunk },
    });
    await nextTurn();
  }
}

function keyOf({ uid, source }: { uid: string; source: string }): string {
  return `${source} ${uid}`;
}

function isOtherAge(before: AgedRow, entry: FactEntry): boolean {
  return (
    before.measured_at !== entry.measuredAt ||
    (before.expires_at ?? undefined) !== entry.expiresAt ||
    before.ages !== toAgesColumn(entry.ages)
  );
}

/** Whether an evaluation has to look again: something that had expired holds again, or something ends earlier than it knew. */
function holdsOtherwise(
  before: AgedRow,
  entry: FactEntry,
  at: string,
): boolean {
  const known = endsOf(
    before.expires_at ?? undefined,
    before.ages === null ? {} : JSON.parse(before.ages),
  );
  const [first] = endsOf(entry.expiresAt, entry.ages ?? {});
  const [knownFirst] = known;
  return (
    (knownFirst !== undefined && knownFirst <= at) ||
    (first !== undefined && (knownFirst === undefined || first < knownFirst))
  );
}

/** The earliest first. */
function endsOf(
  expiresAt: string | undefined,
  ages: NonNullable<FactEntry['ages']>,
): string[] {
  const own = Object.values(ages).flatMap(({ until }) => until ?? []);
  return [...own, ...(expiresAt === undefined ? [] : [expiresAt])].sort();
}
