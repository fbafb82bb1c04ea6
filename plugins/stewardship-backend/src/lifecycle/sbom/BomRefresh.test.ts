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

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { demoCatalog } from '../../__testUtils__/demoCatalog';
import { FakeFiles } from '../../__testUtils__/FakeFiles';
import { createSyncHarness } from '../../__testUtils__/syncHarness';
import { LocalFolders } from '../../sources/LocalFolders';
import { productNamed } from '../identify/__testUtils__/productNamed';
import { ProductIndex } from '../identify/ProductIndex';
import { bomKeyOf, createBomResolver } from './bomPlaces';
import { BomReader } from './BomReader';
import { BomRefresh } from './BomRefresh';
import { DatabaseBomStore } from './DatabaseBomStore';
import { EntityBoms } from './EntityBoms';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const A = 'https://git.example/a/bom.json?token=secret';
const B = 'https://git.example/b/bom.json';

const express = productNamed('express', { purls: ['pkg:npm/express'] });
const react = productNamed('react', { purls: ['pkg:npm/react'] });
const index = new ProductIndex([express]);

function bomOf(...purls: string[]): string {
  const components = purls.map(purl => ({
    name: purl,
    purl: `pkg:npm/${purl}`,
  }));
  return JSON.stringify({ bomFormat: 'CycloneDX', components });
}

describe.each(databases.eachSupportedId())('BomRefresh on %s', databaseId => {
  async function start(annotation = `${A}, ${B}`) {
    const entities = demoCatalog();
    const [, , entity] = entities;
    entity.metadata.annotations = {
      ...entity.metadata.annotations,
      'stewardship.dev/sbom': annotation,
    };
    const harness = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities,
    });
    const { knex, reader: records } = harness;
    await harness.sync();
    const files = new FakeFiles();
    const store = new DatabaseBomStore({ knex });
    const folder = await mkdtemp(join(tmpdir(), 'boms-'));
    const resolve = createBomResolver({
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    });
    const create = () =>
      new BomRefresh({
        ...{ records, resolve, store, refreshEveryMs: 3600_000 },
        logger: mockServices.logger.mock(),
        reader: new BomReader({
          localFolders: new LocalFolders({ folders: [folder] }),
          urlReader: mockServices.urlReader.mock(files.urlReader),
        }),
      });
    const run = async (time: string, products = index) => {
      files.requests.length = 0;
      const now = new Date(`2026-11-21T${time}:00.000Z`);
      return await create().run({ now, index: products });
    };
    return {
      ...{ create, files, knex, run, store },
      async found() {
        const boms = await EntityBoms.read({ store, resolve });
        for await (const slice of records.everyRecord()) {
          for (const item of slice) {
            if (item.entity.declared.bomPlaces.length > 0) {
              const { boms: of, findings } = boms.of(item);
              const names = of.map(({ key, components }) => [
                key === bomKeyOf(A) ? 'A' : 'B',
                ...components.map(({ name }) => name),
              ]);
              return { names, findings };
            }
          }
        }
        return undefined;
      },
    };
  }

  it('reads what is due, with the etag that it was given, and writes nothing but the time where nothing has changed', async () => {
    const { files, found, knex, run, store } = await start();
    files.files.set(A, bomOf('express@4.1.0', 'react@18.0.0'));
    files.files.set(B, bomOf('react@18.0.0'));
    expect(await run('09:00')).toMatchObject({ read: 2, changed: 2, left: 0 });
    expect(await found()).toEqual({
      names: [['A', 'express@4.1.0'], ['B']],
      findings: [],
    });
    const key = bomKeyOf(A);
    expect((await store.readStates([key])).get(key)).toMatchObject({
      status: 'read',
      counts: { components: 2, recognized: 1 },
      fetchedAt: '2026-11-21T09:00:00.000Z',
      retryAt: '2026-11-21T10:00:00.000Z',
    });
    expect((await store.readStates([])).size).toBe(0);
    const shown: string[] = await knex('bom_sources').pluck('shown');
    expect(shown.join()).not.toContain('secret');

    expect(await run('09:30')).toMatchObject({ read: 0, left: 2, changed: 0 });
    expect(files.requests).toEqual([]);

    files.files.set(B, bomOf('express@5.0.0'));
    expect(await run('10:00')).toMatchObject({
      ...{ read: 1, unchanged: 1, changed: 1 },
    });
    expect(files.requests.every(({ etag }) => etag !== undefined)).toBe(true);
    expect((await found())?.names).toEqual([
      ['A', 'express@4.1.0'],
      ['B', 'express@5.0.0'],
    ]);
    expect((await store.readStates([key])).get(key)).toMatchObject({
      fetchedAt: '2026-11-21T10:00:00.000Z',
      retryAt: '2026-11-21T11:00:00.000Z',
    });
  });

  it('reads them again at once where other products are known, and not at all where none is', async () => {
    const { files, found, run } = await start(A);
    files.files.set(A, bomOf('express@4.1.0', 'react@18.0.0'));
    expect(await run('08:59', new ProductIndex([]))).toMatchObject({ left: 1 });
    await run('09:00');
    const more = new ProductIndex([express, react]);
    expect(await run('09:01', more)).toMatchObject({ read: 1, changed: 1 });
    expect(files.requests).toEqual([{ url: A, etag: undefined }]);
    expect((await found())?.names).toEqual([
      ['A', 'express@4.1.0', 'react@18.0.0'],
    ]);
    expect(await run('09:02', more)).toMatchObject({ read: 0, left: 1 });
    expect(await run('09:03', new ProductIndex([]))).toMatchObject({ left: 1 });
    expect((await found())?.names[0]).toHaveLength(3);
  });

  it('keeps what a bill had when it fails or turns into something else, says so, and pauses for longer and longer', async () => {
    const { files, found, run, store } = await start(A);
    files.files.set(A, bomOf('express@4.1.0'));
    await run('09:00');
    files.failures.set(A, new Error('connect ECONNREFUSED 10.0.0.1'));
    expect(await run('10:00')).toMatchObject({ failed: 1, changed: 1 });
    expect(await run('10:01')).toMatchObject({ failed: 1, changed: 0 });
    expect(await run('10:02')).toMatchObject({ failed: 0, left: 1 });
    // Nor does a change of products make it hurry.
    expect(
      await run('10:02', new ProductIndex([express, react])),
    ).toMatchObject({ left: 1 });
    const key = bomKeyOf(A);
    expect((await store.readStates([key])).get(key)).toMatchObject({
      ...{ status: 'failed', failures: 2 },
      fetchedAt: '2026-11-21T09:00:00.000Z',
      retryAt: '2026-11-21T10:03:00.000Z',
    });
    expect(await found()).toEqual({
      names: [['A', 'express@4.1.0']],
      findings: [
        {
          kind: 'bomUnreadable',
          path: 'https://git.example/a/bom.json',
          value: "'git.example' cannot be reached",
        },
      ],
    });
    files.failures.clear();
    files.files.set(A, '<bom/>');
    expect(await run('10:03')).toMatchObject({ wrong: 1, changed: 1 });
    expect(await found()).toMatchObject({
      names: [['A', 'express@4.1.0']],
      findings: [{ kind: 'bomInvalid', value: 'it is XML' }],
    });
    files.files.delete(A);
    await run('11:03');
    expect((await found())?.findings).toMatchObject([{ kind: 'bomNotFound' }]);
    files.files.set(A, bomOf('express@4.1.0'));
    expect(await run('12:03')).toMatchObject({ read: 1, changed: 1 });
    expect((await found())?.findings).toEqual([]);
  });

  it('writes nothing once another run has begun, and forgets bills a day after nobody names them', async () => {
    const { create, files, found, knex, run } = await start(A);
    const { readUrl } = files.urlReader;
    files.files.set(A, bomOf('express@4.1.0'));
    let isFirst = true;
    files.urlReader.readUrl = async (url, options) => {
      if (isFirst) {
        isFirst = false;
        const now = new Date('2026-11-21T09:00:01Z');
        await create().run({ now, index });
        files.files.set(A, bomOf('express@3.0.0'));
      }
      if (!readUrl) {
        throw new Error('There is no reader');
      }
      return await readUrl(url, options);
    };
    expect(await run('09:00')).toEqual({ status: 'superseded' });
    expect((await found())?.names).toEqual([['A', 'express@4.1.0']]);

    await knex('mirrored_entities').delete();
    await knex('records').delete();
    expect(await run('10:00')).toMatchObject({ boms: 0, changed: 0 });
    const later = new Date('2026-11-22T09:01:00Z');
    expect(await create().run({ now: later, index })).toMatchObject({
      changed: 1,
    });
    expect(await knex('bom_sources')).toEqual([]);
  });
});

