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

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { RunbookSource } from './reading';
import type { ReadLimits } from './limits';
import { LocalFolders } from './LocalFolders';
import { PlaceReader } from './PlaceReader';

const MB = 1024 * 1024;

async function listen(handler: RequestListener): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('PlaceReader', () => {
  const servers: Server[] = [];
  const requests: string[] = [];

  afterEach(async () => {
    requests.length = 0;
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
  });

  /** Reads with the readers of a real backend, which may read from the first of two servers. */
  async function start(
    handler: RequestListener,
    options: { limits?: Partial<ReadLimits>; paths?: string[] } = {},
  ) {
    const secrets = await listen((request, response) => {
      requests.push(`secret ${request.url}`);
      response.end('# Secret');
    });
    const server = await listen((request, response) => {
      requests.push(request.url ?? '');
      handler(request, response);
    });
    servers.push(server, secrets);
    const host = hostOf(server);
    const { paths } = options;
    const config = mockServices.rootConfig({
      data: {
        backend: { reading: { allow: [{ host, ...(paths && { paths }) }] } },
      },
    });
    const reader = new PlaceReader({
      integrations: ScmIntegrations.fromConfig(config),
      localFolders: new LocalFolders({ folders: [] }),
      urlReader: UrlReaders.default({
        config,
        logger: mockServices.logger.mock(),
      }),
      limits: options.limits,
    });
    const { signal } = new AbortController();
    return {
      host,
      reader,
      elsewhere: hostOf(secrets),
      server,
      read: (
        path: string,
        more: { etag?: string; kind?: RunbookSource['kind'] } = {},
      ) =>
        reader.read({
          source: {
            kind: more.kind ?? 'document',
            address: path.includes('://') ? path : `http://${host}${path}`,
          },
          etag: more.etag,
          signal,
        }),
    };
  }

  it('reads a document as it is, byte by byte, and not again while it has the same etag', async () => {
    const bytes = Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a]);
    const { host, read } = await start((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"v1"' });
      response.end(isKnown ? undefined : bytes);
    });
    const url = `http://${host}/runbooks/restart.md`;
    expect(await read(`${url}#step-2`)).toEqual({
      status: 'read',
      files: [{ path: 'restart.md', url, bytes }],
      etag: '"v1"',
      findings: [],
    });
    expect(await read(url, { etag: '"v1"' })).toEqual({ status: 'unchanged' });
    expect(requests).toEqual(['/runbooks/restart.md', '/runbooks/restart.md']);
  });

  it('says what somebody has to correct', async () => {
    const { host, read } = await start((request, response) => {
      const status = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 200);
      response.writeHead(status);
      response.end('  <!DOCTYPE html><title>Sign in</title>');
    });
    const at = (path: string) => ({ path: `http://${host}${path}` });
    for (const [path, finding] of [
      ['/404.md', { kind: 'runbookNotFound' }],
      ['/410.md?token=hidden', { kind: 'runbookNotFound' }],
      ['/401.md', { kind: 'runbookForbidden', expected: host }],
      ['/403.md', { kind: 'runbookForbidden', expected: host }],
      ['/page.md', { kind: 'runbookNotText' }],
    ] as const) {
      expect(await read(path)).toEqual({
        status: 'wrong',
        finding: { ...at(path.replace(/\?.*/, '')), ...finding },
      });
    }
    expect(await read('/runbooks/', { kind: 'folder' })).toEqual({
      status: 'wrong',
      finding: {
        kind: 'runbookNotAllowed',
        ...at('/runbooks/'),
        expected: `an integration for '${host}', without which no folders are read`,
      },
    });
  });

  it('says what may pass, without what is secret in the address', async () => {
    const { host, read } = await start((request, response) => {
      const status = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
      if (status === 0) {
        request.socket.destroy();
        return;
      }
      response.writeHead(status);
      response.end();
    });
    for (const [path, value] of [
      ['/500.md?sig=hidden', `'${host}' answered with 500`],
      ['/503.md', `'${host}' answered with 503`],
      ['/429.md', `'${host}' asks to wait`],
      ['/reset.md?sig=hidden', `'${host}' cannot be reached`],
      [
        '/418.md?sig=hidden',
        `could not read http://${host}/418.md, 418 I'm a Teapot`,
      ],
    ]) {
      expect(await read(path)).toEqual({
        status: 'failed',
        finding: {
          kind: 'runbookUnreadable',
          path: `http://${host}${path.replace(/\?.*/, '')}`,
          value,
        },
      });
    }
  });

  it('follows redirects only to where it may read, and not forever', async () => {
    const targets: Record<string, string> = {};
    const { host, elsewhere, read } = await start((request, response) => {
      const location = targets[request.url ?? ''];
      response.writeHead(location ? 302 : 200, location ? { location } : {});
      response.end('# Restart');
    });
    Object.assign(targets, {
      '/moved.md': '/there.md',
      '/loop.md': '/loop.md',
      '/out.md': `http://${elsewhere}/secret.md?token=hidden`,
      '/file.md': 'file:///etc/hosts',
      '/metadata.md': 'http://169.254.169.254/latest/meta-data',
    });
    const finding = (path: string, kind: string, more = {}) => ({
      finding: { kind, path: `http://${host}${path}`, ...more },
    });
    expect(await read('/moved.md')).toMatchObject({ status: 'read' });
    expect(await read('/loop.md')).toEqual({
      status: 'failed',
      ...finding('/loop.md', 'runbookUnreadable', {
        value: 'it leads from one address to the next and never arrives',
      }),
    });
    for (const [path, target] of [
      ['/out.md', elsewhere],
      ['/metadata.md', '169.254.169.254'],
    ]) {
      expect(await read(path)).toEqual({
        status: 'wrong',
        ...finding(path, 'runbookNotAllowed', {
          expected: `'${target}' to backend.reading.allow, because this address leads there`,
        }),
      });
    }
    expect(await read('/file.md')).toEqual({
      status: 'wrong',
      ...finding('/file.md', 'runbookNotFound'),
    });
    expect(requests.filter(url => url.startsWith('secret'))).toEqual([]);
  });

  it('reads neither from other hosts nor around the list of allowed paths', async () => {
    const { host, elsewhere, read } = await start(
      (_, response) => response.end('# Restart'),
      { paths: ['/runbooks'] },
    );
    expect(await read('/runbooks/restart.md')).toMatchObject({
      status: 'read',
    });
    expect(await read(`http://${elsewhere}/runbooks/x.md`)).toEqual({
      status: 'wrong',
      finding: {
        kind: 'runbookNotAllowed',
        path: `http://${elsewhere}/runbooks/x.md`,
        expected: `'${elsewhere}' to backend.reading.allow, or an integration for it`,
      },
    });
    for (const path of [
      '/runbooks-evil/x.md',
      '/runbooks/../secret.md',
      '/runbooks/%2e%2e/secret.md',
      '/runbooks/%2E%2E%2fsecret.md',
      '/runbooks/..%2fsecret.md',
      '/runbooks/..%5csecret.md',
      '/runbooks/%252e%252e%252fsecret.md',
      '/runbooks/%25252e%25252e/secret.md',
      '/runbooks/..;/secret.md',
      '/runbooks/..%3bx/secret.md',
      '/runbooks/%c0%ae%c0%ae/secret.md',
      '/runbooks/\\..\\..\\secret.md',
    ]) {
      expect([path, await read(path)]).toMatchObject([
        path,
        { status: 'wrong' },
      ]);
    }
    for (const address of [
      `http://good:pass@${host}/runbooks/x.md`,
      `http:/\\${host}/runbooks/x.md`,
      `ftp://${host}/runbooks/x.md`,
      'data:text/markdown,x.md',
      '//evil.example/x.md',
      'http://[::ffff:127.0.0.1]:1/runbooks/x.md',
      'http://0x7f000001:1/runbooks/x.md',
      'file:///etc/hosts',
    ]) {
      const reading = await read(address);
      expect([address, reading]).toMatchObject([address, { status: 'wrong' }]);
      expect(JSON.stringify(reading)).not.toContain('pass@');
    }
    expect(requests).toEqual(['/runbooks/restart.md']);
  });

  it.each([
    ['of 50 MB', Buffer.alloc(50 * MB, 'a'), {}],
    [
      'that grows when unpacked',
      gzipSync(Buffer.alloc(50 * MB)),
      { 'content-encoding': 'gzip' },
    ],
  ])('stops at a document %s', async (_name, body, headers) => {
    const { host, read } = await start((_request, response) => {
      response.writeHead(200, headers);
      response.end(body);
    });
    expect(await read('/large.md')).toEqual({
      status: 'wrong',
      finding: {
        kind: 'runbookTooLarge',
        path: `http://${host}/large.md`,
        value: 'more than 256 KB',
        expected: '256 KB',
      },
    });
  });

  it('stops at a document without an end, and lets go of it', async () => {
    let left: () => void = () => {};
    const gone = new Promise<void>(resolve => {
      left = resolve;
    });
    const { read } = await start((_, response) => {
      response.on('close', left);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await read('/endless.md')).toMatchObject({
      finding: { kind: 'runbookTooLarge' },
    });
    await gone;
  });

  it('does not wait for a host that is slow, or when told to stop', async () => {
    const { host, reader, read } = await start(
      (request, response) => {
        if (request.url === '/drip.md') {
          response.write('# Restart');
        }
      },
      { limits: { fileMs: 200 } },
    );
    for (const path of ['/drip.md', '/silent.md']) {
      expect(await read(path)).toEqual({
        status: 'failed',
        finding: {
          kind: 'runbookUnreadable',
          path: `http://${host}${path}`,
          value: 'it takes more than 0.2 seconds',
        },
      });
    }
    const stop = new AbortController();
    const reading = reader.read({
      source: { kind: 'document', address: `http://${host}/silent.md` },
      signal: stop.signal,
    });
    stop.abort(new Error('The backend stops'));
    await expect(reading).rejects.toThrow('The backend stops');
  });
});
