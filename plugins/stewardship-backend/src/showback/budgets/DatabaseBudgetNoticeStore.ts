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
import type { BudgetNotice, BudgetNoticeStore } from './BudgetNoticeStore';

/** A notice, as stored. */
type NoticeRow = {
  budget: string;
  period: string;
  threshold: number;
  reached_on: string;
  claimed_until: string | null;
  sent_at: string | null;
};

const TABLE = 'budget_notices';
const KEY = ['budget', 'period', 'threshold'];

/** Of which thresholds somebody was told, in the plugin's database. */
export class DatabaseBudgetNoticeStore implements BudgetNoticeStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async claim(options: {
    notices: BudgetNotice[];
    now: Date;
    until: Date;
  }): Promise<BudgetNotice[]> {
    // In one order, so that two runs do not wait for each other in a circle.
    const notices = [...options.notices].sort((a, b) =>
      idOf(a) < idOf(b) ? -1 : 1,
    );
    if (notices.length === 0) {
      return [];
    }
    const claimed_until = options.until.toISOString();
    return await this.#knex.transaction(async tx => {
      await tx<NoticeRow>(TABLE)
        .insert(notices.map(toRow))
        .onConflict(KEY)
        .ignore();
      const claimed: BudgetNotice[] = [];
      for (const notice of notices) {
        // Under the lock of its row: another run that claims the same one waits, and then finds it taken.
        const taken = await tx<NoticeRow>(TABLE)
          .where(keyOf(notice))
          .whereNull('sent_at')
          .where(free =>
            free
              .whereNull('claimed_until')
              .orWhere('claimed_until', '<=', options.now.toISOString()),
          )
          .update({ claimed_until });
        if (taken > 0) {
          claimed.push(notice);
        }
      }
      return claimed;
    });
  }

  async markSent(options: {
    notices: BudgetNotice[];
    at: Date;
  }): Promise<void> {
    const sent_at = options.at.toISOString();
    await this.#knex.transaction(async tx => {
      for (const notice of options.notices) {
        await tx<NoticeRow>(TABLE)
          .where(keyOf(notice))
          .update({ sent_at, claimed_until: null });
      }
    });
  }

  async release(options: {
    notices: BudgetNotice[];
    until: Date;
  }): Promise<void> {
    await this.#knex.transaction(async tx => {
      for (const notice of options.notices) {
        await tx<NoticeRow>(TABLE)
          .where(keyOf(notice))
          .where('claimed_until', options.until.toISOString())
          .whereNull('sent_at')
          .update({ claimed_until: null });
      }
    });
  }

  async removeReachedBefore(day: string): Promise<number> {
    return await this.#knex<NoticeRow>(TABLE)
      .where('reached_on', '<', day)
      .delete();
  }
}

function keyOf({ budget, period, threshold }: BudgetNotice) {
  return { budget, period, threshold };
}

function idOf(notice: BudgetNotice): string {
  return JSON.stringify(keyOf(notice));
}

function toRow(notice: BudgetNotice): NoticeRow {
  return {
    ...keyOf(notice),
    reached_on: notice.reachedOn,
    claimed_until: null,
    sent_at: null,
  };
}
