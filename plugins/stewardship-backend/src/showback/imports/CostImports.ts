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
import type {
  CostImport,
  CostImportStatus,
} from '@backstage-stewardship/plugin-stewardship-common';
import { SupersededError } from '../../catalog/fence';
import { describeFailure } from '../../database/describeFailure';
import { nextAttempt } from '../../tasks/backoff';
import type { CostAllocation } from '../allocation/CostAllocation';
import type { DatabaseCostBatches } from './DatabaseCostBatches';
import { describeImport } from './describeImport';
import { OVERTAKEN, problemOf, SourceFailure } from './importFailures';
import { ImportProgress } from './ImportProgress';
import type { ImportRequest } from './ImportRequest';
import type { ImportReport } from './importRows';
import { readingOf } from './ImportSource';
import type { BegunImport, ImportStore } from './ImportStore';
import { stageImport, type StagedImport } from './stageImport';
import type { DatabaseCostKeyIds } from './DatabaseCostKeyIds';

/** Reads costs from a source, stores them, and has them count all at once. */
export class CostImports {
  readonly #allocation: CostAllocation;
  readonly #batches: DatabaseCostBatches;
  readonly #createKeyIds: (source: string) => DatabaseCostKeyIds;
  readonly #logger: LoggerService;
  readonly #maxRejected: number;
  readonly #most: { mostCells?: number; mostMonths?: number };
  readonly #now: () => Date;
  readonly #store: ImportStore;

  constructor(options: {
    allocation: CostAllocation;
    batches: DatabaseCostBatches;
    createKeyIds: (source: string) => DatabaseCostKeyIds;
    logger: LoggerService;
    /** Part of the rows, 0 to 1, above which an import fails. */
    maxRejected: number;
    store: ImportStore;
    /** How many sums are held in memory. */
    mostCells?: number;
    mostMonths?: number;
    now?: () => Date;
  }) {
    this.#allocation = options.allocation;
    this.#batches = options.batches;
    this.#createKeyIds = options.createKeyIds;
    this.#logger = options.logger;
    this.#maxRejected = options.maxRejected;
    const { mostCells, mostMonths } = options;
    this.#most = { mostCells, mostMonths };
    this.#now = options.now ?? (() => new Date());
    this.#store = options.store;
  }

  /**
   * Imports a source. What goes wrong with it is in the answer; throws a `ConflictError` where an import of it is running, and
   * where the database fails.
   */
  async run(request: ImportRequest): Promise<CostImport> {
    return await (
      await this.start(request)
    ).done;
  }

