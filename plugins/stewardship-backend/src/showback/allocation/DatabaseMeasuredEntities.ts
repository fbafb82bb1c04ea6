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

import type { ResolvedRecord } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inSlices } from '../../database/inSlices';
import type { MeasuredEntities } from './MeasuredEntities';

/** From the mirror and the records in the plugin's database. */
export class DatabaseMeasuredEntities implements MeasuredEntities {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async *uids(): AsyncIterable<string[]> {
    for await (const rows of inSlices<{ uid: string }>({
      key: ['uid'],
      query: () => this.#knex('directory_entries').select('uid'),
    })) {
      yield rows.map(({ uid }) => uid);
    }
  }

  async sharedFacts(): Promise<string[]> {
    const facts = new Set<string>();
    for await (const rows of inSlices<{ uid: string; record: string }>({
      key: ['records.uid'],
      query: () =>
        this.#knex('records')
          .join('directory_entries', 'directory_entries.uid', 'records.uid')
          .where('records.record', 'like', '%"by":"fact"%')
          .select('records.uid', 'records.record'),
    })) {
      for (const { record } of rows) {
        const { sharedCost }: ResolvedRecord = JSON.parse(record);
        if (sharedCost?.value.by === 'fact') {
          facts.add(sharedCost.value.fact);
        }
      }
    }
    return [...facts];
  }
}
