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
import { noticePayload } from './noticePayload';
import type { ClaimedNotice, NoticeStore } from './NoticeStore';
import type { NoticeSubject } from './noticeSubjects';
import { planNotices, type Notice } from './planNotices';

/** What came of a run. */
export type NoticeRunResult = {
  sent: number;
  /** Refused, to be tried again. */
  failed: number;
  /**
   * Due and not tried: the run came to its end before, or another run has claimed them and may have died since. Of release
   * cycles that the run did not look at any more, each end counts once. Only where it is 0 is nothing left to send.
   */
  left: number;
  /**
   * - `absent`: there is no notifications backend; everything else waits for it
   * - `failing`: it refused several recipients in a row; everything else waits for the next run
   */
  backend: 'there' | 'absent' | 'failing';
};

/** What the notifications refused in this run. */
type Refusals = {
  /** Not asked for again. */
  recipients: Set<string>;
  inRow: number;
};

const CYCLES_AT_ONCE = 50;
const CLAIMS_AT_ONCE = 100;
/** Different recipients in a row: one alone may be one that the notifications cannot deal with. */
const GIVE_UP_AFTER = 5;
/** What another run has to wait for, should this one die. */
const CLAIM_MS = 20 * 60_000;
/** Nothing is sent so late that another run might take the claim meanwhile. */
const SEND_MS = 5 * 60_000;

/** Tells owners and consumers, through the notifications of Backstage, that something ends. */
export class NoticeRun {
  readonly #daysBefore: readonly number[];
  readonly #logger: LoggerService;
  readonly #notifications: NotificationService;
  readonly #store: NoticeStore;
  /** Of the backend, as last told to the log. */
  #logged: NoticeRunResult['backend'] = 'there';

  constructor(options: {
    /** Days before an end on which it is told, for example 180, 90 and 30. */
    daysBefore: readonly number[];
    logger: LoggerService;
    notifications: NotificationService;
    store: NoticeStore;
  }) {
    this.#daysBefore = options.daysBefore;
    this.#logger = options.logger;
    this.#notifications = options.notifications;
    this.#store = options.store;
  }

  /**
   * Sends what is due and was not sent. Several runs at once send nothing twice; what a run claimed and never came to send
   * is sent by a later one, under the same scope.
   */
  async run(options: {
    now: Date;
    subjects: readonly NoticeSubject[];
    signal: AbortSignal;
  }): Promise<NoticeRunResult> {
    const { now, signal } = options;
    const today = now.toISOString().slice(0, 10);
    const startedAt = Date.now();
    const result: NoticeRunResult = {
      ...{ sent: 0, failed: 0, left: 0, backend: 'there' },
    };
    const refusals: Refusals = { recipients: new Set(), inRow: 0 };
    // One alone at first: in a portal without notifications there is nothing to claim and to give back.
    let size = 1;
    for (const subjects of inGroups(options.subjects, CYCLES_AT_ONCE)) {
      if (signal.aborted || result.backend !== 'there') {
        result.left += subjects.length;
        continue;
      }
      const notices = planNotices({
        ...{ subjects, today, daysBefore: this.#daysBefore },
        told: await this.#store.readTold({
          products: [...new Set(subjects.map(({ product }) => product))],
          endsFrom: today,
        }),
      });
      let at = 0;
      while (
        at < notices.length &&
        !signal.aborted &&
        result.backend === 'there'
      ) {
        const batch = notices.slice(at, at + size);
        const elapsed = Date.now() - startedAt;
        const claimedAt = new Date(now.getTime() + elapsed);
        await this.#send({ batch, now, claimedAt, signal, result, refusals });
        at += batch.length;
        size = CLAIMS_AT_ONCE;
      }
      result.left += notices.length - at;
    }
    const lastYear = DateTime.fromJSDate(now, { zone: 'utc' }).minus({
      years: 1,
    });
    await this.#store.removeEndedBefore(lastYear.toFormat('yyyy-MM-dd'));
    this.#logOnce(result.backend);
    return result;
  }

  async #send(options: {
    batch: Notice[];
    now: Date;
    claimedAt: Date;
    signal: AbortSignal;
    result: NoticeRunResult;
    refusals: Refusals;
  }): Promise<void> {
    const { batch, now, claimedAt, signal, result, refusals } = options;
    const startedAt = Date.now();
    const claimed = await this.#store.claim({
      ...{ notices: batch, now: claimedAt },
      until: new Date(claimedAt.getTime() + CLAIM_MS),
    });
    let tried = 0;
    const unsent = new Set(claimed.map(({ id }) => id));
    try {
      for (const item of claimed) {
        const isLate = Date.now() - startedAt > SEND_MS;
        if (signal.aborted || isLate || result.backend !== 'there') {
          break;
        }
        tried += 1;
        const { recipientRef } = item.notice;
        if (refusals.recipients.has(recipientRef)) {
          result.failed += 1;
          continue;
        }
        const failure = await this.#sendOne(item);
        if (failure === undefined) {
          // Sent and not marked would be sent again: this row is never given back.
          unsent.delete(item.id);
          await this.#store.markSent({ id: item.id, at: now });
          result.sent += 1;
          refusals.inRow = 0;
        } else {
          result.failed += 1;
          refusals.recipients.add(recipientRef);
          refusals.inRow += 1;
          this.#logger.debug('A notice was not sent', { failure });
          if (isAbsence(failure)) {
            result.backend = 'absent';
          } else if (refusals.inRow >= GIVE_UP_AFTER) {
            result.backend = 'failing';
          }
        }
      }
      result.left += batch.length - tried;
    } finally {
      if (unsent.size > 0) {
        const [{ claim }] = claimed;
        await this.#store.release({ claim, ids: [...unsent] });
      }
    }
  }

  /** Why it was not sent; absent where it was. */
  async #sendOne({
    notice,
    scope,
  }: ClaimedNotice): Promise<string | undefined> {
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: notice.recipientRef },
        payload: noticePayload(notice, scope),
      });
      return undefined;
    } catch (error) {
      return describeFailure(error);
    }
  }

  /** A portal without notifications is told once, not each day. */
  #logOnce(backend: NoticeRunResult['backend']): void {
    if (backend === this.#logged) {
      return;
    }
    this.#logged = backend;
    if (backend === 'absent') {
      this.#logger.info(
        'This portal has no notifications backend: nobody is told that a technology ends until it has one',
      );
    } else if (backend === 'failing') {
      this.#logger.warn(
        'The notifications backend refuses notices that a technology ends; they are tried again with the next run',
      );
    } else {
      this.#logger.info('The notifications backend takes notices again');
    }
  }
}

/** How the client of the notifications tells that nobody answers under that path. */
function isAbsence(failure: string): boolean {
  return failure.includes('Request failed with status 404');
}

/** All ends of a release cycle stay together. */
function* inGroups(
  subjects: readonly NoticeSubject[],
  size: number,
): Generator<NoticeSubject[]> {
  const byCycle = new Map<string, NoticeSubject[]>();
  for (const subject of subjects) {
    const key = JSON.stringify([subject.product, subject.cycle]);
    byCycle.set(key, [...(byCycle.get(key) ?? []), subject]);
  }
  const groups = [...byCycle.values()];
  for (let at = 0; at < groups.length; at += size) {
    yield groups.slice(at, at + size).flat();
  }
}
