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
import type { LedgerCell } from './CostLedger';
import { MonthSums } from './MonthSums';
import { PeriodTally, productOf, weightOf } from './PeriodTally';

/** A sum as it is to be stored. */
type StagedCell = {
  cell: LedgerCell;
  key: Fingerprint;
  label: Fingerprint;
  /** Known once it is stored. */
  keyId: number;
  labelId: number;
  billed: number | bigint;
  effective: number | bigint;
};

/**
 * Stores sums where they do not count yet. The last ones are held back until it is known whether they bring anything new, so
 * that a small import that does not writes nothing at all.
 */
export class BatchStage {
  readonly #batchId: number;
  readonly #batches: DatabaseCostBatches;
  readonly #ids: DatabaseCostKeyIds;
  readonly #months: MonthSums;
  readonly #signal: AbortSignal;
  readonly #tallies = new Map<string, PeriodTally>();
  readonly #dayWeights = new Map<string, bigint>();
  /** By period and currency. */
  readonly #lastCells = new Map<string, StagedCell>();
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

  /** Takes sums, and stores all but the last ones. */
  async add(cells: LedgerCell[], isLast: boolean): Promise<void> {
    for (const cell of cells) {
      this.#held.push(this.#stage(cell));
    }
    if (!isLast) {
      await this.#write();
    }
  }

  /** Stores what is left. */
  async finish(): Promise<void> {
    if (!this.#isFinished) {
      this.#isFinished = true;
      this.#held.push(...this.#corrections());
    }
    await this.#write();
  }

  #stage(cell: LedgerCell): StagedCell {
    const { period, day, currency, billed, effective, rows } = cell;
    let tally = this.#tallies.get(period);
    if (!tally) {
      tally = new PeriodTally(period);
      this.#tallies.set(period, tally);
    }
    const key = this.#ids.fingerprintOfKey(cell.attributes);
    const label = this.#ids.fingerprintOfLabel(cell.label);
    const weight = productOf(
      key.weight,
      label.weight,
      this.#dayWeight(`${day} ${currency}`),
    );
    const stored = tally.add({
      ...{ day, currency, weight, billed, effective, rows },
    });
    const staged: StagedCell = {
      ...{ cell, key, label, keyId: 0, labelId: 0 },
      billed: stored.billed,
      effective: stored.effective,
    };
    this.#lastCells.set(`${period} ${currency}`, staged);
    return staged;
  }

  #dayWeight(text: string): bigint {
    let weight = this.#dayWeights.get(text);
    if (weight === undefined) {
      weight = weightOf(text);
      this.#dayWeights.set(text, weight);
    }
    return weight;
  }

  /** What rounding has left over goes to the last one of each period and currency. */
  #corrections(): StagedCell[] {
    return this.tallies.flatMap(tally =>
      tally.finish().flatMap(({ currency, billed, effective }) => {
        const last = this.#lastCells.get(`${tally.period} ${currency}`);
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
    for (const { cell, keyId, labelId, billed, effective } of held) {
      const { period, day, currency } = cell;
      this.#months.add({
        ...{ period, day, keyId, labelId, currency, billed, effective },
      });
      yield [
        this.#batchId,
        period,
        day,
        keyId,
        labelId,
        currency,
        billed,
        effective,
      ];
    }
  }
}
