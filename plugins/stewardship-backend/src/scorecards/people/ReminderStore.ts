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

import type { Subject } from '../subject';

/** An answer that is to be given again, and which reminder of it is due. */
export type DueReminder = {
  uid: string;
  check: string;
  /** Last day on which the answer holds, `YYYY-MM-DD`. */
  validUntil: string;
  /** Days from when it is due until that day; -1 for the day after it. */
  daysBefore: number;
};

/** As found, with what is asked of it before anybody is told. */
export type FoundReminder = {
  reminder: DueReminder;
  subject: Subject;
  /** `YYYY-MM-DD`, UTC */
  answeredOn: string;
};

/** Reminders that this run, and no other one, sends. */
export type ClaimedReminders = { claim: string; reminders: DueReminder[] };

/** Who was reminded of what. */
export interface ReminderStore {
  /** Of answers in one scorecard that hold until some days, those that nobody was sent, in slices. */
  readDue(options: {
    scorecard: string;
    daysBefore: number;
    /** `YYYY-MM-DD`, both included. */
    from: string;
    to: string;
  }): AsyncIterable<FoundReminder[]>;

  /** The entities and questions about which somebody was told on a day, in slices. */
  readTold(options: {
    scorecard: string;
    /** `YYYY-MM-DD` */
    on: string;
  }): AsyncIterable<{ subject: Subject; check: string }[]>;

  /** Takes those that were not sent, and that no other run is about to send. One transaction. */
  claim(options: {
    scorecard: string;
    reminders: DueReminder[];
    now: Date;
    /** When another run may send them, should this one die. */
    until: Date;
  }): Promise<ClaimedReminders>;

  markSent(options: ClaimedReminders & { at: Date }): Promise<void>;

  /** Gives back what was claimed and not sent; not what another run has taken since. */
  release(options: ClaimedReminders): Promise<void>;

  /** Forgets reminders of answers that ended before a day, `YYYY-MM-DD`. */
  removeEndedBefore(day: string): Promise<void>;
}
