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

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import { FakeFiles } from '../../__testUtils__/FakeFiles';
import type { ScorecardSourceReading } from './ScorecardSource';
import { createScorecardSources } from './ScorecardSources';
import { UrlScorecardSource } from './UrlScorecardSource';

const URL_OF_FILE = 'https://git.example/scorecards.yaml?token=secret';

const { signal } = new AbortController();

function textsIn(reading: ScorecardSourceReading): string[] {
  return reading.status === 'read'
    ? reading.files.map(({ bytes }) => Buffer.from(bytes).toString())
    : [];
}

function etagOf(reading: ScorecardSourceReading): string | undefined {
  return reading.status === 'read' ? reading.etag : undefined;
}

function webSource(reader: Partial<UrlReaderService>, url = URL_OF_FILE) {
  const urlReader = mockServices.urlReader.mock(reader);
  return new UrlScorecardSource({
    ...{ name: 'web', url, urlReader, patienceMs: 20 },
  });
}

describe('sources of scorecards', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorecards-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  function fileSource(path: string) {
    const [source] = createScorecardSources({
      sources: [{ kind: 'file', name: path, path }],
      urlReader: mockServices.urlReader.mock(),
    });
    return source;
  }

  it('reads files from the working directory on, and again only where what is in them has changed', async () => {
    const path = join(folder, 'one.yaml');
    await writeFile(path, 'one');
    const source = fileSource(relative(process.cwd(), path));
    const first = await source.read({ signal });
    expect(textsIn(first)).toEqual(['one']);
    const etag = etagOf(first);
    expect(await source.read({ etag, signal })).toEqual({
      status: 'unchanged',
    });
    await writeFile(path, 'two');
    expect(textsIn(await source.read({ etag, signal }))).toEqual(['two']);
  });

  it('reads the first 200 files of a folder, and says that there are more', async () => {
    for (let index = 0; index < 202; index++) {
      const name = `${String(index).padStart(3, '0')}.yaml`;
      await writeFile(join(folder, name), name);
    }
    await writeFile(join(folder, '.hidden.yaml'), 'hidden');
    const reading = await fileSource(folder).read({ signal });
    expect(textsIn(reading)).toHaveLength(200);
    expect(textsIn(reading)[0]).toBe('000.yaml');
    expect(reading).toMatchObject({
      problems: [
        { message: 'There are 202 files in it; only the first 200 are read' },
      ],
    });
  });

  it('asks with the etag of that address alone', async () => {
    const files = new FakeFiles();
    files.files.set(URL_OF_FILE, 'one');
    const first = await webSource(files.urlReader).read({ signal });
    expect(textsIn(first)).toEqual(['one']);
    const etag = etagOf(first);
    const source = webSource(files.urlReader);
    expect(await source.read({ etag, signal })).toEqual({
      status: 'unchanged',
    });
    const moved = 'https://git.example/moved.yaml';
    files.files.set(moved, 'one');
    const other = webSource(files.urlReader, moved);
    expect(textsIn(await other.read({ etag, signal }))).toEqual(['one']);
  });

  it('says why an address cannot be read, and none of what may be secret in it', async () => {
    const files = new FakeFiles();
    const error = new AuthenticationError(`No access to ${URL_OF_FILE}`);
    files.failures.set('https://git.example', error);
    expect(await webSource(files.urlReader).read({ signal })).toEqual({
      status: 'failed',
      reason:
        "'git.example' does not let the portal read git.example/scorecards.yaml",
    });
    const wrong = webSource(files.urlReader, 'no address');
    files.failures.set('no address', new Error('no address'));
    expect(await wrong.read({ signal })).toEqual({
      ...{ status: 'failed', reason: 'Its address is none' },
    });
  });

  it('stops reading what is too large or never ends', async () => {
    let sent = 0;
    const endless = webSource({
      readUrl: async () => ({
        buffer: async () => Buffer.alloc(0),
        stream: () =>
          new Readable({
            read() {
              sent += 1;
              this.push(Buffer.alloc(64 * 1024, ' '));
            },
          }),
      }),
    });
    const [text] = textsIn(await endless.read({ signal }));
    expect(text.length).toBeGreaterThan(256 * 1024);
    expect(sent).toBeLessThan(10);

    const silent = webSource({ readUrl: () => new Promise(() => {}) });
    expect(await silent.read({ signal })).toEqual({
      status: 'failed',
      reason: 'There was no answer within 0.02 seconds',
    });
    const stopped = AbortSignal.abort(new Error('Enough'));
    await expect(silent.read({ signal: stopped })).rejects.toThrow('Enough');
  });
});
