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
  CostProvider,
  CostReading,
  ProvidedCost,
} from '@backstage-stewardship/plugin-stewardship-node';
import { setTimeout as sleep } from 'node:timers/promises';
import createKnex, { type Knex } from 'knex';
import { DateTime } from 'luxon';
import { orAborted } from '../../tasks/orAborted';
import type { CostSourceSettings } from '../CostSettings';
import { CostFileError } from '../reading/CostFileError';
import { explainQueryFailure } from './explainQueryFailure';
import { rowsOfMysql, rowsOfPostgres } from './queryRows';
import { rowToCost } from './rowToCost';

const CONNECT_MS = 30_000;
const END_MS = 2000;
const STATEMENT_MS = 10 * 60_000;

type QuerySettings = Extract<CostSourceSettings, { from: 'query' }>;

/**
 * Costs that a statement adds up where the bill already lies: only sums for each day and mapping key come back. It can read
 * and nothing else, as far as the database keeps to that.
 */
export class QueryCostSource implements CostProvider {
  readonly id: string;
  readonly title: string;
  readonly #now: () => Date;
  readonly #settings: QuerySettings;
  readonly #statementMs: number;

  constructor(options: {
    settings: QuerySettings;
    now?: () => Date;
    /** How long the statement may take, in milliseconds; ten minutes unless given. */
    statementMs?: number;
  }) {
    this.id = options.settings.id;
    this.title = options.settings.title;
    this.#now = options.now ?? (() => new Date());
    this.#settings = options.settings;
    this.#statementMs = options.statementMs ?? STATEMENT_MS;
  }

  async readCosts(request: { signal: AbortSignal }): Promise<CostReading> {
    return { status: 'read', costs: this.#read(request.signal) };
  }

  async *#read(signal: AbortSignal): AsyncIterable<ProvidedCost[]> {
    const { client, statement, months } = this.#settings;
    const today = DateTime.fromJSDate(this.#now(), { zone: 'utc' });
    const from = today.startOf('month').minus({ months });
    const days = { from: from.toISODate(), to: today.toISODate() };
    const timeoutMs = this.#statementMs;
    const knex = this.#createKnex();
    let end = async () => {};
    try {
      const { sql, bindings } = knex.raw(statement, days).toSQL().toNative();
      const request = { sql, values: [...bindings], timeoutMs };
      const connection = await knex.client.acquireRawConnection();
      // It may break off while nobody asks it anything.
      connection.on('error', () => {});
      end = async () => {
        if (client === 'mysql2') {
          connection.destroy();
        } else {
          await connection.end();
        }
      };
      const rows =
        client === 'mysql2'
          ? rowsOfMysql(connection, request)
          : rowsOfPostgres(connection, request);
      for (;;) {
        const next = await orAborted(rows.next(), signal);
        if (next.done) {
          return;
        }
        yield next.value.map(rowToCost);
      }
    } catch (error) {
      signal.throwIfAborted();
      throw new CostFileError(explainQueryFailure(error), { cause: error });
    } finally {
      // What has failed may also fail to end.
      await Promise.race([end().catch(() => {}), sleep(END_MS)]);
      await knex.destroy();
    }
  }

  /** Knows how to connect, and how bindings are written; a pool of connections is not needed. */
  #createKnex(): Knex {
    const { client, connection } = this.#settings;
    const timeouts =
      client === 'pg'
        ? {
            connectionTimeoutMillis: CONNECT_MS,
            query_timeout: this.#statementMs,
          }
        : { connectTimeout: CONNECT_MS };
    // Decimals, days and times as they are written.
    const answers =
      client === 'pg'
        ? {}
        : {
            ...{ dateStrings: true, decimalNumbers: false },
            ...{ supportBigNumbers: true, bigNumberStrings: true },
          };
    const settings =
      typeof connection === 'string'
        ? { ...parseConnection(connection, client) }
        : connection;
    return createKnex({
      ...{ client, connection: { ...timeouts, ...settings, ...answers } },
      log: { warn() {}, error() {}, debug() {}, deprecate() {} },
    });
  }
}

/** An address as the driver takes it beside other settings. */
function parseConnection(
  connection: string,
  client: QuerySettings['client'],
): Record<string, unknown> {
  return client === 'pg'
    ? { connectionString: connection }
    : { uri: connection };
}
