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

import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  type BackendFeature,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessor,
  type PlaceholderResolver,
} from '@backstage/plugin-catalog-node';
import { CatalogErrors } from './CatalogErrors';

const PLACEHOLDERS = ['text', 'json', 'yaml', 'openapi', 'asyncapi'];
const POLL_MS = 500;
/** How long nothing may change until what is left is taken for stuck. */
const STUCK_MS = 120_000;

type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

/** How far the catalog is. */
type Progress = {
  entities: number;
  /** Not looked at yet. */
  waiting: number;
  /** Being looked at, or given up until the next round. */
  unfinished: number;
  /** Processed, but not yet to be read. */
  unstitched: number;
};

/**
 * Looks into the catalog's own tables: its API does not tell whether it still has something to do, nor what it has
 * refused.
 */
export class CatalogProbe {
  #knex: Knex | undefined;

  /** Adds to the catalog's ways of reading, and gives this probe the catalog's database. */
  toModule(options: {
    placeholders: PlaceholderResolver;
    processor: CatalogProcessor;
  }): BackendFeature {
    return createBackendModule({
      pluginId: 'catalog',
      moduleId: 'ingest',
      register: env => {
        env.registerInit({
          deps: {
            database: coreServices.database,
            processing: catalogProcessingExtensionPoint,
          },
          init: async ({ database, processing }) => {
            processing.addProcessor(options.processor);
            for (const key of PLACEHOLDERS) {
              processing.addPlaceholderResolver(key, options.placeholders);
            }
            this.#knex = await database.getClient();
          },
        });
      },
    });
  }

  /** Waits until the catalog has looked at everything that it was given, and at everything that came out of that. */
  async waitUntilSettled(options: {
    tell: (message: string) => void;
  }): Promise<void> {
    let last = '';
    let unchangedSince = Date.now();
    let toldAt = Date.now();
    for (;;) {
      const progress = await this.#readProgress();
      const now = Date.now();
      if (JSON.stringify(progress) !== last) {
        last = JSON.stringify(progress);
        unchangedSince = now;
      }
      const quietMs = now - unchangedSince;
      const { entities, waiting, unfinished, unstitched } = progress;
      const busy = waiting + unstitched > 0;
      // What failed for good looks as if it were being worked on, so wait longer before believing that.
      if (!busy && quietMs > (unfinished > 0 ? 10_000 : 2_000)) {
        return;
      }
      if (quietMs > STUCK_MS) {
        throw new Error(
          `The catalog does not get on: ${waiting} of ${entities} entities are not processed and ${unstitched} are not stitched, and nothing has changed for ${
            STUCK_MS / 1000
          } seconds`,
        );
      }
      if (now - toldAt > 10_000) {
        options.tell(
          `${entities} entities so far, ${waiting} are waiting to be processed`,
        );
        toldAt = now;
      }
      await sleep(POLL_MS);
    }
  }

  /** What the catalog could not take in. */
  async readErrors(folder: string): Promise<CatalogErrors> {
    const rows: {
      entity_ref: string;
      errors: string;
      unprocessed_entity: string;
    }[] = await this.#database()('refresh_state')
      .whereNotIn('errors', ['', '[]'])
      .orWhereNull('result_hash')
      .orderBy('entity_ref')
      .select('entity_ref', 'errors', 'unprocessed_entity');
    const all = new CatalogErrors({ folder });
    for (const row of rows) {
      const errors: { message: string }[] = JSON.parse(row.errors || '[]');
      const unexplained = { message: 'The catalog failed to process it' };
      for (const { message } of errors.length > 0 ? errors : [unexplained]) {
        all.add({
          entityRef: row.entity_ref,
          entity: JSON.parse(row.unprocessed_entity),
          message,
        });
      }
    }
    return all;
  }

  async #readProgress(): Promise<Progress> {
    const knex = this.#database();
    const [state] = await knex('refresh_state').select(
      knex.raw('count(*) as entities'),
      knex.raw(
        'count(case when next_update_at <= current_timestamp then 1 end) as waiting',
      ),
      knex.raw(
        'count(case when result_hash is null and next_update_at > current_timestamp then 1 end) as unfinished',
      ),
    );
    const [stitching] = await knex('stitch_queue').count({ count: '*' });
    const { entities, waiting, unfinished } = state;
    return {
      entities: Number(entities),
      waiting: Number(waiting),
      unfinished: Number(unfinished),
      unstitched: Number(stitching.count),
    };
  }

  #database(): Knex {
    if (!this.#knex) {
      throw new Error('The catalog has not started');
    }
    return this.#knex;
  }
}
