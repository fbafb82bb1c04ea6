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
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { RunbookSource, SourceReading } from './reading';
import { LocalFolders } from './LocalFolders';
import { PlaceReader } from './PlaceReader';

describe('LocalReader', () => {
  let machine: string;
  let allowed: string;

  beforeEach(async () => {
    machine = await realpath(await mkdtemp(join(tmpdir(), 'machine-')));
    allowed = join(machine, 'allowed');
    await put('secrets/secret.md', '# Secret');
    await put('allowed-too/x.md', '# Not allowed');
    await put('allowed/shop/runbooks/restart.md', '# Restart');
    await put('allowed/shop/runbooks/deep/site-loss.md', '# Site loss');
    await put('allowed/shop/runbooks/notes.txt', 'Notes');
    await put('allowed/shop/runbooks/.git/x.md', 'Hidden');
    await put('allowed/shop/runbooks/node_modules/x/readme.md', 'Foreign');
    await put('allowed/shop/rules.yaml', 'groups: []');
  });

  afterEach(async () => {
    await rm(machine, { recursive: true, force: true });
  });

  async function put(path: string, content: string | Buffer): Promise<string> {
    const full = join(machine, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, content);
    return full;
  }

  /** Reads a path below the machine; what comes of it must never say where that is. */
  async function read(
    path: string,
    options: {
      kind?: RunbookSource['kind'];
      etag?: string;
      folders?: string[];
    } = {},
  ): Promise<SourceReading> {
    const { kind = 'folder', etag, folders = [allowed] } = options;
    const reader = new PlaceReader({
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
      localFolders: new LocalFolders({ folders }),
      urlReader: mockServices.urlReader.mock(),
    });
    const address = `file:${machine}/${path}`;
    const { signal } = new AbortController();
    const reading = await reader.read({
      source: { kind, address },
      etag,
      signal,
    });
    expect(JSON.stringify(reading)).not.toContain(machine);
    return reading;
  }

  function pathsOf(reading: SourceReading): string[] {
    return reading.status === 'read'
      ? reading.files.map(({ path }) => path)
      : [];
  }

  function etagOf(reading: SourceReading): string | undefined {
    return reading.status === 'read' ? reading.etag : undefined;
  }

  const notAllowed = (path: string) => ({
    status: 'wrong',
    finding: {
      kind: 'runbookNotAllowed',
      path,
      expected: 'the folder to stewardship.runbooks.localFolders',
    },
  });

  it('reads folders and files below the allowed folders', async () => {
    const folder = await read('allowed/shop/runbooks/');
    expect(folder).toEqual({
      status: 'read',
      etag: expect.any(String),
      files: [
        { path: 'deep/site-loss.md', bytes: Buffer.from('# Site loss') },
        { path: 'restart.md', bytes: Buffer.from('# Restart') },
      ],
      findings: [],
    });
    const document = await read('allowed/shop/runbooks/restart.md', {
      kind: 'document',
    });
    expect(document).toEqual({
      status: 'read',
      etag: expect.any(String),
      files: [{ path: 'restart.md', bytes: Buffer.from('# Restart') }],
      findings: [],
    });
    for (const path of ['allowed/shop', 'allowed/shop/rules.yaml']) {
      expect(pathsOf(await read(path, { kind: 'alertRules' }))).toEqual([
        'rules.yaml',
      ]);
    }
  });

  it('reads again only what has changed', async () => {
    const path = 'allowed/shop/runbooks/restart.md';
    for (const [at, kind] of [
      ['allowed/shop/runbooks', 'folder'],
      [path, 'document'],
    ] as const) {
      const etag = etagOf(await read(at, { kind }));
      expect(await read(at, { kind, etag })).toEqual({ status: 'unchanged' });
      const file = await put(path, `# Restart by ${kind}`);
      await utimes(file, new Date(), new Date(Date.now() + 5000));
      expect(await read(at, { kind, etag })).toMatchObject({ status: 'read' });
    }
  });

  it('reads nothing else on the machine, and does not tell whether it exists', async () => {
    for (const path of [
      'secrets/secret.md',
      'secrets/missing.md',
      'allowed/../secrets/secret.md',
      'allowed/shop/../../secrets/secret.md',
      'allowed-too/x.md',
      'allowed/..',
    ]) {
      const reading = await read(path, { kind: 'document' });
      expect([path, reading]).toMatchObject([
        path,
        { status: 'wrong', finding: { kind: 'runbookNotAllowed' } },
      ]);
    }
    const restart = 'allowed/shop/runbooks/restart.md';
    for (const folders of [[], ['allowed', ''], [join(machine, 'missing')]]) {
      expect(await read(restart, { kind: 'document', folders })).toEqual(
        notAllowed('restart.md'),
      );
    }
  });

  it('follows links only to files that may be read', async () => {
    const runbooks = join(allowed, 'shop/runbooks');
    await put('allowed/..2026_11_21/mounted.md', '# Mounted');
    await symlink(
      '../../..2026_11_21/mounted.md',
      join(runbooks, 'mounted.md'),
    );
    await symlink(join(machine, 'secrets/secret.md'), join(runbooks, 'out.md'));
    await symlink(join(machine, 'secrets'), join(runbooks, 'outer'));
    await symlink(runbooks, join(runbooks, 'round'));
    await symlink('loop.md', join(runbooks, 'loop.md'));
    await symlink('nowhere.md', join(runbooks, 'broken.md'));
    const reading = await read('allowed/shop/runbooks');
    expect(pathsOf(reading)).toEqual([
      'deep/site-loss.md',
      'mounted.md',
      'restart.md',
    ]);
    expect(reading).toMatchObject({
      findings: [{ kind: 'runbookNotAllowed', path: 'out.md' }],
    });
    for (const [path, kind] of [
      ['shop/runbooks/out.md', 'document'],
      ['shop/runbooks/outer', 'folder'],
      ['shop/runbooks/outer/secret.md', 'document'],
    ] as const) {
      expect(await read(`allowed/${path}`, { kind })).toEqual(notAllowed(path));
    }
    // The allowed folder may itself be known by a link.
    const link = join(machine, 'link');
    await symlink(allowed, link);
    for (const path of ['link/shop/runbooks', 'allowed/shop/runbooks']) {
      expect(pathsOf(await read(path, { folders: [link] }))).toHaveLength(3);
    }
  });

  it('says what is wrong with a place', async () => {
    const runbooks = 'shop/runbooks';
    await put(`allowed/${runbooks}/large.md`, Buffer.alloc(300 * 1024));
    await mkdir(join(allowed, runbooks, 'folder.md'));
    const large = { kind: 'runbookTooLarge', value: 'more than 256 KB' };
    for (const [path, kind, finding] of [
      ['shop/missing', 'folder', { kind: 'runbookNotFound' }],
      [`${runbooks}/restart.md/x`, 'folder', { kind: 'runbookNotFound' }],
      [`${runbooks}/x\0y.md`, 'document', { kind: 'runbookUnreadable' }],
      [`${runbooks}/restart.md`, 'folder', { kind: 'invalidValue' }],
      [`${runbooks}/folder.md`, 'document', { kind: 'invalidValue' }],
      [`${runbooks}/large.md`, 'document', large],
    ] as const) {
      const reading = await read(`allowed/${path}`, { kind });
      expect([path, reading]).toMatchObject([path, { finding }]);
    }
    expect(await read(`allowed/${runbooks}`)).toMatchObject({
      files: [{ path: 'deep/site-loss.md' }, { path: 'restart.md' }],
      findings: [{ ...large, path: 'large.md' }],
    });
  });

  it('never waits for what is no file', async () => {
    const path = join(allowed, 'shop/runbooks/socket.md');
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(path, resolve);
    });
    try {
      expect(
        await read('allowed/shop/runbooks/socket.md', { kind: 'document' }),
      ).toMatchObject({ finding: { kind: 'runbookNotFound' } });
      expect(pathsOf(await read('allowed/shop/runbooks'))).toHaveLength(2);
    } finally {
      server.close();
    }
  });

  it('reads the first 500 of 2,000 files, and says so', async () => {
    const names = Array.from(
      { length: 2000 },
      (_, index) => `${String(index).padStart(4, '0')}.md`,
    );
    await Promise.all(
      names.map(name => put(`allowed/many/${name}`, '# Restart')),
    );
    const reading = await read('allowed/many');
    expect(pathsOf(reading)).toEqual(names.slice(0, 500));
    expect(reading).toMatchObject({
      findings: [{ kind: 'tooManyRunbooks', path: 'many', value: '2000' }],
    });
  });

  it('tells a failure of the machine without saying where', async () => {
    const reader = new LocalFolders({ folders: [allowed] });
    jest.spyOn(reader, 'find').mockRejectedValue(
      Object.assign(new Error(`EACCES, open '${machine}/x'`), {
        code: 'EACCES',
      }),
    );
    const { signal } = new AbortController();
    expect(
      await new PlaceReader({
        integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
        localFolders: reader,
        urlReader: mockServices.urlReader.mock(),
      }).read({
        source: { kind: 'folder', address: `file:${machine}/x` },
        signal,
      }),
    ).toEqual({
      status: 'failed',
      finding: {
        kind: 'runbookUnreadable',
        path: 'x',
        value: 'the portal may not open it',
      },
    });
  });
});
