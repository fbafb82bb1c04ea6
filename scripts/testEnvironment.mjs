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

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** Lets the database tests use PostgreSQL where it answers. They never start one in Docker. */
export async function findPostgres() {
  process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';

  const connectionString =
    process.env[POSTGRES_VARIABLE] ?? 'postgresql://postgres@127.0.0.1:5432';
  const { Client } = createRequire(
    join(root, 'packages', 'backend', 'package.json'),
  )('pg');
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 3000,
  });
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
  } catch (error) {
    // Without the variable, the same tests run on SQLite alone.
    delete process.env[POSTGRES_VARIABLE];
    const { host } = new URL(connectionString);
    return {
      found: false,
      reason: `database tests on PostgreSQL (${host} does not answer: ${
        error.code ?? error.message
      }; set ${POSTGRES_VARIABLE})`,
    };
  }
  process.env[POSTGRES_VARIABLE] = connectionString;
  return { found: true };
}

/** Where playwright.config.ts looks for the browser, too. */
export function findBrowser() {
  const file = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return existsSync(file)
    ? { found: true }
    : {
        found: false,
        reason: `browser tests (no Chromium at ${file}; set CHROMIUM_PATH)`,
      };
}
