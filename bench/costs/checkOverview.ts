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

import type { CostOverview } from '@backstage-stewardship/plugin-stewardship-common';
import type { HttpClient } from '../shared/HttpClient';
import { FIRST_MONTH, LAST_MONTH, type BenchCosts } from './addCosts';

/** Compares the first pages of answers with what was made up. Throws where they differ by a millionth. */
export async function checkOverview(options: {
  http: HttpClient;
  costs: BenchCosts;
}): Promise<void> {
  const { http, costs } = options;
  for (const [by, from, sums] of [
    ['service', LAST_MONTH, costs.ofEntities],
    ['service', FIRST_MONTH, costs.ofEntities],
    ['category', FIRST_MONTH, costs.ofCategories],
  ] as const) {
    const found = await http.json<CostOverview>(
      `/api/stewardship/costs?by=${by}&from=${from}&to=${LAST_MONTH}&limit=25`,
    );
    const expected = [...sums]
      .map(([key, months]) => ({
        key,
        amount: [...months]
          .filter(([month]) => month >= from)
          .reduce((sum, [, amount]) => sum + amount, 0n),
      }))
      .sort((one, other) => (one.amount > other.amount ? -1 : 1));
    const whole = expected.reduce((sum, { amount }) => sum + amount, 0n);
    const told = found.items.map(
      ({ key, figures }) => `${key} ${figures[0].total}`,
    );
    const right = expected
      .slice(0, 25)
      .map(({ key, amount }) => `${key} ${decimal(amount)}`);
    if (told.join() !== right.join()) {
      throw new Error(
        `By ${by}: ${told.slice(0, 3)} is not ${right.slice(0, 3)}`,
      );
    }
    if (found.allocated[0].amount !== decimal(whole)) {
      throw new Error(
        `By ${by}: ${found.allocated[0].amount} in all is not ${decimal(
          whole,
        )}`,
      );
    }
  }
}

function decimal(micros: bigint): string {
  const digits = micros.toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return fraction ? `${digits.slice(0, -6)}.${fraction}` : digits.slice(0, -6);
}
