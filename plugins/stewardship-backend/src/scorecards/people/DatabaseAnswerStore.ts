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
import { insertAuditEntry } from '../../governance/auditRows';
import { markDue } from '../scorecardState';
import {
  fromAnswerRow,
  toAnswerColumns,
  type AnswerContent,
  type StoredAnswerRow,
} from './answerRows';
import type { AnswerKey, AnswerStore, AnswerStored } from './AnswerStore';
import type { AnswerRow } from './PeopleReader';

/** Answers in the plugin's database. */
export class DatabaseAnswerStore implements AnswerStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async find({ uid, scorecard, check }: AnswerKey): Promise<AnswerRow> {
    const row = await this.#knex<StoredAnswerRow>('scorecard_answers')
      .where({ uid, scorecard, check })
      .first();
    return row ? fromAnswerRow(row) : { check, version: 0 };
  }

  async put(
    options: Parameters<AnswerStore['put']>[0],
  ): Promise<AnswerStored | 'stale'> {
    const { uid, scorecard, check, before, after } = options;
    const key = { uid, scorecard, check };
    return await this.#knex.transaction(async tx => {
      if (before.version === 0) {
        // Who comes second waits here for the first one, and then finds another version.
        await tx<StoredAnswerRow>('scorecard_answers')
          .insert({ ...key, version: 0, ...toAnswerColumns({}) })
          .onConflict(['uid', 'scorecard', 'check'])
          .ignore();
      }
      const touched = await tx<StoredAnswerRow>('scorecard_answers')
        .where({ ...key, version: before.version })
        .update({ version: before.version + 1, ...toAnswerColumns(after) });
      if (touched !== 1) {
        return 'stale';
      }
      const detail = auditDetail(options);
      if (detail) {
        await insertAuditEntry(tx, {
          at: options.at,
          actor: options.actor,
          action: `scorecard-answer-${options.action}`,
          ...{ uid, entityRef: options.entityRef },
          ...{ subject: `${scorecard}/${check}`, detail },
        });
      }
      if (!isEvaluatedOtherwise(before, after)) {
        return 'stored';
      }
      await markDue(tx, [uid]);
      return 'evaluate';
    });
  }
}

/** An evaluation sees what was submitted, and without that only whether somebody has begun to answer. */
function isEvaluatedOtherwise(
  before: AnswerContent,
  after: AnswerContent,
): boolean {
  return before.submitted || after.submitted
    ? JSON.stringify(before.submitted) !== JSON.stringify(after.submitted)
    : Boolean(before.answer) !== Boolean(after.answer);
}

/** `undefined` where the log knows already. */
function auditDetail(
  options: Parameters<AnswerStore['put']>[0],
): object | undefined {
  const { action, before, after } = options;
  if (action === 'draft') {
    return before.answer?.status === 'draft' ? undefined : {};
  }
  return action === 'discard-draft'
    ? {}
    : { before: detailOf(before), after: detailOf(after) };
}

/** What counts is told apart only where a draft stands before it. */
function detailOf({ answer, submitted }: AnswerContent): object {
  return answer?.status === 'draft' ? { answer, submitted } : { answer };
}
