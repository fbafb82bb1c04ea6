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

import { makeEntity } from './__testUtils__/entities';
import { resolveAmong } from './__testUtils__/resolveAmong';
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';
import type { RecordSettings } from './settings';

type Parts = Parameters<typeof makeEntity>[0];

function read(parts: Parts, settings: Partial<RecordSettings> = {}) {
  return readRecord(makeEntity(parts), {
    ...defaultRecordSettings,
    ...settings,
  });
}

function valuesOf(items: { value: unknown }[]): unknown[] {
  return items.map(({ value }) => value);
}

const runbooksPath = 'metadata.annotations["stewardship.dev/runbooks"]';

describe('readRecord, of places', () => {
  it('reads pages and places from one line', () => {
    const record = read({
      annotations: {
        'stewardship.dev/runbooks':
          'https://a.example/x, url:https://git.example/o/r/tree/main/runbooks/, dir:./runbooks',
        'stewardship.dev/alert-rules':
          'dir:./alerts.yaml,https://git.example/o/r/blob/main/rules.yaml',
      },
    });

    const rulesPath = 'metadata.annotations["stewardship.dev/alert-rules"]';
    expect(record.problems).toEqual([]);
    expect(record.declares).toBe(true);
    expect(record.runbooks).toEqual([
      { value: { url: 'https://a.example/x' }, path: runbooksPath },
    ]);
    expect(record.runbookPlaces).toEqual([
      {
        value: {
          kind: 'folder',
          target: 'url:https://git.example/o/r/tree/main/runbooks/',
        },
        path: runbooksPath,
      },
      {
        value: { kind: 'folder', target: 'dir:./runbooks' },
        path: runbooksPath,
      },
      {
        value: { kind: 'alertRules', target: 'dir:./alerts.yaml' },
        path: rulesPath,
      },
      {
        value: {
          kind: 'alertRules',
          target: 'url:https://git.example/o/r/blob/main/rules.yaml',
        },
        path: rulesPath,
      },
    ]);
  });

  it('tells each wrong part, and reads the others', () => {
    const record = read({
      annotations: {
        'stewardship.dev/runbooks':
          'dir:/etc, runbooks, dir:ok, url:javascript:alert(1), https://a.example',
        'stewardship.dev/alert-rules': 'alerts.yaml, dir:ok',
      },
    });
    expect(valuesOf(record.runbooks)).toEqual([{ url: 'https://a.example' }]);
    expect(valuesOf(record.runbookPlaces)).toEqual([
      { kind: 'folder', target: 'dir:ok' },
      { kind: 'alertRules', target: 'dir:ok' },
    ]);
    const place =
      'a place such as url:https://git.example/runbooks/ or dir:./runbooks';
    expect(
      record.problems.map(({ kind, path, value, expected }) => ({
        kind,
        at: path,
        is: `${value}: ${expected}`,
      })),
    ).toEqual([
      { kind: 'invalidValue', at: runbooksPath, is: `dir:/etc: ${place}` },
      {
        kind: 'invalidValue',
        at: runbooksPath,
        is: `url:javascript:alert(1): ${place}`,
      },
      {
        kind: 'invalidValue',
        at: runbooksPath,
        is: 'runbooks: an http or https address',
      },
      {
        kind: 'invalidValue',
        at: 'metadata.annotations["stewardship.dev/alert-rules"]',
        is: `alerts.yaml: ${place}`,
      },
    ]);
  });

  it('names each place once, and reads a hundred parts at most', () => {
    const many = Array.from({ length: 500 }, (_, index) => `dir:${index}`);
    const record = read({
      annotations: {
        'stewardship.dev/runbooks': ['dir:a', 'dir: a', ...many].join(),
        'stewardship.dev/alert-rules': 'dir:a',
      },
    });
    expect(record.runbookPlaces.map(({ value }) => value)).toEqual([
      { kind: 'folder', target: 'dir:a' },
      ...many.slice(0, 98).map(target => ({ kind: 'folder', target })),
      { kind: 'alertRules', target: 'dir:a' },
    ]);
    expect(record.problems).toMatchObject([
      { kind: 'tooLarge', path: runbooksPath, value: '502 items' },
    ]);
  });

  it.each([
    ['dir:.', 'dir:.'],
    ['dir:./a, b', 'dir:./a, b'],
    [
      'url:https://git.example/o/r/tree/main/docs,old',
      'url:https://git.example/o/r/tree/main/docs,old',
    ],
  ])(
    'derives a place from documentation at %j, which declares nothing',
    (written, target) => {
      const entity = makeEntity({
        annotations: { 'backstage.io/techdocs-ref': written },
      });
      const record = readRecord(entity, defaultRecordSettings);
      expect(record).toMatchObject({
        declares: false,
        problems: [],
        runbookPlaces: [
          {
            value: { kind: 'techDocs', target },
            path: 'metadata.annotations["backstage.io/techdocs-ref"]',
            known: true,
          },
        ],
      });
      expect(resolveAmong([entity]).runbookPlaces).toEqual([
        {
          value: { kind: 'techDocs', target },
          source: {
            kind: 'derived',
            from: 'metadata.annotations["backstage.io/techdocs-ref"]',
            rule: 'knownAnnotation',
          },
        },
      ]);
    },
  );

  it.each([
    'dir:/etc',
    'github:https://git.example/o/r',
    'url:',
    '${{ values.docs }}',
    'dir:{{ folder }}',
    'x'.repeat(500_000),
    '',
    null,
    42,
    true,
  ])('finds no documentation at %p, and does not complain', written => {
    const record = read({
      annotations: { 'backstage.io/techdocs-ref': written },
    });
    expect(record).toMatchObject({ runbookPlaces: [], problems: [] });
  });

  it('keeps the places of an entity to itself', () => {
    const system = makeEntity({
      kind: 'System',
      name: 'shop',
      annotations: { 'stewardship.dev/runbooks': 'dir:./runbooks' },
    });
    const pay = makeEntity({ spec: { system: 'shop' } });
    expect(resolveAmong([pay, system]).runbookPlaces).toEqual([]);
    expect(
      resolveAmong([pay, system], { ref: 'system:default/shop' }).runbookPlaces,
    ).toMatchObject([{ source: { kind: 'declared', path: runbooksPath } }]);
  });

  it('reads places from the keys of an organization', () => {
    const record = read(
      {
        annotations: { runbooks: 'dir:a,https://a.example' },
        labels: { rules: 'dir:b' },
      },
      {
        sources: [
          { concern: 'runbooks', source: { annotation: 'runbooks' } },
          { concern: 'alertRules', source: { label: 'rules' } },
        ],
      },
    );
    expect(record.problems).toEqual([]);
    expect(valuesOf(record.runbooks)).toEqual([{ url: 'https://a.example' }]);
    expect(valuesOf(record.runbookPlaces)).toEqual([
      { kind: 'folder', target: 'dir:a' },
      { kind: 'alertRules', target: 'dir:b' },
    ]);
  });
});

