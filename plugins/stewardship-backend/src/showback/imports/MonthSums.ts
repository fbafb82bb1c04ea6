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
import type { LedgerDay } from './CostLedger';

const MOST = 200_000;
const MOST_LABELS = 2 ** 22;

/** A daily sum as it is stored. */
type StoredDay = {
  on: LedgerDay;
  keyId: number;
  labelId: number;
  billed: number | bigint;
  effective: number | bigint;
};

type StoredMonth = Omit<StoredDay, 'on'> & {
  month: string;
  period: string;
  currency: string;
};

/**
 * Adds up daily sums by month while they are stored. It holds so many and no more: of a bill that has more of them, the database
 * has to do it.
 */
export class MonthSums {
  readonly #batchId: number;
  readonly #most: number;
  /** By month, period and currency; within, by key and label. */
  readonly #months = new Map<string, Map<number, StoredMonth>>();
  /** The same by day. */
  readonly #ofDays = new WeakMap<LedgerDay, Map<number, StoredMonth>>();
  #count = 0;
  #isTooMany = false;

  constructor(options: {
    batchId: number;
    /** How many are held; 200 000 unless given. */
    most?: number;
  }) {
    this.#batchId = options.batchId;
    this.#most = options.most ?? MOST;
  }

  add({ on, keyId, labelId, billed, effective }: StoredDay): void {
    if (this.#isTooMany) {
      return;
    }
    const sums = this.#sumsOf(on);
    const id = keyId * MOST_LABELS + labelId;
    const known = sums.get(id);
    if (known) {
      known.billed = added(known.billed, billed);
      known.effective = added(known.effective, effective);
      return;
    }
    const { period, currency } = on;
    const month = on.day.slice(0, 7);
    sums.set(id, {
      ...{ month, period, keyId, labelId, currency, billed, effective },
    });
    this.#count += 1;
    if (this.#count > this.#most || labelId >= MOST_LABELS) {
      this.#isTooMany = true;
      this.#months.clear();
    }
  }

  /** Values in the order of the columns; absent where there are too many. */
  get rows(): Iterable<readonly BulkValue[]> | undefined {
    return this.#isTooMany ? undefined : this.#rows();
  }

  #sumsOf(on: LedgerDay): Map<number, StoredMonth> {
    const known = this.#ofDays.get(on);
    if (known) {
      return known;
    }
    const id = `${on.day.slice(0, 7)} ${on.period} ${on.currency}`;
    const sums = this.#months.get(id) ?? new Map<number, StoredMonth>();
    this.#months.set(id, sums);
    this.#ofDays.set(on, sums);
    return sums;
  }

  *#rows(): Iterable<readonly BulkValue[]> {
    const sums = [...this.#months.values()]
      .flatMap(ofMonth => [...ofMonth.values()])
      .sort((one, other) => one.keyId - other.keyId);
    for (const { period, month, keyId, labelId, currency, ...sum } of sums) {
      yield [
        ...[this.#batchId, period, month, keyId, labelId, currency],
        ...[sum.billed, sum.effective],
      ];
    }
  }
}

function added(one: number | bigint, other: number | bigint) {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (Number.isSafeInteger(sum)) {
      return sum;
    }
  }
  return BigInt(one) + BigInt(other);
}
