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

import type { Entity } from '@backstage/catalog-model';
import {
  defaultRecordSettings,
  resolveRecord,
  toGraphEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { makeEntity } from '../__testUtils__/demoCatalog';
import type { AlertRule } from './content/parsedRunbook';
import type { Finding } from '../sources/reading';
import type { StoredDocument, StoredRunbookSource } from './RunbookSourceStore';
import { surveyRunbooks } from './RunbookSurvey';
import { Shelving } from './Shelving';

const TODAY = '2026-11-21';
const FOLDER = 'folder https://git.example/runbooks/';

function component(options: {
  name?: string;
  runbooks?: object[];
  annotations?: Record<string, string>;
  links?: { url: string; title?: string; type?: string }[];
  dependsOn?: string[];
  system?: string;
}): Entity {
  const { name = 'shop', runbooks, annotations, dependsOn = [] } = options;
  const entity = makeEntity({
    kind: 'Component',
    name,
    annotations,
    spec: {
      type: 'service',
      owner: 'team',
      ...(options.system && { system: options.system }),
      ...(runbooks && { stewardship: { runbooks } }),
    } as Entity['spec'],
    relations: { dependsOn },
  });
  return { ...entity, metadata: { ...entity.metadata, links: options.links } };
}

function document(
  path: string,
  meta: Partial<StoredDocument['outline']['meta']> = {},
  more: Partial<StoredDocument> & { findings?: Finding[] } = {},
): StoredDocument {
  const { findings = [], ...rest } = more;
  return {
    source: FOLDER,
    path,
    url: `https://git.example/runbooks/${path}`,
    hash: 'h',
    changedAt: '2026-11-01T00:00:00.000Z',
    outline: {
      title: `Words of ${path}`,
      steps: 3,
      links: [],
      findings,
      meta: { failureModes: [], alerts: [], allowedLines: [], ...meta },
    },
    ...rest,
  };
}

/** Shelves, as far as a test looks at them, by entity name. */
async function shelve(options: {
  entities: Entity[];
  documents?: StoredDocument[];
  alerts?: Record<string, AlertRule[]>;
  sources?: (Partial<StoredRunbookSource> & { source: string })[];
}) {
  const { documents = [], alerts = {}, sources = [] } = options;
  const settings = defaultRecordSettings;
  const entities = options.entities.map(entity =>
    toGraphEntity(entity, settings),
  );
  const graph = new Map(entities.map(entity => [entity.ref, entity]));
  const records = entities.map(entity => ({
    uid: entity.uid,
    entity,
    record: resolveRecord({ entity, graph, settings }),
  }));
  const survey = await surveyRunbooks({
    records: {
      async *everyRecord() {
        yield records;
      },
    },
    resolve: ({ place }) => ({
      status: 'source',
      source: {
        kind: place.kind === 'alertRules' ? 'alertRules' : 'folder',
        address: place.target.replace(/^(url|dir):/, ''),
      },
    }),
  });
  const read = (source: string): StoredRunbookSource => ({
    source,
    status: 'read',
    findings: [],
    fetchedAt: '2026-11-21T00:00:00.000Z',
    failures: 0,
    attemptedAt: '2026-11-21T00:00:00.000Z',
    nextAt: '2026-11-21T01:00:00.000Z',
  });
  const known = new Map<string, StoredRunbookSource>();
  for (const { source } of documents) {
    known.set(source, read(source));
  }
  for (const [source, rules] of Object.entries(alerts)) {
    known.set(source, { ...read(source), alerts: rules });
  }
  for (const source of sources) {
    known.set(source.source, { ...read(source.source), ...source });
  }
  const shelving = new Shelving({
    survey,
    read: {
      sources: known,
      documents: new Map(
        [...new Set(documents.map(({ source }) => source))].map(source => [
          source,
          documents.filter(item => item.source === source),
        ]),
      ),
    },
    settings: {
      failureModes: settings.failureModes,
      supportTiers: settings.supportTiers,
      reviewEvery: 'P1Y',
    },
    today: TODAY,
  });
  const byId = new Map(shelving.runbooks.map(item => [item.id, item]));
  return {
    runbooks: shelving.runbooks,
    shelf(name: string) {
      const record = records.find(({ entity }) => entity.name === name);
      if (!record) {
        throw new Error(`No entity '${name}'`);
      }
      const shelf = shelving.shelfOf(record);
      return {
        ...shelf,
        runbooks: shelf.items.flatMap(
          ({ runbookId }) => byId.get(runbookId)?.summary ?? [],
        ),
      };
    },
  };
}

const FOLDER_ANNOTATION = {
  'stewardship.dev/runbooks': 'url:https://git.example/runbooks/',
};

describe('Shelving', () => {
  it('completes what the record declares with the file of the same id or address, and lets the record win', async () => {
    const { shelf } = await shelve({
      entities: [
        component({
          annotations: FOLDER_ANNOTATION,
          runbooks: [
            {
              id: 'restart',
              title: 'Restart, as declared',
              url: 'https://wiki.example/restart',
              failureModes: ['capacity'],
              reviewedOn: '2026-10-10',
            },
            { url: 'https://git.example/runbooks/second.md#top' },
          ],
        }),
      ],
      documents: [
        document('some/restart-file.md', {
          id: 'restart',
          title: 'Restart, as in the file',
          failureModes: ['Site loss'],
          reviewedOn: '2026-11-11',
          reviewEvery: 'P30D',
          template: 'template:default/restart',
        }),
        document('second.md'),
        document('third.md'),
      ],
    });
    expect(shelf('shop').runbooks).toEqual([
      expect.objectContaining({
        name: 'restart',
        title: 'Restart, as declared',
        url: 'https://wiki.example/restart',
        content: 'stored',
        failureModes: ['capacity', 'site-loss'],
        reviewedOn: ['2026-10-10', '2026-11-11'],
        every: 'P30D',
        template: 'template:default/restart',
        steps: 3,
      }),
      // Its own address is read for itself; the file in the folder is the same runbook.
      expect.objectContaining({ title: 'Words of second.md' }),
      expect.objectContaining({ name: 'third', title: 'Words of third.md' }),
    ]);
  });

  it('keeps the id of a runbook when other things about it change', async () => {
    const idOf = async (title: string, url: string) => {
      const { runbooks } = await shelve({
        entities: [component({ runbooks: [{ id: 'restart', title, url }] })],
      });
      return runbooks[0].id;
    };
    const before = await idOf('Restart', 'https://wiki.example/a');
    expect(await idOf('Restart it', 'https://wiki.example/b')).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{20}$/);
  });

  it('inherits from the system and from technologies, whose names do not hide those of the lineage', async () => {
    const { shelf } = await shelve({
      entities: [
        component({
          system: 'checkout',
          dependsOn: ['resource:default/db'],
          runbooks: [{ id: 'restart', url: 'https://wiki.example/own' }],
        }),
        makeEntity({
          kind: 'System',
          name: 'checkout',
          spec: {
            stewardship: {
              runbooks: [
                { id: 'restart', url: 'https://wiki.example/system' },
                { id: 'drain', url: 'https://wiki.example/drain' },
              ],
            },
          },
        }),
        makeEntity({
          kind: 'Resource',
          name: 'db',
          spec: {
            stewardship: {
              runbooks: [{ id: 'restart', url: 'https://wiki.example/db' }],
            },
          },
          relations: { dependsOn: ['resource:default/disk'] },
        }),
        makeEntity({
          kind: 'Resource',
          name: 'disk',
          spec: {
            stewardship: {
              runbooks: [{ id: 'grow', url: 'https://wiki.example/grow' }],
            },
          },
          relations: { dependsOn: ['resource:default/db'] },
        }),
      ],
    });
    const { items, runbooks } = shelf('shop');
    expect(runbooks.map(({ url }) => url)).toEqual([
      'https://wiki.example/own',
      'https://wiki.example/drain',
      'https://wiki.example/db',
      'https://wiki.example/grow',
    ]);
    expect(
      items.map(({ source, ofTechnology }) => [
        source.kind,
        'from' in source && source.from,
        ofTechnology,
      ]),
    ).toEqual([
      ['declared', false, false],
      ['inherited', 'system:default/checkout', false],
      ['inherited', 'resource:default/db', true],
      ['inherited', 'resource:default/disk', true],
    ]);
  });

  it('leads alerts to the runbook that they name, also one of another entity, and lists those that lead nowhere', async () => {
    const rules = 'alertRules https://git.example/rules.yaml';
    const { shelf } = await shelve({
      entities: [
        component({
          annotations: {
            'stewardship.dev/alert-rules': 'https://git.example/rules.yaml',
          },
          dependsOn: ['resource:default/db'],
          runbooks: [
            {
              id: 'own',
              url: 'https://wiki.example/own/',
              alerts: ['Declared'],
            },
          ],
        }),
        makeEntity({
          kind: 'Resource',
          name: 'db',
          spec: {
            stewardship: {
              runbooks: [{ id: 'theirs', url: 'https://wiki.example/theirs' }],
            },
          },
        }),
      ],
      alerts: {
        [rules]: [
          { alert: 'Own', runbookUrl: 'https://wiki.example/own#now' },
          { alert: 'Theirs', runbookUrl: 'https://wiki.example/theirs' },
          { alert: 'New', runbookUrl: 'https://wiki.example/disk-is-full' },
          { alert: 'New2', runbookUrl: 'https://wiki.example/disk-is-full/' },
          { alert: 'Declared' },
          { alert: 'Nowhere' },
          { alert: 'Nowhere' },
        ],
      },
    });
    const { runbooks, alertsWithout } = shelf('shop');
    expect(runbooks.map(({ title, alerts }) => [title, alerts])).toEqual([
      ['Own', ['Declared', 'Own']],
      ['Disk is full', ['New', 'New2']],
      ['Theirs', ['Theirs']],
    ]);
    expect(alertsWithout).toEqual(['Nowhere']);
  });

  it('says which failure modes of the tier have no runbook, however those are spelled', async () => {
    const entity = component({
      runbooks: [
        {
          url: 'https://wiki.example/a',
          failureModes: ['DependencyFailure', 'solar-flare'],
        },
      ],
    });
    entity.metadata.annotations = {
      'stewardship.dev/support-tier': 'platinum',
    };
    const { shelf } = await shelve({ entities: [entity] });
    const { requiredModes, missingModes, runbooks } = shelf('shop');
    expect(requiredModes).toEqual([
      'capacity',
      'dependency-failure',
      'configuration-drift',
    ]);
    expect(missingModes).toEqual(['capacity', 'configuration-drift']);
    expect(runbooks[0].problems).toEqual([
      expect.objectContaining({
        kind: 'unknownFailureMode',
        value: 'solar-flare',
        expected: expect.stringContaining('one of capacity, '),
      }),
    ]);
  });

  it('tells problems of files beside their runbooks, and those of places beside all of them', async () => {
    const { shelf } = await shelve({
      entities: [component({ annotations: FOLDER_ANNOTATION })],
      documents: [
        document(
          'a.md',
          {},
          {
            findings: [
              { kind: 'futureReview', path: 'a.md', value: '2026-11-21' },
              { kind: 'futureReview', path: 'a.md', value: '2026-11-22' },
            ],
          },
        ),
        document('b.md'),
      ],
      sources: [
        {
          source: FOLDER,
          findings: [
            { kind: 'runbookNotText', path: 'b.md' },
            { kind: 'runbookTooLarge', path: 'c.md', value: '50 MB' },
          ],
        },
      ],
    });
    const { runbooks, problems } = shelf('shop');
    expect(
      runbooks.map(({ title, content, problems: own }) => [
        title,
        content,
        own.map(({ kind, value }) => `${kind} ${value}`),
      ]),
    ).toEqual([
      // The day that was to come when the file was read has come.
      ['Words of a.md', 'stored', ['futureReview 2026-11-22']],
      ['Words of b.md', 'failed', ['runbookNotText undefined']],
    ]);
    expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'runbookTooLarge c.md',
    ]);
  });

  it('keeps showing what a place had before it failed, and says why, but expects no runbooks in documentation', async () => {
    const failed = {
      status: 'wrong' as const,
      findings: [{ kind: 'runbookNotFound' as const, path: 'gone' }],
    };
    const declared = await shelve({
      entities: [component({ annotations: FOLDER_ANNOTATION })],
      documents: [document('a.md')],
      sources: [{ source: FOLDER, ...failed }],
    });
    expect(declared.shelf('shop')).toMatchObject({
      runbooks: [{ content: 'failed', problems: [] }],
      problems: [{ kind: 'runbookNotFound' }],
    });

    const guessed = await shelve({
      entities: [
        component({
          annotations: {
            'backstage.io/techdocs-ref': 'url:https://git.example/docs/',
          },
        }),
      ],
      sources: [{ source: 'folder https://git.example/docs/', ...failed }],
    });
    expect(guessed.shelf('shop')).toMatchObject({ runbooks: [], problems: [] });
  });

  it('waits for the words of a file that was not read yet, and links to pages that are no files', async () => {
    const { shelf } = await shelve({
      entities: [
        component({
          links: [
            { url: 'https://git.example/x/restart.md', type: 'runbook' },
            { url: 'https://wiki.example/Some%20Page', type: 'runbook' },
          ],
        }),
      ],
    });
    expect(
      shelf('shop').runbooks.map(({ title, content }) => [title, content]),
    ).toEqual([
      ['Restart', 'pending'],
      ['Some Page', 'link'],
    ]);
  });

  it('has no shelf for users, and survives names of the prototype', async () => {
    const { shelf } = await shelve({
      entities: [
        component({
          annotations: FOLDER_ANNOTATION,
          runbooks: [
            { id: 'constructor', url: 'https://wiki.example/constructor' },
          ],
        }),
      ],
      documents: [
        document('__proto__.md', { id: '__proto__', alerts: ['toString'] }),
      ],
    });
    expect(shelf('shop').runbooks.map(({ name }) => name)).toEqual([
      'constructor',
      '__proto__',
    ]);
  });
});
