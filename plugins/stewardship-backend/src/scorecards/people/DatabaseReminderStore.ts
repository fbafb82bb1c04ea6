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

import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../../database/dialect';
import { inSlices } from '../../database/inSlices';
import type { Subject } from '../subject';
import { fromAnswerRow } from './answerRows';
import type {
  ClaimedReminders,
  DueReminder,
  FoundReminder,
  ReminderStore,
} from './ReminderStore';

/**
 * A reminder, as stored. `sent_at` is the moment of sending, or while a run is about to send it, the run's claim: a tilde,
 * the moment until which it holds, and five characters of the run's own.
 */
type ReminderRow = {
  uid: string;
  scorecard: string;
  check: string;
  valid_until: string;
  days_before: number;
  sent_at: string;
};

type DueRow = {
  uid: string;
  check: string;
  valid_until: string;
  version: number;
  answer: string | null;
  submitted: string | null;
  subject: string;
};

const KEY = ['uid', 'scorecard', 'check', 'valid_until', 'days_before'];
const CLAIMED = '~%';

/** Who was reminded of what, in the plugin's database. */
export class DatabaseReminderStore implements ReminderStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async *readDue(options: {
    scorecard: string;
    daysBefore: number;
    from: string;
    to: string;
  }): AsyncIterable<FoundReminder[]> {
    const { scorecard, daysBefore, from, to } = options;
    const slices = inSlices<DueRow>({
      key: ['scorecard_answers.uid', 'scorecard_answers.check'],
      query: () =>
        this.#knex('scorecard_answers')
          .join(
            'scorecard_subjects',
            'scorecard_subjects.uid',
            'scorecard_answers.uid',
          )
          .whereNull('scorecard_subjects.removed_at')
          .where('scorecard_answers.scorecard', scorecard)
          .whereBetween('scorecard_answers.valid_until', [from, to])
          .whereNotExists(sent => {
            sent
              .from('scorecard_reminders')
              .where('scorecard_reminders.days_before', daysBefore)
              .whereNot('scorecard_reminders.sent_at', 'like', CLAIMED);
            for (const column of KEY.slice(0, -1)) {
              sent.where(
                `scorecard_reminders.${column}`,
                this.#knex.ref(`scorecard_answers.${column}`),
              );
            }
          })
          .select(
            'scorecard_answers.uid',
            'scorecard_answers.check',
            'scorecard_answers.valid_until',
            'scorecard_answers.version',
            'scorecard_answers.answer',
            'scorecard_answers.submitted',
            'scorecard_subjects.subject',
          ),
    });
    for await (const rows of slices) {
      yield rows.map(row => ({
        reminder: {
          ...{ uid: row.uid, check: row.check, daysBefore },
          validUntil: row.valid_until,
        },
        subject: JSON.parse(row.subject),
        answeredOn: fromAnswerRow(row).submitted?.answeredAt.slice(0, 10) ?? '',
      }));
    }
  }

  async *readTold(options: {
    scorecard: string;
    on: string;
  }): AsyncIterable<{ subject: Subject; check: string }[]> {
    const { scorecard, on } = options;
    const slices = inSlices<{ uid: string; check: string; subject: string }>({
      key: ['scorecard_reminders.uid', 'scorecard_reminders.check'],
      query: () =>
        this.#knex('scorecard_reminders')
          .join(
            'scorecard_subjects',
            'scorecard_subjects.uid',
            'scorecard_reminders.uid',
          )
          .where('scorecard_reminders.scorecard', scorecard)
          .where('scorecard_reminders.sent_at', 'like', `${on}%`)
          // Told of several answers to one question at once, which is once.
          .distinct(
            'scorecard_reminders.uid',
            'scorecard_reminders.check',
            'scorecard_subjects.subject',
          ),
    });
    for await (const rows of slices) {
      yield rows.map(({ check, subject }) => ({
        ...{ check, subject: JSON.parse(subject) },
      }));
    }
  }

  async claim(options: {
    scorecard: string;
    reminders: DueReminder[];
    now: Date;
    until: Date;
  }): Promise<ClaimedReminders> {
    const { scorecard, now, until } = options;
    const own = randomBytes(5).toString('hex').slice(0, 5);
    const claim = `~${until.toISOString()}${own}`;
    // In one order, so that two runs do not wait for each other in a circle.
    const rows = options.reminders.map(one => toRow(scorecard, one, claim));
    rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return await this.#knex.transaction(async tx => {
      const reminders: DueReminder[] = [];
      for (const chunk of inChunks(rows, 6)) {
        const taken: ReminderRow[] = await tx<ReminderRow>(
          'scorecard_reminders',
        )
          .insert(chunk)
          .onConflict(KEY)
          .merge(['sent_at'])
          .where('scorecard_reminders.sent_at', 'like', CLAIMED)
          .where('scorecard_reminders.sent_at', '<=', `~${now.toISOString()}`)
          .returning('*');
        reminders.push(...taken.map(fromRow));
      }
      return { claim, reminders };
    });
  }

  async markSent(options: ClaimedReminders & { at: Date }): Promise<void> {
    await this.#claimed(options).update({ sent_at: options.at.toISOString() });
  }

  async release(options: ClaimedReminders): Promise<void> {
    await this.#claimed(options).delete();
  }

  async removeEndedBefore(day: string): Promise<void> {
    await this.#knex('scorecard_reminders')
      .where('valid_until', '<', day)
      .delete();
  }

  #claimed({ claim, reminders }: ClaimedReminders): Knex.QueryBuilder {
    const query = this.#knex('scorecard_reminders').where('sent_at', claim);
    return whereInMany(query, 'uid', new Set(reminders.map(({ uid }) => uid)));
  }
}

function keyOf({ uid, check }: ReminderRow): string {
  return JSON.stringify([uid, check]);
}

function toRow(
  scorecard: string,
  reminder: DueReminder,
  claim: string,
): ReminderRow {
  return {
    uid: reminder.uid,
    scorecard,
    check: reminder.check,
    valid_until: reminder.validUntil,
    days_before: reminder.daysBefore,
    sent_at: claim,
  };
}

function fromRow(row: ReminderRow): DueReminder {
  return {
    uid: row.uid,
    check: row.check,
    validUntil: row.valid_until,
    daysBefore: row.days_before,
  };
}
