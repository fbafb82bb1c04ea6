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

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  parquetOf,
  parquetText,
  type TestColumn,
  type TestElement,
} from './__testUtils__/parquetOf';
import { billedOf, readBill, selectionOf } from './__testUtils__/readBill';
import { CostFileError } from './CostFileError';

const SCHEMA: TestElement[] = [
  { name: 'root', children: 7 },
  // 24 digits, which no floating-point number has.
  {
    name: 'BilledCost',
    type: 7,
    length: 12,
    repetition: 0,
    converted: 5,
    scale: 12,
  },
  { name: 'EffectiveCost', type: 5, repetition: 1 },
  { name: 'BillingCurrency', type: 6, repetition: 0, converted: 0 },
  { name: 'ChargePeriodStart', type: 2, repetition: 0, converted: 10 },
  { name: 'ServiceName', type: 6, repetition: 0 },
  { name: 'Unused', type: 6, repetition: 0, converted: 0 },
  { name: 'Tags', repetition: 1, children: 1, converted: 1 },
  { name: 'key_value', repetition: 2, children: 2 },
  { name: 'key', type: 6, repetition: 0, converted: 0 },
  { name: 'value', type: 6, repetition: 1, converted: 0 },
];

function decimal(unscaled: bigint): Buffer {
  const hex = BigInt.asUintN(96, unscaled).toString(16).padStart(24, '0');
  return Buffer.from(hex, 'hex');
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

function long(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
}

/** Two rows, the first with two tags, the second with none and without an effective cost where one is not given. */
function groupOf(
  first: bigint,
  second: bigint,
  effective?: number,
): { rows: number; columns: TestColumn[] } {
  const plain = (name: string, type: number, values: Buffer[]) => ({
    path: [name],
    type,
    values,
  });
  const march = BigInt(Date.UTC(2026, 2, 31, 23)) * 1000n;
  return {
    rows: 2,
    columns: [
      plain('BilledCost', 7, [first, second].map(decimal)),
      {
        ...plain(
          'EffectiveCost',
          5,
          [0.1, ...(effective === undefined ? [] : [effective])].map(double),
        ),
        definitions: [1, effective === undefined ? 0 : 1],
      },
      plain('BillingCurrency', 6, ['USD', 'EUR'].map(parquetText)),
      plain('ChargePeriodStart', 2, [march, march + 3_600_000_000n].map(long)),
      plain('ServiceName', 6, ['Größe', 'Zwei'].map(parquetText)),
      plain('Unused', 6, ['x', 'y'].map(parquetText)),
      {
        ...{ path: ['Tags', 'key_value', 'key'], type: 6 },
        values: ['app', 'env'].map(parquetText),
        ...{ repetitions: [0, 1, 0], definitions: [2, 2, 0] },
      },
      {
        ...{ path: ['Tags', 'key_value', 'value'], type: 6 },
        values: ['pay'].map(parquetText),
        ...{ repetitions: [0, 1, 0], definitions: [3, 2, 0] },
      },
    ],
  };
}

const options = {
  path: 'bill.parquet',
  selection: selectionOf({ tags: ['app', 'env'] }),
};

async function leftovers(): Promise<string[]> {
  return (await readdir(tmpdir())).filter(name =>
    name.startsWith('stewardship-costs-'),
  );
}

describe('readParquet', () => {
  it('reads all row groups, exactly, and leaves nothing behind', async () => {
    const before = await leftovers();
    const file = parquetOf(SCHEMA, [
      groupOf(1_234_567_890_123_456_789_012n, -1n, 2),
      groupOf(1n, 5n),
    ]);
    const seen: Uint8Array[] = [];
    const bill = await readBill(file, {
      ...options,
      chunkBytes: 100,
      onBytes: bytes => seen.push(bytes),
    });
    expect(billedOf(bill.lines)).toEqual([
      1_234_567_890_123_456_789_012_000n,
      -1000n,
      1000n,
    ]);
    expect(bill.lines).toMatchObject([
      {
        ...{ day: '2026-03-31', period: '2026-03', currency: 'USD' },
        ...{
          effective: { micros: 100_000, rest: 0 },
          label: { service: 'Größe' },
        },
        attributes: { tags: new Map([['app', 'pay']]) },
      },
      { day: '2026-04-01', currency: 'EUR', attributes: { tags: new Map() } },
      { day: '2026-03-31' },
    ]);
    expect(bill.rejected).toEqual([
      { line: 4, column: 'EffectiveCost', reason: 'the cost is missing' },
    ]);
    expect(bill.bytes).toBe(file.length);
    expect(Buffer.concat(seen).equals(file)).toBe(true);
    expect(await leftovers()).toEqual(before);
  });

  it('reads files of this machine where they lie, whatever they are called', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
    try {
      const localPath = join(folder, 'export');
      const file = parquetOf(SCHEMA, [groupOf(1n, 2n, 3)]);
      await writeFile(localPath, file);
      const bill = await readBill(file, {
        ...options,
        localPath,
        path: 'export',
      });
      expect(bill.lines).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes no memory because of what a file says of itself', async () => {
    const huge = 400_000_000;
    const run = (count: number) => {
      const bytes: number[] = [];
      let rest = count * 2;
      for (; rest >= 128; rest = Math.floor(rest / 128)) {
        bytes.push((rest % 128) + 128);
      }
      return Buffer.from([...bytes, rest, 0]);
    };
    const levels = (count: number) => {
      const runs = run(count);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(runs.length);
      return Buffer.concat([length, runs]);
    };
    // Blocks of 128 lengths, one text of two bytes, and a second one that repeats very many.
    const deltas = Buffer.concat([
      Buffer.from([0x80, 1, 4, 2, 0]),
      Buffer.from([0x80, 0xa8, 0xd6, 0xb9, 7, 0, 0, 0, 0]),
      Buffer.from([0x80, 1, 4, 2, 0, 0, 0, 0, 0, 0]),
    ]);
    const column = (more: Partial<TestColumn>): TestColumn => ({
      ...{ path: ['EffectiveCost'], type: 5, values: [], ...more },
    });
    // By why they are refused.
    const bombs: Record<string, TestColumn> = {
      'A page has more values than its column': column({
        claims: { count: huge },
      }),
      'A run has more values than its page': column({
        ...{ content: levels(huge), claims: { count: 2 } },
      }),
      'A run has more values than its page ': column({
        content: Buffer.concat([levels(0), Buffer.from([1]), run(huge)]),
        claims: { count: 2, encoding: 8 },
      }),
      'A dictionary has more values than bytes': column({
        ...{ definitions: [0, 0], claims: { dictionary: huge } },
      }),
      'The number 3 is missing or negative': column({
        ...{ definitions: [0, 0], claims: { packed: -60 } },
      }),
      'grows to more than 100 times': {
        ...{ path: ['ServiceName'], type: 6, values: [] },
        ...{ content: deltas, claims: { count: 2, encoding: 7 } },
      },
      'grows to more than 100 times ': column({
        ...{ definitions: [0, 0], claims: { unpacked: 2_000_000_000 } },
      }),
    };
    for (const [reason, bomb] of Object.entries(bombs)) {
      const group = groupOf(1n, 2n, 3);
      const file = parquetOf(SCHEMA, [
        {
          rows: 2,
          columns: group.columns.map(other =>
            other.path[0] === bomb.path[0] ? bomb : other,
          ),
        },
      ]);
      expect(file.length).toBeLessThan(4000);
      const error: Error = await readBill(file, options).catch(e => e);
      expect(error).toBeInstanceOf(CostFileError);
      expect(`${error.message} ${error.cause}`).toContain(reason.trim());
    }
    const rows = parquetOf(SCHEMA, [{ ...groupOf(1n, 2n, 3), rows: huge }]);
    await expect(readBill(rows, options)).rejects.toThrow(
      'grows to more than 100 times its size',
    );
    // A list of lists, each of which says that it has thirty million.
    const lists = Buffer.concat(
      Array.from({ length: 20 }, () =>
        Buffer.from([0xf9, 0x80, 0x87, 0xa7, 0x0e]),
      ),
    );
    const footer = Buffer.concat([Buffer.from([0x19]), lists]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    const mark = Buffer.from('PAR1');
    await expect(
      readBill(Buffer.concat([mark, footer, length, mark]), options),
    ).rejects.toThrow(CostFileError);
  });

  it('says in plain words what is damaged, and leaves nothing behind', async () => {
    const before = await leftovers();
    const file = parquetOf(SCHEMA, [groupOf(1n, 2n, 3)]);
    const broken = Buffer.from(file);
    broken.fill(0xff, 10, 60);
    for (const content of [
      file.subarray(0, -20),
      broken,
      Buffer.from('PAR1PAR1'),
    ]) {
      const reading = readBill(content, options);
      await expect(reading).rejects.toThrow(CostFileError);
      await expect(reading).rejects.toThrow(
        "'bill.parquet' is damaged, not complete, or of a kind of Parquet",
      );
    }
    await expect(
      readBill(parquetOf(SCHEMA.slice(0, 1), []), options),
    ).rejects.toThrow(CostFileError);
    expect(await leftovers()).toEqual(before);
  });
});
