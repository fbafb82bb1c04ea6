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

import { TestDatabases } from '@backstage/backend-test-utils';
import { CostFileError } from '../reading/CostFileError';
import {
  createImportHarness,
  sourceOf,
  type FakeFile,
} from './__testUtils__/importHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const OCTOBER: FakeFile = {
  path: 'october.csv',
  rows: [
    { day: '2026-10-01', amount: '10.5', app: 'checkout' },
    { day: '2026-10-02', amount: '-0.25', app: 'checkout' },
    { day: '2026-10-02', amount: '3', effective: '2.5' },
    { day: '2026-10-02', amount: '7', currency: 'USD', app: 'search' },
  ],
};
const NOVEMBER: FakeFile = {
  path: 'november.csv',
  rows: [{ day: '2026-11-01', amount: '1', app: 'checkout' }],
};

describe.each(databases.eachSupportedId())('imports on %s', databaseId => {
  async function start(options = {}) {
    return await createImportHarness(await databases.init(databaseId), options);
  }

  it('add up days and months, say what they read, and are in the audit log', async () => {
    const harness = await start();
    const done = await harness.import([OCTOBER]);
    expect(done).toMatchObject({
      source: { id: 'bill', title: 'The bill' },
      ...{ status: 'imported', requestedBy: 'schedule' },
      ...{ files: ['october.csv'], totalFiles: 1, periods: ['2026-10'] },
      ...{ rowsRead: 4, rowsTaken: 4, rowsRejected: 0, notes: [] },
      totals: [
        { currency: 'EUR', billed: '13.25', effective: '12.75', rows: 3 },
        { currency: 'USD', billed: '7', effective: '7', rows: 1 },
      ],
      unallocated: [{ currency: 'EUR', amount: '2.5' }],
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await harness.counted()).toEqual([
      '2026-10 - EUR 3 2.5',
      '2026-10 checkout EUR 10.25 10.25',
      '2026-10 search USD 7 7',
    ]);
    expect(await harness.countedDays()).toContain(
      '2026-10-02 checkout EUR -0.25 -0.25',
    );
    expect(await harness.version()).toBe(1);
    expect(await harness.knex('audit_log').select()).toEqual([
      expect.objectContaining({
        ...{ actor: 'schedule', action: 'cost-import-create' },
        subject: done.id,
      }),
    ]);
    expect(await harness.knex('cost_periods').first()).toMatchObject({
      ...{ first_day: '2026-10-01', last_day: '2026-10-02' },
    });
  });

  it('replace a month that was restated, and leave the others as they are', async () => {
    const harness = await start();
    await harness.import([OCTOBER, NOVEMBER]);
    const restated = {
      ...OCTOBER,
      etag: 'e2',
      rows: [{ day: '2026-10-05', amount: '4', app: 'checkout' }],
    };
    const read: string[] = [];
    const done = await harness.import([restated, NOVEMBER], { read });
    expect(done).toMatchObject({ status: 'imported', periods: ['2026-10'] });
    expect(read).toEqual(['october.csv']);
    expect(await harness.counted()).toEqual([
      '2026-10 checkout EUR 4 4',
      '2026-11 checkout EUR 1 1',
    ]);
    expect(await harness.leftovers()).toBe(0);
    // Keys that nobody needs any more go with the next import.
    await harness.import([{ ...restated, etag: 'e3', rows: OCTOBER.rows }]);
    await harness.import([{ ...restated, etag: 'e4' }]);
    await harness.import([{ ...NOVEMBER, etag: 'e4' }]);
    expect(await harness.knex('cost_keys').select()).toHaveLength(1);
  });

  it('change nothing where the same comes again, in whatever order and parts', async () => {
    const now = new Date('2026-11-21T10:15:00.000Z');
    const harness = await start({ now: () => now });
    await harness.import([OCTOBER, NOVEMBER]);
    const version = await harness.version();
    const read: string[] = [];
    expect(await harness.import([OCTOBER, NOVEMBER], { read })).toMatchObject({
      status: 'unchanged',
    });
    expect(read).toEqual([]);
    const [first, second, ...others] = OCTOBER.rows;
    const parts = [
      { path: 'b.csv', rows: [...others].reverse() },
      { path: 'a.csv', rows: [second, first] },
    ];
    const again = await harness.import(parts);
    expect(again).toMatchObject({ status: 'unchanged', rowsTaken: 4 });
    expect(await harness.import(parts, { read })).toMatchObject({
      status: 'unchanged',
    });
    expect(read).toEqual([]);
    expect(await harness.version()).toBe(version);
    expect(await harness.leftovers()).toBe(0);
    const before = await harness.knex('cost_imports').count('* as n');
    await harness.import(parts, { isQuiet: true });
    expect(await harness.knex('cost_imports').count('* as n')).toEqual(before);
  });

  it('let pages know that a failure is over, and each hour how old a source is, though nothing is new', async () => {
    const clock = { now: new Date('2026-11-21T10:15:00.000Z') };
    const harness = await start({ now: () => clock.now });
    await harness.import([OCTOBER]);
    const version = await harness.version();
    await harness.import([{ ...OCTOBER, etag: 'e2', error: new Error('No') }]);
    expect(await harness.version()).toBe(version + 1);
    expect(await harness.store.readSource('bill')).toMatchObject({
      ...{ status: 'failed', problem: expect.any(String) },
    });
    const again = async (at: string) => {
      clock.now = new Date(at);
      expect(await harness.import([OCTOBER])).toMatchObject({
        status: 'unchanged',
      });
      return (await harness.version()) - version;
    };
    expect(await again('2026-11-21T10:20:00.000Z')).toBe(2);
    expect(await harness.store.readSource('bill')).not.toHaveProperty(
      'problem',
    );
    expect(await again('2026-11-21T10:59:59.000Z')).toBe(2);
    expect(await again('2026-11-21T11:00:00.000Z')).toBe(3);
    expect(await again('2026-11-21T11:30:00.000Z')).toBe(3);
  });

  it('say so as well where they are larger than what is held in memory', async () => {
    const harness = await start({ mostCells: 2, mostMonths: 1 });
    await harness.import([OCTOBER]);
    const counted = await harness.counted();
    const done = await harness.import([{ ...OCTOBER, etag: 'e2' }]);
    expect(done.status).toBe('unchanged');
    expect(await harness.counted()).toEqual(counted);
    expect(await harness.leftovers()).toBe(0);
  });

  it('read anew what did not change where rules look at something else', async () => {
    const harness = await start();
    await harness.import([OCTOBER]);
    harness.allocation.selection = 's2';
    const read: string[] = [];
    await harness.import([OCTOBER], { read });
    await harness.import([OCTOBER], { read });
    expect(read).toEqual(['october.csv']);
  });

  it('keep a period whole that is in several files', async () => {
    const harness = await start();
    const parts = [
      { path: '1.csv', rows: OCTOBER.rows.slice(0, 2) },
      { path: '2.csv', rows: [...OCTOBER.rows.slice(2), ...NOVEMBER.rows] },
      { path: '3.csv', rows: [{ day: '2026-11-02', amount: '5' }] },
    ];
    await harness.import(parts);
    const read: string[] = [];
    const changed = { ...parts[0], etag: 'e2', rows: parts[0].rows.slice(1) };
    await harness.import([changed, parts[1], parts[2]], { read });
    expect(read).toEqual(['1.csv', '2.csv']);
    expect(await harness.counted()).toEqual([
      '2026-10 - EUR 3 2.5',
      '2026-10 checkout EUR -0.25 -0.25',
      '2026-10 search USD 7 7',
      '2026-11 - EUR 5 5',
      '2026-11 checkout EUR 1 1',
    ]);
  });

  it('count what the files have, where one has vanished, or was emptied, or has lost a month', async () => {
    const harness = await start();
    const fileOf = (name: string, month: string, amount: string): FakeFile => ({
      ...{ path: `${name}.csv`, etag: `${month} ${amount}` },
      rows: [{ day: `${month}-01`, amount, app: 'checkout' }],
    });
    const [a, b] = [fileOf('a', '2026-01', '3'), fileOf('b', '2026-01', '2')];
    const [c, d] = [fileOf('c', '2026-02', '4'), fileOf('d', '2026-03', '1')];
    await harness.import([a, b, c]);
    const read: string[] = [];
    const vanished = await harness.import([a, c], { read });
    expect(vanished).toMatchObject({
      ...{ status: 'imported', periods: ['2026-01'], notes: [] },
    });
    expect(read).toEqual(['a.csv']);
    expect(await harness.counted()).toEqual([
      '2026-01 checkout EUR 3 3',
      '2026-02 checkout EUR 4 4',
    ]);
    const emptied = { ...c, etag: 'none', rows: [] };
    expect(await harness.import([a, emptied, d])).toMatchObject({
      ...{ status: 'imported', periods: ['2026-02', '2026-03'] },
      notes: ['Nothing counts any more where no file has rows: 2026-02'],
    });
    expect(await harness.counted()).toEqual([
      '2026-01 checkout EUR 3 3',
      '2026-03 checkout EUR 1 1',
    ]);
    // Also where rules look at something else at the same time.
    harness.allocation.selection = 's2';
    await harness.import([fileOf('a', '2026-02', '3'), emptied, d]);
    const moved = ['2026-02 checkout EUR 3 3', '2026-03 checkout EUR 1 1'];
    expect(await harness.counted()).toEqual(moved);
    // Folders often have the latest months only: nothing says that the others cost nothing.
    expect((await harness.import([emptied, d])).status).toBe('unchanged');
    expect(
      await harness.import([d, fileOf('e', '2026-04', '1')]),
    ).toMatchObject({
      ...{ status: 'imported', periods: ['2026-04'] },
      notes: ['What was there still counts where all files are gone: 2026-02'],
    });
    expect(await harness.counted()).toEqual([
      ...moved,
      '2026-04 checkout EUR 1 1',
    ]);
    expect(await harness.leftovers()).toBe(0);
    // The only month of all, and nothing to store.
    const lone = fileOf('a', '2026-01', '1');
    await harness.import([lone], { id: 'lone' });
    expect(
      await harness.import([{ ...lone, etag: 'e2', rows: [] }], { id: 'lone' }),
    ).toMatchObject({ status: 'imported', periods: ['2026-01'] });
    expect(await harness.counted()).not.toContain('2026-01 checkout EUR 1 1');
    expect(
      await harness.import([{ ...lone, etag: 'e3', rows: [] }], { id: 'lone' }),
    ).toMatchObject({ status: 'unchanged', periods: [] });
  });

  it('do not judge again what is read along with a file that is new', async () => {
    const harness = await start();
    const rejected = Array.from({ length: 12 }, (_, line) => ({
      ...{ line, reason: 'is no number' },
    }));
    const year: FakeFile = {
      ...{ path: 'year.csv', rejected },
      rows: Array.from({ length: 1200 }, (_, i) => ({
        ...{ day: `2025-${String((i % 12) + 1).padStart(2, '0')}-01` },
        amount: '1',
      })),
    };
    expect(await harness.import([year])).toMatchObject({
      ...{ status: 'imported', rowsRejected: 12 },
    });
    const late: FakeFile = {
      path: 'late.csv',
      rows: Array.from({ length: 50 }, () => ({
        ...{ day: '2025-12-31', amount: '1' },
      })),
    };
    expect(await harness.import([year, late])).toMatchObject({
      ...{ status: 'imported', rowsTaken: 150, rowsRejected: 0, rejected: [] },
    });
    expect(await harness.counted()).toContain('2025-12 - EUR 150 150');
    // Nor do its rows make good for those that are new.
    const bad = { ...late, etag: 'e2', rejected: rejected.slice(0, 1) };
    expect(await harness.import([year, bad])).toMatchObject({
      status: 'failed',
      problem: expect.stringMatching(/^1 of 51 rows could not be taken/),
    });
  });

  it('fail whole where too much is rejected, and say what', async () => {
    const harness = await start();
    await harness.import([OCTOBER]);
    const counted = await harness.counted();
    const rejected = {
      ...{ line: 7, column: 'BilledCost', value: `9${'9'.repeat(500)}` },
      reason: 'is more than fits',
    };
    const rows = Array.from({ length: 100 }, () => NOVEMBER.rows[0]);
    const taken = await harness.import([
      { ...NOVEMBER, rows, rejected: [rejected] },
    ]);
    expect(taken).toMatchObject({ status: 'imported', rowsRejected: 1 });
    const failed = await harness.import([
      {
        ...{ path: 'other.csv', rejected: [rejected, rejected] },
        rows: rows.map(row => ({ ...row, day: '2026-10-01' })),
      },
    ]);
    expect(failed).toMatchObject({
      ...{ status: 'failed', rowsRead: 102, rowsRejected: 2 },
      problem: expect.stringMatching(
        /^2 of 102 rows could not be taken, which is more than the 1 % that may be rejected .*: in line 7, column 'BilledCost', value '9{120}…': is more than fits$/,
      ),
    });
    expect(failed.rejected?.[0]).toMatchObject({
      ...{ file: 'other.csv', line: 7, reason: 'is more than fits' },
      value: `9${'9'.repeat(119)}…`,
    });
    const nothing = { path: 'none.csv', rows: [], rejected: [rejected] };
    expect(
      await harness.import([{ ...OCTOBER, etag: 'e2', rows }, nothing]),
    ).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining("None of the 1 rows of 'none.csv'"),
    });
    expect(await harness.counted()).toEqual([
      ...counted,
      '2026-11 checkout EUR 100 100',
    ]);
    expect(await harness.leftovers()).toBe(0);
    expect(await harness.store.readSource('bill')).toMatchObject({
      ...{ status: 'failed', failures: 2, retryAt: expect.any(String) },
    });
  });

  it('fail in plain words where a file ends early, and tell nobody what a database says', async () => {
    const harness = await start();
    const broken = { ...OCTOBER, error: new CostFileError('It ends early') };
    expect(await harness.import([broken])).toMatchObject({
      ...{ status: 'failed', problem: 'It ends early' },
    });
    const odd = {
      ...OCTOBER,
      error: new Error('select secret from passwords'),
    };
    const { problem } = await harness.import([odd]);
    expect(problem).toMatch(/see the log of the backend/);
    expect(await harness.counted()).toEqual([]);
    expect(await harness.import([])).toMatchObject({
      ...{ status: 'failed', problem: 'There are no files in it' },
    });
  });

  it('fail where amounts are more than can be stored', async () => {
    const harness = await start();
    const large = { day: '2026-10-01', amount: '9000000000000' };
    expect(
      await harness.import([{ path: 'large.csv', rows: [large, large] }]),
    ).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining("'EUR' of 2026-10 are more than"),
    });
    const most = { ...large, amount: '4000000000000.123456' };
    expect(
      await harness.import([{ path: 'large.csv', rows: [most] }]),
    ).toMatchObject({ status: 'imported' });
    expect(await harness.counted()).toEqual([
      '2026-10 - EUR 4000000000000.123456 4000000000000.123456',
    ]);
  });

  it('tell of currencies that are none, and of files without rows', async () => {
    const harness = await start();
    const tokens = { day: '2026-10-01', amount: '1', currency: 'TOKENS' };
    const done = await harness.import([{ path: 'a.csv', rows: [tokens] }]);
    expect(done.notes).toEqual([
      expect.stringContaining("'TOKENS' is no currency of ISO 4217"),
    ]);
    const empty = { path: 'b.csv', rows: [] };
    expect(await harness.import([empty], { id: 'empty' })).toMatchObject({
      ...{ status: 'unchanged', notes: ['There are no rows in it'] },
    });
  });

  it('refuse a second one of a source while one is running, and run beside those of others', async () => {
    const harness = await start();
    let release = () => {};
    const until = new Promise<void>(resolve => {
      release = resolve;
    });
    const { begun, done } = await harness.imports.start({
      source: sourceOf([{ ...OCTOBER, until }]),
      requestedBy: 'user:default/cy',
    });
    expect(begun.status).toBe('running');
    await expect(harness.import([NOVEMBER])).rejects.toThrow(
      /^An import of 'bill' is running since /,
    );
    const other = await harness.import([NOVEMBER], { id: 'other' });
    expect(other.status).toBe('imported');
    release();
    expect(await done).toMatchObject({
      ...{ id: begun.id, status: 'imported' },
    });
  });

  it('do not count where another one has taken over, as they were silent', async () => {
    const harness = await start({ silentMs: -1 });
    let release = () => {};
    const until = new Promise<void>(resolve => {
      release = resolve;
    });
    const { done } = await harness.imports.start({
      source: sourceOf([{ ...OCTOBER, until }]),
      requestedBy: 'schedule',
    });
    const second = await harness.import([NOVEMBER]);
    release();
    expect(await done).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('Another import of the source began'),
    });
    expect(second.status).toBe('imported');
    expect(await harness.counted()).toEqual(['2026-11 checkout EUR 1 1']);
    const stored = await harness.knex('cost_imports').pluck('status');
    expect(stored.sort()).toEqual(['failed', 'imported']);
    await harness.import([{ ...NOVEMBER, etag: 'e2' }]);
    expect(await harness.leftovers()).toBe(0);
  });

  it('that somebody brings do not count as those of the source itself', async () => {
    const harness = await start();
    await harness.import([OCTOBER]);
    const brought = await harness.imports.run({
      source: sourceOf([{ ...OCTOBER, rows: NOVEMBER.rows }], { isOwn: false }),
      requestedBy: 'user:default/cy',
    });
    expect(brought.status).toBe('imported');
    expect((await harness.import([OCTOBER])).status).toBe('unchanged');
    const failed = await harness.imports.run({
      source: sourceOf(
        [{ path: 'x', rows: [], error: new CostFileError('No') }],
        {
          isOwn: false,
        },
      ),
      requestedBy: 'user:default/cy',
    });
    expect(failed.status).toBe('failed');
    expect((await harness.store.readSource('bill'))?.status).toBe('read');
  });

  it('that somebody brings and that fail make no source, are a problem of one until another succeeds, and hide none of its own', async () => {
    const harness = await start();
    const bring = async (file: FakeFile) =>
      await harness.imports.run({
        source: sourceOf([file], { id: 'brought', isOwn: false }),
        requestedBy: 'command',
      });
    const stateNow = async () => {
      const { problem, status } =
        (await harness.store.readSource('brought')) ?? {};
      return { problem, status, version: await harness.version() };
    };
    const broken = { ...NOVEMBER, error: new CostFileError('It ends early') };
    await bring(broken);
    expect(await harness.store.readSource('brought')).toBeUndefined();
    expect(await stateNow()).toMatchObject({ version: 1 });
    await bring(NOVEMBER);
    expect(await stateNow()).toEqual({ status: 'read', version: 2 });
    await bring(broken);
    expect(await stateNow()).toEqual({
      ...{ problem: 'It ends early', status: 'read', version: 3 },
    });
    // Also where it brings nothing new.
    expect(await bring(NOVEMBER)).toMatchObject({ status: 'unchanged' });
    expect(await stateNow()).toEqual({ status: 'read', version: 4 });
    await harness.import([{ ...broken, error: new CostFileError('Its own') }], {
      id: 'brought',
    });
    const own = { problem: 'Its own', status: 'failed' };
    for (const file of [broken, NOVEMBER, OCTOBER]) {
      await bring(file);
      expect(await stateNow()).toMatchObject(own);
    }
    await harness.import([NOVEMBER], { id: 'brought' });
    expect(await stateNow()).toMatchObject({
      ...{ problem: undefined, status: 'read' },
    });
  });
});
