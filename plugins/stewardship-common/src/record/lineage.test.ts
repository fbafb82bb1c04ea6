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
import { group, relations, resolveAmong } from './__testUtils__/resolveAmong';
import { defaultRecordSettings } from './defaultSettings';
import { toGraphEntity } from './graph';
import { membersOf } from './lineage';

function graphOf(entities: ReturnType<typeof makeEntity>[]) {
  return new Map(
    entities
      .map(entity => toGraphEntity(entity, defaultRecordSettings))
      .map(entity => [entity.ref, entity]),
  );
}

describe('lineageOf', () => {
  it('ends at a circle of groups, names it, and still inherits from all of them', () => {
    const circle = [
      group('a', { parent: 'b' }),
      group('b', {
        parent: 'c',
        stewardship: { dataClassification: 'secret' },
      }),
      group('c', { parent: 'a', stewardship: { supportTier: 'gold' } }),
    ];
    const entity = makeEntity({ spec: { owner: 'a' } });

    const record = resolveAmong([entity, ...circle]);
    expect(record.dataClassification?.value).toBe('secret');
    expect(record.supportTier?.value).toBe('gold');
    expect(record.problems).toMatchObject([
      {
        kind: 'circularGroups',
        path: 'spec.owner',
        message:
          'The parent groups of group:default/a form a circle: group:default/a → group:default/b → group:default/c → group:default/a.',
      },
    ]);
    const ofGroup = resolveAmong(circle, { ref: 'group:default/b' });
    expect(ofGroup.problems).toMatchObject([
      {
        path: 'spec.parent',
        expected:
          'group:default/b → group:default/c → group:default/a → group:default/b',
      },
    ]);
    const alone = resolveAmong([entity, group('a', { parent: 'a' })]);
    expect(alone.problems).toMatchObject([
      { expected: 'group:default/a → group:default/a' },
    ]);
  });

  it('finds a circle that only a second parent closes, and none where two ways meet', () => {
    const twoParents = (name: string, ...parents: string[]) =>
      group(name, {
        relations: relations(
          ...parents.map((parent): [string, string] => [
            'childOf',
            `group:default/${parent}`,
          ]),
        ),
      });
    const entity = makeEntity({ spec: { owner: 's' } });
    expect(
      resolveAmong([
        entity,
        twoParents('s', 'a', 'b'),
        twoParents('a', 'b'),
        twoParents('b', 'a'),
      ]).problems,
    ).toMatchObject([{ kind: 'circularGroups', value: 'group:default/a' }]);
    expect(
      resolveAmong([
        entity,
        twoParents('s', 'a', 'b'),
        twoParents('a', 'top'),
        twoParents('b', 'top'),
        twoParents('top'),
      ]).problems,
    ).toEqual([]);
  });

  it('survives circles of domains and parents that are not there', () => {
    const domain = (name: string, subdomainOf: string) =>
      makeEntity({
        kind: 'Domain',
        name,
        spec: { owner: 'x', subdomainOf, stewardship: { purpose: name } },
      });
    const record = resolveAmong([
      makeEntity({ spec: { owner: 'a', system: 'shop' } }),
      makeEntity({ kind: 'System', name: 'shop', spec: { domain: 'one' } }),
      domain('one', 'two'),
      domain('two', 'one'),
      group('a', { parent: 'gone' }),
    ]);
    expect(record.problems).toEqual([]);
  });

  it('gives the same answer whatever the order of entities and relations', () => {
    const entities = (reverse: boolean) => {
      const given = [
        makeEntity({
          spec: {
            owner: 'a',
            stewardship: { contacts: [{ role: 'x', ref: 'y' }] },
          },
          relations: relations(
            ['ownedBy', 'group:default/b'],
            ['ownedBy', 'group:default/a'],
            ['partOf', 'system:default/two'],
            ['partOf', 'system:default/one'],
            ['dependsOn', 'resource:default/z'],
            ['dependsOn', 'resource:default/y'],
          ),
        }),
        ...['one', 'two'].map(name =>
          makeEntity({
            kind: 'System',
            name,
            spec: { stewardship: { environments: [name] } },
          }),
        ),
        ...['y', 'z'].map(name =>
          makeEntity({
            kind: 'Resource',
            name,
            spec: { owner: `team-${name}` },
          }),
        ),
        group('a', {
          relations: relations(
            ['childOf', 'group:default/c'],
            ['childOf', 'group:default/b'],
          ),
        }),
        group('b', { stewardship: { supportTier: 'gold' } }),
        group('c', { stewardship: { supportTier: 'silver' } }),
      ];
      return reverse
        ? given.reverse().map(entity => ({
            ...entity,
            relations: [...(entity.relations ?? [])].reverse(),
          }))
        : given;
    };
    const record = resolveAmong(entities(false));
    expect(record.owner?.value).toBe('group:default/a');
    expect(record.supportTier?.value).toBe('gold');
    expect(JSON.stringify(resolveAmong(entities(true)))).toBe(
      JSON.stringify(record),
    );
  });
});

describe('membersOf', () => {
  it('counts everybody in a group and below it once, also in a circle', () => {
    const withMembers = (name: string, members: string[], children: string[]) =>
      group(name, {
        relations: relations(
          ...members.map((user): [string, string] => [
            'hasMember',
            `user:default/${user}`,
          ]),
          ...children.map((child): [string, string] => [
            'parentOf',
            `group:default/${child}`,
          ]),
        ),
      });
    const graph = graphOf([
      withMembers('top', ['mona'], ['left', 'right', 'gone']),
      withMembers('left', ['ines', 'abe'], ['top']),
      withMembers('right', ['ines', 'zoe'], ['left']),
    ]);
    expect(membersOf('group:default/top', graph)).toEqual([
      'user:default/abe',
      'user:default/ines',
      'user:default/mona',
      'user:default/zoe',
    ]);
    expect(membersOf('group:default/gone', graph)).toEqual([]);
  });

  it('stays quick for a group with ten thousand relations', () => {
    const members = Array.from({ length: 10_000 }, (_, index) => [
      'hasMember',
      `user:default/u${index}`,
    ]) as [string, string][];
    const started = Date.now();
    const graph = graphOf([group('all', { relations: relations(...members) })]);
    expect(membersOf('group:default/all', graph)).toHaveLength(10_000);
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
