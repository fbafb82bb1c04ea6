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

import type {
  ScorecardFilter,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { Fleet } from './Fleet';
import type { FleetReader } from './FleetReader';
import { fleetOfScorecard } from './fleetOfScorecard';
import { TrendLogs, type TrendHistory } from './TrendLogs';
import { TrendReplay, trendDays } from './TrendReplay';

const DEFAULT_DAYS = 90;
const KEEP_MS = 10 * 60_000;
const MAX_KEPT = 200;

/** How scorecards have moved, of services that exist now and that the caller may read. */
export class ScorecardTrends {
  readonly #reader: FleetReader;
  readonly #logs: TrendLogs;
  readonly #now: () => Date;
  /** As long as nothing that they are made of has changed. */
  readonly #kept = new Map<
    string,
    { at: number; trend: Promise<ScorecardTrend> }
  >();
  readonly #numbers = new WeakMap<object, number>();
  #lastNumber = 0;

  constructor(options: {
    reader: FleetReader;
    history: TrendHistory;
    now?: () => Date;
  }) {
    this.#reader = options.reader;
    this.#logs = new TrendLogs(options);
    this.#now = options.now ?? (() => new Date());
  }

  /** Throws a `NotFoundError` where there is no such scorecard. */
  async getTrend(
    request: ScorecardFilter & { id: string; days?: number; head?: boolean },
    readable: Readable,
  ): Promise<ScorecardTrend> {
    const { id, days = DEFAULT_DAYS, head = false, ...filter } = request;
    const fleet = await this.#reader.read();
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const of = { id, filter, readable, days };
    const trend = await this.#keep(this.#keyOf(fleet, of), async () =>
      this.#read(fleet, of),
    );
    if (!head) {
      return trend;
    }
    const mask = fleet.select(view, filter, readable);
    const selected = { reader: this.#reader, fleet, view, mask, readable };
    return { ...trend, scorecard: await fleetOfScorecard(selected) };
  }

  async #read(
    fleet: Fleet,
    options: {
      id: string;
      filter: ScorecardFilter;
      readable: Readable;
      days: number;
    },
  ): Promise<ScorecardTrend> {
    const { id, filter, readable } = options;
    const { book } = fleet;
    const days = trendDays(this.#today(), options.days);
    const log = await this.#logs.logOf({
      ...{ scorecard: id, from: days[0], seq: book.seq },
    });
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const mask = fleet.select(view, filter, readable);
    return await new TrendReplay({ book, view, mask, days }).replay(log);
  }

  /** What a trend is made of: whatever is written about other scorecards changes nothing of it. */
  #keyOf(
    fleet: Fleet,
    options: {
      id: string;
      filter: ScorecardFilter;
      readable: Readable;
      days: number;
    },
  ): string {
    const { id, filter, readable, days } = options;
    const scorecard = fleet.scorecardOf(id);
    const { subjects } = fleet.book;
    const { sheet } = fleet.viewOf(scorecard);
    return JSON.stringify([
      ...[scorecard, subjects, sheet].map(part => this.#numberOf(part)),
      readable.kind === 'some' ? this.#numberOf(readable.refs) : readable.kind,
      ...[id, days, this.#today(), filter],
    ]);
  }

  #numberOf(part: object): number {
    let number = this.#numbers.get(part);
    if (number === undefined) {
      number = ++this.#lastNumber;
      this.#numbers.set(part, number);
    }
    return number;
  }

  async #keep(
    key: string,
    read: () => Promise<ScorecardTrend>,
  ): Promise<ScorecardTrend> {
    const at = this.#now().getTime();
    const known = this.#kept.get(key);
    if (known && at - known.at < KEEP_MS) {
      return await known.trend;
    }
    const trend = read();
    this.#kept.delete(key);
    this.#kept.set(key, { at, trend });
    for (const [oldest, kept] of this.#kept) {
      if (this.#kept.size <= MAX_KEPT && at - kept.at < KEEP_MS) {
        break;
      }
      this.#kept.delete(oldest);
    }
    // A failure is not a trend; whoever asks next tries again.
    trend.catch(() => {
      if (this.#kept.get(key)?.trend === trend) {
        this.#kept.delete(key);
      }
    });
    return await trend;
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}
