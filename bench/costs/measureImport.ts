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
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import { randomName, type Database, type Engine } from '../shared/databases';
import { note, type Figures } from '../shared/Figures';
import { median } from '../shared/statistics';
import { makeBill, toMicros, type Bill } from './makeBill';
import type { MeasuredImport } from './measuredImport';
import { knexBatchInsert, psqlCopy, sqliteImport, type Peer } from './peers';

const ROWS = 500_000;
const FEW_ROWS = 50_000;
const ROUNDS = 5;
const ROOT = join(__dirname, '../..');
const MIGRATIONS = join(ROOT, 'plugins/stewardship-backend/migrations');

const run = promisify(execFile);

/**
 * How fast a bill is read, checked, added up, allocated and put in the place of what was there, against those who bring its rows
 * into a table and do nothing else, in turn. Each import has an empty database and a process of its own, as it is built.
 */
export async function measureImport(options: {
  engine: Engine;
  figures: Figures;
  folder: string;
  database: Database;
}): Promise<void> {
  const { engine, figures, folder, database } = options;
  const components = Array.from({ length: 1_000 }, (_, i) => `component-${i}`);
  const shared = { components, month: '2026-10', days: 31, seed: 7 };
  const bill = await makeBill({
    ...{ ...shared, rows: ROWS },
    path: join(folder, 'bill.csv'),
  });
  const few = await makeBill({
    ...{ ...shared, rows: FEW_ROWS },
    path: join(folder, 'few.csv'),
  });
  const program = join(folder, 'import.cjs');
  await build(program);
  const beside = await database.open('beside');
  const plain = engine === 'postgres' ? psqlCopy(beside) : sqliteImport(beside);
  const batch = knexBatchInsert(beside);
  const speeds = new Map<string, number[]>();
  const add = (name: string, speed: number | undefined) => {
    if (speed !== undefined) {
      speeds.set(name, [...(speeds.get(name) ?? []), speed]);
    }
  };
  const memory: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = 0; round < ROUNDS; round++) {
    note(`${engine}: round ${round + 1} of ${ROUNDS}`);
    const many = await importOnce({ database, program, bill });
    add('ours', (ROWS / many.ms) * 1_000);
    memory.many.push(many.peakMiB);
    for (const peer of [plain, batch] as Peer[]) {
      add(peer.name, await peer.load(bill));
    }
    const small = await importOnce({ database, program, bill: few });
    memory.few.push(small.peakMiB);
  }
  await beside.destroy();
  const ours = median(speeds.get('ours') ?? []);
  const put = (figure: string, value: number, unit: string, goal?: object) =>
    figures.add({ engine, figure, value, unit, goal: goal as never });
  put('import of 500,000 rows', ours, 'rows/s');
  for (const [name, least] of [
    [plain.name, 0.5],
    [batch.name, 2],
  ] as const) {
    const speed = speeds.get(name);
    if (speed) {
      put(`${name} of the same rows`, median(speed), 'rows/s');
      put(`import, times as fast as ${name}`, ours / median(speed), 'times', {
        atLeast: least,
      });
    }
  }
  put(
    'memory of the process at its peak, 500,000 rows',
    median(memory.many),
    'MiB',
    { atMost: 200 },
  );
  put(
    'memory of the process at its peak, 50,000 rows',
    median(memory.few),
    'MiB',
  );
}

/** One file of plain JavaScript, as packages are built, so that no compiler is in the memory that is measured. */
async function build(program: string): Promise<void> {
  await run(join(ROOT, 'node_modules/.bin/esbuild'), [
    join(__dirname, 'measuredImport.ts'),
    ...['--bundle', '--platform=node', '--log-level=error'],
    ...['knex', 'better-sqlite3', 'pg', 'pg-copy-streams'].map(
      name => `--external:${name}`,
    ),
    `--outfile=${program}`,
  ]);
}

/** Throws where a total is not exact to the millionth. */
async function importOnce(options: {
  database: Database;
  program: string;
  bill: Bill;
}): Promise<MeasuredImport> {
  const { database, program, bill } = options;
  const knex = await database.open(`import_${randomName()}`);
  try {
    await knex.migrate.latest({ directory: MIGRATIONS });
    const { client, connection } = knex.client.config;
    const { stdout } = await run(
      process.execPath,
      [program, JSON.stringify({ client, connection }), bill.path],
      {
        env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
      },
    );
    const measured: MeasuredImport = JSON.parse(stdout);
    if (measured.outcome !== 'imported') {
      throw new Error(`The import has failed: ${measured.outcome}`);
    }
    await checkTotals(knex, bill);
    return measured;
  } finally {
    await knex.destroy();
  }
}

async function checkTotals(knex: Knex, bill: Bill): Promise<void> {
  for (const table of ['cost_days', 'cost_months']) {
    const rows: { currency: string; billed: string; effective: string }[] =
      await knex(table)
        .groupBy('currency')
        .select(
          'currency',
          knex.raw('cast(sum(billed) as text) as billed'),
          knex.raw('cast(sum(effective) as text) as effective'),
        );
    const found = Object.fromEntries(
      rows.map(({ currency, billed, effective }) => [
        currency,
        `${billed} ${effective}`,
      ]),
    );
    for (const [currency, { billed, effective }] of bill.totals) {
      const exact = `${toMicros(billed)} ${toMicros(effective)}`;
      if (found[currency] !== exact) {
        throw new Error(
          `${table} has ${found[currency]} in ${currency}, exact is ${exact}`,
        );
      }
    }
  }
}
