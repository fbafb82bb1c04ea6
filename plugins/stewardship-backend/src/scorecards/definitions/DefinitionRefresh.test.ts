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

import { mkdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createDefinitionHarness,
  scorecardYaml,
} from './__testUtils__/definitionHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const ON_THE_WEB = 'https://git.example/scorecards.yaml?token=secret';

describe.each(databases.eachSupportedId())('DefinitionRefresh on %s', id => {
  let harness: Awaited<ReturnType<typeof createDefinitionHarness>>;

  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
  });

  beforeEach(async () => {
    harness = await createDefinitionHarness(knex);
  });

  afterEach(async () => {
    await harness.remove('.');
  });

  it('stores what files, folders and addresses say, and writes nothing where nothing has changed', async () => {
    const { folder, known, refresh, statements, store, web } = harness;
    await harness.write('one.yaml', scorecardYaml('a'), scorecardYaml('b'));
    await mkdir(join(folder, 'many'));
    await harness.write('many/2.yml', scorecardYaml('d'));
    await harness.write('real.txt', scorecardYaml('c'));
    await symlink(join(folder, 'real.txt'), join(folder, 'many/1.yaml'));
    await harness.write('many/notes.md', 'nothing');
    web.files.set(ON_THE_WEB, scorecardYaml('e', 'true'));
    const sources = harness.sources('one.yaml', 'many', ON_THE_WEB);
    expect(await refresh({ at: '09:00', sources })).toEqual({
      ...{ changed: 5, problems: 0 },
    });
    expect(await known()).toEqual([
      ...['a one.yaml', 'b one.yaml', 'c many', 'd many'],
      `e ${ON_THE_WEB}`,
    ]);
    const { scorecards } = await store.readWritten();
    expect(scorecards[4]).toMatchObject({
      definition: { metadata: { name: 'e', title: 'E' } },
      written: scorecardYaml('e', 'true').trim(),
    });

    statements.length = 0;
    expect(await refresh({ at: '09:10', sources })).toEqual({
      ...{ changed: 0, problems: 0 },
    });
    expect(statements.filter(sql => !/^select/i.test(sql))).toEqual([]);
    expect(web.requests.at(-1)?.etag).toBeDefined();
    expect(await store.readVersion()).toBe(1);
    // That they were read is noted now and then, and is no news.
    await refresh({ at: '09:20', sources });
    expect((await store.readStored()).sources[0].readAt).toMatch('T09:20');
    expect(await store.readVersion()).toBe(1);

    await harness.write('many/2.yml', scorecardYaml('d', 'false'));
    expect(await refresh({ at: '09:30', sources })).toMatchObject({
      changed: 1,
    });
    expect(await store.readVersion()).toBe(2);
  });

  it('removes what is no longer in a file that was read well, and brings it back', async () => {
    const { known, refresh } = harness;
    const sources = harness.sources('one.yaml');
    await harness.write('one.yaml', scorecardYaml('a'), scorecardYaml('b'));
    await refresh({ at: '09:00', sources });
    await harness.write('one.yaml', scorecardYaml('b'));
    expect(await refresh({ at: '09:05', sources })).toMatchObject({
      changed: 1,
    });
    expect(await known()).toEqual(['-a', 'b one.yaml']);
    await harness.write('one.yaml', scorecardYaml('a'), scorecardYaml('b'));
    expect(await refresh({ at: '09:10', sources })).toMatchObject({
      changed: 1,
    });
    expect(await known()).toEqual(['a one.yaml', 'b one.yaml']);
  });

  it('keeps what it had where a source cannot be read, or says nothing', async () => {
    const { known, problems, refresh, store, web } = harness;
    const sources = harness.sources('one.yaml', ON_THE_WEB);
    await harness.write('one.yaml', scorecardYaml('a'));
    web.files.set(ON_THE_WEB, scorecardYaml('b'));
    await refresh({ at: '09:00', sources });
    const all = ['a one.yaml', `b ${ON_THE_WEB}`];

    await harness.remove('one.yaml');
    web.failures.set('https://git.example', new TypeError('fetch failed'));
    expect(await refresh({ at: '09:05', sources })).toEqual({
      ...{ changed: 0, problems: 2 },
    });
    expect(await known()).toEqual(all);
    const said = (await problems()).map(problem =>
      problem.replaceAll(ON_THE_WEB, 'web'),
    );
    expect(said.sort()).toEqual([
      "one.yaml: : There is no file 'one.yaml'",
      "web: : git.example/scorecards.yaml cannot be read: 'git.example' cannot be reached",
    ]);
    expect(said.join()).not.toContain(tmpdir());
    expect((await store.readStored()).sources).toMatchObject([
      { readAt: '2026-11-21T09:00:00.000Z' },
      { readAt: '2026-11-21T09:00:00.000Z' },
    ]);

    await harness.write('one.yaml', '# nothing any more');
    web.failures.clear();
    await refresh({ at: '09:10', sources });
    expect(await known()).toEqual(all);
    expect(await problems()).toEqual([
      'one.yaml: : There is no scorecard in it',
    ]);
  });

  it('keeps the scorecard whose document is broken, and removes others only where it is known which one that is', async () => {
    const { known, problems, refresh } = harness;
    const sources = harness.sources('one.yaml');
    const all = ['a', 'b', 'c'].map(name => scorecardYaml(name));
    await harness.write('one.yaml', ...all);
    await refresh({ at: '09:00', sources });

    // The name is still there, so it is known that c is gone.
    const broken = all[0].replace('checks:', 'chekcs:');
    await harness.write('one.yaml', broken, scorecardYaml('b', 'false'));
    expect(await refresh({ at: '09:05', sources })).toMatchObject({
      changed: 2,
    });
    expect(await known()).toEqual(['a one.yaml', 'b one.yaml', '-c']);
    const said = await problems();
    expect(said[0]).toMatch(/^one.yaml: document 1 \(line 1\): spec/);
    expect(said.at(-1)).toBe(
      "one.yaml: metadata.name: The scorecard 'a' stays as it was when it could last be read",
    );

    await harness.write('one.yaml', 'a: [\n', scorecardYaml('d'));
    await refresh({ at: '09:10', sources });
    expect(await known()).toEqual([
      ...['a one.yaml', 'b one.yaml', '-c', 'd one.yaml'],
    ]);
  });

  it('takes a scorecard from the first of the sources that have it, whatever else changes', async () => {
    const { known, problems, refresh, web } = harness;
    await harness.write('one.yaml', scorecardYaml('a'), scorecardYaml('a'));
    web.files.set(
      ON_THE_WEB,
      `${scorecardYaml('a')}---\n${scorecardYaml('b')}`,
    );
    const both = harness.sources('one.yaml', ON_THE_WEB);
    await refresh({ at: '09:00', sources: both });
    expect(await known()).toEqual(['a one.yaml', `b ${ON_THE_WEB}`]);
    expect((await problems()).sort()).toEqual([
      `${ON_THE_WEB}: metadata.name: The scorecard 'a' is also in 'one.yaml', which counts as it is configured before this source`,
      "one.yaml: metadata.name: The scorecard 'a' is there a second time; the first one counts",
    ]);

    await harness.write('one.yaml', scorecardYaml('c'));
    await refresh({ at: '09:05', sources: both });
    expect(await known()).toEqual([
      ...[`a ${ON_THE_WEB}`, `b ${ON_THE_WEB}`, 'c one.yaml'],
    ]);
    expect(await problems()).toEqual([]);

    await harness.write('one.yaml', scorecardYaml('a'), scorecardYaml('c'));
    await refresh({ at: '09:10', sources: both });
    await refresh({ at: '09:15', sources: both });
    expect((await known())[0]).toBe('a one.yaml');
    expect(await problems()).toHaveLength(1);

    await refresh({
      at: '09:20',
      sources: harness.sources(ON_THE_WEB, 'one.yaml'),
    });
    expect((await known())[0]).toBe(`a ${ON_THE_WEB}`);
  });

  it('counts a source that is no longer configured for another hour', async () => {
    const { known, refresh, store } = harness;
    await harness.write('one.yaml', scorecardYaml('a'));
    await harness.write('two.yaml', scorecardYaml('b'));
    await refresh({
      at: '09:00',
      sources: harness.sources('one.yaml', 'two.yaml'),
    });
    const sources = harness.sources('one.yaml');
    expect(await refresh({ at: '09:55', sources })).toMatchObject({
      changed: 0,
    });
    expect(await refresh({ at: '10:05', sources })).toMatchObject({
      changed: 1,
    });
    expect(await known()).toEqual(['a one.yaml', '-b']);
    expect((await store.readStored()).sources).toHaveLength(1);
  });

  it('lets one of two runs at a time write', async () => {
    const { known, refresh, store } = harness;
    await harness.write('one.yaml', scorecardYaml('a'));
    const sources = harness.sources('one.yaml');
    const runs = await Promise.all([
      refresh({ at: '09:00', sources }),
      refresh({ at: '09:00', sources }),
      refresh({ at: '09:00', sources }),
    ]);
    const changed = runs.map(run => run.changed);
    expect(changed.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(3);
    expect(changed).toContain(1);
    expect(await known()).toEqual(['a one.yaml']);
    const version = await store.readVersion();
    expect(version).toBe(1);
    const late = { putScorecards: [], removeScorecards: ['a'], isNews: true };
    expect(
      await store.write({
        ...{ version: version - 1, at: '2026-11-21T09:01:00.000Z' },
        changes: { ...late, putSources: [], removeSources: [] },
      }),
    ).toBe(false);
    expect(await known()).toEqual(['a one.yaml']);
  });

  it('stops where it is told to', async () => {
    const { known, refresh } = harness;
    await harness.write('one.yaml', scorecardYaml('a'));
    const sources = harness.sources('one.yaml');
    const signal = AbortSignal.abort(new Error('Enough'));
    await expect(refresh({ at: '09:00', sources, signal })).rejects.toThrow(
      'Enough',
    );
    expect(await known()).toEqual([]);
  });
});
