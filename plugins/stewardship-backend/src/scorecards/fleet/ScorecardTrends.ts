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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  ScorecardFilter,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { HistoryStore } from '../evaluation/HistoryStore';
import type { Fleet } from './Fleet';
import type { FleetReader } from './FleetReader';
import { TrendReplay, trendDays } from './TrendReplay';

const DEFAULT_DAYS = 90;
const KEEP_MS = 60_000;
const MAX_KEPT = 100;

/** How scorecards have moved, of services that exist now and that the caller may read. */
export class ScorecardTrends {
  readonly #reader: FleetReader;
  readonly #history: Pick<HistoryStore, 'readTrend'>;
  readonly #now: () => Date;
  readonly #kept = new Map<
    string,
    { at: number; trend: Promise<ScorecardTrend> }
  >();
  /** So that trends are kept by what callers may read. */
  readonly #readableNumbers = new WeakMap<ReadonlySet<string>, number>();
  #lastNumber = 0;

  constructor(options: {
    reader: FleetReader;
    history: Pick<HistoryStore, 'readTrend'>;
    now?: () => Date;
  }) {
    this.#reader = options.reader;
    this.#history = options.history;
    this.#now = options.now ?? (() => new Date());
  }

  /** Throws a `NotFoundError` where there is no such scorecard. */
  async getTrend(
    request: ScorecardFilter & { id: string; days?: number },
    readable: Readable,
  ): Promise<ScorecardTrend> {
    const { id, days = DEFAULT_DAYS, ...filter } = request;
    const fleet = await this.#reader.read();
    fleet.scorecardOf(id);
    const at = this.#now();
    const today = at.toISOString().slice(0, 10);
    const key = JSON.stringify([
      ...[fleet.book.seq, fleet.loaded.hash, this.#keyOf(readable)],
      ...[id, days, today, filter],
    ]);
    const kept = this.#kept.get(key);
    if (kept && at.getTime() - kept.at < KEEP_MS) {
      return await kept.trend;
    }
    const trend = this.#read(fleet, {
      ...{ id, filter, readable },
      days: trendDays(today, days),
    });
    this.#keep(key, at.getTime(), trend);
    return await trend;
  }

  async #read(
    fleet: Fleet,
    options: {
      id: string;
      filter: ScorecardFilter;
      readable: Readable;
      days: string[];
    },
  ): Promise<ScorecardTrend> {
    const { id, filter, readable, days } = options;
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const mask = fleet.select(view, filter, readable);
    const replay = new TrendReplay({ book: fleet.book, view, mask, days });
    const from = `${days[0]}T00:00:00.000Z`;
    for await (const slice of this.#history.readTrend({
      scorecard: id,
      from,
    })) {
      for (const change of slice) {
        replay.add(change);
      }
      await nextTurn();
    }
    return replay.finish();
  }

  #keyOf(readable: Readable): string | number {
    if (readable.kind !== 'some') {
      return readable.kind;
    }
    let number = this.#readableNumbers.get(readable.refs);
    if (number === undefined) {
      number = ++this.#lastNumber;
      this.#readableNumbers.set(readable.refs, number);
    }
    return number;
  }

  #keep(key: string, at: number, trend: Promise<ScorecardTrend>): void {
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
  }
}
