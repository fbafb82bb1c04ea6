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
import { nextAttempt } from '../tasks/backoff';
import { parseRunbook } from './content/parseRunbook';
import type { AlertRule } from './content/parsedRunbook';
import { readAlertRules } from './content/readAlertRules';
import type {
  Finding,
  ReadFile,
  RunbookSource,
  SourceReading,
} from '../sources/reading';
import { isIndex } from './runbookNames';
import type { NewDocument, StoredRunbookSource } from './RunbookSourceStore';

const MAX_FINDINGS = 50;

/** Grows when files are read differently, so that unchanged ones are read anew. */
const FILE_READING = 1;

/** What a place called its content, where that was read as it would be read today. */
export function etagOf(before: StoredRunbookSource | undefined) {
  const prefix = `${FILE_READING} `;
  return before?.etag?.startsWith(prefix)
    ? before.etag.slice(prefix.length)
    : undefined;
}

/** What is stored of a reading: the place, and its files where those were read. */
export async function storeReading(options: {
  key: string;
  source: RunbookSource;
  before: StoredRunbookSource | undefined;
  reading: SourceReading;
  now: Date;
  /** Milliseconds to the next reading, where all is well. */
  everyMs: number;
}): Promise<{
  source: StoredRunbookSource;
  documents?: NewDocument[];
  keep?: string[];
}> {
  const { key, before, reading, now, everyMs } = options;
  const at = now.toISOString();
  const later = new Date(now.getTime() + everyMs).toISOString();
  const shared = { source: key, attemptedAt: at };
  if (reading.status === 'wrong' || reading.status === 'failed') {
    const failures = (before?.failures ?? 0) + 1;
    const retry = () =>
      nextAttempt({
        now,
        failures,
        retryAt: 'retryAt' in reading ? reading.retryAt : undefined,
      }).toISOString();
    return {
      source: {
        ...shared,
        status: reading.status,
        failures,
        findings: [reading.finding],
        // Without an etag: once it can be read again, it is, and its own problems are found again.
        alerts: before?.alerts,
        fetchedAt: before?.fetchedAt,
        nextAt: reading.status === 'wrong' ? later : retry(),
      },
    };
  }
  const good = {
    ...shared,
    status: 'read' as const,
    failures: 0,
    fetchedAt: at,
    nextAt: later,
  };
  if (reading.status === 'unchanged') {
    const { etag, alerts, findings = [] } = before ?? {};
    return { source: { ...good, etag, alerts, findings } };
  }
  const { files } = reading;
  const etag = reading.etag && `${FILE_READING} ${reading.etag}`;
  if (options.source.kind === 'alertRules') {
    const { alerts, findings } = await readRules(files);
    return {
      source: {
        ...{ ...good, etag, alerts },
        findings: [...reading.findings, ...findings].slice(0, MAX_FINDINGS),
      },
    };
  }
  const isFolder = options.source.kind === 'folder';
  const read = await readRunbooks({ files, isFolder, at });
  const findings = [...reading.findings, ...read.findings];
  return {
    source: { ...good, etag, findings: findings.slice(0, MAX_FINDINGS) },
    documents: read.documents,
    // What cannot be read any more keeps the words that it had.
    keep: isFolder ? findings.map(({ path }) => path) : [''],
  };
}

async function readRunbooks(options: {
  files: ReadFile[];
  isFolder: boolean;
  at: string;
}): Promise<{ documents: NewDocument[]; findings: Finding[] }> {
  const { files, isFolder, at } = options;
  const documents: NewDocument[] = [];
  const findings: Finding[] = [];
  for (const { path, url, bytes } of files) {
    const parsed = tryParsing({ path, bytes, today: at.slice(0, 10) });
    if (parsed.status === 'wrong') {
      // The page of a section, which lists what is below it, has often nothing in it.
      if (parsed.finding.kind !== 'runbookEmpty' || !isIndex(path)) {
        findings.push(parsed.finding);
      }
    } else {
      const { runbook } = parsed;
      // A place that is a file has one document, under the empty path.
      documents.push({ path: isFolder ? path : '', url, runbook });
    }
    // Requests are waiting.
    await nextTurn();
  }
  return { documents, findings };
}

/** No file is so strange that the others suffer from it. */
function tryParsing(
  file: Parameters<typeof parseRunbook>[0],
): ReturnType<typeof parseRunbook> {
  try {
    return parseRunbook(file);
  } catch {
    const value = 'it cannot be taken apart';
    return {
      status: 'wrong',
      finding: { kind: 'runbookUnreadable', path: file.path, value },
    };
  }
}

async function readRules(
  files: ReadFile[],
): Promise<{ alerts: AlertRule[]; findings: Finding[] }> {
  const alerts: AlertRule[] = [];
  const findings: Finding[] = [];
  for (const { path, bytes } of files) {
    const read = readAlertRules({ path, bytes });
    alerts.push(...read.alerts);
    findings.push(...read.findings);
    await nextTurn();
  }
  return { alerts, findings };
}
