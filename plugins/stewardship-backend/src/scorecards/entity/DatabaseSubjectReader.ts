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
import { whereInMany } from '../../database/dialect';
import type { Subject } from '../subject';

/** Present entities as scorecards see them, from the plugin's database. */
export class DatabaseSubjectReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async find(
    entityRef: string,
  ): Promise<{ subject: Subject; evaluatedAt?: string } | undefined> {
    const row = await this.#knex('scorecard_subjects')
      .where('entity_ref', entityRef)
      .whereNull('removed_at')
      // The last that came under this reference.
      .orderBy([{ column: 'seq', order: 'desc' }, { column: 'uid' }])
      .first<{ subject: string; evaluated_at: string | null }>(
        'subject',
        'evaluated_at',
      );
    return (
      row && {
        subject: JSON.parse(row.subject),
        ...(row.evaluated_at !== null && { evaluatedAt: row.evaluated_at }),
      }
    );
  }

  /** By uid; those that are not there are left out. */
  async read(uids: string[]): Promise<Map<string, Subject>> {
    const query = this.#knex('scorecard_subjects').whereNull('removed_at');
    const rows: { uid: string; subject: string }[] = await whereInMany(
      query,
      'uid',
      uids,
    ).select('uid', 'subject');
    return new Map(rows.map(row => [row.uid, JSON.parse(row.subject)]));
  }
}
