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

import { gzipSync } from 'node:zlib';
import { billedOf, readBill, selectionOf } from './__testUtils__/readBill';
import { CostFileError } from './CostFileError';

const HEADER =
  'BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,BillingPeriodStart,ChargeCategory,ServiceCategory,ServiceName,ProviderName,SubAccountId,SubAccountName,Tags';

/** A row of FOCUS, of which only what matters is given. */
function row(cells: Partial<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    BilledCost: '1.5',
    EffectiveCost: '1.25',
    BillingCurrency: 'USD',
    ChargePeriodStart: '2026-03-31T23:00:00Z',
    BillingPeriodStart: '2026-03-01T00:00:00Z',
    ChargeCategory: 'Usage',
    ServiceCategory: 'Compute',
    ServiceName: 'Machines',
    ProviderName: 'Cloud',
    SubAccountId: '17',
    SubAccountName: 'Shop',
    Tags: '"{""app"": ""pay""}"',
  };
  return HEADER.split(',')
    .map(name => cells[name] ?? usual[name])
    .join(',');
}

function billOf(...rows: string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

const selection = selectionOf({ tags: ['app'] });

describe('readCostFile', () => {
  it('reads what a FOCUS row says', async () => {
    const bill = await readBill(billOf(row()), {
      selection: selectionOf({
        tags: ['App ', 'team'],
        columns: ['subaccountname', 'x_none'],
      }),
    });
    expect(bill).toMatchObject({
      rejected: [],
      notes: [],
      bytes: billOf(row()).length,
    });
    expect(bill.lines).toEqual([
      {
        day: '2026-03-31',
        period: '2026-03',
        currency: 'USD',
        billed: { micros: 1_500_000, rest: 0 },
        effective: { micros: 1_250_000, rest: 0 },
        label: {
          provider: 'Cloud',
          service: 'Machines',
          category: 'Compute',
          charge: 'Usage',
        },
        attributes: {
          account: '17',
          accountName: 'Shop',
          resourceId: '',
          resourceName: '',
          region: '',
          tags: new Map([['App ', 'pay']]),
          columns: new Map([['subaccountname', 'Shop']]),
        },
      },
    ]);
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    [
      'UTF-16 BE',
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(',', '\t'))],
    ['gzip', (text: string) => gzipSync(text)],
    [
      'several gzips',
      (text: string) =>
        Buffer.concat([gzipSync(text.slice(0, 50)), gzipSync(text.slice(50))]),
    ],
    ['no line end', (text: string) => Buffer.from(text.trimEnd())],
  ])('reads %s, cut into pieces anywhere', async (_, encode) => {
    const text = billOf(
      row({ ServiceName: '"Größe 😀\nzwei"' }),
      row({ BilledCost: 'x' }),
    );
    for (const sizes of [
      {},
      { chunkBytes: 1, sliceBytes: 1 },
      { chunkBytes: 7, sliceBytes: 13 },
    ]) {
      const bill = await readBill(encode(text), { selection, ...sizes });
      expect(
        bill.lines.map(({ label }) =>
          label.service.replace('\r', '\n').replace('\n\n', '\n'),
        ),
      ).toEqual(['Größe 😀\nzwei']);
      expect(bill.rejected).toEqual([
        {
          line: 4,
          column: 'BilledCost',
          value: 'x',
          reason: 'it is not an amount',
        },
      ]);
    }
  });

  it('rejects rows that cannot be taken, with their lines and reasons, and takes the others', async () => {
    const bill = await readBill(
      billOf(
        row(),
        row({ BilledCost: '' }),
        row({ EffectiveCost: 'NULL' }),
        row({ BilledCost: 'NaN' }),
        row({ BilledCost: 'Infinity' }),
        row({ BilledCost: '1e15' }),
        row({ ServiceName: '"two\nlines"', BillingCurrency: 'null' }),
        row({ ChargePeriodStart: '2026-02-30' }),
        row({ BillingPeriodStart: 'soon' }),
        `${row()},more`,
        row().split(',').slice(1).join(','),
        row({ ServiceName: 'a\0b' }),
        row({ ServiceName: '"x"y' }),
        row({ BillingCurrency: 'x'.repeat(41) }),
        row({ BillingCurrency: 'U\u202eSD' }),
      ),
    );
    expect(bill.lines).toHaveLength(1);
    expect(
      bill.rejected.map(({ line, column, reason }) =>
        [line, column, reason.split(/[;:]/)[0]].join(' '),
      ),
    ).toEqual([
      '3 BilledCost the cost is missing',
      '4 EffectiveCost the cost is missing',
      '5 BilledCost it is not an amount',
      '6 BilledCost it is not an amount',
      '7 BilledCost the amount is larger than 9 223 372 036 854',
      '8 BillingCurrency the currency is missing',
      "10 ChargePeriodStart it is not a date that exists, as in '2026-03-31'",
      "11 BillingPeriodStart it is not a date that exists, as in '2026-03-31'",
      '12  the row has 13 cells, and 12 are expected',
      '13  the row has 11 cells, and 12 are expected',
      '14  there is a NUL byte in the row',
      '15  there is text behind a closing quote',
      '16 BillingCurrency a currency has 1 to 40 visible characters',
      '17 BillingCurrency a currency has 1 to 40 visible characters',
    ]);
  });

  it('takes credits, tiny and long amounts, empty cells and literal NULLs', async () => {
    const bill = await readBill(
      billOf(
        row({ BilledCost: '-3.5', ChargeCategory: 'Credit' }),
        row({ BilledCost: '1e-9' }),
        row({ BilledCost: '12345678901.123456789' }),
        row({
          SubAccountId: 'NULL',
          SubAccountName: 'null',
          Tags: 'NULL',
          ServiceCategory: '',
        }),
      ),
      { selection },
    );
    expect(bill.rejected).toEqual([]);
    expect(billedOf(bill.lines)).toEqual([
      -3_500_000_000_000_000n,
      1_000_000n,
      12_345_678_901_123_456_789_000_000n,
      1_500_000_000_000_000n,
    ]);
    expect(bill.lines[0].label.charge).toBe('Credit');
    expect(bill.lines[3].attributes).toMatchObject({
      account: '',
      accountName: '',
      tags: new Map(),
    });
  });

  it('passes over blank lines and names of columns that come again', async () => {
    const bill = await readBill(
      `\n${HEADER}\n\n${row()}\n   \n${HEADER}\n,,,,,,,,,,,\n${row()}\n${row({
        BilledCost: '?',
      })}\n\n`,
    );
    expect(bill.lines).toHaveLength(2);
    expect(bill.rejected).toMatchObject([{ line: 9 }]);
  });

  it('lists 100 rejected rows and counts the others', async () => {
    const rows = Array.from({ length: 130 }, () => row({ BilledCost: '?' }));
    const bill = await readBill(billOf(...rows), { sliceBytes: 1000 });
    expect(bill.rejected).toHaveLength(100);
    expect(bill.rejectedMore).toBe(30);
  });

  it('finds columns whatever their case, spaces and order', async () => {
    const bill = await readBill(
      ' servicename , CHARGEPERIODSTART ,billingcurrency,effectivecost,x_unknown\nMachines,2026-03-31,eur,2,y\n',
    );
    expect(bill.lines).toMatchObject([
      { currency: 'EUR', period: '2026-03', billed: { micros: 2_000_000 } },
    ]);
    expect(bill.notes).toEqual([
      "There is no column of billed costs; 'effectivecost' counts for both",
    ]);
  });

  it('gives a row the first name of a provider, and an account its own name only', async () => {
    const bill = await readBill(
      [
        'BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,ServiceName,ServiceProviderName,ProviderName,InvoiceIssuerName,SubAccountId,SubAccountName,BillingAccountId,BillingAccountName',
        '1,1,USD,2026-03-01,S,One,Two,Three,sub,,main,Main',
        '1,1,USD,2026-03-01,S,NULL,Two,Three,,,main,Main',
        '1,1,USD,2026-03-01,S,,,Three,sub,Sub,main,Main',
      ].join('\n'),
    );
    expect(
      bill.lines.map(({ label, attributes: { account, accountName } }) => [
        label.provider,
        account,
        accountName,
      ]),
    ).toEqual([
      ['One', 'sub', ''],
      ['Two', 'main', 'Main'],
      ['Three', 'sub', 'Sub'],
    ]);
  });

  it('keeps only tags that rules look at, so that rows alike in them are alike', async () => {
    const bill = await readBill(
      billOf(
        row({ Tags: '"{""app"": ""pay"", ""build"": 1}"' }),
        row({ Tags: '"{""build"": 2, "" APP"": "" pay ""}"' }),
        row({ Tags: '"{""app"": ""pay"", ""__proto__"": ""x""}"' }),
        row({ Tags: '"[{""key"": ""app"", ""value"": ""pay""}]"' }),
        row({ Tags: '"""app"": ""pay"""' }),
        row({ Tags: 'app=pay' }),
        row({ Tags: '"{""app"": null}"' }),
      ),
      { selection },
    );
    const [first, ...others] = bill.lines.map(({ attributes }) => attributes);
    expect(first.tags).toEqual(new Map([['app', 'pay']]));
    expect(others.slice(0, 4).every(attributes => attributes === first)).toBe(
      true,
    );
    expect(others.slice(4).map(({ tags }) => tags.size)).toEqual([0, 0]);
    expect(bill.lines.every(({ label }) => label === bill.lines[0].label)).toBe(
      true,
    );
    expect(bill.notes).toEqual([
      'There are tags that are no JSON object; those rows count as untagged',
    ]);
  });

  it('adds the tags of what a shared cost is allocated to', async () => {
    const bill = await readBill(
      `${HEADER},AllocatedTags\n${row()},"{""app"": ""search"", ""team"": ""a""}"\n${row()},\n`,
      { selection: selectionOf({ tags: ['app', 'team'] }) },
    );
    expect(
      bill.lines.map(({ attributes }) => [...attributes.tags.values()]),
    ).toEqual([['search', 'a'], ['pay']]);
  });

  it('reads decimal commas where the setting or the file says so', async () => {
    const bill = [
      HEADER,
      row({ BilledCost: '"1.234,5"', EffectiveCost: '"1,234"' }),
    ].join('\n');
    expect(billedOf((await readBill(bill)).lines)).toEqual([
      1_234_500_000_000_000_000n,
    ]);
    expect(
      (await readBill(bill, { format: { decimal: '.' } })).rejected,
    ).toMatchObject([{ column: 'BilledCost', value: '1.234,5' }]);
  });

  it.each<
    [string, string | Buffer, string, { maxExpansion?: number; path?: string }?]
  >([
    ['nothing', '', 'is empty'],
    ['blank lines', '\n \n', 'is empty'],
    [
      'no names of columns',
      row(),
      "has no column for billed ('BilledCost' or 'EffectiveCost'), currency ('BillingCurrency')",
    ],
    [
      'a column that is missing',
      HEADER.replace('BillingCurrency', 'Cur'),
      "no column for currency ('BillingCurrency')",
    ],
    [
      'a cost twice',
      `${HEADER},billedcost,BILLEDCOST`.replace('BilledCost', 'Billedcost'),
      "has 3 columns named 'BilledCost'",
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(HEADER, 'utf16le'),
      'is not in UTF-8',
    ],
    [
      'an open quote',
      billOf(row(), row({ ServiceName: '"open', Tags: '' })),
      'a quote in line 3 that is never closed',
    ],
    [
      'half a gzip',
      gzipSync(billOf(row())).subarray(0, 60),
      'is damaged or not complete',
    ],
    [
      'a broken gzip',
      Buffer.concat([gzipSync('a').subarray(0, 10), Buffer.alloc(50, 7)]),
      'is damaged or not complete',
    ],
    [
      'a gzip bomb',
      gzipSync(
        billOf(...Array(300).fill(row({ ServiceName: 'x'.repeat(100_000) }))),
      ),
      'grows to more than 100 times its size',
    ],
    ['a zip', Buffer.from('PK\x03\x04rest'), 'is packed with zip'],
    [
      'CSV that is named Parquet',
      HEADER,
      'named like a Parquet file',
      { path: 'bill.parquet' },
    ],
  ])(
    'says in plain words why %s is not read',
    async (_, content, message, options = {}) => {
      const reading = readBill(content, options);
      await expect(reading).rejects.toThrow(CostFileError);
      await expect(reading).rejects.toThrow(message);
    },
  );

  it('takes a bill without rows for one without costs', async () => {
    expect(await readBill(HEADER)).toMatchObject({ lines: [], rejected: [] });
    expect(await readBill(gzipSync(billOf()))).toMatchObject({ lines: [] });
  });

  it('prefers the column that is spelled right where there are two of a name', async () => {
    const bill = await readBill(`${HEADER},billedcost,Tags\n${row()},99,x\n`, {
      selection,
    });
    expect(billedOf(bill.lines)).toEqual([1_500_000_000_000_000n]);
    expect(bill.lines[0].attributes.tags.size).toBe(1);
    expect(bill.notes).toEqual([
      "There are 2 columns named 'Tags'; the first one counts",
    ]);
  });

  it('takes rows that leave out empty cells at their end, where all of them do', async () => {
    const bill = await readBill(
      `${HEADER},x_a,x_b\n${row()},1\n${row()},\n${row()},1,2\n`,
    );
    expect(bill.lines).toHaveLength(2);
    expect(bill.rejected).toMatchObject([{ line: 4 }]);
    expect(bill.notes[0]).toMatch(
      'Rows have 13 cells, and the first line has 14',
    );
    // The cost may not be among what is missing.
    const short = await readBill(
      'ServiceName,BillingCurrency,ChargePeriodStart,BilledCost\nS,USD,2026-03-01\n',
    );
    expect(short.rejected).toMatchObject([
      { reason: 'the row has 3 cells, and 4 are expected' },
    ]);
  });

  it('stops when it is told to, and shows all bytes to who wants a checksum', async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 2000 }, () => row());
    const content = gzipSync(billOf(...rows));
    const seen: Uint8Array[] = [];
    const bill = await readBill(content, {
      chunkBytes: 100,
      onBytes: bytes => seen.push(bytes),
    });
    expect(bill).toMatchObject({ bytes: content.length });
    expect(Buffer.concat(seen).equals(content)).toBe(true);
    await expect(
      readBill(billOf(...rows), {
        ...{ chunkBytes: 1000, sliceBytes: 1000, signal: stop.signal },
        onBytes: () => stop.abort(new Error('Enough')),
      }),
    ).rejects.toThrow('Enough');
  });

  it('counts a kind of charge that nobody knows as usage, and says so', async () => {
    const bill = await readBill(
      billOf(row({ ChargeCategory: 'Gift' }), row({ ChargeCategory: 'tax' })),
    );
    expect(bill.lines.map(({ label }) => label.charge)).toEqual([
      'Usage',
      'Tax',
    ]);
    expect(bill.notes).toEqual([
      "The kind of charge 'Gift' is unknown and counts as usage",
    ]);
  });
});
