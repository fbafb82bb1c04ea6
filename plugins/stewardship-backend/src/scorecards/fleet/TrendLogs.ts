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

import type { HistoryStore } from '../evaluation/HistoryStore';
import { Turns } from '../../tasks/Turns';
import { TrendLog } from './TrendLog';

/** Of all logs together: about twenty bytes each. */
const MOST_ROWS = 3_000_000;
/** A log that begins so much earlier than anybody asks is read anew; one for the longest trend serves shorter ones. */
const MOST_DAYS_TOO_MANY = 400;
const DAY_MS = 86_400_000;

/** What trends are made of. */
export type TrendHistory = Pick<
  HistoryStore,
  'readLastId' | 'readTrend' | 'readTrendAfter'
>;

type Entry = {
  log: TrendLog;
  /** Sequence of the results with which it was read last. */
  seq: number;
  lastId: number;
};

/**
 * Keeps how scorecards have moved in memory, of those whose trend somebody looks at. The history is read once, and after that
 * only what is new, which is little and found by its id. One whole history is read at a time: they are long.
 */
export class TrendLogs {
  readonly #history: TrendHistory;
  readonly #mostRows: number;
  /** Those that were asked for last at the end. */
  readonly #entries = new Map<string, Entry>();
  /** By scorecard: whoever asks waits for who has asked before. */
  readonly #turns = new Map<string, Promise<unknown>>();
  #whole: Promise<unknown> = Promise.resolve();

  constructor(options: { history: TrendHistory; mostRows?: number }) {
    this.#history = options.history;
    this.#mostRows = options.mostRows ?? MOST_ROWS;
  }

  /** With all changes from a day on that were written up to a sequence of the results, or later. */
  async logOf(options: {
    scorecard: string;
    /** `YYYY-MM-DD` */
    from: string;
    seq: number;
  }): Promise<TrendLog> {
    const { scorecard } = options;
    const before = this.#turns.get(scorecard) ?? Promise.resolve();
    const reading = before
      .catch(() => undefined)
      .then(async () => await this.#read(options));
    this.#turns.set(scorecard, reading);
    try {
      return await reading;
    } finally {
      if (this.#turns.get(scorecard) === reading) {
        this.#turns.delete(scorecard);
      }
    }
  }

  async #read(options: {
    scorecard: string;
    from: string;
    seq: number;
  }): Promise<TrendLog> {
    const { scorecard, from, seq } = options;
    const known = this.#entries.get(scorecard);
    let entry = known && isFit(known, from, seq) ? known : undefined;
    if (!entry) {
      this.#entries.delete(scorecard);
      const whole = this.#whole.then(
        async () => await this.#readWhole(options),
      );
      this.#whole = whole.catch(() => undefined);
      entry = await whole;
    } else if (entry.seq < seq) {
      try {
        entry = await this.#readOn(scorecard, entry, seq);
      } catch (error) {
        // A part of what is new may be in it, and would come twice.
        this.#entries.delete(scorecard);
        throw error;
      }
    }
    this.#keep(scorecard, entry);
    return entry.log;
  }

  async #readWhole(options: {
    scorecard: string;
    from: string;
    seq: number;
  }): Promise<Entry> {
    const { scorecard, from, seq } = options;
    // What is written meanwhile is read with the next request, and not by chance.
    const lastId = await this.#history.readLastId();
    const log = new TrendLog(from);
    await addAll(
      log,
      this.#history.readTrend({
        ...{ scorecard, upTo: lastId, from: `${from}T00:00:00.000Z` },
      }),
    );
    return { log, seq, lastId };
  }

  async #readOn(
    scorecard: string,
    { log, lastId: after }: Entry,
    seq: number,
  ): Promise<Entry> {
    const lastId = await this.#history.readLastId();
    await addAll(
      log,
      this.#history.readTrendAfter({ scorecard, after, upTo: lastId }),
    );
    return { log, seq, lastId };
  }

  #keep(scorecard: string, entry: Entry): void {
    this.#entries.delete(scorecard);
    this.#entries.set(scorecard, entry);
    let rows = 0;
    for (const { log } of this.#entries.values()) {
      rows += log.length;
    }
    for (const [oldest, { log }] of this.#entries) {
      if (rows <= this.#mostRows || oldest === scorecard) {
        break;
      }
      this.#entries.delete(oldest);
      rows -= log.length;
    }
  }
}

/** Only a database that was restored from a backup counts lower than before. */
function isFit({ log, seq: known }: Entry, from: string, seq: number): boolean {
  const daysTooMany = (Date.parse(from) - Date.parse(log.from)) / DAY_MS;
  return known <= seq && daysTooMany >= 0 && daysTooMany <= MOST_DAYS_TOO_MANY;
}

async function addAll(
  log: TrendLog,
  slices: ReturnType<TrendHistory['readTrend']>,
): Promise<void> {
  const turns = new Turns();
  for await (const slice of slices) {
    for (const change of slice) {
      log.add(change);
      await turns.giveWay();
    }
  }
}
