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

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Random } from '../shared/random';

/** The columns of a bill that is made up: what FOCUS calls them, and no more than twelve. */
export const BILL_COLUMNS = [
  'BilledCost',
  'EffectiveCost',
  'BillingCurrency',
  'BillingPeriodStart',
  'ChargePeriodStart',
  'ChargeCategory',
  'ProviderName',
  'ServiceName',
  'ServiceCategory',
  'SubAccountId',
  'ResourceId',
  'Tags',
] as const;

const SERVICES = [
  ['Machines', 'Compute'],
  ['Functions', 'Compute'],
  ['Relational databases', 'Databases'],
  ['Cache', 'Databases'],
  ['Object storage', 'Storage'],
  ['Load balancing', 'Networking'],
  ['Message queues', 'Integration'],
  ['Metrics', 'Management and Governance'],
] as const;

/** What is in a bill, worked out with whole numbers while it is written. */
export type Bill = {
  path: string;
  bytes: number;
  rows: number;
  /** By currency, in units of 10^-11. */
  totals: Map<string, { billed: bigint; effective: bigint }>;
  /** Effective, in units of 10^-11, by the name of the component and the service, of rows that name one. */
  ofServices: Map<string, bigint>;
};

/**
 * Writes a bill of one month: 500 000 rows of it have about 100 MB. One row in ten has no tag, one in fifty is a credit, one in
 * eight is in another currency.
 */
export async function makeBill(options: {
  path: string;
  rows: number;
  /** `YYYY-MM` */
  month: string;
  days: number;
  components: readonly string[];
  seed: number;
}): Promise<Bill> {
  const { path, rows, month, days, components, seed } = options;
  const random = new Random(seed);
  const file = createWriteStream(path);
  const totals: Bill['totals'] = new Map();
  const ofServices: Bill['ofServices'] = new Map();
  let bytes = 0;
  let part = `${BILL_COLUMNS.join(',')}\n`;
  for (let row = 0; row < rows; row++) {
    const number = Math.floor(components.length * random.next() ** 3);
    const component = components[number];
    // Each has three services in an account of its team.
    const [service, category] =
      SERVICES[(number + random.below(3)) % SERVICES.length];
    const currency = random.chance(1 / 8) ? 'USD' : 'EUR';
    const isCredit = random.chance(1 / 50);
    const isTagged = random.chance(0.9);
    const effective =
      BigInt(random.below(2 ** 31)) * 1_000n * (isCredit ? -1n : 1n) + 7n;
    const billed = random.chance(0.2) ? 0n : effective;
    const day = `${month}-${String(1 + random.below(days)).padStart(2, '0')}`;
    const sum = totals.get(currency) ?? { billed: 0n, effective: 0n };
    sum.billed += billed;
    sum.effective += effective;
    totals.set(currency, sum);
    if (isTagged) {
      const key = `${component} ${service} ${currency}`;
      ofServices.set(key, (ofServices.get(key) ?? 0n) + effective);
    }
    const tags = isTagged
      ? `"{""app"": ""${component}"", ""environment"": ""production""}"`
      : '';
    part += `${decimal(billed)},${decimal(
      effective,
    )},${currency},${month}-01T00:00:00Z,${day}T${String(
      random.below(24),
    ).padStart(2, '0')}:00:00Z,${
      isCredit ? 'Credit' : 'Usage'
    },Rail Cloud,${service},${category},${
      100_000 + (number % 40)
    },"res/${random.below(1_000_000)}",${tags}\n`;
    if (part.length > 1_000_000) {
      bytes += Buffer.byteLength(part);
      if (!file.write(part)) {
        await once(file, 'drain');
      }
      part = '';
    }
  }
  bytes += Buffer.byteLength(part);
  file.end(part);
  await once(file, 'close');
  return { path, bytes, rows, totals, ofServices };
}

/** Units of 10^-11 in millionths, rounded once, halves away from zero. */
export function toMicros(amount: bigint): bigint {
  const sign = amount < 0n ? -1n : 1n;
  return (sign * (amount * sign + 50_000n)) / 100_000n;
}

function decimal(amount: bigint): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(12, '0');
  return `${sign}${digits.slice(0, -11)}.${digits.slice(-11)}`;
}
