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

import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthenticationError,
  NotAllowedError,
  ResponseError,
} from '@backstage/errors';
import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';
import { FakeFiles } from '../../__testUtils__/FakeFiles';
import { createFeedHarness, FakeSource } from './__testUtils__/feedHarness';
import { createFeeds } from './createFeeds';
import { LifecycleProviders } from './LifecycleProviders';
import { UrlProductSource } from './UrlProductSource';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const URL_OF_FILE = 'https://git.example/products.yaml?token=secret';

function documentOf(name: string, end = '2030-01-01'): string {
  return `---
apiVersion: stewardship.dev/v1
kind: Product
metadata: { name: ${name} }
spec: { cycles: [{ name: "1", endOfLife: ${end} }] }
`;
}

function namesIn(reading: LifecycleReading): string[] {
  return reading.status === 'read'
    ? reading.products.map(({ name }) => name)
    : [];
}

function etagOf(reading: LifecycleReading): string | undefined {
  return reading.status === 'read' ? reading.etag : undefined;
}

describe('sources of products', () => {
  let folder: string;
  const { signal } = new AbortController();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'products-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  function fileSource(path: string) {
    const [{ provider, everyMs }] = createFeeds({
      products: [{ kind: 'file', id: 'house', title: 'House', path }],
      refreshEveryMs: 1000,
      urlReader: mockServices.urlReader.mock(),
    });
    expect(everyMs).toBe(0);
    return provider;
  }

  function urlSource(files: FakeFiles, url = URL_OF_FILE) {
    const [{ provider, everyMs }] = createFeeds({
      products: [{ kind: 'url', id: 'git', title: 'Git', url }],
      refreshEveryMs: 1000,
      urlReader: mockServices.urlReader.mock(files.urlReader),
    });
    expect(everyMs).toBe(1000);
    return provider;
  }

  it('reads a local file, through links too, and again only where what is in it has changed', async () => {
    const path = join(folder, 'products.yaml');
    await writeFile(path, documentOf('a'));
    const link = join(folder, 'mounted.yaml');
    await symlink(path, link);
    const source = fileSource(link);
    const first = await source.readProducts({ signal });
    expect(namesIn(first)).toEqual(['a']);
    const etag = etagOf(first);
    expect(await source.readProducts({ etag, signal })).toEqual({
      status: 'unchanged',
    });
    await writeFile(path, documentOf('b'));
    expect(namesIn(await source.readProducts({ etag, signal }))).toEqual(['b']);
  });

  it('says what is wrong with a local file, and not where it is', async () => {
    await writeFile(join(folder, 'large.yaml'), Buffer.alloc(5 * 1024 ** 2));
    for (const [name, reason] of [
      ['gone.yaml', "There is no file 'gone.yaml'"],
      ['.', /is not a file$|is a folder, and a file is expected$/],
    ] as const) {
      const reading = await fileSource(join(folder, name)).readProducts({
        signal,
      });
      expect(reading).toEqual({
        status: 'failed',
        reason: expect.stringMatching(reason),
      });
      expect(JSON.stringify(reading)).not.toContain(tmpdir());
    }
    expect(
      await fileSource(join(folder, 'large.yaml')).readProducts({ signal }),
    ).toMatchObject({ findings: ['The file is larger than 4 MB'] });
  });

  it('reads a file through the URL reader, with the etag of that address alone', async () => {
    const files = new FakeFiles();
    files.files.set(URL_OF_FILE, documentOf('a'));
    const source = urlSource(files);
    const first = await source.readProducts({ signal });
    expect(namesIn(first)).toEqual(['a']);
    const etag = etagOf(first);
    expect(await source.readProducts({ etag, signal })).toEqual({
      status: 'unchanged',
    });
    const other = 'https://git.example/moved.yaml';
    files.files.set(other, documentOf('a'));
    expect(
      namesIn(await urlSource(files, other).readProducts({ etag, signal })),
    ).toEqual(['a']);
    expect(files.requests.at(-1)).toEqual({ url: other });
  });

  it('says why an address cannot be read, and none of what may be secret in it', async () => {
    const where = 'git.example/products.yaml';
    const limited = await ResponseError.fromResponse(
      new Response('', {
        status: 429,
        statusText: 'Too Many Requests',
        headers: { 'retry-after': '3600' },
      }),
    );
    for (const [error, reason] of [
      [undefined, `There is nothing at ${where}`],
      [
        new AuthenticationError(`No access to ${URL_OF_FILE}`),
        `'git.example' does not let the portal read ${where}`,
      ],
      [
        new NotAllowedError(
          `Reading from '${URL_OF_FILE}' is not allowed. You may need to configure an integration for the target host, or add it to the configured list of allowed hosts at 'backend.reading.allow'`,
        ),
        /^The portal may not read git.example\/products.yaml; add 'git.example' to backend.reading.allow/,
      ],
      [
        new TypeError('fetch failed'),
        `${where} cannot be read: 'git.example' cannot be reached`,
      ],
      [limited, `${where} cannot be read: 'git.example' asks to wait`],
    ] as const) {
      const files = new FakeFiles();
      if (error) {
        files.failures.set('https://git.example', error);
      }
      const reading = await urlSource(files).readProducts({ signal });
      expect(reading).toMatchObject({
        status: 'failed',
        reason: expect.stringMatching(reason),
      });
      expect('retryAt' in reading).toBe(error === limited);
      expect(JSON.stringify(reading)).not.toContain('secret');
    }
  });

  it('stops reading what is too large or never ends', async () => {
    const source = (stream: () => Readable) =>
      new UrlProductSource({
        ...{ id: 'git', title: 'Git', url: URL_OF_FILE },
        urlReader: mockServices.urlReader.mock({
          readUrl: async () => ({
            stream,
            buffer: async () => Buffer.alloc(0),
          }),
        }),
      });
    let sent = 0;
    const endless = source(
      () =>
        new Readable({
          read() {
            sent += 1;
            this.push(Buffer.alloc(64 * 1024, ' '));
          },
        }),
    );
    expect(await endless.readProducts({ signal })).toMatchObject({
      findings: ['The file is larger than 4 MB'],
    });
    expect(sent).toBeLessThan(100);

    const stop = new AbortController();
    const reading = source(() => new Readable({ read() {} })).readProducts({
      signal: stop.signal,
    });
    setImmediate(() => stop.abort(new Error('Too slow')));
    await expect(reading).rejects.toThrow('Too slow');
  });

  it('has files of the configuration count before what modules add, looks at them each time, and writes only what changed', async () => {
    const path = join(folder, 'products.yaml');
    await writeFile(
      path,
      `${documentOf('a')}${documentOf('b')}${documentOf('c', 'TBD')}`,
    );
    const { known, refresh, store, written } = await createFeedHarness(
      await databases.init('SQLITE_3'),
    );
    const module = new FakeSource('module');
    module.answer = () => ({
      status: 'read',
      findings: [],
      products: ['a', 'z'].map(name => ({
        ...{ name, title: name, aliases: [], identifiers: [] },
        cycles: [{ name: '9', milestones: {} }],
      })),
    });
    const feeds = [{ provider: fileSource(path), everyMs: 0 }];
    await refresh({ at: '09:00', sources: [module], feeds });
    const all = [
      'a@1 2030-01-01 house',
      'b@1 2030-01-01 house',
      'c@1 undefined house',
      'z@9 undefined module',
    ];
    expect(await known()).toEqual(all);
    expect((await store.readSources())[0].problem).toBe(
      "c: spec.cycles.0.endOfLife is 'TBD'; a day such as 2026-05-01, true (it has ended) or false (it has not) is expected",
    );
    await refresh({ at: '09:05', sources: [module], feeds });
    expect(written).toEqual([]);
    expect((await store.readSources())[0].problem).toContain('TBD');

    await rm(path);
    await refresh({ at: '09:10', sources: [module], feeds });
    expect(await known()).toEqual(all);
    expect((await store.readSources())[0]).toMatchObject({
      ...{ status: 'failed', fetchedAt: '2026-11-21T09:05:00.000Z' },
      problem: "There is no file 'products.yaml'",
    });
    await writeFile(path, documentOf('a', '2031-01-01'));
    await refresh({ at: '09:15', sources: [module], feeds });
    expect(await known()).toEqual([
      'a@1 2031-01-01 house',
      'z@9 undefined module',
    ]);
    expect(module.asked).toHaveLength(1);
  });

  it('lets no two sources have the same id, nor one that nobody could write', () => {
    const providers = new LifecycleProviders({
      feeds: createFeeds({
        products: [{ kind: 'file', id: 'house', title: 'x', path: '/x' }],
        refreshEveryMs: 1,
        urlReader: mockServices.urlReader.mock(),
      }),
      everyMs: 1,
    });
    expect(() =>
      providers.addLifecycleProvider(new FakeSource('house')),
    ).toThrow(
      "A source of release cycles with the id 'house' was added before",
    );
    expect(() => providers.addLifecycleProvider(new FakeSource('No'))).toThrow(
      "'No', which must be lower case letters and digits",
    );
    providers.addLifecycleProvider(new FakeSource('module'));
    expect(providers.feeds.map(({ provider }) => provider.id)).toEqual([
      'house',
      'module',
    ]);
  });
});
