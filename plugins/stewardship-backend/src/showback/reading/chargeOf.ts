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

import type { CostLabel } from './CostLine';

type Charge = CostLabel['charge'];

/** Words of FOCUS, and what AWS and Azure call the same. */
const CHARGES: ReadonlyMap<string, Charge> = new Map<string, Charge>([
  ['', 'Usage'],
  ['usage', 'Usage'],
  ['purchase', 'Purchase'],
  ['tax', 'Tax'],
  ['credit', 'Credit'],
  ['adjustment', 'Adjustment'],
  ['discountedusage', 'Usage'],
  ['savingsplancoveredusage', 'Usage'],
  ['fee', 'Purchase'],
  ['rifee', 'Purchase'],
  ['savingsplanupfrontfee', 'Purchase'],
  ['savingsplanrecurringfee', 'Purchase'],
  ['savingsplannegation', 'Adjustment'],
  ['refund', 'Credit'],
  ['discount', 'Credit'],
  ['bundleddiscount', 'Credit'],
  ['edpdiscount', 'Credit'],
  ['privateratediscount', 'Credit'],
  ['rivolumediscount', 'Credit'],
  ['sppdiscount', 'Credit'],
  ['unusedreservation', 'Usage'],
  ['unusedsavingsplan', 'Usage'],
  ['roundingadjustment', 'Adjustment'],
]);

/** What a charge is for; absent where nobody knows the word. */
export function chargeOf(text: string): Charge | undefined {
  return CHARGES.get(text.trim().toLocaleLowerCase('en-US'));
}
