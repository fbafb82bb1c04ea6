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

import { createAppliesTo } from './appliesTo';
import { DefinitionReading } from './DefinitionReading';
import type { FilterableEntity } from './filterable';
import { toFilterableEntity } from './filterableEntity';
import { readFilter } from './readFilter';

const entity: FilterableEntity = toFilterableEntity({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'pay',
    namespace: 'rail',
    labels: JSON.parse('{"__proto__":"odd","constructor":"odd"}'),
    annotations: { 'git.example/slug': 'shop/pay' },
    tags: ['java', 'pci'],
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
});

function read(value: unknown) {
  const reading = new DefinitionReading();
  const filter = readFilter(reading, { value, path: 'filter' });
  return { filter, problems: reading.problems };
}

describe('readFilter', () => {
  it.each<[unknown, boolean]>([
    [{}, true],
    [{ kind: 'component', 'spec.type': 'SERVICE' }, true],
    [{ kind: 'API' }, false],
    [{ 'spec.lifecycle': { $in: ['production', 'beta'] } }, true],
    [{ 'metadata.namespace': { $hasPrefix: 'ra' } }, true],
    [{ 'spec.system': { $exists: false } }, true],
    [{ 'metadata.annotations': { $exists: false } }, false],
    [{ 'metadata.annotations.git.example/slug': 'shop/pay' }, true],
    [{ 'metadata.labels.__proto__': 'odd' }, true],
    [{ 'metadata.labels.constructor': 'odd' }, true],
    [{ 'metadata.labels.toString': { $exists: true } }, false],
    [{ 'metadata.tags': { $contains: 'pci' } }, true],
    [{ 'metadata.tags': { $contains: { $any: ['go', 'java'] } } }, true],
    [{ 'metadata.tags': { $contains: 'go' } }, false],
    [
      {
        relations: {
          $contains: { type: 'ownedBy', targetRef: { $hasPrefix: 'group:' } },
        },
      },
      true,
    ],
    [
      {
        $all: [
          { $any: [{ kind: 'System' }, { kind: 'Component' }] },
          { $not: { 'spec.type': 'website' } },
        ],
      },
      true,
    ],
  ])('reads %j, which says %p of an entity', (value, matches) => {
    const { filter, problems } = read(value);
    expect(problems).toEqual([]);
    expect(filter).toEqual(value);
    expect(createAppliesTo({ filter })(entity)).toBe(matches);
  });

  it.each<[unknown, string, RegExp]>([
    ['Component', 'filter', /'filter' is 'Component'.*an object of paths/],
    [[], 'filter', /an object of paths/],
    [null, 'filter', /an object of paths/],
    [
      { 'spec.typ': 'x' },
      'filter.spec.typ',
      /'spec\.typ' is not a path.*Did you mean 'spec\.type'\? Use one of: kind,/,
    ],
    [
      { 'metadata.annotation.a/b': 'x' },
      'filter.metadata.annotation.a/b',
      /annotation such as metadata\.annotations\.example\.com\/key/,
    ],
    [{ __proto__x: 1 }, 'filter.__proto__x', /not a path/],
    [JSON.parse('{"__proto__":"x"}'), 'filter.__proto__', /not a path/],
    [
      { 'spec.definition': { $exists: true } },
      'filter.spec.definition',
      /path/,
    ],
    [{ kind: { $inn: ['a'] } }, 'filter.kind.$inn', /Did you mean '\$in'\?/],
    [{ kind: { $in: [] } }, 'filter.kind.$in', /a list of values/],
    [{ kind: { $in: 'API' } }, 'filter.kind.$in', /a list of values/],
    [{ kind: { $in: [['API']] } }, 'filter.kind.$in[0]', /a text/],
    [{ kind: { $exists: 'yes' } }, 'filter.kind.$exists', /true or false/],
    [{ kind: { $hasPrefix: 1 } }, 'filter.kind.$hasPrefix', /a text/],
    [
      { kind: { $in: ['API'], $exists: true } },
      'filter.kind',
      /a value, or an object with \$exists or \$in or \$hasPrefix alone/,
    ],
    [{ kind: { $contains: 'a' } }, 'filter.kind.$contains', /\$exists, \$in/],
    [{ kind: null }, 'filter.kind', /a text/],
    [{ kind: NaN }, 'filter.kind', /a number/],
    [{ 'metadata.tags': 'pci' }, 'filter.metadata.tags', /\$contains/],
    [
      { 'metadata.tags': { $contains: { type: 'x' } } },
      'filter.metadata.tags.$contains',
      /which tags are/,
    ],
    [
      { relations: { $contains: { target: 'x' } } },
      'filter.relations.$contains.target',
      /Use one of: type, targetRef/,
    ],
    [{ relations: { $contains: 'x' } }, 'filter.relations.$contains', /object/],
    [{ $all: [] }, 'filter.$all', /a list of conditions/],
    [{ $any: { kind: 'API' } }, 'filter.$any', /a list of conditions/],
    [{ $all: ['API'] }, 'filter.$all[0]', /an object of paths/],
    [{ $or: [{ kind: 'API' }] }, 'filter.$or', /\$all, \$any, \$not/],
    [{ kind: 'API', $not: { kind: 'a' } }, 'filter', /one operator alone/],
  ])('refuses %j', (value, path, says) => {
    const { filter, problems } = read(value);
    expect(filter).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        path,
        message: expect.stringMatching(says),
      }),
    ]);
  });

  it('refuses what is too deep or too much, once', () => {
    let deep: unknown = { kind: 'API' };
    for (let i = 0; i < 10_000; i++) {
      deep = { $not: deep };
    }
    const wide = { $any: Array(100_000).fill({ kind: 'API' }) };
    const long = { kind: { $in: Array(100_000).fill('API') } };
    for (const value of [deep, wide, long]) {
      const { filter, problems } = read(value);
      expect(filter).toBeUndefined();
      expect(problems).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/The filter is too large/),
        }),
      ]);
    }
  });
});
