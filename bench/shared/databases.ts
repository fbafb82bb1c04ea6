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

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { note } from './Figures';

export type Engine = 'sqlite' | 'postgres';

/** A database that is thrown away at the end. */
export type Database = {
  /** The `backend.database` section of the configuration. */
  config: object;
  /** A database beside those of the plugins, for somebody else to work with. */
  open(name: string): Promise<Knex>;
  drop(): Promise<void>;
};

const CONNECTION =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING ??
  'postgresql://postgres@127.0.0.1:5432';

/** The engines that can be measured here: SQLite files always, PostgreSQL where it answers. */
export async function availableEngines(): Promise<Engine[]> {
  const server = connect();
  try {
    await server.raw('select 1');
    return ['sqlite', 'postgres'];
  } catch (error) {
    note(`PostgreSQL is left out, it does not answer: ${error}`);
    return ['sqlite'];
  } finally {
    await server.destroy();
  }
}

export async function createDatabase(engine: Engine): Promise<Database> {
  return engine === 'sqlite' ? createFolder() : createPostgresDatabases();
}

function createFolder(): Database {
  const directory = mkdtempSync(join(tmpdir(), 'stewardship-bench-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.on('exit', remove);
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    async open(name) {
      return knexFactory({
        client: 'better-sqlite3',
        connection: { filename: join(directory, `${name}.sqlite`) },
        useNullAsDefault: true,
      });
    },
    async drop() {
      remove();
    },
  };
}

/** Each plugin creates its own database; all of them have the prefix of this run. */
function createPostgresDatabases(): Database {
  const prefix = `${prefixOf(process.env.BENCH_RUN)}${randomName()}_`;
  const { hostname, port, username, password } = new URL(CONNECTION);
  const connection = {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
  return {
    config: { client: 'pg', prefix, connection },
    async open(name) {
      const database = `${prefix}${name}`;
      const server = connect();
      try {
        await server.raw('create database ??', database);
      } finally {
        await server.destroy();
      }
      return knexFactory({
        client: 'pg',
        connection: { ...connection, database },
      });
    },
    async drop() {
      await dropDatabases(prefix);
    },
  };
}

/** Drops what is left of a run that was broken off. */
export async function dropLeftovers(run: string): Promise<void> {
  await dropDatabases(prefixOf(run));
}

export function randomName(): string {
  return randomBytes(4).toString('hex');
}

function prefixOf(run = 'alone'): string {
  return `stewardship_bench_${run}_`;
}

async function dropDatabases(prefix: string): Promise<void> {
  const server = connect();
  try {
    const names: string[] = await server('pg_database')
      .whereLike('datname', `${prefix.replaceAll('_', '\\_')}%`)
      .pluck('datname');
    for (const name of names) {
      await server.raw('drop database ?? with (force)', name);
    }
  } finally {
    await server.destroy();
  }
}

function connect(): Knex {
  return knexFactory({
    client: 'pg',
    connection: { connectionString: CONNECTION },
    acquireConnectionTimeout: 3_000,
  });
}
