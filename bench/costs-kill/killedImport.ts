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
import { importBill } from '../costs/importBill';

/** As a process of its own, which says when it begins and when it is done. */
async function main(): Promise<void> {
  const [connection, path] = process.argv.slice(2);
  const knex = knexFactory({
    ...JSON.parse(connection),
    useNullAsDefault: true,
  });
  await knex.raw('select 1');
  process.stdout.write('begins\n');
  await importBill({ knex, path });
  process.stdout.write('done\n');
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
