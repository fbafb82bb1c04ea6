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
import type { BudgetState } from '@backstage-stewardship/plugin-stewardship-common';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { DateTime } from 'luxon';
import { describeFailure } from '../../database/describeFailure';
import type { BudgetNotice, BudgetNoticeStore } from './BudgetNoticeStore';
import { budgetPayload } from './budgetPayload';
import type { BudgetService } from './BudgetService';

/** What came of a run. */
export type BudgetRunResult = {
  sent: number;
  /** Refused, to be tried again with the next run. */
  failed: number;
  /** `absent`: there is no notifications backend, so nothing more was tried. */
  backend: 'there' | 'absent';
};

/** What another run has to wait for, should this one die. */
const CLAIM_MS = 20 * 60_000;
const KEEP_YEARS = 2;

/** Tells the groups that own budgets, through the notifications of Backstage, of thresholds that were reached, each once. */
export class BudgetRun {
  readonly #budgets: Pick<BudgetService, 'listOpenBudgets'>;
  readonly #logger: LoggerService;
  readonly #notifications: NotificationService;
  readonly #store: BudgetNoticeStore;
  /** As last told to the log. */
  #logged: BudgetRunResult['backend'] = 'there';

  constructor(options: {
    budgets: Pick<BudgetService, 'listOpenBudgets'>;
    logger: LoggerService;
    notifications: NotificationService;
    store: BudgetNoticeStore;
  }) {
    this.#budgets = options.budgets;
    this.#logger = options.logger;
    this.#notifications = options.notifications;
    this.#store = options.store;
  }

  /**
   * Sends what was reached and not told. Several runs at once send nothing twice; of several thresholds of a budget at once only
   * the highest is told.
   */
  async run(options: {
    now: Date;
    signal: AbortSignal;
  }): Promise<BudgetRunResult> {
    const { now, signal } = options;
    const result: BudgetRunResult = { sent: 0, failed: 0, backend: 'there' };
    const states = await this.#budgets.listOpenBudgets();
    const before = DateTime.fromJSDate(now, { zone: 'utc' }).minus({
      years: KEEP_YEARS,
    });
    const keptSince = before.toFormat('yyyy-MM-dd');
    for (const state of states) {
      if (signal.aborted || result.backend !== 'there') {
        break;
      }
      await this.#tell({ state, keptSince, now, result });
    }
    await this.#store.removeReachedBefore(keptSince);
    this.#logOnce(result.backend);
    return result;
  }

  async #tell(options: {
    state: BudgetState;
    /** What was reached before is not kept, so nobody would know that it was told. */
    keptSince: string;
    now: Date;
    result: BudgetRunResult;
  }): Promise<void> {
    const { state, keptSince, now, result } = options;
    const until = new Date(now.getTime() + CLAIM_MS);
    const notices = await this.#store.claim({
      notices: noticesOf(state).filter(
        ({ reachedOn }) => reachedOn >= keptSince,
      ),
      ...{ now, until },
    });
    const highest = notices.reduce<BudgetNotice | undefined>(
      (most, each) => (most && most.threshold > each.threshold ? most : each),
      undefined,
    );
    if (!highest) {
      return;
    }
    const failure = await this.#send(highest, state.owner.ref);
    if (failure === undefined) {
      await this.#store.markSent({ notices, at: now });
      result.sent += 1;
      return;
    }
    result.failed += 1;
    await this.#store.release({ notices, until });
    this.#logger.debug('A notice of a budget was not sent', { failure });
    if (isAbsence(failure)) {
      result.backend = 'absent';
    }
  }

  /** Why it was not sent; absent where it was. */
  async #send(
    notice: BudgetNotice,
    ownerRef: string,
  ): Promise<string | undefined> {
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: ownerRef },
        payload: budgetPayload(notice),
      });
      return undefined;
    } catch (error) {
      return describeFailure(error);
    }
  }

  /** A portal without notifications is told once, not each time. */
  #logOnce(backend: BudgetRunResult['backend']): void {
    if (backend !== this.#logged) {
      this.#logger.info(
        backend === 'absent'
          ? 'This portal has no notifications backend: nobody is told of budgets until it has one'
          : 'The notifications backend takes notices of budgets again',
      );
      this.#logged = backend;
    }
  }
}

function noticesOf({ id, period, thresholds }: BudgetState): BudgetNotice[] {
  return thresholds.flatMap(({ at, reachedOn }) =>
    reachedOn === undefined
      ? []
      : [{ budget: id, period, threshold: at, reachedOn }],
  );
}

/** How the client of the notifications tells that nobody answers under that path. */
function isAbsence(failure: string): boolean {
  return failure.includes('Request failed with status 404');
}
