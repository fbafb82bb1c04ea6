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
  lastDayOf,
  questionVersionOf,
  type Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inSlices } from '../../database/inSlices';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import { fromAnswerRow, type StoredAnswerRow } from './answerRows';

type Asked = { scorecard: string; check: string; question: Question };

/** Keeps what is stored beside answers in line with the questions as they are now. */
export class DatabaseAnswerTerms {
  readonly #knex: Knex;
  readonly #library: ScorecardLibrary;
  /** Day and definitions for which all is in line. */
  #done: string | undefined;

  constructor(options: { knex: Knex; library: ScorecardLibrary }) {
    this.#knex = options.knex;
    this.#library = options.library;
  }

  /**
   * Says of answers of which it is not known yet to which question they were given, that it was the present one: do this before
   * definitions are read anew. And works out again until when answers hold, of which reminders are told, where a question
   * lets them hold for another time than before. Does nothing where it did it today, for these definitions.
   */
  async align(options: { now: Date; signal?: AbortSignal }): Promise<void> {
    const { now, signal } = options;
    const { hash, items } = await this.#library.read();
    const state = `${now.toISOString().slice(0, 10)} ${hash}`;
    if (state === this.#done) {
      return;
    }
    for (const { definition, checks } of items) {
      for (const { definition: check } of checks) {
        if (check.kind === 'question') {
          signal?.throwIfAborted();
          const { question } = check;
          const asked = { scorecard: definition.id, check: check.id, question };
          await this.#nameQuestion(asked);
          await this.#moveLastDays(asked, signal);
        }
      }
    }
    this.#done = state;
  }

  async #nameQuestion({ scorecard, check, question }: Asked): Promise<void> {
    await this.#knex<StoredAnswerRow>('scorecard_answers')
      .where({ scorecard, check, question_version: null })
      .whereNotNull('answer')
      .update({ question_version: questionVersionOf(question) });
  }

  async #moveLastDays(asked: Asked, signal?: AbortSignal): Promise<void> {
    const { scorecard, check, question } = asked;
    const validFor = question.validFor ?? null;
    const slices = inSlices<StoredAnswerRow>({
      key: ['uid'],
      query: () =>
        this.#knex('scorecard_answers')
          .where({ scorecard, check })
          .whereNotNull('answer')
          .whereRaw("coalesce(valid_for, '') <> ?", [validFor ?? ''])
          .select(),
    });
    for await (const rows of slices) {
      signal?.throwIfAborted();
      await this.#knex.transaction(async tx => {
        for (const row of rows) {
          const { submitted } = fromAnswerRow(row);
          await tx<StoredAnswerRow>('scorecard_answers')
            // What is written meanwhile knows better.
            .where({ uid: row.uid, scorecard, check, version: row.version })
            .update({
              valid_for: validFor,
              valid_until:
                (submitted && lastDayOf(question, submitted)) ?? null,
            });
        }
      });
    }
  }
}
