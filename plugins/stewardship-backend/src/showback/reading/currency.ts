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

const ISO_CURRENCIES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency'),
);

const MAX_LENGTH = 40;

/** Whether money of it is known all over the world; others are tokens, credits, or misspelled. */
export function isIsoCurrency(currency: string): boolean {
  return ISO_CURRENCIES.has(currency);
}

/** The name of a currency as it is stored; absent where it is none. Codes of ISO 4217 are written in capital letters. */
export function currencyOf(text: string): string | undefined {
  const name = text.trim();
  if (
    name === '' ||
    [...name].length > MAX_LENGTH ||
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]/u.test(name)
  ) {
    return undefined;
  }
  const code = name.toLocaleUpperCase('en-US');
  return ISO_CURRENCIES.has(code) ? code : name;
}
