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

import Big from 'big.js';
import type { ExactAmount } from './CostLine';

/** Places of millionths, and of what is kept below them. */
const MICRO_PLACES = 6;
const PLACES = 15;

/** Digits before the point up to which millionths fit in a number. */
const SHORT_DIGITS = 9;

const REST_UNITS = 1_000_000_000n;
const MAX_MICROS = 2n ** 63n - 1n;
const MAX_LENGTH = 400;
const POWERS = Array.from({ length: PLACES }, (_, power) => 10 ** power);
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,9})?$/i;

/** Why a text is no amount: not a decimal, or more than 64 bits of millionths. */
export type NoAmount = 'notANumber' | 'tooLarge';

/**
 * A decimal, also in scientific notation, as an exact amount, rounded half up at the 15th place. It is called for each row of
 * a bill, so that what bills usually contain takes a short way without objects.
 */
export function exactAmountOf(text: string): ExactAmount | NoAmount {
  const { length } = text;
  const sign = text.charCodeAt(0);
  let at = sign === 45 || sign === 43 ? 1 : 0;
  const start = at;
  let units = 0;
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) {
      break;
    }
    units = units * 10 + digit;
  }
  const unitDigits = at - start;
  let micros = 0;
  let rest = 0;
  let places = 0;
  if (at < length && text.charCodeAt(at) === 46) {
    for (at += 1; at < length && places < PLACES; at += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) {
        break;
      }
      if (places < MICRO_PLACES) {
        micros = micros * 10 + digit;
      } else {
        rest = rest * 10 + digit;
      }
      places += 1;
    }
  }
  if (at < length || unitDigits > SHORT_DIGITS || unitDigits + places === 0) {
    return longAmountOf(text);
  }
  if (places < MICRO_PLACES) {
    micros *= POWERS[MICRO_PLACES - places];
  } else {
    rest *= POWERS[PLACES - places];
  }
  micros += units * 1_000_000;
  return sign === 45
    ? { micros: 0 - micros, rest: 0 - rest }
    : { micros, rest };
}

function longAmountOf(text: string): ExactAmount | NoAmount {
  if (text.length > MAX_LENGTH || !DECIMAL.test(text)) {
    return 'notANumber';
  }
  const value = new Big(text.replace(/^\+/, ''));
  // Digits are only written out where there are not too many of them.
  if (value.e > MICRO_PLACES + PLACES) {
    return 'tooLarge';
  }
  if (value.e < -PLACES - 1) {
    return { micros: 0, rest: 0 };
  }
  const parts = BigInt(
    value.round(PLACES, Big.roundHalfUp).toFixed(PLACES).replace('.', ''),
  );
  return exactAmountOfParts(parts);
}

/** An amount of units of 10^-15. */
export function exactAmountOfParts(parts: bigint): ExactAmount | 'tooLarge' {
  const micros = parts / REST_UNITS;
  if (micros > MAX_MICROS || micros < -MAX_MICROS) {
    return 'tooLarge';
  }
  const isShort =
    micros <= Number.MAX_SAFE_INTEGER && micros >= Number.MIN_SAFE_INTEGER;
  return {
    micros: isShort ? Number(micros) : micros,
    rest: Number(parts % REST_UNITS),
  };
}

/** An amount in units of 10^-15. */
export function partsOf(amount: ExactAmount): bigint {
  return BigInt(amount.micros) * REST_UNITS + BigInt(amount.rest);
}
