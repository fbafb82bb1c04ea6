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

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * A number times a power of ten, exactly as its shortest decimal says: 0.1 is one tenth, not the nearest binary fraction. What
 * is below one is rounded, halves away from zero. Absent for what is no finite number.
 */
export function scaledNumber(
  value: number,
  places: number,
): bigint | undefined {
  const found = NUMBER.exec(String(value));
  if (!found) {
    return undefined;
  }
  const [, sign, units, fraction = '', exponent = '0'] = found;
  const digits = BigInt(units + fraction);
  const shift = places + Number(exponent) - fraction.length;
  const scaled =
    shift >= 0 ? digits * 10n ** BigInt(shift) : rounded(digits, -shift);
  return sign ? -scaled : scaled;
}

function rounded(digits: bigint, places: number): bigint {
  const unit = 10n ** BigInt(places);
  return (digits * 2n + unit) / (unit * 2n);
}
