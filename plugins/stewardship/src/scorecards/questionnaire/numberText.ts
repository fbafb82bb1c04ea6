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

/** A number as it is written in a draft: always with a point, whatever the reader's language. */
export function numberText(number: number): string {
  return new Intl.NumberFormat('en', {
    useGrouping: false,
    maximumFractionDigits: 20,
  }).format(number);
}

/** `undefined` for what is no number, such as `0x10` and `1,500`. */
export function readNumber(text: string): number | undefined {
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text.trim());
  return isNumber ? Number(text) : undefined;
}

/**
 * Between a draft and what the reader writes and sees. Where the language has a decimal comma, comma and point change
 * places: so `1,5` is a number there, and `1.500`, which could mean two, is none.
 */
export function localNumberText(text: string, locale: string): string {
  return hasDecimalComma(locale)
    ? text.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.'))
    : text;
}

function hasDecimalComma(locale: string): boolean {
  return new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some(({ type, value }) => type === 'decimal' && value === ',');
}