describe('readRecord, of links to runbooks', () => {
  const links = [
    { url: 'https://wiki.example/Runbooks/restart', title: 'Restart' },
    { url: 'https://runbook.example/restart' },
    { url: 'https://wiki.example/restart' },
    { url: 'https://wiki.example/restart?from=/runbook', title: 'Runbook' },
    { url: 'url:https://git.example/runbooks/' },
    { url: 42 },
    null,
  ];

  it('takes those for runbooks that have the word in their title or after a slash of their address, each once', () => {
    const record = read({ links });
    expect(record.declares).toBe(false);
    // Those that a title tells come first.
    expect(record.runbooks).toEqual([
      {
        value: {
          url: 'https://wiki.example/restart?from=/runbook',
          title: 'Runbook',
        },
        path: 'metadata.links[3]',
        known: true,
      },
      {
        value: {
          url: 'https://wiki.example/Runbooks/restart',
          title: 'Restart',
        },
        path: 'metadata.links[0]',
        known: true,
      },
      {
        value: { url: 'https://runbook.example/restart' },
        path: 'metadata.links[1]',
        known: true,
      },
    ]);
    expect(record.runbookPlaces).toEqual([]);
    expect(record.problems).toMatchObject([
      { kind: 'invalidValue', path: 'metadata.links[4]' },
    ]);
  });

  it('finds them by the part of an address that is configured', () => {
    const source = { link: { urlContains: 'WIKI.example' } };
    const sources = [{ concern: 'runbooks' as const, source }];
    expect(read({ links }, { sources }).runbooks).toHaveLength(3);
  });
});
