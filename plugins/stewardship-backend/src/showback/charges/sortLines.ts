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

import type { CostBook } from '../book/CostBook';
import { totalOf } from '../fleet/figures';
import type { FoundLine } from './CostStatements';

/** The dearest first, by the currency that most of them have; then by the others, in the order of their names. */
export function sortLines(lines: FoundLine[], book: CostBook): FoundLine[] {
  const counts = new Map<string, number>();
  for (const { figures } of lines) {
    for (const currency of figures.keys()) {
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  const currencies = [...counts]
    .sort(([a, x], [b, y]) => (x === y ? Number(a > b) * 2 - 1 : y - x))
    .map(([currency]) => currency);
  const amountIn = ({ figures }: FoundLine, currency: string): bigint => {
    const of = figures.get(currency);
    return of ? totalOf(of) : 0n;
  };
  const [first = ''] = currencies;
  return lines
    .map(line => ({ line, about: Number(amountIn(line, first)) }))
    .sort((a, b) => {
      // Numbers are compared ten times as quickly, and mostly differ.
      if (a.about !== b.about) {
        return b.about - a.about;
      }
      for (const currency of currencies) {
        const difference =
          amountIn(b.line, currency) - amountIn(a.line, currency);
        if (difference !== 0n) {
          return difference > 0n ? 1 : -1;
        }
      }
      const refOf = (line: FoundLine) => book.entities[line.entity].ref;
      return refOf(a.line) < refOf(b.line) ? -1 : 1;
    })
    .map(({ line }) => line);
}
