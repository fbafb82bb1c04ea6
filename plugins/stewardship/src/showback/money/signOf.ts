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

import {
  microsOf,
  type Money,
} from '@backstage-stewardship/plugin-stewardship-common';

/** Whether an amount is more than nothing (1), less (-1) or nothing (0). */
export function signOf(money: Pick<Money, 'amount'>): -1 | 0 | 1 {
  const micros = microsOf(money.amount) ?? 0n;
  if (micros === 0n) {
    return 0;
  }
  return micros > 0n ? 1 : -1;
}
