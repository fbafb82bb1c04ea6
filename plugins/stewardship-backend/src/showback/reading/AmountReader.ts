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

import { oneLine } from '../../sources/oneLine';
import type { ExactAmount } from './CostLine';
import { exactAmountOf } from './exactAmountOf';

const GROUP = "'\u2019 \u00a0\u202f";
const WITH_POINT = new RegExp(
  `^[+-]?(?:[1-9]\\d{0,2}([,${GROUP}])\\d{3}(?:\\1\\d{3})*|\\d+)(?:\\.\\d*)?$`,
);
const WITH_COMMA = new RegExp(
  `^[+-]?(?:[1-9]\\d{0,2}([.${GROUP}])\\d{3}(?:\\1\\d{3})*|\\d*)(?:,\\d+)?(?:e[+-]?\\d{1,9})?$`,
  'i',
);
const GROUPS = new RegExp(`[${GROUP}]`, 'g');

export type Decimal = '.' | ',';

/** Reads amounts as bills write them, with a decimal point or comma and with separators between thousands. */
export class AmountReader {
  readonly #decimal?: Decimal;
  readonly #isCommaUsual: boolean;

  constructor(options: {
    /** Of all amounts of the file, where that is known. */
    decimal?: Decimal;
    /** Between cells; where it is no comma, decimal commas are to be expected. */
    delimiter?: string;
  }) {
    this.#decimal = options.decimal;
    const { delimiter = ',' } = options;
    this.#isCommaUsual = delimiter !== ',';
  }

  /** What amounts of a file say about its decimal separator; absent where they say nothing, or different things. */
  static decimalOf(amounts: Iterable<string>): Decimal | undefined {
    let found: Decimal | undefined;
    for (const amount of amounts) {
      const decimal = evidenceOf(amount);
      if (decimal === '.' || decimal === ',') {
        if (found !== undefined && found !== decimal) {
          return undefined;
        }
        found = decimal;
      }
    }
    return found;
  }

  /** The amount, or why it is none. `text` is not empty. */
  read(text: string): ExactAmount | string {
    const decimal = this.#decimal;
    if (decimal !== ',') {
      const amount = exactAmountOf(text);
      if (
        typeof amount === 'object' &&
        (decimal === '.' ||
          !this.#isCommaUsual ||
          evidenceOf(text) !== 'either')
      ) {
        return amount;
      }
      if (amount === 'tooLarge') {
        return 'the amount is larger than 9 223 372 036 854';
      }
    }
    return decimal ? this.#readAs(text, decimal) : this.#readInDoubt(text);
  }

  #readInDoubt(text: string): ExactAmount | string {
    const evidence = evidenceOf(text);
    if (evidence === 'either') {
      return "it can be read with a decimal point or a decimal comma; set 'decimal' of the source to the one that is meant";
    }
    return this.#readAs(text, evidence ?? '.');
  }

  #readAs(text: string, decimal: Decimal): ExactAmount | string {
    const isSuch = (decimal === '.' ? WITH_POINT : WITH_COMMA).test(text);
    const amount = isSuch ? exactAmountOf(plain(text, decimal)) : 'notANumber';
    if (typeof amount === 'object') {
      return amount;
    }
    if (amount === 'tooLarge') {
      return 'the amount is larger than 9 223 372 036 854';
    }
    const other = decimal === '.' ? WITH_COMMA : WITH_POINT;
    return other.test(text)
      ? `amounts have a decimal ${
          decimal === '.' ? 'point' : 'comma'
        }, and this one has not; set 'decimal' of the source if that is wrong`
      : 'it is not an amount';
  }
}

/** A cell as it may be shown. */
export function shownValue(text: string): string {
  return oneLine(text, 80);
}

function plain(text: string, decimal: Decimal): string {
  const ungrouped = text.replace(GROUPS, '');
  return decimal === '.'
    ? ungrouped.replaceAll(',', '')
    : ungrouped.replaceAll('.', '').replace(',', '.');
}

/** Which separator an amount is written with; absent where it has none. */
function evidenceOf(text: string): Decimal | 'either' | undefined {
  if (!/[.,]/.test(text)) {
    return undefined;
  }
  const isPoint =
    WITH_POINT.test(text) || typeof exactAmountOf(text) === 'object';
  const isComma = WITH_COMMA.test(text);
  if (isPoint && isComma) {
    return 'either';
  }
  if (isPoint) {
    return '.';
  }
  return isComma ? ',' : undefined;
}
