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

type Amounts = Record<'spent' | 'budget' | 'money' | 'low' | 'high', number>;

/** Right of the largest amount, so that its mark is seen whole. */
const MARGIN = 1.02;

/** Where amounts lie, in percent of the drawing; what is below nothing lies at its beginning. */
export function forecastSpan(amounts: Amounts): Amounts {
  const largest = Math.max(...Object.values(amounts), 0) * MARGIN || 1;
  const place = (amount: number) => (100 * Math.max(0, amount)) / largest;
  return {
    spent: place(amounts.spent),
    budget: place(amounts.budget),
    money: place(amounts.money),
    low: place(amounts.low),
    high: place(amounts.high),
  };
}
