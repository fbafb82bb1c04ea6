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

import type { Readable } from 'node:stream';

const ROWS_AT_ONCE = 1000;
/** Types of days and times, as `pg` counts them. */
const [DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE] = [1082, 1114, 1184];

type QueryRequest = { sql: string; values: unknown[]; timeoutMs: number };
type Row = Record<string, unknown>;

/** What is used of a connection of `pg`. */
export type PostgresClient = {
  query(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
  setTypeParser(type: number, parse: (text: string) => unknown): void;
};

/** What is used of a connection of `mysql2`. */
export type MysqlConnection = {
  query(
    options: { sql: string; values?: unknown[]; timeout?: number },
    done?: (error: unknown) => void,
  ): { stream(options: { highWaterMark: number }): Readable };
};

/**
 * Rows of a statement by a cursor, so that they are not all in memory at once; in a transaction that can only read. Its times
 * are those of UTC, whatever zone the server, the database, the role or this process has.
 */
export async function* rowsOfPostgres(
  connection: PostgresClient,
  { sql, values, timeoutMs }: QueryRequest,
): AsyncGenerator<Row[]> {
  for (const type of [DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE]) {
    // As a Date, a day would be midnight of this process.
    connection.setTypeParser(type, text => text);
  }
  await connection.query('begin read only');
  await connection.query("set local timezone to 'UTC'");
  await connection.query("set local datestyle to 'ISO'");
  await connection.query(`set local statement_timeout = ${timeoutMs}`);
  // Semicolons at its end would end the declaration.
  const statement = sql.replace(/[\s;]+$/, '');
  await connection.query(
    `declare stewardship_costs no scroll cursor for ${statement}`,
    values,
  );
  for (;;) {
    const { rows } = await connection.query(
      `fetch ${ROWS_AT_ONCE} from stewardship_costs`,
    );
    if (rows.length === 0) {
      return;
    }
    yield rows;
  }
}

/** Rows of a statement while they come, in a session that can only read and has the times of UTC. */
export async function* rowsOfMysql(
  connection: MysqlConnection,
  { sql, values, timeoutMs }: QueryRequest,
): AsyncGenerator<Row[]> {
  for (const command of [
    'set session transaction read only',
    "set session time_zone = '+00:00'",
  ]) {
    await new Promise<void>((resolve, reject) => {
      connection.query({ sql: command }, error =>
        error ? reject(error) : resolve(),
      );
    });
  }
  const stream = connection
    .query({ sql, values, timeout: timeoutMs })
    .stream({ highWaterMark: ROWS_AT_ONCE });
  let rows: Row[] = [];
  for await (const row of stream) {
    rows.push(row);
    if (rows.length === ROWS_AT_ONCE) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) {
    yield rows;
  }
}
