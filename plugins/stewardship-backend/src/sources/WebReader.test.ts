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

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { RunbookSource, SourceReading } from './reading';
import type { ReadLimits } from './limits';
import { LocalFolders } from './LocalFolders';
import { PlaceReader } from './PlaceReader';

const FOLDER = 'https://github.com/northline/shop/tree/main/runbooks';

type FakeFile = { path: string; text?: string; error?: Error };

/** A tree that asks the filter, as archives do, and loads a file only when its content is wanted. */
function treeOf(files: FakeFile[], options: { etag?: string } = {}) {
  const loaded: string[] = [];
  const readTree: UrlReaderService['readTree'] = async (_, asked) => {
    if (options.etag && asked?.etag === options.etag) {
      throw new NotModifiedError();
    }
    const wanted = files.filter(
      ({ path, text = '' }) =>
        asked?.filter?.(path, { size: text.length }) ?? true,
    );
    return {
      etag: options.etag ?? '',
      files: async () =>
        wanted.map(({ path, text = '', error }) => ({
          path,
          content: async () => {
            loaded.push(path);
            if (error) {
              throw error;
            }
            return Buffer.from(text);
          },
        })),
      archive: async () => {
        throw new Error('Not asked for');
      },
      dir: async () => '',
    };
  };
  return { loaded, readTree };
}

function start(
  readTree: UrlReaderService['readTree'],
  limits?: Partial<ReadLimits>,
) {
  const reader = new PlaceReader({
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    localFolders: new LocalFolders({ folders: [] }),
    urlReader: mockServices.urlReader.mock({ readTree }),
    limits,
  });
  const { signal } = new AbortController();
  return (
    source: Partial<RunbookSource> = {},
    etag?: string,
  ): Promise<SourceReading> =>
    reader.read({
      source: { kind: 'folder', address: FOLDER, ...source },
      etag,
      signal,
    });
}

function pathsOf(reading: SourceReading): string[] {
  return reading.status === 'read' ? reading.files.map(({ path }) => path) : [];
}

function urlsOf(reading: SourceReading) {
  return reading.status === 'read' ? reading.files.map(({ url }) => url) : [];
}

