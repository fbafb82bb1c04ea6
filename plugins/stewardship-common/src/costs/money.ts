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

/**
 * An amount of one currency. Amounts of different currencies are never added.
 *
 * @public
 */
export type Money = {
  /** ISO 4217, or the name of a currency that is none, such as the credits or tokens of a vendor. */
  currency: string;
  /** Decimal with at most six places, for example `-12.5`. */
  amount: string;
};

/** The smallest and largest that a column of 64 bits holds. */
const LIMIT = 2n ** 63n - 1n;

const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d{1,6}))?$/;

/**
 * Millionths of the unit of a currency. Absent where the text is no decimal with at most six places, or more than fits in
 * 64 bits.
 *
 * @public
 */
export function microsOf(amount: string): bigint | undefined {
  const found = DECIMAL.exec(amount);
  if (!found) {
    return undefined;
  }
  const [, sign, units, fraction = ''] = found;
  const micros = BigInt(units + fraction.padEnd(6, '0'));
  if (micros > LIMIT) {
    return undefined;
  }
  return sign === '-' ? -micros : micros;
}

/**
 * Millionths as a decimal, without zeros at its end.
 *
 * @public
 */
export function amountOf(micros: bigint): string {
  const digits = (micros < 0n ? -micros : micros).toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const units = digits.slice(0, -6);
  const sign = micros < 0n ? '-' : '';
  return fraction ? `${sign}${units}.${fraction}` : `${sign}${units}`;
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: what rounding leaves over goes to those whose parts
 * lost most by it, the first one where they are equal. Without a positive weight, the parts are alike; a negative weight
 * counts as none.
 *
 * @public
 */
export function splitMicros(
  micros: bigint,
  weights: readonly bigint[],
): bigint[] {
  const positive = weights.map(weight => (weight > 0n ? weight : 0n));
  const total = positive.reduce((sum, weight) => sum + weight, 0n);
  const shares = total > 0n ? positive : weights.map(() => 1n);
  const whole = total > 0n ? total : BigInt(weights.length);
  if (weights.length === 0) {
    return [];
  }
  const sign = micros < 0n ? -1n : 1n;
  const amount = micros * sign;
  const parts = shares.map(share => (amount * share) / whole);
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  const byLoss = shares
    .map((share, index) => ({ index, loss: (amount * share) % whole }))
    .sort((a, b) => {
      if (a.loss === b.loss) {
        return a.index - b.index;
      }
      return a.loss > b.loss ? -1 : 1;
    });
  for (const { index } of byLoss) {
    if (left === 0n) {
      break;
    }
    parts[index] += 1n;
    left -= 1n;
  }
  return parts.map(part => part * sign);
}
