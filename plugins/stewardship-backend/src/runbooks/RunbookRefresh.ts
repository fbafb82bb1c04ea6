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
import { SupersededError } from '../catalog/fence';
import type { RecordReader } from '../catalog/RecordReader';
import { describeFailure } from '../database/describeFailure';
import type { Finding, RunbookSource, SourceReading } from '../sources/reading';
import type {
  RunbookSourceStore,
  StoredRunbookSource,
} from './RunbookSourceStore';
import { surveyRunbooks, type PlaceResolver } from './RunbookSurvey';
import { etagOf, storeReading } from './storeReading';

const AT_A_TIME = 4;
const BATCH = 50;
const FORGET_MS = 24 * 3600_000;

/** Reads one place. Throws only where the signal says stop. */
export interface SourceReader {
  read(options: {
    source: RunbookSource;
    etag?: string;
    signal: AbortSignal;
  }): Promise<SourceReading>;
}

/** How a refresh went, by number of places. */
export type RunbookRefreshResult =
  | {
      status: 'done';
      sources: number;
      read: number;
      unchanged: number;
      wrong: number;
      failed: number;
      /** Their turn has not come. */
      left: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

/**
 * Reads the places of runbooks that are due, and stores what is written there. One that cannot be read affects only
 * itself, and keeps what it had.
 */
export class RunbookRefresh {
  readonly #logger: LoggerService;
  readonly #reader: SourceReader;
  readonly #records: RecordReader;
  readonly #resolve: PlaceResolver;
  readonly #store: RunbookSourceStore;
  readonly #everyMs: number;
  readonly #guessEveryMs: number;

  constructor(options: {
    logger: LoggerService;
    reader: SourceReader;
    records: RecordReader;
    resolve: PlaceResolver;
    store: RunbookSourceStore;
    /** Milliseconds from one reading to the next. */
    everyMs: number;
    /** The same for places that nobody has written down, but where runbooks often are. */
    guessEveryMs: number;
  }) {
    this.#logger = options.logger;
    this.#reader = options.reader;
    this.#records = options.records;
    this.#resolve = options.resolve;
    this.#store = options.store;
    this.#everyMs = options.everyMs;
    this.#guessEveryMs = options.guessEveryMs;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<RunbookRefreshResult> {
    try {
      return await this.#run(options);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      throw error;
    }
  }

  async #run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<RunbookRefreshResult> {
    const { now } = options;
    const signal = options.signal ?? new AbortController().signal;
    const runId = await this.#store.startRun();
    const { sources } = await surveyRunbooks({
      records: this.#records,
      resolve: this.#resolve,
    });
    const known = await this.#store.readAllSources();
    const counts = { read: 0, unchanged: 0, wrong: 0, failed: 0 };
    const at = now.toISOString();
    const attempted = (key: string) => known.get(key)?.attemptedAt ?? '';
    const due = [...sources]
      .filter(([key]) => (known.get(key)?.nextAt ?? '') <= at)
      .sort(
        ([a, { isGuess: aGuess }], [b, { isGuess: bGuess }]) =>
          // There may be thousands of guesses, and nothing behind most of them.
          Number(aGuess) - Number(bGuess) ||
          (attempted(a) < attempted(b) ? -1 : 1),
      );
    const queue = due.values();
    const quiet: StoredRunbookSource[] = [];
    const work = async () => {
      for (const [key, { source, isGuess }] of queue) {
        signal.throwIfAborted();
        const before = known.get(key);
        const reading = await this.#read({ source, before, signal });
        const everyMs = isGuess ? this.#guessEveryMs : this.#everyMs;
        const shared = { key, source, before, now, everyMs };
        const outcome = await storeReading({ ...shared, reading });
        if (
          outcome.documents &&
          (await this.#put({ runId, ...outcome, now: at }))
        ) {
          counts[reading.status] += 1;
          continue;
        }
        const unstored = outcome.documents && {
          ...{ status: 'failed' as const },
          finding: unreadable(source, 'what was read could not be stored'),
        };
        const { source: state } = unstored
          ? await storeReading({ ...shared, reading: unstored })
          : outcome;
        counts[unstored?.status ?? reading.status] += 1;
        // Most have not changed: a transaction for each would take longer than all else.
        quiet.push(state);
        if (quiet.length >= BATCH) {
          const batch = quiet.splice(0);
          await this.#store.putSources({ runId, sources: batch });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    await this.#store.putSources({ runId, sources: quiet });
    await this.#forget({ runId, named: sources, stored: known, now });
    const { length } = due;
    return {
      status: 'done',
      sources: sources.size,
      ...counts,
      left: sources.size - length,
    };
  }

  async #read(options: {
    source: RunbookSource;
    before: StoredRunbookSource | undefined;
    signal: AbortSignal;
  }): Promise<SourceReading> {
    const { source, before, signal } = options;
    try {
      const etag = etagOf(before);
      return await this.#reader.read({ source, etag, signal });
    } catch (error) {
      signal.throwIfAborted();
      const value = describeFailure(error);
      this.#logger.warn('A place of runbooks could not be read', {
        kind: source.kind,
        reason: value,
      });
      return { status: 'failed', finding: unreadable(source, value) };
    }
  }

  /** False where the database refuses what was read: the other places are not to suffer from it. */
  async #put(
    reading: Parameters<RunbookSourceStore['putReading']>[0],
  ): Promise<boolean> {
    try {
      await this.#store.putReading(reading);
      return true;
    } catch (error) {
      if (error instanceof SupersededError) {
        throw error;
      }
      this.#logger.warn('What a place of runbooks says could not be stored', {
        reason: describeFailure(error),
      });
      return false;
    }
  }

  async #forget(options: {
    runId: number;
    named: ReadonlyMap<string, unknown>;
    stored: ReadonlyMap<string, StoredRunbookSource>;
    now: Date;
  }): Promise<void> {
    const { runId, named, stored, now } = options;
    const before = new Date(now.getTime() - FORGET_MS).toISOString();
    const sources = [...stored.values()]
      .filter(({ source, attemptedAt }) => {
        return !named.has(source) && attemptedAt < before;
      })
      .map(({ source }) => source);
    if (sources.length > 0) {
      await this.#store.deleteSources({ runId, sources });
    }
  }
}

function unreadable({ address }: RunbookSource, value: string): Finding {
  const path = address.replace(/[?#].*$/s, '').slice(0, 300);
  return { kind: 'runbookUnreadable', path, value };
}
