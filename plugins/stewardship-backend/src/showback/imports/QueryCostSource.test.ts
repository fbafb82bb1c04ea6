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

import type {
  CostReading,
  ProvidedCost,
} from '@backstage-stewardship/plugin-stewardship-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { QueryCostSource } from './QueryCostSource';
import { rowsOfMysql, rowsOfPostgres } from './queryRows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

const MARIADB = {
  host: '127.0.0.1',
  port: 3306,
  user: 'root',
  database: 'test',
};
const TABLE = `focus_${process.pid}`;

/** A table as FOCUS has it. */
async function fill(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists(TABLE);
  await knex.schema.createTable(TABLE, table => {
    table.timestamp('ChargePeriodStart');
    table.string('BillingCurrency');
    table.decimal('BilledCost', 30, 12);
    table.string('ServiceName');
    table.string('app');
  });
  const row = (day: string, cost: string, app: string | null) => ({
    ...{ ChargePeriodStart: `${day} 10:00:00`, BillingCurrency: 'EUR' },
    ...{ BilledCost: cost, ServiceName: 'Compute', app },
  });
  await knex(TABLE).insert([
    row('2026-08-31', '99', 'checkout'),
    row('2026-10-01', '0.000000000001', 'checkout'),
    row('2026-10-01', '12345678901234.5', 'checkout'),
    row('2026-11-20', '-3', null),
  ]);
}

async function read(source: QueryCostSource): Promise<ProvidedCost[]> {
  const reading: CostReading = await source.readCosts({
    signal: new AbortController().signal,
  });
  const all: ProvidedCost[] = [];
  if (reading.status === 'read') {
    for await (const costs of reading.costs) {
      all.push(...costs);
    }
  }
  return all;
}

/** The connection of MariaDB, where one runs here. */
async function findMariaDb(): Promise<Knex | undefined> {
  const knex = createKnex({
    ...{ client: 'mysql2', connection: { ...MARIADB, connectTimeout: 3000 } },
    log: { warn() {}, error() {} },
  });
  try {
    await knex.raw('select 1');
    return knex;
  } catch {
    await knex.destroy();
    return undefined;
  }
}

