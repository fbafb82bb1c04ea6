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
import { group, resolveAmong } from './__testUtils__/resolveAmong';
import { completenessOf } from './completeness';
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

function readSpec(stewardship: unknown) {
  return read({ spec: { stewardship } });
}

function sentences({ problems }: ReturnType<typeof read>): string[] {
  return problems.map(({ message, fix }) => `${message} ${fix}`);
}

const SBOM = 'metadata.annotations["stewardship.dev/sbom"]';

describe('release cycles of technologies', () => {
  it('are read beside the version, or instead of it', () => {
    const technologies = [
      { product: 'windows', version: '10', cycle: '10-22h2' },
      { product: 'ros', cycle: 'noetic' },
    ];
    const record = readSpec({ technologies });
    expect(record.problems).toEqual([]);
    expect(record.technologies.map(({ value }) => value)).toEqual(technologies);
  });

  it('are text, as versions are', () => {
    const record = readSpec({ technologies: [{ product: 'go', cycle: 1.1 }] });
    expect(record.technologies[0].value).toEqual({
      product: 'go',
      cycle: '1.1',
    });
    expect(sentences(record)).toEqual([
      `'spec.stewardship.technologies[0].cycle' is the number 1.1; YAML drops trailing zeros of numbers, so 1.10 becomes 1.1. Put the version in quotes: "1.1" or "1.10", whichever is meant.`,
    ]);
  });

  it('belong to a product; a package URL keeps its version', () => {
    const purl = 'pkg:npm/express@4.18.2';
    const record = readSpec({
      technologies: [{ purl, cycle: '4' }, { cycle: '13' }],
    });
    expect(record.technologies.map(({ value }) => value)).toEqual([{ purl }]);
    expect(sentences(record)).toEqual([
      `'spec.stewardship.technologies[0].product' is missing. Add the product that has this release cycle.`,
      `'spec.stewardship.technologies[1].product' is missing. Add a product such as postgresql, or a purl.`,
    ]);
  });

  it('are named where two places disagree', () => {
    const record = read({
      annotations: { 'stewardship.dev/technologies': 'ros@2, windows@11' },
      spec: {
        stewardship: {
          technologies: [
            { product: 'ros', cycle: 'noetic' },
            { product: 'windows', version: '10', cycle: '10-22h2' },
          ],
        },
      },
    });
    expect(record.technologies).toHaveLength(2);
    expect(record.problems.map(({ message }) => message)).toEqual([
      `'metadata.annotations["stewardship.dev/technologies"]' says 'windows 11', but 'spec.stewardship.technologies[1]' says 'windows 10', which wins.`,
    ]);
  });
});

describe('capabilities', () => {
  it('are one or a list of them, each once', () => {
    expect(readSpec({ realizes: ' card-payments ' })).toMatchObject({
      declares: true,
      realizes: [{ value: 'card-payments', path: 'spec.stewardship.realizes' }],
      problems: [],
    });
    expect(
      readSpec({ realizes: ['refunds', 'card-payments', 'refunds'] }).realizes,
    ).toEqual([
      { value: 'refunds', path: 'spec.stewardship.realizes[0]' },
      { value: 'card-payments', path: 'spec.stewardship.realizes[1]' },
    ]);
    for (const nothing of [undefined, null, [], '${{ values.realizes }}']) {
      expect(readSpec({ realizes: nothing })).toMatchObject({
        declares: false,
        realizes: [],
        problems: [],
      });
    }
  });

  it('are words in lower case; the others still count', () => {
    const record = readSpec({
      realizes: ['refunds', 'Card payments', 3, '-a', 'a--b', 'x'.repeat(64)],
    });
    expect(record.realizes.map(({ value }) => value)).toEqual(['refunds']);
    expect(record.problems).toHaveLength(5);
    expect(sentences(record)[0]).toBe(
      `'spec.stewardship.realizes[1]' is 'Card payments', which is not a capability in lower case with dashes, such as card-payments. Write a capability in lower case with dashes, such as card-payments.`,
    );
    expect(sentences(readSpec({ realizes: 'a, b' }))).toEqual([
      expect.stringMatching(/^'spec.stewardship.realizes' is 'a, b', which/),
    ]);
    expect(sentences(readSpec({ realizes: { a: 'b' } }))).toEqual([
      expect.stringContaining('which is not a list'),
    ]);
  });

  it('are twenty at most', () => {
    const realizes = Array.from({ length: 21 }, (_, index) => `c-${index}`);
    expect(readSpec({ realizes: realizes.slice(1) }).problems).toEqual([]);
    const record = readSpec({ realizes });
    expect(record.realizes).toHaveLength(20);
    expect(sentences(record)).toEqual([
      `'spec.stewardship.realizes' is too large: 21 capabilities. Shorten it to 20 capabilities; the first 20 are used.`,
    ]);
  });
});

