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

import type { JsonObject, JsonValue } from '@backstage/types';

/** The configuration of a portal that has nothing but a folder of catalog files. */
export function createIngestConfig(options: {
  port: number;
  token: string;
  databaseFolder: string;
  files: string[];
  /** Kinds that the files contain. */
  kinds: string[];
  /** The `stewardship` section of the portal's own configuration. */
  stewardship: JsonObject;
}): JsonObject {
  const { port, token, databaseFolder, files, kinds, stewardship } = options;
  return {
    app: { baseUrl: `http://127.0.0.1:${port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'better-sqlite3',
        connection: { directory: databaseFolder },
      },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'ingest' } },
        ],
      },
    },
    permission: { enabled: true },
    // Nobody else is there to hear of events, and the catalog would wait for a minute to tell them of the first conflict:
    // it publishes inside a transaction, and the token for that needs the one connection that SQLite has.
    events: { useEventBus: 'never' },
    catalog: {
      // Once is enough.
      processingInterval: { hours: 24 },
      rules: [{ allow: kinds }],
      locations: files.map(file => ({
        type: 'file',
        target: asGlob(file),
      })),
    },
    stewardship: {
      ...stewardship,
      // Bills are not in the folder, and may be far away.
      costs: { ...asObject(stewardship.costs), sources: [] },
      sync: {
        schedule: {
          frequency: { trigger: 'manual' },
          initialDelay: { seconds: 0 },
          timeout: { hours: 1 },
        },
      },
    },
  };
}

function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && !Array.isArray(value) ? value ?? {} : {};
}

/** The catalog takes the target of a file location for a pattern. */
function asGlob(file: string): string {
  return file.replace(/[?*()[\]]/g, '[$&]');
}
