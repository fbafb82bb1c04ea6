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
import { inChunks, whereInMany } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { TaskRuns } from '../database/TaskRuns';
import type {
  NewDocument,
  RunbookSourceStore,
  StoredDocument,
  StoredRunbookSource,
} from './RunbookSourceStore';

type SourceRow = {
  source: string;
  status: StoredRunbookSource['status'];
  etag: string | null;
  alerts: string | null;
  findings: string;
  fetched_at: string | null;
  failures: number;
  attempted_at: string;
  next_at: string;
};

type DocumentRow = {
  source: string;
  path: string;
  url: string | null;
  hash: string;
  outline: string;
  content: string;
  changed_at: string | null;
};

/** Places of runbooks in the plugin's database. */
export class DatabaseRunbookSourceStore implements RunbookSourceStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: 'runbook-refresh' });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async readAllSources(): Promise<Map<string, StoredRunbookSource>> {
    const found = new Map<string, StoredRunbookSource>();
    const slices = inSlices<SourceRow>({
      key: ['source'],
      query: () => this.#knex('runbook_sources').select('*'),
    });
    for await (const rows of slices) {
      for (const row of rows) {
        found.set(row.source, fromRow(row));
      }
    }
    return found;
  }

  async *readDocuments(): AsyncIterable<StoredDocument[]> {
    const slices = inSlices<Omit<DocumentRow, 'content'>>({
      key: ['source', 'path'],
      query: () =>
        this.#knex('runbook_documents').select(
          'source',
          'path',
          'url',
          'hash',
          'outline',
          'changed_at',
        ),
    });
    for await (const rows of slices) {
      yield rows.map(row => ({
        source: row.source,
        path: row.path,
        url: row.url ?? undefined,
        hash: row.hash,
        outline: JSON.parse(row.outline),
        changedAt: row.changed_at ?? undefined,
      }));
    }
  }

  async putReading(options: {
    runId: number;
    source: StoredRunbookSource;
    documents?: NewDocument[];
    keep?: string[];
    now: string;
  }): Promise<void> {
    const { runId, source, documents, keep = [], now } = options;
    await this.#runs.within(runId, async tx => {
      await tx('runbook_sources')
        .insert(toRow(source))
        .onConflict('source')
        .merge();
      if (documents) {
        await replaceDocuments({
          ...{ tx, documents, keep, now },
          source: source.source,
        });
      }
    });
  }

  async putSources(options: {
    runId: number;
    sources: StoredRunbookSource[];
  }): Promise<void> {
    await this.#runs.within(options.runId, async tx => {
      for (const chunk of inChunks(options.sources.map(toRow), 9)) {
        await tx('runbook_sources').insert(chunk).onConflict('source').merge();
      }
    });
  }

  async deleteSources(options: {
    runId: number;
    sources: string[];
  }): Promise<void> {
    const { runId, sources } = options;
    await this.#runs.within(runId, async tx => {
      for (const table of ['runbook_documents', 'runbook_sources']) {
        await whereInMany(tx(table), 'source', sources).delete();
      }
    });
  }
}

/** Writes what has changed, and only that: most files of a folder stay as they are. */
async function replaceDocuments(options: {
  tx: Knex.Transaction;
  source: string;
  documents: NewDocument[];
  keep: string[];
  now: string;
}): Promise<void> {
  const { tx, source, documents, keep, now } = options;
  const stored: Omit<DocumentRow, 'content'>[] = await tx('runbook_documents')
    .where({ source })
    .select('path', 'url', 'hash', 'outline', 'changed_at');
  const before = new Map(stored.map(row => [row.path, row]));
  const rows = documents.map(document => {
    const { hash } = document.runbook.content;
    const known = before.get(document.path);
    // Seen for the first time, it has not changed.
    const changedAt = known && known.hash !== hash ? now : known?.changed_at;
    return toDocumentRow({ source, document, changedAt });
  });
  const paths = new Set([...rows.map(({ path }) => path), ...keep]);
  const gone = [...before.keys()].filter(path => !paths.has(path));
  await whereInMany(
    tx('runbook_documents').where({ source }),
    'path',
    gone,
  ).delete();

  const written = rows.filter(row => {
    const known = before.get(row.path);
    return (
      known?.hash !== row.hash ||
      known.outline !== row.outline ||
      known.url !== row.url
    );
  });
  // Few at a time: each has all its words.
  for (let start = 0; start < written.length; start += 20) {
    await tx('runbook_documents')
      .insert(written.slice(start, start + 20))
      .onConflict(['source', 'path'])
      .merge();
  }
  const revisions = written
    .filter(({ path, hash }) => before.get(path)?.hash !== hash)
    .map(({ path, hash }) => ({ source, path, hash, changed_at: now }));
  for (const chunk of inChunks(revisions, 4)) {
    await tx('runbook_revisions').insert(chunk);
  }
}

function toDocumentRow(options: {
  source: string;
  document: NewDocument;
  changedAt: string | null | undefined;
}): DocumentRow {
  const { source, document, changedAt } = options;
  const { content, ...outline } = document.runbook;
  return {
    source,
    path: document.path,
    url: document.url ?? null,
    hash: content.hash,
    outline: JSON.stringify(outline),
    content: JSON.stringify(content),
    changed_at: changedAt ?? null,
  };
}

function toRow(source: StoredRunbookSource): SourceRow {
  return {
    source: source.source,
    status: source.status,
    etag: source.etag ?? null,
    alerts: source.alerts ? JSON.stringify(source.alerts) : null,
    findings: JSON.stringify(source.findings),
    fetched_at: source.fetchedAt ?? null,
    failures: source.failures,
    attempted_at: source.attemptedAt,
    next_at: source.nextAt,
  };
}

function fromRow(row: SourceRow): StoredRunbookSource {
  return {
    source: row.source,
    status: row.status,
    etag: row.etag ?? undefined,
    alerts: row.alerts === null ? undefined : JSON.parse(row.alerts),
    findings: JSON.parse(row.findings),
    fetchedAt: row.fetched_at ?? undefined,
    failures: row.failures,
    attemptedAt: row.attempted_at,
    nextAt: row.next_at,
  };
}
