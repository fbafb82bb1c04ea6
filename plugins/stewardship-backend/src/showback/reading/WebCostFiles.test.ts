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

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { WebCostFiles } from './WebCostFiles';

describe('WebCostFiles', () => {
  const { signal } = new AbortController();
  const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());

  async function list(
    url: string,
    reader: Partial<UrlReaderService>,
    options: { integrations?: ScmIntegrations } = {},
  ) {
    const urlReader = mockServices.urlReader.mock(reader);
    const listing = await new WebCostFiles({ url, urlReader, ...options }).list(
      signal,
    );
    if (listing.status !== 'listed') {
      throw new Error(listing.reason);
    }
    return listing.files;
  }

  const readUrl: UrlReaderService['readUrl'] = async url => ({
    etag: 'v1',
    buffer: async () => Buffer.from(url),
    stream: () => Readable.from([Buffer.from(url)]),
  });

  it('streams a single file', async () => {
    const streams: Readable[] = [];
    const url = 'https://bills.example.com/2026/march.csv.gz?x=1';
    const files = await list(url, {
      readUrl: async (address, options) => {
        const response = await readUrl(address, options);
        const stream = Readable.from([await response.buffer()]);
        streams.push(stream);
        return { ...response, stream: () => stream };
      },
    });
    expect(files).toMatchObject([{ path: 'march.csv.gz' }]);
    // Nothing hangs open while nobody reads.
    expect(streams[0].destroyed).toBe(true);
    expect(await text(await files[0].open(signal))).toBe(url);
    const [again] = await list(url, { readUrl });
    expect(again.etag).toBe(files[0].etag);
    const [other] = await list(url, {
      readUrl: async (...asked) => ({
        ...(await readUrl(...asked)),
        etag: 'v2',
      }),
    });
    expect(other.etag).not.toBe(again.etag);
  });

  it('finds the bills of a folder, and streams each from its own address', async () => {
    const names = ['b.csv', 'a/c.parquet', 'manifest.json', 'a/.x.csv'];
    const readTree: UrlReaderService['readTree'] = async (_, options) => ({
      etag: 'tree',
      files: async () =>
        names
          .filter(path => options?.filter?.(path) ?? true)
          .map(path => ({
            path,
            content: async () => Buffer.from(`content of ${path}`),
          })),
      archive: async () => Readable.from([]),
      dir: async () => '',
    });
    const url = 'https://github.com/northline/bills/tree/main/costs';
    const streamed = await list(url, { readTree, readUrl }, { integrations });
    expect(streamed.map(({ path }) => path)).toEqual(['a/c.parquet', 'b.csv']);
    expect(await text(await streamed[1].open(signal))).toBe(`${url}/b.csv`);
    const [whole] = await list(url, { readTree });
    expect(await text(await whole.open(signal))).toBe('content of a/c.parquet');
  });

  it('searches for patterns', async () => {
    const files = await list('https://storage.cloud.google.com/bills/2026-*', {
      readUrl,
      search: async () => ({
        etag: 'NOT/IMPLEMENTED',
        files: ['2026-02/a.csv', '2026-01/b.csv', '2026-01/x.json'].map(
          path => ({
            url: `https://storage.cloud.google.com/bills/${path}`,
            content: async () => Buffer.from(''),
          }),
        ),
      }),
    });
    expect(files.map(({ path }) => path)).toEqual([
      '2026-01/b.csv',
      '2026-02/a.csv',
    ]);
    expect(files[0].etag).toMatch(/^unknown-/);
    expect(await text(await files[0].open(signal))).toBe(
      'https://storage.cloud.google.com/bills/2026-01/b.csv',
    );
  });

  it('says in plain words what the other side did, and tells no secret', async () => {
    const readNothing: UrlReaderService['readUrl'] = async () => {
      throw new NotFoundError(
        'https://bills.example.com/a.csv?token=secret, 404',
      );
    };
    await expect(
      list('https://bills.example.com/a.csv?token=secret', {
        readUrl: readNothing,
      }),
    ).rejects.toThrow('There is nothing at bills.example.com/a.csv');
    const files = await list('https://storage.cloud.google.com/bills/2026-*', {
      readUrl: readNothing,
      search: async () => ({
        etag: '1',
        files: [
          {
            url: 'https://storage.cloud.google.com/bills/2026-a.csv',
            content: async () => Buffer.from(''),
          },
        ],
      }),
    });
    await expect(files[0].open(signal)).rejects.toThrow(
      "The file '2026-a.csv' was not read: There is nothing at storage.cloud.google.com/bills/2026-a.csv",
    );
  });
});