describe('BomReader', () => {
  async function start() {
    const folder = await mkdtemp(join(tmpdir(), 'boms-'));
    const reader = new BomReader({
      localFolders: new LocalFolders({ folders: [folder] }),
      urlReader: mockServices.urlReader.mock(),
      limits: { ms: 200 },
    });
    const { signal } = new AbortController();
    return {
      folder,
      read: async (address: string, etag?: string) =>
        await reader.read({ address, etag, index, signal }),
      slow: new BomReader({
        localFolders: new LocalFolders({ folders: [] }),
        urlReader: mockServices.urlReader.mock({
          readUrl: async () => await new Promise(() => {}),
        }),
        limits: { ms: 50 },
      }),
    };
  }

  it('reads files of the machine where that is allowed, and again only when they have changed', async () => {
    const { folder, read } = await start();
    const path = join(folder, 'bom.json');
    await writeFile(path, bomOf('express@4.1.0'));
    const first = await read(`file:${path}`);
    expect(first).toMatchObject({
      status: 'read',
      bom: { counts: { components: 1, recognized: 1 } },
    });
    const etag = first.status === 'read' ? first.etag : undefined;
    expect(await read(`file:${path}`, etag)).toEqual({ status: 'unchanged' });
    await writeFile(path, bomOf('express@4.1.1'));
    expect(await read(`file:${path}`, etag)).toMatchObject({ status: 'read' });
    expect(await read('file:/etc/passwd')).toEqual({
      status: 'wrong',
      finding: {
        kind: 'runbookNotAllowed',
        path: 'passwd',
        expected: 'the folder to stewardship.lifecycle.boms.localFolders',
      },
    });
    expect(await read(`file:${folder}/none.json`)).toMatchObject({
      finding: { kind: 'bomNotFound', path: 'none.json' },
    });
    expect(await read(`file:${folder}`)).toMatchObject({ status: 'wrong' });
  });

  it('gives up on a place that never answers', async () => {
    const { slow } = await start();
    const { signal } = new AbortController();
    expect(await slow.read({ address: B, index, signal })).toMatchObject({
      status: 'failed',
      finding: {
        kind: 'bomUnreadable',
        value: 'it takes more than 0.05 seconds',
      },
    });
  });
});
