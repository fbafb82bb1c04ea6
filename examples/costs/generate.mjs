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

/*
 * Writes twelve months of bills of Northline Railways, up to yesterday, as FOCUS 1.2 in CSV:
 *
 *   node examples/costs/generate.mjs FOLDER [--until 2026-11-20]
 *
 * The portal of the demo does so at each start, see `demo.costs` in app-config.yaml. What has not changed is not written
 * again: most of the time that is all but the month that is not over.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { billOf } from './bills.mjs';
import { toCsv } from './focus.mjs';
import { providers } from './landscape.mjs';
import { dayBefore, monthsUntil } from './months.mjs';

const MONTHS = 12;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { until: { type: 'string' } },
});
const [folder] = positionals;
const until = values.until ?? dayBefore(new Date().toISOString().slice(0, 10));

if (!folder || !/^\d{4}-\d{2}-\d{2}$/.test(until)) {
  console.error(
    'Usage: node examples/costs/generate.mjs FOLDER [--until YYYY-MM-DD]',
  );
  process.exit(1);
}

let rows = 0;
let written = 0;
for (const [provider, { daysBehind }] of Object.entries(providers)) {
  await mkdir(join(folder, provider), { recursive: true });
  for (const month of monthsUntil(until, MONTHS)) {
    const bill = billOf({
      ...{ provider, month },
      until: dayBefore(until, daysBehind),
    });
    if (bill.length > 0) {
      rows += bill.length;
      const file = join(folder, provider, `${month}.csv`);
      written += Number(await writeWhereChanged(file, toCsv(bill)));
    }
  }
}
console.log(`${rows} rows until ${until}, ${written} files written`);

/** In one step, as another portal may be reading it. */
async function writeWhereChanged(file, text) {
  if ((await readFile(file, 'utf8').catch(() => '')) === text) {
    return false;
  }
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, file);
  return true;
}
