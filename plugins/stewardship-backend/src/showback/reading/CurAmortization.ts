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

import type { AmountReader } from './AmountReader';
import { cellText } from './cellText';
import type { ExactAmount } from './CostLine';
import { exactAmountOfParts, partsOf } from './exactAmountOf';
import { HeaderNames } from './HeaderNames';

/** What a line of the Cost and Usage Report effectively costs, by its type: columns that are added, and one taken away. */
const RULES: Readonly<Record<string, { add: string[]; less?: string }>> = {
  savingsplancoveredusage: { add: ['savingsPlan/SavingsPlanEffectiveCost'] },
  savingsplanrecurringfee: {
    add: ['savingsPlan/TotalCommitmentToDate'],
    less: 'savingsPlan/UsedCommitment',
  },
  savingsplannegation: { add: [] },
  savingsplanupfrontfee: { add: [] },
  discountedusage: { add: ['reservation/EffectiveCost'] },
  rifee: {
    add: [
      'reservation/UnusedAmortizedUpfrontFeeForBillingPeriod',
      'reservation/UnusedRecurringFee',
    ],
  },
};

const TYPE = 'lineItem/LineItemType';
const RESERVATION = 'reservation/ReservationARN';

/**
 * Effective costs of the AWS Cost and Usage Report, which has no column of them: what was paid for reservations and savings
 * plans is spread over the usage that they cover, in the way that AWS documents.
 */
export class CurAmortization {
  readonly #typeAt: number;
  readonly #reservationAt: number;
  readonly #rules: ReadonlyMap<string, { at: number; isLess: boolean }[]>;

  private constructor(options: {
    typeAt: number;
    reservationAt: number;
    rules: ReadonlyMap<string, { at: number; isLess: boolean }[]>;
  }) {
    this.#typeAt = options.typeAt;
    this.#reservationAt = options.reservationAt;
    this.#rules = options.rules;
  }

  /** Absent where the report does not say of what type lines are. */
  static fromHeader(header: readonly string[]): CurAmortization | undefined {
    const names = new HeaderNames({ header, path: '', spelling: 'snake' });
    const positionOf = (name: string) => names.positionOf(name) ?? -1;
    const typeAt = positionOf(TYPE);
    if (typeAt < 0) {
      return undefined;
    }
    const rules = new Map<string, { at: number; isLess: boolean }[]>();
    for (const [type, { add, less }] of Object.entries(RULES)) {
      const cells = [
        ...add.map(name => ({ at: positionOf(name), isLess: false })),
        ...(less ? [{ at: positionOf(less), isLess: true }] : []),
      ];
      if (cells.every(({ at }) => at >= 0)) {
        rules.set(type, cells);
      }
    }
    const reservationAt = positionOf(RESERVATION);
    return new CurAmortization({ typeAt, reservationAt, rules });
  }

  /** Absent where a line effectively costs what it costs; a text says what is wrong, and in which column. */
  read(
    cells: readonly string[],
    amounts: AmountReader,
  ): ExactAmount | { at: number; reason: string } | undefined {
    const type = cellText(cells, this.#typeAt).toLocaleLowerCase('en-US');
    if (type === 'fee' && cellText(cells, this.#reservationAt) !== '') {
      return { micros: 0, rest: 0 };
    }
    const rule = this.#rules.get(type);
    if (!rule) {
      return undefined;
    }
    let sum = 0n;
    for (const { at, isLess } of rule) {
      const text = cellText(cells, at);
      const amount = text === '' ? { micros: 0, rest: 0 } : amounts.read(text);
      if (typeof amount === 'string') {
        return { at, reason: amount };
      }
      sum += isLess ? -partsOf(amount) : partsOf(amount);
    }
    const amount = exactAmountOfParts(sum);
    return amount === 'tooLarge'
      ? { at: this.#typeAt, reason: 'the effective cost is too large' }
      : amount;
  }
}