  /** As `run`, but answers once the import has begun. */
  async start(
    request: ImportRequest,
  ): Promise<{ begun: CostImport; done: Promise<CostImport> }> {
    const begun = await this.#store.begin({
      source: request.source.place,
      requestedBy: request.requestedBy,
      now: this.#now(),
    });
    const abort = new AbortController();
    const progress = new ImportProgress({
      ...{ abort, begun, store: this.#store, now: this.#now },
      onProgress: request.onProgress,
    });
    const answer = this.#answer(begun, progress, 'running');
    const done = this.#work({ request, begun, progress, abort });
    return { begun: answer, done };
  }

  async #work(options: {
    request: ImportRequest;
    begun: BegunImport;
    progress: ImportProgress;
    abort: AbortController;
  }): Promise<CostImport> {
    const { request, begun, progress, abort } = options;
    const signal = AbortSignal.any([
      abort.signal,
      ...(request.signal ? [request.signal] : []),
    ]);
    try {
      const status = await this.#import({ request, begun, progress, signal });
      return this.#answer(begun, progress, status);
    } catch (error) {
      const isOvertaken =
        error instanceof SupersededError ||
        abort.signal.reason instanceof SupersededError;
      await progress.stop();
      progress.set({ problem: isOvertaken ? OVERTAKEN : problemOf(error) });
      if (!isOvertaken) {
        this.#logger.warn('Costs could not be imported', {
          source: begun.source.id,
          reason: describeFailure(error),
        });
        await this.#fail(request, begun, progress.report, error);
      }
      return this.#answer(begun, progress, 'failed');
    } finally {
      await progress.stop();
      await this.#cleanUp(begun);
    }
  }

  async #import(options: {
    request: ImportRequest;
    begun: BegunImport;
    progress: ImportProgress;
    signal: AbortSignal;
  }): Promise<CostImportStatus> {
    const { request, begun, progress, signal } = options;
    const { source, isQuiet = false } = request;
    const selection = await this.#allocation.readSelection();
    const reading = readingOf(source, selection);
    const isSame = begun.state.reading === reading;
    const opened = await source.open({
      etag: isSame ? begun.state.etag : undefined,
      ...{ files: begun.files, isAnew: !isSame, selection, signal },
    });
    if (opened.status === 'failed') {
      throw new SourceFailure(opened.reason, opened.retryAt);
    }
    const now = () => this.#now();
    if (opened.status === 'unchanged') {
      const { etag } = begun.state;
      await progress.stop();
      await this.#store.endUnchanged({
        ...{ begun, report: progress.report, isQuiet, now: now() },
        marks: source.isOwn ? { reading, etag } : undefined,
      });
      return 'unchanged';
    }
    await this.#store.removeIdleKeys(begun);
    const staged = await stageImport({
      ...{ begun, opened, progress, signal },
      batches: this.#batches,
      ids: this.#createKeyIds(begun.source.id),
      maxRejected: this.#maxRejected,
      ...this.#most,
    });
    const marks = source.isOwn ? { ...opened.marks(), reading } : undefined;
    if (staged.isKnown) {
      await progress.stop();
      await this.#store.endUnchanged({
        ...{ begun, report: progress.report, marks, now: now() },
        isQuiet: isQuiet && !staged.isStored && staged.periods.length > 0,
      });
      return 'unchanged';
    }
    await this.#settle({ begun, progress, staged, signal });
    await progress.stop();
    await this.#store.swap({
      ...{ begun, report: progress.report, marks, now: now() },
      ...{ periods: staged.periods, lost: staged.lost },
    });
    return 'imported';
  }

  /** Keys are allocated before anything counts, so that nothing is shown as unallocated for a moment. */
  async #settle(options: {
    begun: BegunImport;
    progress: ImportProgress;
    staged: StagedImport;
    signal: AbortSignal;
  }): Promise<void> {
    const { begun, progress, staged, signal } = options;
    progress.set({ phase: 'storing' });
    await staged.store();
    progress.set({ phase: 'allocating' });
    await this.#allocation.refresh({ source: begun.source.id, signal });
    progress.set({ phase: 'storing' });
    const unallocated = await this.#batches.sumUnallocated(
      begun.batchId,
      signal,
    );
    progress.set({ unallocated: staged.moneyOf(unallocated) });
    signal.throwIfAborted();
  }

  async #fail(
    request: ImportRequest,
    begun: BegunImport,
    report: ImportReport,
    error: unknown,
  ): Promise<void> {
    const now = this.#now();
    const retryAt = error instanceof SourceFailure ? error.retryAt : undefined;
    const failures = begun.state.failures + 1;
    try {
      await this.#store.fail({
        ...{ begun, report, now },
        source: request.source.isOwn
          ? { retryAt: nextAttempt({ now, failures, retryAt }) }
          : undefined,
      });
    } catch (failure) {
      if (!(failure instanceof SupersededError)) {
        throw failure;
      }
    }
  }

  /** What is left over does not count, and the next import removes it as well. */
  async #cleanUp(begun: BegunImport): Promise<void> {
    try {
      await this.#store.removeLeftovers(begun);
    } catch (error) {
      this.#logger.warn('What an import has left could not be removed', {
        source: begun.source.id,
        reason: describeFailure(error),
      });
    }
  }

  #answer(
    begun: BegunImport,
    { report }: ImportProgress,
    status: CostImportStatus,
  ): CostImport {
    return describeImport({ begun, report, status, now: this.#now() });
  }
}
