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

import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  stewardshipLifecycleExtensionPoint,
  type LifecycleProvider,
} from '@backstage-stewardship/plugin-stewardship-node';
import type { JsonObject } from '@backstage/types';
import { answer, product } from './__testUtils__/answers';
import { closeAll, startAnswering, startServer } from './__testUtils__/harness';
import stewardshipModuleEndoflifeDate from '.';

const FULL = answer([product('larkdb'), product('wrenos')]);
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map(stop => stop()));
  await closeAll();
});

/** What the module adds to a backend with this configuration. */
async function start(data: JsonObject) {
  const providers: LifecycleProvider[] = [];
  const logger = mockServices.logger.mock();
  const plugin = createBackendPlugin({
    pluginId: 'stewardship',
    register(env) {
      env.registerExtensionPoint(stewardshipLifecycleExtensionPoint, {
        addLifecycleProvider: (...added) => providers.push(...added),
      });
      env.registerInit({
        deps: { logger: coreServices.logger },
        async init() {},
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      stewardshipModuleEndoflifeDate,
      mockServices.rootConfig.factory({ data }),
      logger.factory,
    ],
  });
  stops.push(() => backend.stop());
  const said = logger.info.mock.calls
    .map(([message]) => String(message))
    .filter(message => message.includes('endoflife.date'));
  const { signal } = new AbortController();
  return {
    providers,
    said,
    read: (etag?: string) => providers[0].readProducts({ etag, signal }),
  };
}

/** A folder of its own, removed after the test. */
async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'endoflife-date-'));
  stops.push(() => rm(folder, { recursive: true }));
  return folder;
}

describe('stewardshipModuleEndoflifeDate', () => {
  it('adds endoflife.date to the sources of release cycles', async () => {
    const { url, host } = await startAnswering(FULL);
    const { providers, said, read } = await start({
      endOfLife: { baseUrl: url },
    });
    expect(providers).toEqual([
      expect.objectContaining({
        id: 'endoflife-date',
        title: 'endoflife.date',
      }),
    ]);
    expect(said).toEqual([
      `Release cycles of endoflife.date are read from ${host}`,
    ]);
    await expect(read()).resolves.toMatchObject({
      status: 'read',
      products: [{ name: 'larkdb' }, { name: 'wrenos' }],
    });
  });

  it('adds nothing where it is switched off, and says so', async () => {
    const { providers, said } = await start({ endOfLife: { enabled: false } });
    expect(providers).toEqual([]);
    expect(said).toEqual([
      'endoflife.date is switched off by endOfLife.enabled, so no release cycles are read from it',
    ]);
  });

  it('does not start with a configuration that is wrong', async () => {
    await expect(start({ endOfLife: { timeout: 'soon' } })).rejects.toThrow(
      "Invalid configuration 'endOfLife.timeout': 'soon' must be",
    );
  });

  it('reads a saved answer from a file, and again only after it has changed', async () => {
    const file = join(await createFolder(), 'full.json');
    await writeFile(file, JSON.stringify(FULL));
    const { read } = await start({ endOfLife: { file } });
    const first = await read();
    expect(first).toMatchObject({ status: 'read', findings: [] });
    const { etag } = first as { etag?: string };
    await expect(read(etag)).resolves.toEqual({ status: 'unchanged' });
    await writeFile(file, JSON.stringify(answer([product('elmdb')])));
    await expect(read(etag)).resolves.toMatchObject({
      status: 'read',
      products: [{ name: 'elmdb' }],
    });
  });

  it('says why a file is not read, and not in which folder it is', async () => {
    const folder = await createFolder();
    const large = join(folder, 'large.json');
    await writeFile(large, '');
    await truncate(large, 33 * 1024 * 1024);
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"result": [');
    for (const [file, reason] of [
      [
        join(folder, 'none.json'),
        "The file 'none.json' of endOfLife.file is not there; relative paths start from where the backend runs",
      ],
      [
        join(large, 'none.json'),
        "The file 'none.json' of endOfLife.file is not there; relative paths start from where the backend runs",
      ],
      ['/dev/zero', "The file 'zero' of endOfLife.file is not a file"],
      [
        large,
        "The answer of the file 'large.json' of endOfLife.file is larger than 32 MB",
      ],
      [
        broken,
        "The answer of the file 'broken.json' of endOfLife.file is JSON that is cut off or broken",
      ],
    ]) {
      const { read } = await start({ endOfLife: { file } });
      await expect(read()).resolves.toEqual({ status: 'failed', reason });
    }
  });

  it('reads a saved answer through the URL reader, and again only after it has changed', async () => {
    const { url, host, requests } = await startServer((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"v1"' });
      response.end(isKnown ? '' : JSON.stringify(FULL));
    });
    const { read, said } = await start({
      endOfLife: { url: `${url}/eol/full.json?token=canary` },
      backend: { reading: { allow: [{ host }] } },
    });
    const first = await read();
    expect(first).toMatchObject({ status: 'read', findings: [] });
    const { etag } = first as { etag?: string };
    await expect(read(etag)).resolves.toEqual({ status: 'unchanged' });
    expect(requests.map(request => request.url)).toEqual([
      '/eol/full.json?token=canary',
      '/eol/full.json?token=canary',
    ]);
    expect(JSON.stringify([said, first])).not.toContain('canary');
  });

  it('says why an address is not read, and shows no secret of it', async () => {
    const { url, host } = await startServer((request, response) => {
      const path = request.url ?? '';
      response.writeHead(Number(path.slice(1, 4)));
      response.end(
        path.startsWith('/200') ? Buffer.alloc(33 * 1024 * 1024, 32) : '',
      );
    });
    for (const [status, allow, reason] of [
      [404, host, `There is nothing at ${host}/404; check endOfLife.url`],
      [
        403,
        host,
        `${host}/403 cannot be read: its host answered with the status 403`,
      ],
      [
        500,
        host,
        `${host}/500 cannot be read: its host answered with the status 500`,
      ],
      [200, host, `The answer of ${host}/200 is larger than 32 MB`],
      [
        200,
        'elsewhere.example',
        `The portal may not read ${host}/200; check the integration of its host, or backend.reading.allow`,
      ],
    ]) {
      const { read } = await start({
        endOfLife: { url: `${url}/${status}?token=canary-500` },
        backend: { reading: { allow: [{ host: String(allow) }] } },
      });
      await expect(read()).resolves.toEqual({ status: 'failed', reason });
    }
  });

  it('does not wait for an address that says nothing', async () => {
    const { url, host } = await startServer(() => {});
    const { read } = await start({
      endOfLife: { url: `${url}/full.json?token=canary`, timeout: 'PT1S' },
      backend: { reading: { allow: [{ host }] } },
    });
    await expect(read()).resolves.toEqual({
      status: 'failed',
      reason: `${host}/full.json did not answer in full within 1 second`,
    });
  });
});
