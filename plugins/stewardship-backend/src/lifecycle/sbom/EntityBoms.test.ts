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

import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { GraphEntity } from '@backstage-stewardship/plugin-stewardship-common';
import { createBomResolver } from './bomPlaces';
import { EntityBoms } from './EntityBoms';

const resolve = createBomResolver({
  integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
});

async function of(targets: string[] | undefined) {
  const boms = await EntityBoms.read({
    resolve,
    store: {
      readBoms: async () =>
        new Map(
          (targets ?? []).flatMap(target => {
            const place = resolve({ place: { target } });
            return place.status === 'bom'
              ? [
                  [
                    place.key,
                    {
                      key: place.key,
                      counts: { components: 1, recognized: 1 },
                      components: () => [{ name: target }],
                    },
                  ] as const,
                ]
              : [];
          }),
        ),
    },
  });
  const bomPlaces = targets?.map((target, at) => ({
    value: { target },
    path: `spec.sbom[${at}]`,
  }));
  const entity = { declared: { bomPlaces } } as unknown as GraphEntity;
  const found = boms.of({ entity });
  return {
    findings: found.findings,
    names: found.boms.flatMap(({ components }) => components.map(c => c.name)),
  };
}

const places = (count: number) =>
  Array.from({ length: count }, (_, at) => `url:https://git.example/${at}`);

describe('EntityBoms', () => {
  it('has the first ten bills of an entity, and says that it has more', async () => {
    const twelve = places(12);
    expect(await of(twelve)).toEqual({
      names: twelve.slice(0, 10),
      findings: [
        {
          kind: 'tooLarge',
          path: 'spec.sbom[10]',
          value: '12 bills of materials, of which the first 10 are read',
          expected: '10 bills of materials',
        },
      ],
    });
    expect((await of(places(10))).findings).toEqual([]);
  });

  it('counts an address once however often it is named, and a wrong place not at all', async () => {
    const [first] = places(1);
    const ten = places(10);
    const { names, findings } = await of([
      ...ten,
      first,
      'url:ftp://git.example/bom',
    ]);
    expect(names).toEqual(ten);
    expect(findings).toMatchObject([{ path: 'spec.sbom[11]' }]);
    expect(findings[0].kind).not.toBe('tooLarge');
  });

  it('has none for an entity that was mirrored before there were any', async () => {
    expect(await of(undefined)).toEqual({ names: [], findings: [] });
  });
});