describe('a successor', () => {
  const next = makeEntity({ name: 'pay-next' });
  const withSuccessor = (successor: unknown) =>
    makeEntity({
      spec: { owner: 'team-payments', stewardship: { successor } },
    });
  const team = group('team-payments');

  it('is any entity, with a way to it', () => {
    const guide = 'https://wiki.example.com/pay-next';
    const pay = withSuccessor({ ref: 'Component:pay-next', guide });
    expect(resolveAmong([pay, next, team])).toMatchObject({
      successor: {
        value: { ref: 'component:default/pay-next', guide },
        source: { kind: 'declared', path: 'spec.stewardship.successor' },
      },
      problems: [],
    });
  });

  it('is in the catalog, or that is a problem', () => {
    const pay = withSuccessor({ ref: 'api:other/pay' });
    expect(resolveAmong([pay, team])).toMatchObject({
      successor: { value: { ref: 'api:other/pay' } },
      problems: [
        {
          kind: 'referenceNotFound',
          path: 'spec.stewardship.successor.ref',
          value: 'api:other/pay',
        },
      ],
    });
  });

  it('says its kind, and keeps its reference where the guide is wrong', () => {
    expect(sentences(readSpec({ successor: { ref: 'pay-next' } }))).toEqual([
      expect.stringContaining(
        'which is not an entity with its kind, such as component:default/pay-next',
      ),
    ]);
    const record = readSpec({
      successor: { ref: 'component:pay-next', guide: 'file:///etc/hosts' },
    });
    expect(record.successor?.value).toEqual({
      ref: 'component:default/pay-next',
    });
    expect(record.problems).toMatchObject([
      { path: 'spec.stewardship.successor.guide' },
    ]);
  });
});

describe('places of bills of materials', () => {
  it('are those of the annotation, each once', () => {
    const written = [
      'https://builds.example/pay.json',
      'url:https://builds.example/pay.json',
      'dir: ./target/bom.json',
    ];
    expect(
      read({ annotations: { 'stewardship.dev/sbom': written.join(', ') } }),
    ).toMatchObject({
      declares: true,
      bomPlaces: [
        {
          value: { target: 'url:https://builds.example/pay.json' },
          path: SBOM,
        },
        { value: { target: 'dir:./target/bom.json' }, path: SBOM },
      ],
      problems: [],
    });
  });

  it('are problems where nothing can be read from them; the others still count', () => {
    const wrong = [
      'bom.json',
      'dir:/etc/passwd',
      'dir:..\\bom.json',
      'file:///etc/passwd',
      'https://user:pass@builds.example/bom.json',
      'url:',
    ];
    const record = read({
      annotations: {
        'stewardship.dev/sbom': `${wrong.join(',')},dir:bom.json`,
      },
    });
    expect(record.bomPlaces.map(({ value }) => value.target)).toEqual([
      'dir:bom.json',
    ]);
    expect(record.problems.map(({ path }) => path)).toEqual(
      wrong.map(() => SBOM),
    );
    expect(record.problems[0].fix).toBe(
      'Write a place such as url:https://builds.example/pay/bom.json or dir:./bom.json.',
    );
    expect(
      read({ annotations: { 'stewardship.dev/sbom': '${{ values.bom }}' } }),
    ).toMatchObject({ bomPlaces: [], problems: [] });
  });

  it('may stand in places that the configuration names', () => {
    const record = read(
      {
        labels: { bom: 'dir:b' },
        annotations: { 'stewardship.dev/sbom': 'dir:a' },
      },
      { sources: [{ concern: 'sbom', source: { label: 'bom' } }] },
    );
    expect(record.bomPlaces).toEqual([
      { value: { target: 'dir:a' }, path: SBOM },
      {
        value: { target: 'dir:b' },
        path: 'metadata.labels["bom"]',
      },
    ]);
  });
});

it('neither technologies nor capabilities nor a successor are inherited', () => {
  const system = makeEntity({
    kind: 'System',
    name: 'shop',
    annotations: { 'stewardship.dev/sbom': 'dir:bom.json' },
    spec: {
      stewardship: {
        realizes: 'card-payments',
        successor: { ref: 'system:next' },
        technologies: [{ product: 'go' }],
      },
    },
  });
  const pay = makeEntity({ spec: { system: 'shop' } });
  const inherited = resolveAmong([pay, system]);
  expect(inherited).toMatchObject({
    bomPlaces: [],
    realizes: [],
    successor: undefined,
    technologies: [],
  });
  const own = resolveAmong([pay, system], { ref: 'system:default/shop' });
  expect(own).toMatchObject({
    bomPlaces: [{ source: { kind: 'declared', path: SBOM } }],
    realizes: [{ value: 'card-payments', source: { kind: 'declared' } }],
    technologies: [{ value: { product: 'go' } }],
  });
  // Not every service is replaced, or realizes something that has a name.
  expect(completenessOf(own).missing).toEqual(
    completenessOf(inherited).missing,
  );
});
