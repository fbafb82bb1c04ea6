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

import type { BulkValue } from '../../database/bulkInsert';
import type { DatabaseCostBatches } from './DatabaseCostBatches';
import type { DatabaseCostKeyIds, Fingerprint } from './DatabaseCostKeyIds';
import type { LedgerCell, LedgerDay } from './CostLedger';
import { MonthSums } from './MonthSums';
import { PeriodTally, productOf, weightOf } from './PeriodTally';

/** A sum as it is to be stored. */
type StagedCell = {
  on: LedgerDay;
  key: Fingerprint;
  label: Fingerprint;
  /** Known once it is stored. */
  keyId: number;
  labelId: number;
  billed: number | bigint;
  effective: number | bigint;
};

/** A day of a billing period in a currency, with what it is part of. */
type StagedDay = {
  weight: bigint;
  tally: PeriodTally;
  /** Of its period and currency. */
  last: { cell?: StagedCell };
};

/**
 * Stores sums where they do not count yet, while the next ones are added up. The last ones are held back until it is known
 * whether they bring anything new, so that a small import that does not writes nothing at all.
 */
export class BatchStage {
  readonly #batchId: number;
  readonly #batches: DatabaseCostBatches;
  readonly #ids: DatabaseCostKeyIds;
  readonly #months: MonthSums;
  readonly #signal: AbortSignal;
  readonly #tallies = new Map<string, PeriodTally>();
  readonly #days = new WeakMap<LedgerDay, StagedDay>();
  /** By period and currency. */
  readonly #lasts = new Map<string, { cell?: StagedCell }>();
  #writing: Promise<void> = Promise.resolve();
  #held: StagedCell[] = [];
  #isFinished = false;
  #isStored = false;

  constructor(options: {
    batchId: number;
    batches: DatabaseCostBatches;
    ids: DatabaseCostKeyIds;
    /** How many monthly sums are held in memory. */
    mostMonths?: number;
    signal: AbortSignal;
  }) {
    this.#batchId = options.batchId;
    this.#batches = options.batches;
    this.#ids = options.ids;
    const { batchId, mostMonths: most } = options;
    this.#months = new MonthSums({ batchId, most });
    this.#signal = options.signal;
  }

  /** Of the periods so far, the earliest first. */
  get tallies(): PeriodTally[] {
    return [...this.#tallies.values()].sort((one, other) =>
      one.period < other.period ? -1 : 1,
    );
  }

  /** Whether anything is stored yet. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Monthly sums of all that is stored; absent where there are too many. */
  get months(): Iterable<readonly BulkValue[]> | undefined {
    return this.#months.rows;
  }

  /** Takes sums, and stores all but the last ones. Throws where the ones before could not be stored. */
  async add(cells: LedgerCell[], isLast: boolean): Promise<void> {
    for (const cell of cells) {
      this.#held.push(this.#stage(cell));
    }
    if (!isLast) {
      await this.#writing;
      this.#writing = this.#write();
      // Whoever waits for it is told.
      this.#writing.catch(() => {});
    }
  }

  /** Stores what is left. */
  async finish(): Promise<void> {
    await this.#writing;
    if (!this.#isFinished) {
      this.#isFinished = true;
      this.#held.push(...this.#corrections());
    }
    await this.#write();
  }

  /** Waits until nothing is being stored, whatever has come of it. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#writing]);
  }

  #stage(cell: LedgerCell): StagedCell {
    const { attributes, on, billed, effective, rows } = cell;
    const { weight: dayWeight, tally, last } = this.#dayOf(on);
    const key = this.#ids.fingerprintOfKey(attributes);
    const label = this.#ids.fingerprintOfLabel(cell.label);
    const weight = productOf(key.weight, label.weight, dayWeight);
    const stored = tally.add({ on, weight, billed, effective, rows });
    const staged: StagedCell = {
      on,
      key,
      label,
      keyId: 0,
      labelId: 0,
      billed: stored.billed,
      effective: stored.effective,
    };
    last.cell = staged;
    return staged;
  }

  #dayOf(on: LedgerDay): StagedDay {
    let found = this.#days.get(on);
    if (!found) {
      const { period, day, currency } = on;
      const tally = this.#tallies.get(period) ?? new PeriodTally(period);
      this.#tallies.set(period, tally);
      const last = this.#lasts.get(`${period} ${currency}`) ?? {};
      this.#lasts.set(`${period} ${currency}`, last);
      found = { weight: weightOf(`${day} ${currency}`), tally, last };
      this.#days.set(on, found);
    }
    return found;
  }

  /** What rounding has left over goes to the last one of each period and currency. */
  #corrections(): StagedCell[] {
    return this.tallies.flatMap(tally =>
      tally.finish().flatMap(({ currency, billed, effective }) => {
        const last = this.#lasts.get(`${tally.period} ${currency}`)?.cell;
        return last ? [{ ...last, billed, effective }] : [];
      }),
    );
  }

  async #write(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    if (held.length === 0) {
      return;
    }
    this.#isStored = true;
    const keyIds = await this.#ids.keyIds(held.map(({ key }) => key));
    const labelIds = await this.#ids.labelIds(held.map(({ label }) => label));
    await this.#batches.addDays(
      this.#rowsOf({ held, keyIds, labelIds }),
      this.#signal,
    );
  }

  /** In the order of the index, which grows faster then. */
  *#rowsOf(options: {
    held: StagedCell[];
    keyIds: ReadonlyMap<string, number>;
    labelIds: ReadonlyMap<string, number>;
  }): Iterable<BulkValue[]> {
    const { held, keyIds, labelIds } = options;
    for (const staged of held) {
      const keyId = keyIds.get(staged.key.hash);
      const labelId = labelIds.get(staged.label.hash);
      if (keyId === undefined || labelId === undefined) {
        throw new Error('A key of costs was removed while they were stored');
      }
      staged.keyId = keyId;
      staged.labelId = labelId;
    }
    held.sort((one, other) => one.keyId - other.keyId);
    for (const sum of held) {
      this.#months.add(sum);
      const { period, day, currency } = sum.on;
      yield [
        this.#batchId,
        period,
        day,
        sum.keyId,
        sum.labelId,
        currency,
        sum.billed,
        sum.effective,
      ];
    }
  }
}
