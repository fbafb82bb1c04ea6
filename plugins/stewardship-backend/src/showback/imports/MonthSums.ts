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

const MOST = 200_000;

/** A daily sum as it is stored. */
type StoredDay = {
  period: string;
  day: string;
  keyId: number;
  labelId: number;
  currency: string;
  billed: number | bigint;
  effective: number | bigint;
};

type StoredMonth = Omit<StoredDay, 'day'> & { month: string };

/**
 * Adds up daily sums by month while they are stored. It holds so many and no more: of a bill that has more of them, the database
 * has to do it.
 */
export class MonthSums {
  readonly #batchId: number;
  readonly #most: number;
  #months: Map<string, StoredMonth> | undefined = new Map();

  constructor(options: {
    batchId: number;
    /** How many are held; 200 000 unless given. */
    most?: number;
  }) {
    this.#batchId = options.batchId;
    this.#most = options.most ?? MOST;
  }

  add({ day, ...sum }: StoredDay): void {
    const { period, keyId, labelId, currency, billed, effective } = sum;
    const month = day.slice(0, 7);
    const id = `${keyId} ${labelId} ${month} ${period} ${currency}`;
    const known = this.#months?.get(id);
    if (known) {
      known.billed = added(known.billed, billed);
      known.effective = added(known.effective, effective);
    } else {
      this.#months?.set(id, { ...sum, month });
    }
    if (this.#months && this.#months.size > this.#most) {
      this.#months = undefined;
    }
  }

  /** Values in the order of the columns; absent where there are too many. */
  get rows(): Iterable<readonly BulkValue[]> | undefined {
    return this.#months && this.#rowsOf(this.#months);
  }

  *#rowsOf(months: Map<string, StoredMonth>): Iterable<readonly BulkValue[]> {
    const sums = [...months.values()].sort(
      (one, other) => one.keyId - other.keyId,
    );
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
