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

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { describeFailure } from '../../database/describeFailure';
import type {
  LoadedScorecard,
  ScorecardLibrary,
} from '../definitions/LoadedScorecards';
import {
  findReminders,
  type OwnedReminder,
  type Recall,
} from './findReminders';
import { reminderPayload } from './reminderPayload';
import type { ReminderStore } from './ReminderStore';

/** What came of a run, in notices: one for each scorecard and those who are asked. */
export type ReminderRunResult = {
  sent: number;
  /** Refused, to be tried again. */
  failed: number;
  /**
   * Due and not tried, or about to be sent by another run, which may have died since. Each scorecard that the run did not
   * look at any more counts once. Only where it is 0 is nothing left to send today.
   */
  left: number;
  /**
   * - `absent`: there is no notifications backend; everything else waits for it
   * - `failing`: it refused several recipients in a row; everything else waits for the next run
   */
  backend: 'there' | 'absent' | 'failing';
};

/** A run on its way. */
type RunState = {
  startedAt: number;
  result: ReminderRunResult;
  /** Recipients that were refused, and how many in a row. */
  refused: Set<string>;
  inRow: number;
};

/** Different recipients in a row: one alone may be one that the notifications cannot deal with. */
const GIVE_UP_AFTER = 5;
/** What another run has to wait for, should this one die. */
const CLAIM_MS = 20 * 60_000;

/** Reminds those who are asked, through the notifications of Backstage, of answers that are to be given again. */
export class ReminderRun {
  readonly #library: ScorecardLibrary;
  readonly #logger: LoggerService;
  readonly #notifications: NotificationService;
  readonly #store: ReminderStore;
  /** Of the backend, as last told to the log. */
  #logged: ReminderRunResult['backend'] = 'there';

  constructor(options: {
    library: ScorecardLibrary;
    logger: LoggerService;
    notifications: NotificationService;
    store: ReminderStore;
  }) {
    this.#library = options.library;
    this.#logger = options.logger;
    this.#notifications = options.notifications;
    this.#store = options.store;
  }

  /**
   * Sends what is due and was not sent, at most one notice a day about a scorecard to the same recipients. Several runs at once send
   * nothing twice; what a run claimed and never came to send is sent by a later one.
   */
  async run(options: {
    now: Date;
    signal: AbortSignal;
  }): Promise<ReminderRunResult> {
    const { now, signal } = options;
    const today = now.toISOString().slice(0, 10);
    const result: ReminderRunResult = {
      ...{ sent: 0, failed: 0, left: 0, backend: 'there' },
    };
    const state: RunState = {
      ...{ startedAt: Date.now(), result },
      ...{ refused: new Set(), inRow: 0 },
    };
    const { items } = await this.#library.read();
    for (const scorecard of items) {
      if (signal.aborted || result.backend !== 'there') {
        result.left += 1;
        continue;
      }
      const store = this.#store;
      for (const recall of await findReminders({ scorecard, store, today })) {
        if (signal.aborted || result.backend !== 'there') {
          result.left += 1;
        } else {
          await this.#send({ scorecard, recall, now, state });
        }
      }
    }
    const lastYear = DateTime.fromJSDate(now, { zone: 'utc' }).minus({
      years: 1,
    });
    await this.#store.removeEndedBefore(lastYear.toFormat('yyyy-MM-dd'));
    this.#logOnce(result.backend);
    return result;
  }

  async #send(options: {
    scorecard: LoadedScorecard;
    recall: Recall;
    now: Date;
    state: RunState;
  }): Promise<void> {
    const { scorecard, recall, now, state } = options;
    const { result, refused } = state;
    const { reminders } = recall;
    const recipients = recall.recipients.join(' ');
    if (refused.has(recipients)) {
      result.failed += 1;
      return;
    }
    const elapsed = Date.now() - state.startedAt;
    const claimedAt = new Date(now.getTime() + elapsed);
    const claimed = await this.#store.claim({
      ...{ scorecard: scorecard.definition.id, reminders, now: claimedAt },
      until: new Date(claimedAt.getTime() + CLAIM_MS),
    });
    if (claimed.reminders.length < reminders.length) {
      result.left += 1;
    }
    if (claimed.reminders.length === 0) {
      return;
    }
    const keys = new Set(claimed.reminders.map(keyOf));
    const failure = await this.#tell({
      ...{ scorecard, now },
      recall: {
        ...recall,
        reminders: reminders.filter(one => keys.has(keyOf(one))),
      },
    });
    if (failure === undefined) {
      await this.#store.markSent({ ...claimed, at: now });
      result.sent += 1;
      state.inRow = 0;
      return;
    }
    await this.#store.release(claimed);
    this.#logger.debug('A reminder was not sent', { failure });
    result.failed += 1;
    refused.add(recipients);
    state.inRow += 1;
    if (isAbsence(failure)) {
      result.backend = 'absent';
    } else if (state.inRow >= GIVE_UP_AFTER) {
      result.backend = 'failing';
    }
  }

  /** Why it was not sent; absent where it was. */
  async #tell(options: {
    scorecard: LoadedScorecard;
    recall: Recall;
    now: Date;
  }): Promise<string | undefined> {
    const { scorecard, recall, now } = options;
    const { recipients } = recall;
    try {
      await this.#notifications.send({
        recipients: {
          type: 'entity',
          entityRef: recipients.length === 1 ? recipients[0] : recipients,
        },
        payload: reminderPayload({
          ...{ recall, scorecard: scorecard.definition },
          today: now.toISOString().slice(0, 10),
        }),
      });
      return undefined;
    } catch (error) {
      return describeFailure(error);
    }
  }

  /** A portal without notifications is told once, not each day. */
  #logOnce(backend: ReminderRunResult['backend']): void {
    if (backend === this.#logged) {
      return;
    }
    this.#logged = backend;
    if (backend === 'absent') {
      this.#logger.info(
        'This portal has no notifications backend: nobody is reminded of answers until it has one',
      );
    } else if (backend === 'failing') {
      this.#logger.warn(
        'The notifications backend refuses reminders of answers; they are tried again with the next run',
      );
    } else {
      this.#logger.info('The notifications backend takes reminders again');
    }
  }
}

/** How the client of the notifications tells that nobody answers under that path. */
function isAbsence(failure: string): boolean {
  return failure.includes('Request failed with status 404');
}

function keyOf(of: Pick<OwnedReminder, 'uid' | 'check'>): string {
  return JSON.stringify([of.uid, of.check]);
}