describe.each(['pg', 'mysql2'] as const)('costs by a query with %s', client => {
  let knex: Knex | undefined;
  let connection: string | Record<string, unknown> = MARIADB;
  const quote = client === 'pg' ? '"' : '`';
  const named = (name: string) => `${quote}${name}${quote}`;
  const day =
    client === 'pg'
      ? `to_char(${named('ChargePeriodStart')}, 'YYYY-MM-DD')`
      : `date(${named('ChargePeriodStart')})`;
  const statement = `select ${day} as day, ${named(
    'BillingCurrency',
  )} as currency,
    sum(${named('BilledCost')}) as billed, ${named(
    'ServiceName',
  )} as service, app as tag_app, 7 as x_project
    from ${TABLE} where ${day} between :from and :to group by 1, 2, 4, 5 order by 1`;

  beforeAll(async () => {
    if (client === 'pg') {
      knex = await databases.init('POSTGRES_15');
      const { host, port, user, password, database } =
        knex.client.connectionSettings;
      connection = { host, port, user, password, database };
    } else {
      knex = await findMariaDb();
    }
    if (knex) {
      await fill(knex);
    } else {
      process.stderr.write('Not tested: there is no MariaDB on this machine\n');
    }
  });

  afterAll(async () => {
    if (client === 'mysql2') {
      await knex?.schema.dropTableIfExists(TABLE);
      await knex?.destroy();
    }
  });

  function sourceOf(
    more: Partial<{ statement: string; connection: object }> = {},
    statementMs = 5000,
  ): QueryCostSource {
    return new QueryCostSource({
      settings: {
        ...{ id: 'warehouse', title: 'Warehouse', kind: 'infrastructure' },
        ...{ from: 'query', client, connection, statement, months: 1 },
        ...(more as object),
      },
      now: () => new Date('2026-11-21T10:00:00Z'),
      statementMs,
    });
  }

  it('are of the months that are asked for, with every digit', async () => {
    if (!knex) {
      return;
    }
    const common = {
      currency: 'EUR',
      service: 'Compute',
      columns: { x_project: '7' },
    };
    expect(await read(sourceOf())).toEqual([
      {
        ...{ ...common, day: '2026-10-01', tags: { app: 'checkout' } },
        billed: '12345678901234.500000000001',
      },
      { ...common, day: '2026-11-20', billed: '-3.000000000000' },
    ]);
  });

  it('has the times of UTC as text, whatever zone the session began with', async () => {
    if (!knex) {
      return;
    }
    const isPg = client === 'pg';
    // Late in October in New York, and in November in UTC.
    const late = isPg
      ? "timestamp with time zone '2026-10-31 23:30:00-05:00'"
      : 'from_unixtime(1793507400)';
    const columns = {
      day: `cast(${late} as date)`,
      late: isPg ? late : `cast(${late} as datetime)`,
      plain: "cast('2026-11-01 22:30:00' as timestamp)",
    };
    if (!isPg) {
      columns.plain = "cast('2026-11-01 22:30:00' as datetime)";
    }
    const sql = `select ${Object.entries(columns)
      .map(([name, value]) => `${value} as ${name}`)
      .join(', ')}`;
    const expected = {
      day: '2026-11-01',
      late: `2026-11-01 04:30:00${isPg ? '+00' : ''}`,
      plain: '2026-11-01 22:30:00',
    };
    const own = createKnex({
      client,
      connection: { ...(connection as object), dateStrings: true },
    });
    const raw = await own.client.acquireRawConnection();
    const request = { sql, values: [], timeoutMs: 5000 };
    try {
      await (isPg
        ? raw.query("set timezone to 'America/New_York'")
        : raw.promise().query("set time_zone = '-05:00'"));
      const rows = [];
      for await (const some of isPg
        ? rowsOfPostgres(raw, request)
        : rowsOfMysql(raw, request)) {
        rows.push(...some);
      }
      expect(rows).toEqual([expected]);
    } finally {
      await raw.end();
      await own.destroy();
    }
    const source = sourceOf({
      statement: `${sql.replace('plain', 'x_plain').replace('late', 'x_late')},
        'EUR' as currency, 'Compute' as service, '1' as billed`,
    });
    const { database } = knex.client.connectionSettings;
    if (isPg) {
      await knex.raw("alter database ?? set timezone to 'America/New_York'", [
        database,
      ]);
    }
    expect(await read(source)).toMatchObject([
      {
        day: expected.day,
        columns: { x_late: expected.late, x_plain: expected.plain },
      },
    ]);
    if (isPg) {
      await knex.raw('alter database ?? reset timezone', [database]);
    }
  });

  it('can neither write nor hang, and tell nothing of the connection', async () => {
    if (!knex) {
      return;
    }
    const sleep = client === 'pg' ? 'pg_sleep(20)' : 'sleep(20)';
    const cases: [string, QueryCostSource][] = [
      [
        client === 'pg' ? 'not understood' : 'wants to write',
        sourceOf({ statement: `delete from ${TABLE}` }),
      ],
      ['does not exist', sourceOf({ statement: 'select * from nothing_here' })],
      ['not understood', sourceOf({ statement: 'selekt 1' })],
      ['in time', sourceOf({ statement: `select ${sleep}` }, 300)],
      [
        'cannot be reached',
        sourceOf({ connection: { ...MARIADB, port: 1, password: 'secret' } }),
      ],
    ];
    for (const [reason, source] of cases) {
      const error: unknown = await read(source).catch(caught => caught);
      expect(String(error)).toContain(reason);
      expect(String(error)).not.toMatch(/secret|127\.0\.0\.1|root|postgres/);
    }
    const [{ n }] = await knex(TABLE).count('* as n');
    expect(Number(n)).toBe(4);
  });
});
