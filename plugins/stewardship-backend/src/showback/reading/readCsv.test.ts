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

import { readCsv } from './readCsv';
import { selectionOf } from './__testUtils__/readBill';

const HEADER = 'BilledCost,BillingCurrency,ChargePeriodStart,ServiceName,Pad\n';

describe('readCsv', () => {
  it('begins before large rows have filled the memory', async () => {
    const rows = 200;
    const padding = Buffer.alloc(200_000, 'x');
    let given = 0;
    async function* chunks() {
      yield Buffer.from(HEADER);
      for (let row = 0; row < rows; row += 1) {
        given += padding.length;
        yield Buffer.concat([
          Buffer.from('1,EUR,2026-03-01,Storage,'),
          padding,
          Buffer.from('\n'),
        ]);
      }
    }
    let most = 0;
    let count = 0;
    let taken = 0;
    for await (const { lines } of readCsv({
      ...{ chunks: chunks(), path: 'bill.csv', selection: selectionOf() },
      format: { preset: 'focus', columns: {}, constants: {} },
      signal: new AbortController().signal,
      bytes: () => 0,
    })) {
      most = Math.max(most, given - taken);
      taken = given;
      count += lines.length;
    }
    expect(count).toBe(rows);
    expect(most).toBeLessThan(4 * 1024 * 1024);
  });

  it('takes no row of more than a million characters', async () => {
    async function* chunks() {
      yield Buffer.from(`${HEADER}1,EUR,2026-03-01,Storage,`);
      for (let part = 0; part < 10; part += 1) {
        yield Buffer.alloc(300_000, 'x');
      }
    }
    const read = async () => {
      for await (const batch of readCsv({
        ...{ chunks: chunks(), path: 'bill.csv', selection: selectionOf() },
        format: { preset: 'focus', columns: {}, constants: {} },
        signal: new AbortController().signal,
        bytes: () => 0,
      })) {
        expect(batch.lines).toEqual([]);
      }
    };
    await expect(read()).rejects.toThrow(
      "The file 'bill.csv' has a row of more than 1048576 characters in line 2",
    );
  });
});
