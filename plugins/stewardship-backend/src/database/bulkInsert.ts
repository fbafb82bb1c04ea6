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

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { from as copyFrom } from 'pg-copy-streams';
import { isPostgres } from './dialect';

/** better-sqlite3 is synchronous: so long, in milliseconds, everybody else waits. */
const SLICE_MS = 12;
const ROWS_BETWEEN_LOOKS = 100;
const CHUNK_CHARACTERS = 64 * 1024;

/** What a column takes. Integers beyond 2^53 are `bigint`. */
export type BulkValue = string | number | bigint | null;

/** What is used of a connection of `pg`. */
type PostgresConnection = {
  query(stream: NodeJS.WritableStream): NodeJS.WritableStream;
  /** Has the pool throw it away. */
  __knex__disposed?: unknown;
};

/** What is used of a connection of `better-sqlite3`. */
type SqliteConnection = {
  exec(sql: string): void;
  prepare(sql: string): { run(values: readonly BulkValue[]): unknown };
};

/**
 * Inserts many rows the fastest way there is: `COPY` on PostgreSQL, a prepared statement on SQLite, where others get a turn
 * every few milliseconds. Rows are taken as fast as the database takes them, so they may be made while they are asked for.
 *
 * Outside of a transaction, SQLite commits each slice on its own, and what was inserted before a failure stays.
 */
export async function bulkInsert(options: {
  /** A transaction, or the whole pool. */
  knex: Knex;
  table: string;
  columns: readonly string[];
  /** Values in the order of the columns. */
  rows: Iterable<readonly BulkValue[]>;
  signal?: AbortSignal;
}): Promise<void> {
  await (isPostgres(options.knex.client)
    ? copyRows(options)
    : insertInSlices(options));
}

async function copyRows(
  options: Parameters<typeof bulkInsert>[0],
): Promise<void> {
  const { knex, table, columns, rows, signal } = options;
  const names = columns.map(quoted).join(', ');
  const connection: PostgresConnection = await knex.client.acquireConnection();
  try {
    const copy = connection.query(
      copyFrom(`copy ${quoted(table)} (${names}) from stdin`),
    );
    await pipeline(Readable.from(copyChunks(rows)), copy, { signal });
  } catch (error) {
    const isRefused = error instanceof Error && 'severity' in error;
    if (!knex.isTransaction && !isRefused) {
      // Nobody knows how far the protocol has come.
      connection.__knex__disposed = error;
    }
    throw error;
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

function* copyChunks(rows: Iterable<readonly BulkValue[]>): Iterable<string> {
  let chunk = '';
  for (const row of rows) {
    let separator = '';
    for (const value of row) {
      chunk += separator;
      chunk += typeof value === 'string' ? escaped(value) : value ?? '\\N';
      separator = '\t';
    }
    chunk += '\n';
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') {
    yield chunk;
  }
}

/** PostgreSQL stores no NUL in text. */
function escaped(text: string): string {
  return /[\\\t\n\r\0]/.test(text)
    ? text
        .replace(/\0/g, '')
        .replace(/\\/g, '\\\\')
        .replace(/\t/g, '\\t')
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r')
    : text;
}

async function insertInSlices(
  options: Parameters<typeof bulkInsert>[0],
): Promise<void> {
  const { knex, table, columns, rows, signal } = options;
  const sql = `insert into ${quoted(table)} (${columns
    .map(quoted)
    .join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  const iterator = rows[Symbol.iterator]();
  for (;;) {
    signal?.throwIfAborted();
    const connection: SqliteConnection = await knex.client.acquireConnection();
    try {
      if (
        insertSlice({ connection, sql, iterator, alone: !knex.isTransaction })
      ) {
        return;
      }
    } finally {
      await knex.client.releaseConnection(connection);
    }
    await nextTurn();
  }
}

/** Whether that was all. */
function insertSlice(options: {
  connection: SqliteConnection;
  sql: string;
  iterator: Iterator<readonly BulkValue[]>;
  /** False within a transaction of somebody else. */
  alone: boolean;
}): boolean {
  const { connection, sql, iterator, alone } = options;
  const until = performance.now() + SLICE_MS;
  const statement = connection.prepare(sql);
  if (alone) {
    // Another process may write: it is waited for here, and not in the middle.
    connection.exec('begin immediate');
  }
  try {
    let isDone = false;
    do {
      for (let count = 0; count < ROWS_BETWEEN_LOOKS && !isDone; count++) {
        const next = iterator.next();
        if (next.done) {
          isDone = true;
        } else {
          statement.run(next.value);
        }
      }
    } while (!isDone && performance.now() < until);
    if (alone) {
      connection.exec('commit');
    }
    return isDone;
  } catch (error) {
    if (alone) {
      connection.exec('rollback');
    }
    throw error;
  }
}

function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}
