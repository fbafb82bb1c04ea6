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
  mkdir,
  mkdtemp,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { LocalCostFiles } from './LocalCostFiles';

describe('LocalCostFiles', () => {
  const { signal } = new AbortController();
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'costs-')));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function list(path = folder) {
    return await new LocalCostFiles({ path }).list(signal);
  }

  it('finds the bills of a folder and of those in it, in their order', async () => {
    await mkdir(join(folder, 'bills/2026-03'), { recursive: true });
    await mkdir(join(folder, 'bills/.git'));
    for (const name of [
      'b.csv',
      '2026-03/a.CSV.gz',
      '2026-03/c.parquet',
      '2026-03/manifest.json',
      'notes.txt',
      '.hidden.csv',
      '.git/x.csv',
    ]) {
      await writeFile(join(folder, 'bills', name), name);
    }
    await symlink('b.csv', join(folder, 'bills/link.csv'));
    const listing = await list(join(folder, 'bills'));
    if (listing.status !== 'listed') {
      throw new Error(listing.reason);
    }
    expect(listing.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['2026-03/a.CSV.gz', 16],
      ['2026-03/c.parquet', 17],
      ['b.csv', 5],
      ['link.csv', 5],
    ]);
    expect(await text(await listing.files[3].open(signal))).toBe('b.csv');
    const [{ etag, localPath }] = listing.files;
    expect(localPath).toBe(join(folder, 'bills/2026-03/a.CSV.gz'));
    await utimes(localPath ?? '', 1, 1);
    const again = await list(join(folder, 'bills'));
    expect(again).toMatchObject({
      files: [{}, { etag: listing.files[1].etag }, {}, {}],
    });
    expect(again).not.toMatchObject({ files: [{ etag }, {}, {}, {}] });
  });

  it('takes a single file whatever its name is', async () => {
    const path = join(folder, 'export.txt');
    await writeFile(path, 'a');
    expect(await list(path)).toMatchObject({
      status: 'listed',
      files: [{ path: 'export.txt', bytes: 1, localPath: path }],
    });
  });

  it('refuses links that lead out, as a part of a bill looks like the whole', async () => {
    await mkdir(join(folder, 'bills'));
    await writeFile(join(folder, 'secret.csv'), 'a');
    await writeFile(join(folder, 'bills/a.csv'), 'a');
    await symlink('../secret.csv', join(folder, 'bills/b.csv'));
    expect(await list(join(folder, 'bills'))).toEqual({
      status: 'failed',
      reason:
        "'b.csv' is a link that leads out of the folder; put the file itself there",
    });
  });

  it('says what is missing without saying where', async () => {
    expect(await list(join(folder, 'none'))).toEqual({
      status: 'failed',
      reason: "there is no file or folder 'none'",
    });
    expect(await list()).toEqual({
      status: 'failed',
      reason: 'there is no file whose name ends in .csv, .csv.gz or .parquet',
    });
  });
});
