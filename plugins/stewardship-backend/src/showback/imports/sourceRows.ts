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
import { inChunks, whereInMany } from '../../database/dialect';
import type {
  KnownFile,
  SourceMarks,
  SourcePlace,
  SourceState,
} from './ImportStore';

const HOUR_MS = 3600_000;

/** A source, as stored. */
export type SourceRow = {
  id: string;
  title: string;
  kind: string;
  position: number;
  status: SourceState['status'];
  etag: string | null;
  reading: string | null;
  problem: string | null;
  checked_at: string | null;
  imported_at: string | null;
  failures: number;
  retry_at: string | null;
};

export function placeRow({ id, title, kind, position }: SourcePlace) {
  return { id, title, kind, position };
}

export function fromSourceRow(row: SourceRow): SourceState {
  const { status, failures } = row;
  return {
    ...{ status, failures },
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.reading !== null && { reading: row.reading }),
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.checked_at !== null && { checkedAt: row.checked_at }),
    ...(row.imported_at !== null && { importedAt: row.imported_at }),
    ...(row.retry_at !== null && { retryAt: row.retry_at }),
  };
}

/** Files that a source was imported from, by path. */
export async function readKnownFiles(
  tx: Knex.Transaction,
  source: string,
): Promise<Map<string, KnownFile>> {
  const rows: { path: string; etag: string; periods: string }[] = await tx(
    'cost_files',
  )
    .where('source', source)
    .select('path', 'etag', 'periods');
  return new Map(
    rows.map(({ path, etag, periods }) => [
      path,
      { etag, periods: JSON.parse(periods) },
    ]),
  );
}

/**
 * Whether pages must be told that a source was read, and had nothing new: where its failure is over, and else once an hour, so
 * that its age is right without reading all costs anew each time.
 */
export function isNews(
  before: SourceRow | undefined,
  after: SourceRow | undefined,
  now: Date,
): boolean {
  const hourOf = (date: Date) => Math.floor(date.getTime() / HOUR_MS);
  return (
    !before?.imported_at ||
    before.problem !== after?.problem ||
    hourOf(new Date(before.imported_at)) !== hourOf(now)
  );
}

/** Notes what a source is to be asked with the next time, and that it has just been imported. */
export async function markSource(
  tx: Knex.Transaction,
  options: { source: string; marks: SourceMarks | undefined; now: Date },
): Promise<void> {
  const { source, marks, now } = options;
  const at = now.toISOString();
  await tx('cost_sources')
    .where('id', source)
    .update({
      imported_at: at,
      ...(marks && {
        status: 'read',
        etag: marks.etag ?? null,
        reading: marks.reading,
        problem: null,
        checked_at: at,
        failures: 0,
        retry_at: null,
      }),
    });
  if (!marks) {
    // What came otherwise, such as an upload, does not end a failure of the source itself.
    await tx('cost_sources')
      .where('id', source)
      .whereNot('status', 'failed')
      .update({ status: 'read', problem: null });
    return;
  }
  if (!marks.files) {
    return;
  }
  const { read, listed } = marks.files;
  const known: string[] = await tx('cost_files')
    .where('source', source)
    .pluck('path');
  const gone = known.filter(path => !listed.has(path));
  if (gone.length > 0) {
    const query = tx('cost_files').where('source', source);
    await whereInMany(query, 'path', gone).delete();
  }
  const rows = [...read].map(([path, { etag, periods }]) => ({
    ...{ source, path, etag, imported_at: at },
    periods: JSON.stringify(periods),
  }));
  for (const chunk of inChunks(rows, 5)) {
    await tx('cost_files').insert(chunk).onConflict(['source', 'path']).merge();
  }
}
