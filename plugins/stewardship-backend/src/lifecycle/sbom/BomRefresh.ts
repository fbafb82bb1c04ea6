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
import { SupersededError } from '../../catalog/fence';
import type { RecordReader } from '../../catalog/RecordReader';
import { describeFailure } from '../../database/describeFailure';
import { showAddress } from '../../sources/webAddress';
import type { ProductIndex } from '../identify/ProductIndex';
import type { BomResolver } from './bomPlaces';
import type { BomAnswer, BomReader } from './BomReader';
import { bomsNamedBy } from './bomsNamedBy';
import { etagFor, isDue, stateAfter } from './bomSchedule';
import type { BomState, BomStore } from './BomStore';
import { workThrough } from './workThrough';
import type { WaitingBom } from './BomQueue';

// Each may be 64 MB, and taking them apart is work.
const AT_A_TIME = 2;
const BATCH = 100;
const FORGET_MS = 24 * 3600_000;
// Longer than any one may take, so that each run gets somewhere; less than half of what the whole task has.
const BUDGET_MS = 4 * 60_000;

/** How a refresh went, by number of bills of materials. */
export type BomRefreshResult =
  | {
      status: 'done';
      boms: number;
      read: number;
      unchanged: number;
      wrong: number;
      failed: number;
      /** Their turn has not come, or the time was up. */
      left: number;
      /** Those that say something else now, or are no more. */
      changed: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

type RunOptions = {
  now: Date;
  index: ProductIndex;
  signal?: AbortSignal;
  /** Milliseconds after which whatever was not read is left for the next run. */
  budgetMs?: number;
};

/**
 * Reads the bills of materials that are due, and stores what is in them. One that cannot be read affects only itself, and
 * keeps what it had.
 */
export class BomRefresh {
  readonly #everyMs: number;
  readonly #logger: LoggerService;
  readonly #reader: Pick<BomReader, 'read'>;
  readonly #records: Pick<RecordReader, 'everyRecord'>;
  readonly #resolve: BomResolver;
  readonly #store: BomStore;

  constructor(options: {
    /** Milliseconds from one reading to the next. */
    refreshEveryMs: number;
    logger: LoggerService;
    reader: Pick<BomReader, 'read'>;
    records: Pick<RecordReader, 'everyRecord'>;
    resolve: BomResolver;
    store: BomStore;
  }) {
    this.#everyMs = options.refreshEveryMs;
    this.#logger = options.logger;
    this.#reader = options.reader;
    this.#records = options.records;
    this.#resolve = options.resolve;
    this.#store = options.store;
  }

  /** Throws the signal's reason where it says stop; time that is up is no failure. */
  async run(options: RunOptions): Promise<BomRefreshResult> {
    try {
      return await this.#run(options);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      throw error;
    }
  }

  async #run(options: RunOptions): Promise<BomRefreshResult> {
    const { now, index, budgetMs = BUDGET_MS } = options;
    const signal = options.signal ?? new AbortController().signal;
    const timeUp = AbortSignal.timeout(budgetMs);
    const runId = await this.#store.startRun();
    const named = await this.#survey(signal);
    const known = await this.#store.readAllStates();
    const at = now.toISOString();
    const due = [...named]
      .map(([key, address]) => ({ key, address }))
      .filter(({ key }) => isDue({ state: known.get(key), at, index }))
      .sort((a, b) => {
        const [left, right] = [a, b].map(
          ({ key }) => known.get(key)?.checkedAt ?? '',
        );
        return left < right ? -1 : Number(left > right);
      });
    const counts = { read: 0, unchanged: 0, wrong: 0, failed: 0, changed: 0 };
    const retryAt = new Date(now.getTime() + this.#everyMs).toISOString();
    const checked: string[] = [];
    const putChecked = async () => {
      const keys = checked.splice(0);
      if (keys.length > 0) {
        await this.#store.putChecked({ runId, keys, at, retryAt });
      }
    };
    const work = async (
      { key, address }: WaitingBom,
      stop: AbortSignal,
    ): Promise<void> => {
      const before = known.get(key);
      const answer = await this.#read({ address, before, index, signal: stop });
      counts[answer.status] += 1;
      if (answer.status === 'unchanged') {
        checked.push(key);
        if (checked.length >= BATCH) {
          await putChecked();
        }
        return;
      }
      const isOther = await this.#put({
        ...{ runId, shown: showAddress(address) },
        state: stateAfter({ key, before, answer, now, index, retryAt }),
        components:
          answer.status === 'read' ? answer.bom.components : undefined,
      });
      counts.changed += Number(isOther);
    };
    try {
      await workThrough({
        boms: due,
        workers: AT_A_TIME,
        signal,
        timeUp,
        work,
      });
    } finally {
      await putChecked();
    }
    counts.changed += await this.#forget({ runId, named, known, now });
    const { read, unchanged, wrong, failed } = counts;
    return {
      status: 'done',
      boms: named.size,
      ...counts,
      left: named.size - read - unchanged - wrong - failed,
    };
  }

  /** Addresses of all bills that anybody names, by key. */
  async #survey(signal: AbortSignal): Promise<Map<string, string>> {
    const named = new Map<string, string>();
    for await (const slice of this.#records.everyRecord({
      mentioning: '"bomPlaces":[{',
    })) {
      signal.throwIfAborted();
      for (const { entity } of slice) {
        for (const bom of bomsNamedBy(entity, this.#resolve).boms) {
          named.set(bom.key, bom.address);
        }
      }
    }
    return named;
  }

  async #read(options: {
    address: string;
    before: BomState | undefined;
    index: ProductIndex;
    signal: AbortSignal;
  }): Promise<BomAnswer> {
    const { address, before, index, signal } = options;
    try {
      const etag = etagFor(before, index);
      const request = { address, index, etag, signal };
      const answer = await this.#reader.read(request);
      if (answer.status === 'unchanged' && etag === undefined) {
        throw new Error('It says that nothing has changed, unasked');
      }
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      const value = describeFailure(error);
      this.#logger.warn('A bill of materials could not be read', {
        reason: value,
      });
      const path = showAddress(address);
      const finding = { kind: 'bomUnreadable' as const, path, value };
      return { status: 'failed', finding };
    }
  }

  /** False as well where the database refuses it: the others are not to suffer from that. */
  async #put(options: Parameters<BomStore['putBom']>[0]): Promise<boolean> {
    try {
      return await this.#store.putBom(options);
    } catch (error) {
      if (error instanceof SupersededError) {
        throw error;
      }
      this.#logger.warn('A bill of materials could not be stored', {
        reason: describeFailure(error),
      });
      return false;
    }
  }

  /** A day after nobody named them any more. */
  async #forget(options: {
    runId: number;
    named: ReadonlyMap<string, string>;
    known: ReadonlyMap<string, BomState>;
    now: Date;
  }): Promise<number> {
    const { runId, named, known, now } = options;
    const before = new Date(now.getTime() - FORGET_MS).toISOString();
    const keys = [...known.values()]
      .filter(({ key, checkedAt }) => !named.has(key) && checkedAt < before)
      .map(({ key }) => key);
    if (keys.length > 0) {
      await this.#store.deleteBoms({ runId, keys });
    }
    return keys.length;
  }
}
