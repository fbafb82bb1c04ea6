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

import type { StoredAnswer } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import type { ActiveExemption } from '../evaluation/evaluated';
import { fromAnswerRow, type StoredAnswerRow } from './answerRows';
import { fromExemptionRow, type StoredExemptionRow } from './exemptionRows';
import type {
  AnswerRow,
  ExemptionRow,
  PeopleReader,
  PeopleRecords,
} from './PeopleReader';

type WrittenOf = {
  answers: Map<string, Map<string, StoredAnswer>>;
  drafts: Map<string, Set<string>>;
  exemptions: Map<string, Map<string, ActiveExemption>>;
};

/** What people wrote, as read from the plugin's database. */
export class DatabasePeopleReader implements PeopleReader, PeopleRecords {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async read(uids: string[]): Promise<Map<string, WrittenOf>> {
    const answered = this.#knex('scorecard_answers').whereNotNull('answer');
    const approved = this.#knex('scorecard_exemptions').where(
      'status',
      'approved',
    );
    const [answers, exemptions]: [StoredAnswerRow[], StoredExemptionRow[]] =
      await Promise.all([
        whereInMany(answered, 'uid', uids).select(),
        whereInMany(approved, 'uid', uids).select(
          ...['uid', 'scorecard', 'check', 'until'],
        ),
      ]);
    const found = new Map<string, WrittenOf>();
    for (const row of answers) {
      const written = entryOf(found, row.uid, nothingWritten);
      const { submitted } = fromAnswerRow(row);
      if (submitted) {
        const ofScorecard = entryOf(
          written.answers,
          row.scorecard,
          () => new Map<string, StoredAnswer>(),
        );
        ofScorecard.set(row.check, submitted);
      } else {
        entryOf(written.drafts, row.scorecard, () => new Set<string>()).add(
          row.check,
        );
      }
    }
    for (const { uid, scorecard, check, until } of exemptions) {
      const ofScorecard = entryOf(
        entryOf(found, uid, nothingWritten).exemptions,
        scorecard,
        () => new Map<string, ActiveExemption>(),
      );
      // Of several, one after the other, the last one may still hold.
      const known = ofScorecard.get(check);
      if (!known || known.until < until) {
        ofScorecard.set(check, { until });
      }
    }
    return found;
  }

  async ofScorecard(options: { uid: string; scorecard: string }): Promise<{
    answers: AnswerRow[];
    exemptions: ExemptionRow[];
  }> {
    const { uid, scorecard } = options;
    const [answers, exemptions] = await Promise.all([
      this.#knex<StoredAnswerRow>('scorecard_answers')
        .where({ uid, scorecard })
        .select(),
      this.#knex<StoredExemptionRow>('scorecard_exemptions')
        .where({ uid, scorecard })
        .orderBy([
          { column: 'requested_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .select(),
    ]);
    return {
      answers: answers.map(fromAnswerRow),
      exemptions: exemptions.map(fromExemptionRow),
    };
  }
}

function nothingWritten(): WrittenOf {
  return { answers: new Map(), drafts: new Map(), exemptions: new Map() };
}

function entryOf<V>(map: Map<string, V>, key: string, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const created = create();
  map.set(key, created);
  return created;
}
