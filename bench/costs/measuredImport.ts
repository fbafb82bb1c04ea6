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

import knexFactory from 'knex';
import type { AllocationRule } from '../../plugins/stewardship-backend/src/showback/allocation/AllocationRule';
import { importBill } from './importBill';

/** As portals have it: the tag `app` names the component. */
export const BILL_RULES: readonly AllocationRule[] = [
  {
    kind: 'value',
    looked: { kind: 'tag', key: 'app' },
    to: { by: 'name', kinds: ['component'] },
  },
];

/** What an import of a process of its own came to. */
export type MeasuredImport = {
  outcome: string;
  ms: number;
  cpuMs: number;
  /** Resident memory when everything was loaded and nothing was read, and at its peak; MiB. */
  idleMiB: number;
  peakMiB: number;
};

/** Imports a bill in this process, which does nothing else, and says what that took. */
async function main(): Promise<void> {
  const [connection, path] = process.argv.slice(2);
  const knex = knexFactory({
    ...JSON.parse(connection),
    useNullAsDefault: true,
  });
  await knex.raw('select 1');
  const idleMiB = process.memoryUsage().rss / 2 ** 20;
  const cpu = process.cpuUsage();
  const started = performance.now();
  const outcome = await importBill({ knex, path, rules: BILL_RULES });
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const measured: MeasuredImport = {
    ...{ outcome, ms, idleMiB },
    cpuMs: (user + system) / 1_000,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  await knex.destroy();
}

if (process.argv[1] === __filename) {
  main().then(
    () => process.exit(),
    error => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    },
  );
}
