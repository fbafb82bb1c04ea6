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

import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import Papa from 'papaparse';
import { note } from '../shared/Figures';
import { BILL_COLUMNS, type Bill } from './makeBill';

const run = promisify(execFile);

/** Somebody who brings all rows of a bill into a table of text, unchecked, not added up, and not replaced at once. */
export type Peer = {
  name: string;
  /** Rows of a second; absent where it is not on this machine. */
  load(bill: Bill): Promise<number | undefined>;
};

/** The table of a peer; the columns are those of the file. */
async function createTable(knex: Knex, table: string): Promise<void> {
  await knex.schema.dropTableIfExists(table);
  await knex.schema.createTable(table, builder => {
    for (const column of BILL_COLUMNS) {
      builder.text(column);
    }
  });
}

/** `\\copy` of psql, in a process of its own. */
export function psqlCopy(knex: Knex): Peer {
  return {
    name: 'psql \\copy',
    async load({ path, rows }) {
      await createTable(knex, 'bill_copy');
      const { host, port, user, password, database } =
        knex.client.config.connection;
      const started = performance.now();
      const isDone = await succeeds('psql', [
        `postgresql://${user}:${password}@${host}:${port}/${database}`,
        '-c',
        `\\copy bill_copy from '${path}' with (format csv, header true)`,
      ]);
      return isDone ? perSecond(rows, started) : undefined;
    },
  };
}

/** `.import` of sqlite3, in a process of its own. */
export function sqliteImport(knex: Knex): Peer {
  return {
    name: 'sqlite3 .import',
    async load({ path, rows }) {
      await createTable(knex, 'bill_import');
      const started = performance.now();
      const isDone = await succeeds('sqlite3', [
        knex.client.config.connection.filename,
        `.import --csv --skip 1 ${path} bill_import`,
      ]);
      return isDone ? perSecond(rows, started) : undefined;
    },
  };
}

/** What a plugin does that knows nothing better: papaparse, and `batchInsert` of knex. */
export function knexBatchInsert(knex: Knex): Peer {
  return {
    name: 'knex batchInsert',
    async load({ path, rows }) {
      await createTable(knex, 'bill_batch');
      const started = performance.now();
      await knex.transaction(async tx => {
        let waiting: object[] = [];
        const parser = createReadStream(path).pipe(
          Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }),
        );
        for await (const row of parser) {
          waiting.push(row);
          if (waiting.length === 5_000) {
            await tx.batchInsert('bill_batch', waiting, 500);
            waiting = [];
          }
        }
        await tx.batchInsert('bill_batch', waiting, 500);
      });
      return perSecond(rows, started);
    },
  };
}

function perSecond(rows: number, started: number): number {
  return (rows / (performance.now() - started)) * 1_000;
}

async function succeeds(command: string, args: string[]): Promise<boolean> {
  try {
    await run(command, args);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      note(`${command} is not on this machine and is left out`);
      return false;
    }
    throw error;
  }
}