describe('WebReader', () => {
  it('takes the files that are meant, and leads people to them', async () => {
    const { readTree } = treeOf(
      [
        { path: 'zone/site loss #1?.md', text: 'Site' },
        { path: 'restart.MD', text: 'Restart' },
        { path: 'a:b.markdown' },
        { path: 'restart.MD', text: 'Restart' },
        ...[
          'alerts.yaml',
          'image.png',
          '.hidden.md',
          '.github/x.md',
          'node_modules/x/readme.md',
          '../out.md',
          'a/../../out.md',
          '/etc/out.md',
          'a//b.md',
          'a\\..\\out.md',
          'line\nbreak.md',
          `${'long/'.repeat(200)}x.md`,
        ].map(path => ({ path, text: 'Bad' })),
      ],
      { etag: 'v1' },
    );
    const read = start(readTree);
    const BLOB = FOLDER.replace('/tree/', '/blob/');
    expect(await read({}, 'v0')).toEqual({
      status: 'read',
      etag: 'v1',
      files: [
        {
          path: 'a:b.markdown',
          url: `${BLOB}/a%3Ab.markdown`,
          bytes: Buffer.from(''),
        },
        {
          path: 'restart.MD',
          url: `${BLOB}/restart.MD`,
          bytes: Buffer.from('Restart'),
        },
        {
          path: 'zone/site loss #1?.md',
          url: `${BLOB}/zone/site%20loss%20%231%3F.md`,
          bytes: Buffer.from('Site'),
        },
      ],
      findings: [],
    });
    expect(await read({}, 'v1')).toEqual({ status: 'unchanged' });
    expect(pathsOf(await read({ kind: 'alertRules' }))).toEqual([
      'alerts.yaml',
    ]);
  });

  it.each([
    [
      'https://gitlab.com/a/b/c/-/tree/main/run',
      'https://gitlab.com/a/b/c/-/blob/main/run/x%20y.md',
    ],
    [
      'https://git.example/shop/repo/src/branch/main/',
      'https://git.example/shop/repo/src/branch/main/x%20y.md',
    ],
    [
      'https://dev.azure.com/org/p/_git/repo?path=/run&version=GBmain',
      'https://dev.azure.com/org/p/_git/repo?path=%2Frun%2Fx+y.md&version=GBmain',
    ],
    [
      'https://bucket.example/projects/P/repos/r/browse/run?at=main',
      'https://bucket.example/projects/P/repos/r/browse/run/x%20y.md?at=main',
    ],
    [
      'https://github.com/tree/tree/tree/tree/tree/',
      'https://github.com/tree/tree/blob/tree/tree/x%20y.md',
    ],
  ])('knows where people read the files of %s', async (address, url) => {
    const read = start(treeOf([{ path: 'x y.md' }]).readTree);
    expect(urlsOf(await read({ address }))).toEqual([url]);
  });

  it('reads the first 500 of 2,000 files, and says so', async () => {
    const names = Array.from(
      { length: 2000 },
      (_, index) => `${String(index).padStart(4, '0')}.md`,
    );
    const { loaded, readTree } = treeOf(
      names.map(path => ({ path, text: '# Restart' })).reverse(),
    );
    const reading = await start(readTree)();
    expect(reading).toMatchObject({
      status: 'read',
      findings: [
        {
          kind: 'tooManyRunbooks',
          path: FOLDER,
          value: '2000',
          expected: '500 files',
        },
      ],
    });
    expect(pathsOf(reading)).toEqual(names.slice(0, 500));
    expect(loaded).toHaveLength(500);
  });

  it('passes over what is too large, alone or together, while the others work', async () => {
    const large = 'x'.repeat(300 * 1024);
    const many = Array.from({ length: 30 }, (_, index) => ({
      path: `large-${String(index).padStart(2, '0')}.md`,
      text: large,
    }));
    const { loaded, readTree } = treeOf([{ path: 'a.md' }, ...many]);
    const reading = await start(readTree)();
    expect(pathsOf(reading)).toEqual(['a.md']);
    expect(loaded).toEqual(['a.md']);
    expect(reading).toMatchObject({
      findings: many.slice(0, 20).map(({ path }) => ({
        kind: 'runbookTooLarge',
        path,
        value: 'more than 256 KB',
        expected: '256 KB',
      })),
    });

    const some = ['a.md', 'b.md', 'c.md'].map(path => ({
      path,
      text: 'x'.repeat(40),
    }));
    const limits = { folderBytes: 100 };
    const together = await start(treeOf(some).readTree, limits)();
    expect(pathsOf(together)).toEqual(['a.md', 'b.md']);
    expect(together).toMatchObject({
      findings: [{ kind: 'tooManyRunbooks', path: FOLDER }],
    });
  });

  it('holds readers to the limits that do not ask', async () => {
    const { readTree } = treeOf([
      { path: 'large.md', text: 'x'.repeat(300 * 1024) },
      { path: 'notes.txt', text: 'x' },
      ...Array.from({ length: 600 }, (_, index) => ({ path: `f${index}.md` })),
    ]);
    const reading = await start((url, asked) =>
      readTree(url, { ...asked, filter: undefined }),
    )();
    expect(pathsOf(reading)).toHaveLength(500);
    expect(pathsOf(reading)).not.toContain('notes.txt');
    expect(reading).toMatchObject({
      findings: [{ kind: 'tooManyRunbooks', value: '601' }],
    });
  });

  it('passes over a file that fails, and asks for it again', async () => {
    const failure = new Error(
      'Request failed for https://objects.example/b.md?X-Token=hidden, 500 Oops',
    );
    const { readTree } = treeOf(
      [{ path: 'a.md' }, { path: 'b.md', error: failure }],
      { etag: 'v1' },
    );
    expect(await start(readTree)()).toEqual({
      status: 'read',
      files: [expect.objectContaining({ path: 'a.md' })],
      findings: [
        {
          kind: 'runbookUnreadable',
          path: 'b.md',
          value: "'github.com' answered with 500",
        },
      ],
    });
  });

  it('tells a folder that is not there from one without runbooks', async () => {
    const finding = { kind: 'runbookNotFound', path: FOLDER };
    const missing = { status: 'wrong', finding };
    expect(await start(treeOf([]).readTree)()).toEqual(missing);
    const refuse = async () => {
      throw new NotFoundError('No such repository');
    };
    expect(await start(refuse)()).toEqual(missing);
    expect(await start(treeOf([{ path: 'x.txt' }]).readTree)()).toEqual({
      status: 'read',
      files: [],
      findings: [],
    });
  });

  it('does not wait for a reader that does not look at the signal', async () => {
    const never = () => new Promise<never>(() => {});
    const read = start(never, { folderMs: 50 });
    expect(await read()).toEqual({
      status: 'failed',
      finding: {
        kind: 'runbookUnreadable',
        path: FOLDER,
        value: 'it takes more than 0.05 seconds',
      },
    });
  });

  it('reads the archive of a real reader', async () => {
    const archive = gzipSync(
      Buffer.concat([
        entry('repo/runbooks/restart.md', Buffer.from('# Restart')),
        entry('repo/runbooks/empty.md', Buffer.alloc(0)),
        entry('repo/runbooks/large.md', randomBytes(300 * 1024)),
        entry('repo/runbooks-evil/x.md', Buffer.from('# Evil')),
        entry('repo/runbooks/../../../out.md', Buffer.from('# Out')),
        entry('repo/runbooks/last.md', Buffer.from('# Last')),
        Buffer.alloc(1024),
      ]),
    );
    const server = createServer((request, response) => {
      const isArchive = request.url?.endsWith('/archive/main.tar.gz');
      response.end(isArchive ? archive : JSON.stringify({ sha: 'c0ffee' }));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const baseUrl = `http://${host}`;
    const config = mockServices.rootConfig({
      data: { integrations: { gitea: [{ host, baseUrl }] } },
    });
    const reader = new PlaceReader({
      integrations: ScmIntegrations.fromConfig(config),
      localFolders: new LocalFolders({ folders: [] }),
      urlReader: UrlReaders.default({
        config,
        logger: mockServices.logger.mock(),
      }),
    });
    const address = `${baseUrl}/shop/repo/src/branch/main/runbooks`;
    const { signal } = new AbortController();
    const read = (at: string, etag?: string) =>
      reader.read({ source: { kind: 'folder', address: at }, etag, signal });
    try {
      expect(await read(address)).toEqual({
        status: 'read',
        etag: 'c0ffee',
        files: [
          {
            path: 'empty.md',
            url: `${address}/empty.md`,
            bytes: Buffer.alloc(0),
          },
          {
            path: 'last.md',
            url: `${address}/last.md`,
            bytes: Buffer.from('# Last'),
          },
          {
            path: 'restart.md',
            url: `${address}/restart.md`,
            bytes: Buffer.from('# Restart'),
          },
        ],
        findings: [
          expect.objectContaining({
            kind: 'runbookTooLarge',
            path: 'large.md',
          }),
        ],
      });
      expect(await read(address, 'c0ffee')).toEqual({ status: 'unchanged' });
      expect(await read(`${address}-gone`)).toEqual({
        status: 'wrong',
        finding: { kind: 'runbookNotFound', path: `${address}-gone` },
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

/** A file of a tar archive. */
function entry(path: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  const octal = (value: number, length: number) =>
    `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(path, 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(content.length, 12), 124);
  header.write(octal(0, 12), 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(octal(sum, 7), 148);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([header, content, padding]);
}
