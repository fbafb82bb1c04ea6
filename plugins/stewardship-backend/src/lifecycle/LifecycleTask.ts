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
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { describeFailure } from '../database/describeFailure';
import type { ProductRefresh } from './feeds/ProductRefresh';
import { ProductIndex } from './identify/ProductIndex';
import type { NoticeRun, NoticeRunResult } from './notices/NoticeRun';
import type { NoticeSubject } from './notices/noticeSubjects';
import type { ProductStore } from './ProductStore';
import type { BomRefresh } from './sbom/BomRefresh';
import type { SheetsResult, TechnologySheets } from './TechnologySheets';

const ABSENT_MS = 3600_000;

/** Id of the task, for triggering it by hand. */
export const LIFECYCLE_TASK_ID = 'technology-refresh';

/**
 * Reads release cycles and bills of materials on a schedule, one replica at a time, finds out anew what entities run on where
 * anything has changed, and tells owners of what ends.
 */
export class LifecycleTask {
  readonly #boms: BomRefresh;
  readonly #logger: LoggerService;
  readonly #notices: NoticeRun | undefined;
  readonly #products: ProductStore;
  readonly #refresh: ProductRefresh;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #scheduler: SchedulerService;
  readonly #sheets: TechnologySheets;
  readonly #subjects: (from: string) => Promise<NoticeSubject[]>;
  /** False until this process, which may be of a newer release, has matched once. */
  #matched = false;
  /** True where something was matched since notices were sent. */
  #isNews = false;
  /** What the notices of the last run left to do. */
  #noticed: { on: string; isDone: boolean; retryAt: number } | undefined;

  constructor(options: {
    boms: BomRefresh;
    logger: LoggerService;
    /** Absent where nobody is to be told. */
    notices?: NoticeRun;
    products: ProductStore;
    refresh: ProductRefresh;
    schedule: SchedulerServiceTaskScheduleDefinition;
    scheduler: SchedulerService;
    sheets: TechnologySheets;
    /** What ends on a day, `YYYY-MM-DD`, or later, and whom that concerns. */
    subjects: (from: string) => Promise<NoticeSubject[]>;
  }) {
    this.#boms = options.boms;
    this.#logger = options.logger;
    this.#notices = options.notices;
    this.#products = options.products;
    this.#refresh = options.refresh;
    this.#schedule = options.schedule;
    this.#scheduler = options.scheduler;
    this.#sheets = options.sheets;
    this.#subjects = options.subjects;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: LIFECYCLE_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
  }

  /** Matches technologies where records, or anything else, have changed; after a start, in any case. */
  async afterSync(): Promise<void> {
    try {
      const matched = await this.#match();
      if (matched?.status === 'done' && matched.changed > 0) {
        this.#isNews = true;
      }
    } catch (error) {
      // The mirror is in order all the same, and the next refresh matches again.
      this.#logger.warn('Technologies could not be matched', {
        reason: describeFailure(error),
      });
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const started = Date.now();
    try {
      const refreshed = await this.#refresh.run({ now: new Date(), signal });
      const index = new ProductIndex(await this.#products.readProducts());
      const boms = await this.#boms.run({ now: new Date(), index, signal });
      const matched = await this.#match(signal);
      const isSame = !matched && !this.#isNews;
      const noticed = await this.#notify({ isSame, signal });
      this.#logger[matched ? 'info' : 'debug']('Technology refresh ended', {
        ...{ refreshed, boms },
        ...(matched && { matched }),
        ...(noticed && { noticed }),
        seconds: (Date.now() - started) / 1000,
      });
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Technology refresh failed: ${describeFailure(error)}`);
    }
  }

  /** Once a day, and whenever anything was matched anew, until all notices were sent. */
  async #notify(options: {
    isSame: boolean;
    signal: AbortSignal;
  }): Promise<NoticeRunResult | undefined> {
    const now = new Date();
    const on = now.toISOString().slice(0, 10);
    const last = this.#noticed;
    const isDone = last?.isDone && last.on === on && options.isSame;
    if (!this.#notices || isDone || now.getTime() < (last?.retryAt ?? 0)) {
      return undefined;
    }
    const result = await this.#notices.run({
      now,
      subjects: await this.#subjects(on),
      signal: options.signal,
    });
    this.#isNews = false;
    const { backend, failed, left } = result;
    this.#noticed = {
      on,
      isDone: backend === 'there' && failed + left === 0,
      // Nobody installs one within minutes.
      retryAt: backend === 'absent' ? now.getTime() + ABSENT_MS : 0,
    };
    return result;
  }

  /** Nothing where the sheets are of all that is stored. */
  async #match(signal?: AbortSignal): Promise<SheetsResult | undefined> {
    if (this.#matched && !(await this.#sheets.isDue())) {
      return undefined;
    }
    const result = await this.#sheets.run({ signal });
    this.#matched ||= result.status === 'done';
    return result;
  }
}
