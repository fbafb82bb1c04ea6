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
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { describeFailure } from '../../database/describeFailure';
import type { CostAllocation } from '../allocation/CostAllocation';
import type { CostImports } from './CostImports';
import type { CostProviders } from './CostProviders';
import { readingOf, type ImportSource } from './ImportSource';
import type { ImportStore } from './ImportStore';
import { sweepSpools } from './spoolUpload';

/** Id of the task, for triggering it by hand. */
export const COST_IMPORT_TASK_ID = 'cost-import';

type Outcome = CostImport['status'] | 'left' | 'broken';

/** Imports costs on a schedule, one replica at a time, from the sources whose turn it is. A broken one affects only itself. */
export class CostImportTask {
  readonly #afterwards: ((signal: AbortSignal) => Promise<void>) | undefined;
  readonly #allocation: CostAllocation;
  readonly #imports: CostImports;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #providers: CostProviders;
  readonly #refreshEveryMs: number;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #scheduler: SchedulerService;
  readonly #store: ImportStore;

  constructor(options: {
    /** What else is to be done each time, once costs were imported. */
    afterwards?: (signal: AbortSignal) => Promise<void>;
    allocation: CostAllocation;
    imports: CostImports;
    logger: LoggerService;
    providers: CostProviders;
    /** Milliseconds from one look at a source to the next. */
    refreshEveryMs: number;
    schedule: SchedulerServiceTaskScheduleDefinition;
    scheduler: SchedulerService;
    store: ImportStore;
    now?: () => Date;
  }) {
    this.#afterwards = options.afterwards;
    this.#allocation = options.allocation;
    this.#imports = options.imports;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
    this.#providers = options.providers;
    this.#refreshEveryMs = options.refreshEveryMs;
    this.#schedule = options.schedule;
    this.#scheduler = options.scheduler;
    this.#store = options.store;
  }

  async start(): Promise<void> {
    await sweepSpools();
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: COST_IMPORT_TASK_ID,
      scope: 'global',
      fn: async signal => {
        await this.run(signal);
        await this.#afterwards?.(signal);
      },
    });
  }

  /** Allocates costs anew where entities or rules have changed. */
  async afterSync(): Promise<void> {
    try {
      await this.#allocation.refresh({});
    } catch (error) {
      // The mirror is in order all the same, and the next run allocates again.
      this.#logger.warn('Costs could not be allocated', {
        reason: describeFailure(error),
      });
    }
  }

  /** What the schedule does. */
  async run(signal?: AbortSignal): Promise<void> {
    const started = Date.now();
    const counts: Partial<Record<Outcome, number>> = {};
    try {
      for (const source of this.#providers.sources) {
        signal?.throwIfAborted();
        const outcome = await this.#import(source, signal);
        counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
      const allocated = await this.#allocation.refresh({ signal });
      const isNews = counts.imported !== undefined || allocated.changed > 0;
      this.#logger[isNews ? 'info' : 'debug']('Cost import ended', {
        ...{ sources: counts, allocated },
        seconds: (Date.now() - started) / 1000,
      });
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Cost import failed: ${describeFailure(error)}`);
    }
  }

  async #import(
    source: ImportSource,
    signal: AbortSignal | undefined,
  ): Promise<Outcome> {
    try {
      if (!(await this.#isDue(source))) {
        return 'left';
      }
      const { status } = await this.#imports.run({
        ...{ source, signal, requestedBy: 'schedule', isQuiet: true },
      });
      return status;
    } catch (error) {
      this.#logger.warn('A source of costs was not imported', {
        source: source.place.id,
        reason: describeFailure(error),
      });
      return 'broken';
    }
  }

  async #isDue(source: ImportSource): Promise<boolean> {
    const state = await this.#store.readSource(source.place.id);
    const at = this.#now().getTime();
    const { checkedAt, retryAt } = state ?? {};
    const checked = checkedAt === undefined ? NaN : Date.parse(checkedAt);
    // Never, or, where a clock was wrong, in the future.
    if (Number.isNaN(checked) || checked > at) {
      return true;
    }
    if (retryAt !== undefined) {
      return Date.parse(retryAt) <= at;
    }
    const selection = await this.#allocation.readSelection();
    return (
      checked + this.#refreshEveryMs <= at ||
      // Rules look at something that was not kept.
      state?.reading !== readingOf(source, selection)
    );
  }
}
