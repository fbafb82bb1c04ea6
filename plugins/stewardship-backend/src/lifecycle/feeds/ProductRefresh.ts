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
import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';
import { SupersededError } from '../../catalog/fence';
import { describeFailure } from '../../database/describeFailure';
import { arrangeFeeds } from './arrangeFeeds';
import { askSource } from './askSource';
import type { FeedState, FeedStore } from './FeedStore';
import {
  afterDoubt,
  afterFailure,
  afterReading,
  afterUnchanged,
  isDue,
} from './feedTurns';
import { judgeProducts } from './judgeProducts';
import type { LifecycleFeed, LifecycleProviders } from './LifecycleProviders';
import { idleOverrides, type CycleOverride } from './overrides';

const PATIENCE_MS = 2 * 60_000;

/** How a refresh went, by number of sources. */
export type ProductRefreshResult =
  | {
      status: 'done';
      sources: number;
      read: number;
      unchanged: number;
      failed: number;
      /** Read, but so much was missing that it is not believed yet. */
      doubted: number;
      /** Their turn has not come. */
      left: number;
      /** Products that were written or removed. */
      changed: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

type Outcome = 'read' | 'unchanged' | 'failed' | 'doubted';

/** What a run needs everywhere. */
type Run = { runId: number; now: Date; signal: AbortSignal };

/**
 * Asks the sources of release cycles that are due, and stores what has changed. One that does not answer, or answers with
 * nonsense, affects only itself, and keeps what it had.
 */
export class ProductRefresh {
  readonly #logger: LoggerService;
  readonly #overrides: CycleOverride[];
  readonly #patienceMs: number;
  readonly #providers: LifecycleProviders;
  readonly #store: FeedStore;
  /** What was last said about overrides that change nothing. */
  #toldIdle = '';

  constructor(options: {
    logger: LoggerService;
    overrides: CycleOverride[];
    providers: LifecycleProviders;
    store: FeedStore;
    /** How many milliseconds a source may take; two minutes unless told. */
    patienceMs?: number;
  }) {
    this.#logger = options.logger;
    this.#overrides = options.overrides;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
    this.#providers = options.providers;
    this.#store = options.store;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<ProductRefreshResult> {
    try {
      const signal = options.signal ?? new AbortController().signal;
      return await this.#run(options.now, signal);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      throw error;
    }
  }

  async #run(now: Date, signal: AbortSignal): Promise<ProductRefreshResult> {
    const run = { runId: await this.#store.startRun(), now, signal };
    const feeds = await this.#arrange(run);
    const due = feeds.filter(({ feed, everyMs }) => isDue(feed, everyMs, now));
    const counts = { read: 0, unchanged: 0, failed: 0, doubted: 0 };
    let changed = 0;
    await Promise.all(
      due.map(async one => {
        const refreshed = await this.#refresh(one, run);
        counts[refreshed.outcome] += 1;
        changed += refreshed.changed;
      }),
    );
    const applied = await this.#store.applyOverrides({
      runId: run.runId,
      overrides: this.#overrides,
    });
    // What a source would have that failed, nobody knows.
    if (counts.failed === 0) {
      this.#tellIdle(applied.idle);
    }
    return {
      status: 'done',
      sources: feeds.length,
      ...counts,
      left: feeds.length - due.length,
      changed: changed + applied.changed,
    };
  }

  /** Has the store know the sources that there are now, and for a day those that there were. */
  async #arrange({
    runId,
    now,
  }: Run): Promise<(LifecycleFeed & { feed: FeedState })[]> {
    const feeds = this.#providers.feeds;
    const places = feeds.map(({ provider: { id, title } }, position) => ({
      ...{ id, title, position },
    }));
    let stored = await this.#store.readFeeds();
    if (!arrangeFeeds({ stored, places, now }).isSame) {
      await this.#store.arrange({ runId, places, now });
      stored = await this.#store.readFeeds();
    }
    return feeds.map(one => {
      const feed = stored.find(({ id }) => id === one.provider.id);
      if (!feed) {
        // Another run has arranged them otherwise in the meantime.
        throw new SupersededError();
      }
      return { ...one, feed };
    });
  }

  async #refresh(
    { provider, everyMs, feed }: LifecycleFeed & { feed: FeedState },
    run: Run,
  ): Promise<{ outcome: Outcome; changed: number }> {
    const { runId, now, signal } = run;
    const reading = await askSource({
      ...{ provider, feed, stop: signal },
      patienceMs: this.#patienceMs,
    });
    if (reading.status === 'unchanged') {
      const feeds = [afterUnchanged(feed, now)];
      await this.#store.putFeeds({ runId, feeds });
      return { outcome: 'unchanged', changed: 0 };
    }
    if (reading.status === 'failed') {
      return await this.#fail({ feed, reading, everyMs, run });
    }
    const { products, findings, etag, partial } = reading;
    try {
      const before = await this.#store.readStocks(feed.id);
      const { held } = feed;
      const hold = judgeProducts({ before, products, partial, held, now });
      if (hold) {
        const had = before.length;
        const doubt = afterDoubt({ feed, hold, had, everyMs, now });
        this.#warn(feed.id, doubt.problem);
        await this.#store.putFeeds({ runId, feeds: [doubt] });
        return { outcome: 'doubted', changed: 0 };
      }
      const after = afterReading({
        ...{ feed, etag, findings, partial, now },
      });
      const { changed } = await this.#store.putReading({
        ...{ runId, feed: after, products, partial },
        overrides: this.#overrides,
      });
      if (after.problem && changed > 0) {
        this.#warn(feed.id, after.problem);
      }
      return { outcome: 'read', changed };
    } catch (error) {
      if (error instanceof SupersededError) {
        throw error;
      }
      // The database may refuse what nobody thought of: the other sources are not to suffer from it.
      this.#warn(feed.id, describeFailure(error));
      const reason = 'What it said could not be stored';
      return await this.#fail({
        ...{ feed, everyMs, run },
        reading: { status: 'failed', reason },
      });
    }
  }

  async #fail(options: {
    feed: FeedState;
    reading: Extract<LifecycleReading, { status: 'failed' }>;
    everyMs: number;
    run: Run;
  }): Promise<{ outcome: Outcome; changed: number }> {
    const { feed, run } = options;
    const failed = afterFailure({ ...options, now: run.now });
    this.#warn(feed.id, failed.problem);
    await this.#store.putFeeds({ runId: run.runId, feeds: [failed] });
    return { outcome: 'failed', changed: 0 };
  }

  #warn(source: string, reason: string | undefined): void {
    this.#logger.warn('A source of release cycles has a problem', {
      ...{ source, reason: reason ?? '' },
    });
  }

  /** Once, and again only where others are idle. */
  #tellIdle(idle: CycleOverride[]): void {
    const told = idleOverrides(idle);
    if (told !== '' && told !== this.#toldIdle) {
      this.#logger.warn(
        'Overrides of the configuration change nothing, as no source of release cycles has what they are about',
        { overrides: told },
      );
    }
    this.#toldIdle = told;
  }
}
