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

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import { hashOf } from '../../database/hash';
import type { ClaimedNotice, NoticeStore } from './NoticeStore';
import type { Notice, ToldNotice } from './planNotices';

/** A notice, as stored. */
type NoticeRow = {
  id: string;
  recipient_ref: string;
  product: string;
  cycle: string;
  ends_on: string;
  days_before: number;
  scope: string;
  claim: string | null;
  claimed_until: string;
  sent_at: string | null;
};

/** Earlier than any moment. */
const NEVER = '';

/** Who was told what, in the plugin's database. */
export class DatabaseNoticeStore implements NoticeStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readTold(options: {
    products: string[];
    endsFrom: string;
  }): Promise<ToldNotice[]> {
    const query = this.#knex<NoticeRow>('technology_notices')
      .whereNotNull('sent_at')
      .where('ends_on', '>=', options.endsFrom);
    whereInMany(query, 'product', options.products);
    const rows: NoticeRow[] = await query.select();
    return rows.map(toTold);
  }

  async claim(options: {
    notices: Notice[];
    now: Date;
    until: Date;
  }): Promise<ClaimedNotice[]> {
    const { now, until } = options;
    const wanted = new Map(options.notices.map(item => [idOf(item), item]));
    if (wanted.size === 0) {
      return [];
    }
    const claim = randomUUID();
    // In one order, so that two runs do not wait for each other in a circle.
    const ids = [...wanted.keys()].sort();
    const rows = [...wanted].map(([id, notice]) => toRow(id, notice));
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    const claimed: NoticeRow[] = await this.#knex.transaction(async tx => {
      await tx('technology_notices').insert(rows).onConflict('id').ignore();
      const free = tx('technology_notices')
        .whereNull('sent_at')
        .where('claimed_until', '<=', now.toISOString());
      // Under the locks of its rows: another run that claims the same ones waits, and then finds them taken.
      await whereInMany(free, 'id', ids).update({
        claim,
        claimed_until: until.toISOString(),
      });
      const mine = tx('technology_notices').where({ claim });
      return await whereInMany(mine, 'id', ids).orderBy('id').select();
    });
    return claimed.flatMap(({ id, scope }) => {
      const notice = wanted.get(id);
      return notice ? [{ id, scope, claim, notice }] : [];
    });
  }

  async markSent(options: { id: string; at: Date }): Promise<void> {
    await this.#knex('technology_notices')
      .where({ id: options.id })
      .update({ sent_at: options.at.toISOString(), claim: null });
  }

  async release(options: { claim: string; ids: string[] }): Promise<void> {
    const query = this.#knex('technology_notices')
      .whereNull('sent_at')
      .where({ claim: options.claim });
    await whereInMany(query, 'id', options.ids).update({
      claim: null,
      claimed_until: NEVER,
    });
  }

  async removeEndedBefore(day: string): Promise<number> {
    return await this.#knex('technology_notices')
      .where('ends_on', '<', day)
      .delete();
  }
}

function idOf(notice: Notice): string {
  const { recipientRef, product, cycle, endsOn, daysBefore } = notice;
  return hashOf([recipientRef, product, cycle, endsOn, daysBefore]);
}

function toRow(id: string, notice: Notice): NoticeRow {
  return {
    id,
    recipient_ref: notice.recipientRef,
    product: notice.product,
    cycle: notice.cycle,
    ends_on: notice.endsOn,
    days_before: notice.daysBefore,
    scope: randomUUID(),
    claim: null,
    claimed_until: NEVER,
    sent_at: null,
  };
}

function toTold(row: NoticeRow): ToldNotice {
  return {
    recipientRef: row.recipient_ref,
    product: row.product,
    cycle: row.cycle,
    endsOn: row.ends_on,
    daysBefore: row.days_before,
    sentOn: (row.sent_at ?? '').slice(0, 10),
  };
}
