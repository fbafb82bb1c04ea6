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
import { group, relations } from './__testUtils__/resolveAmong';
import { defaultRecordSettings } from './defaultSettings';
import { toGraphEntity } from './graph';
import { runbookHeritage } from './lineage';

function graphOf(entities: ReturnType<typeof makeEntity>[]) {
  return new Map(
    entities
      .map(entity => toGraphEntity(entity, defaultRecordSettings))
      .map(entity => [entity.ref, entity]),
  );
}

describe('runbookHeritage', () => {
  function depending(
    [kind, name]: [kind: string, name: string],
    on: string[],
    options: { system?: string; owner?: string } = {},
  ) {
    return makeEntity({
      ...{ kind, name, spec: options },
      relations: relations(
        ...on.map((ref): [string, string] => ['dependsOn', ref]),
      ),
    });
  }

  /** Refs of the heritage of one of some entities, with a star where it is a technology. */
  function heritageOf(ref: string, entities: Parameters<typeof graphOf>[0]) {
    const graph = graphOf(entities);
    const entity = graph.get(ref);
    return (entity ? runbookHeritage(entity, graph) : []).map(
      ({ entity: found, ofTechnology }) =>
        `${ofTechnology ? '*' : ''}${found.ref}`,
    );
  }

  it('is the entity, its lineage with the nearest first, and its technologies', () => {
    const heritage = heritageOf('component:default/pay', [
      depending(
        ['Component', 'pay'],
        [
          'resource:default/queue',
          'resource:default/db',
          'component:default/cards',
          'resource:default/gone',
        ],
        { system: 'shop', owner: 'payments' },
      ),
      makeEntity({ kind: 'System', name: 'shop', spec: { domain: 'retail' } }),
      makeEntity({ kind: 'Domain', name: 'retail' }),
      group('payments', { parent: 'engineering' }),
      group('engineering'),
      depending(['Resource', 'queue'], ['resource:default/cluster']),
      depending(['Resource', 'db'], ['resource:default/disk'], {
        owner: 'databases',
      }),
      depending(['Resource', 'disk'], ['resource:default/cluster']),
      depending(['Resource', 'cluster'], []),
      depending(['Component', 'cards'], ['resource:default/hsm']),
      depending(['Resource', 'hsm'], []),
      group('databases'),
    ]);
    expect(heritage).toEqual([
      'component:default/pay',
      'system:default/shop',
      'domain:default/retail',
      'group:default/payments',
      'group:default/engineering',
      '*resource:default/db',
      '*resource:default/queue',
      '*resource:default/disk',
      '*resource:default/cluster',
    ]);
  });

  it('survives circles, and names nothing twice', () => {
    const entities = [
      depending(
        ['Resource', 'a'],
        ['resource:default/a', 'resource:default/b'],
      ),
      depending(['Resource', 'b'], ['resource:default/c']),
      depending(
        ['Resource', 'c'],
        ['resource:default/a', 'resource:default/b'],
      ),
    ];
    expect(heritageOf('resource:default/a', entities)).toEqual([
      'resource:default/a',
      '*resource:default/b',
      '*resource:default/c',
    ]);
  });

  it('takes what is of the lineage for no technology as well', () => {
    const entities = [
      depending(['Component', 'pay'], ['resource:default/platform'], {
        system: 'resource:default/platform',
      }),
      depending(['Resource', 'platform'], ['resource:default/cluster'], {
        system: 'resource:default/platform',
      }),
      depending(['Resource', 'cluster'], ['resource:default/platform']),
    ];
    expect(heritageOf('component:default/pay', entities)).toEqual([
      'component:default/pay',
      'resource:default/platform',
    ]);
    expect(heritageOf('resource:default/platform', entities)).toEqual([
      'resource:default/platform',
      '*resource:default/cluster',
    ]);
  });

  it('stops at fifty technologies, the nearest, also of a chain without an end', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `r${index}`);
    const chain = names.map((name, index) =>
      depending(['Resource', name], [`resource:default/r${index + 1}`]),
    );
    const started = Date.now();
    const ofChain = heritageOf('resource:default/r0', chain);
    expect(ofChain).toHaveLength(51);
    expect(ofChain.at(-1)).toBe('*resource:default/r50');

    const all = names.slice(1).map(name => `resource:default/${name}`);
    const ofMany = heritageOf('component:default/pay', [
      depending(['Component', 'pay'], all),
      ...chain,
    ]);
    expect(ofMany).toHaveLength(51);
    expect(ofMany).toContain('*resource:default/r1');
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
