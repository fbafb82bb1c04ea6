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

import { DateTime } from 'luxon';
import type { LoadedScorecard } from '../definitions/LoadedScorecards';
import type { Subject } from '../subject';
import { askedOf } from './askedOf';
import type {
  DueReminder,
  FoundReminder,
  ReminderStore,
} from './ReminderStore';

/** A reminder with the name of its entity, in few words: there may be many. */
export type OwnedReminder = DueReminder & { entityRef: string };

/** What is to be told to those who are asked the same questions, in one notice. */
export type Recall = {
  /** Entity refs, at least one. */
  recipients: string[];
  /** Whether they own what it is about; others may not be able to read it. */
  isOwner: boolean;
  reminders: OwnedReminder[];
};

/**
 * Reminders with the days that an answer may have left when they are sent: one that could not be sent for a while is sent
 * late rather than never, but not once the next one is due.
 */
const REMINDERS = [
  { daysBefore: 30, least: 8 },
  { daysBefore: 7, least: 0 },
  { daysBefore: -1, least: -7 },
] as const;

/**
 * Whom to remind today of which answers of one scorecard. Who was told of others today hears of these tomorrow, and who
 * answers a question hears nothing of what was due before that.
 */
export async function findReminders(options: {
  scorecard: LoadedScorecard;
  store: ReminderStore;
  /** `YYYY-MM-DD`, UTC */
  today: string;
}): Promise<Recall[]> {
  const { scorecard, store, today } = options;
  const { id } = scorecard.definition;
  const found = new Map<string, Recall>();
  for (const { daysBefore, least } of REMINDERS) {
    const due = store.readDue({
      scorecard: id,
      daysBefore,
      from: moved(today, least),
      to: moved(today, daysBefore),
    });
    for await (const slice of due) {
      for (const item of slice) {
        const { reminder, subject } = item;
        const recipients = recipientsOf(scorecard, reminder.check, subject);
        if (recipients.length > 0 && isMeant(scorecard, item)) {
          const key = recipients.join(' ');
          const recall = found.get(key) ?? {
            ...{ recipients, reminders: [] },
            isOwner: recipients.every(ref => ref === subject.ownerRef),
          };
          recall.reminders.push({ ...reminder, entityRef: subject.ref });
          found.set(key, recall);
        }
      }
    }
  }
  if (found.size > 0) {
    for await (const told of store.readTold({ scorecard: id, on: today })) {
      for (const { subject, check } of told) {
        found.delete(recipientsOf(scorecard, check, subject).join(' '));
      }
    }
  }
  return [...found.values()];
}

/** Nobody where it is no question any more. */
function recipientsOf(
  scorecard: LoadedScorecard,
  check: string,
  { ownerRef }: Subject,
): string[] {
  const definition = checkOf(scorecard, check)?.definition;
  return definition?.kind === 'question'
    ? askedOf(definition.question, ownerRef)
    : [];
}

function checkOf(scorecard: LoadedScorecard, id: string) {
  return scorecard.checks.find(({ definition }) => definition.id === id);
}

/** Whether the question is still asked of the entity, and was answered before the reminder came due. */
function isMeant(
  scorecard: LoadedScorecard,
  { reminder, subject, answeredOn }: FoundReminder,
): boolean {
  const { entity, tier } = subject;
  const check = checkOf(scorecard, reminder.check);
  return (
    check?.definition.kind === 'question' &&
    scorecard.appliesTo(entity, tier?.id) &&
    check.appliesTo(entity, tier?.id) &&
    answeredOn < moved(reminder.validUntil, -reminder.daysBefore)
  );
}

function moved(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' })
    .plus({ days })
    .toFormat('yyyy-MM-dd');
}
