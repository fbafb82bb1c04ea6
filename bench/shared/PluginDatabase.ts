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

import {
  coreServices,
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** A statement as it is sent. */
export type Statement = { sql: string; bindings?: readonly unknown[] };

/** Counts the statements that the plugin sends to its database, and does what a server would do on its own. */
export class PluginDatabase {
  statements = 0;
  /** Statements that write anything but the bookkeeping of the tasks. */
  writes = 0;
  /** Is told of each statement when it is sent. */
  listener: ((statement: Statement) => void) | undefined;

  #knex: Knex | undefined;

  reset(): void {
    this.statements = 0;
    this.writes = 0;
  }

  /** To make up what is there, and to look at what was written. */
  get knex(): Knex {
    if (!this.#knex) {
      throw new Error('The plugin has not asked for its database');
    }
    return this.#knex;
  }

  /** What PostgreSQL does by itself within a minute of a large change, unless its autovacuum is switched off. */
  async gatherStatistics(): Promise<void> {
    if (this.#knex?.client.config.client === 'pg') {
      await this.#knex.raw('analyze');
    }
  }

  /** As if no ladder had ever been tested. */
  async forgetLadders(): Promise<void> {
    const knex = this.#knex;
    await knex?.('ladders').delete();
    await knex?.('ladder_verdicts').delete();
    await knex?.('directory_aspects').where('aspect', 'ladder').delete();
  }

  /** As if no runbook had ever been read. */
  async forgetRunbooks(): Promise<void> {
    for (const table of [
      'runbook_sources',
      'runbook_documents',
      'runbook_revisions',
      'runbooks',
      'runbook_alerts',
      'runbook_shelves',
      'runbook_shelf_items',
    ]) {
      await this.#knex?.(table).delete();
    }
  }

  /** As if an hour had gone by since the last reading. */
  async makeRunbooksDue(): Promise<void> {
    await this.#knex?.('runbook_sources').update({ next_at: '' });
  }

  /** As if no release cycle had ever been read. */
  async forgetTechnologies(): Promise<void> {
    for (const table of [
      'release_cycles',
      'products',
      'lifecycle_sources',
      'technology_sheets',
      'entity_technologies',
    ]) {
      await this.#knex?.(table).delete();
    }
  }

  /** As if a day had gone by since the sources of release cycles were read. */
  async makeFeedsDue(): Promise<void> {
    await this.#knex?.('lifecycle_sources').update({ checked_at: '' });
  }

  /** As if nothing had ever been evaluated. */
  async forgetEvaluations(): Promise<void> {
    await this.#knex?.('scorecard_results').delete();
    await this.#knex?.('scorecard_changes').delete();
    await this.#knex?.('scorecard_subjects').update({
      evaluated_version: -1,
      evaluated_with: null,
      evaluated_at: null,
      due_at: null,
    });
  }

  toModule(): BackendFeature {
    return createBackendModule({
      pluginId: 'stewardship',
      moduleId: 'sql-counter',
      register: env => {
        env.registerInit({
          deps: { database: coreServices.database },
          init: async ({ database }) => {
            const knex = await database.getClient();
            this.#knex = knex;
            knex.on('query', (statement: Statement) => {
              this.statements++;
              if (
                /^(insert|update|delete)/i.test(statement.sql) &&
                !/mirror_state|task_runs/.test(statement.sql)
              ) {
                this.writes++;
              }
              this.listener?.(statement);
            });
          },
        });
      },
    });
  }
}
