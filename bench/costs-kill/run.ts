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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../plugins/stewardship-backend/src/database/migrate';
import { createDatabase, type Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { runEngines } from '../shared/runEngines';
import { importBill, quietLogger } from '../costs/importBill';

/** How often an import is killed. */
const POINTS = Number(process.env.BENCH_POINTS ?? 100);
const ROWS = 20_000;

runEngines(__filename, measure);

/**
 * Kills imports (SIGKILL) at random moments. Each time, what counts must be all of the bill before or all of the one after, and
 * the next import must leave nothing else behind.
 */
async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('costs-kill');
  const folder = mkdtempSync(join(tmpdir(), 'stewardship-bills-'));
  const database = await createDatabase(engine);
  const knex = await migrateDatabase({
    database: { getClient: async () => await database.open('stewardship') },
    logger: quietLogger,
  });
  try {
    const bills = [1, 2].map(number => {
      const path = join(folder, `${number}.csv`);
      writeFileSync(path, billOf(number));
      return path;
    });
    const states: string[] = [];
    let longestMs = 0;
    for (const path of [...bills, ...bills]) {
      const started = Date.now();
      note(`${engine}: ${await importBill({ knex, path })}`);
      longestMs = Date.now() - started;
      states.push(await stateOf(knex));
    }
    let broken = 0;
    let left = 0;
    let swapped = 0;
    let now = 1;
    for (let point = 0; point < POINTS; point++) {
      const next = 1 - now;
      await kill({
        knex,
        path: bills[next],
        afterMs: Math.random() * longestMs * 1.2,
      });
      const state = await stateOf(knex);
      swapped += state === states[next] ? 1 : 0;
      broken += state === states[next] || state === states[now] ? 0 : 1;
      await importBill({ knex, path: bills[next] });
      broken += (await stateOf(knex)) === states[next] ? 0 : 1;
      left += (await leftovers(knex)) === 0 ? 0 : 1;
      now = next;
    }
    const add = (figure: string, value: number, atMost?: number) =>
      figures.add({
        ...{ engine, figure, value, unit: 'times' },
        goal: atMost === undefined ? undefined : { atMost },
      });
    add('killed', POINTS);
    add('killed after it counted', swapped);
    add('neither old nor new', broken, 0);
    add('something left behind', left, 0);
  } finally {
    await knex.destroy();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
  figures.end();
}

async function kill(options: {
  knex: Knex;
  path: string;
  afterMs: number;
}): Promise<void> {
  const { knex, path, afterMs } = options;
  const { client } = knex.client.config;
  const { password, ...settings } = knex.client.connectionSettings;
  const child = spawn(
    process.execPath,
    [
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      join(__dirname, 'killedImport.ts'),
      JSON.stringify({
        client,
        connection: { ...settings, ...(password && { password }) },
      }),
      path,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await Promise.race([sleep(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Everything that counts, as one text. */
async function stateOf(knex: Knex): Promise<string> {
  const parts = [];
  for (const table of ['cost_days', 'cost_months']) {
    parts.push(
      await knex('cost_periods')
        .join(table, join_ =>
          join_
            .on(`${table}.batch_id`, 'cost_periods.batch_id')
            .on(`${table}.period`, 'cost_periods.period'),
        )
        .join('cost_keys', 'cost_keys.id', `${table}.key_id`)
        .groupBy('cost_periods.period', 'currency')
        .orderBy('cost_periods.period')
        .select(
          'cost_periods.period',
          'currency',
          knex.raw('cast(sum(billed) as text) as billed'),
          knex.raw('cast(sum(effective) as text) as effective'),
        )
        .count('* as cells'),
    );
  }
  return JSON.stringify(parts);
}

/** Rows that no period names. */
async function leftovers(knex: Knex): Promise<number> {
  let sum = 0;
  for (const table of ['cost_days', 'cost_months']) {
    const [{ n }] = await knex(table)
      .whereNotExists(
        knex('cost_periods')
          .whereRaw('cost_periods.batch_id = ??', [`${table}.batch_id`])
          .whereRaw('cost_periods.period = ??', [`${table}.period`])
          .select(knex.raw('1')),
      )
      .count('* as n');
    sum += Number(n);
  }
  return sum;
}

function billOf(number: number): string {
  const header =
    'BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,BillingPeriodStart,ServiceName,ServiceCategory,ProviderName,ChargeCategory,SubAccountId,SubAccountName';
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const month = 1 + (at % 3);
    const day = String(1 + (at % 28)).padStart(2, '0');
    const account = at % (500 * number);
    return [
      ...[`${number}.${at}`, `${number}.0${at}`, 'EUR'],
      `2026-0${month}-${day}T00:00:00Z`,
      `2026-0${month}-01T00:00:00Z`,
      ...[`Service ${at % 7}`, 'Compute', 'Cloud', 'Usage'],
      ...[`a${account}`, `Account ${account}`],
    ].join(',');
  });
  return `${[header, ...lines].join('\n')}\n`;
}
