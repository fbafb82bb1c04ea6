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

import type { Knex } from 'knex';
import { inChunks } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { TaskRuns } from '../database/TaskRuns';
import type { CheckedLink, LinkStore } from './LinkStore';

/** Results of the link check in the plugin's database. */
export class DatabaseLinkStore implements LinkStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: 'link-check' });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async readAddresses(): Promise<string[]> {
    const slices = inSlices<{ id: string; url: string }>({
      key: ['id'],
      query: () =>
        this.#knex('runbooks').whereNotNull('url').select('id', 'url'),
    });
    const found = new Set<string>();
    for await (const rows of slices) {
      for (const { url } of rows) {
        found.add(url);
      }
    }
    return [...found];
  }

  async putLinks(options: {
    runId: number;
    links: CheckedLink[];
  }): Promise<void> {
    const rows = options.links.map(({ url, status, reason, checkedAt }) => ({
      url,
      status,
      reason: reason ?? null,
      checked_at: checkedAt,
    }));
    await this.#runs.within(options.runId, async tx => {
      for (const chunk of inChunks(rows, 4)) {
        await tx('link_checks').insert(chunk).onConflict('url').merge();
      }
    });
  }

  async deleteOlder(options: { runId: number; before: string }): Promise<void> {
    await this.#runs.within(options.runId, async tx => {
      await tx('link_checks').where('checked_at', '<', options.before).delete();
    });
  }
}
