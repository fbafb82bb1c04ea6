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
import { relations } from './__testUtils__/resolveAmong';
import { defaultRecordSettings } from './defaultSettings';
import { toGraphEntity } from './graph';

describe('toGraphEntity', () => {
  it('takes components for parts, and nothing else that it consists of', () => {
    const monolith = makeEntity({
      relations: relations(
        ['hasPart', 'component:default/ledger'],
        ['hasPart', 'api:default/ledger'],
        ['hasPart', 'resource:default/db'],
        ['hasPart', 'Component:default/Cards'],
        ['partOf', 'component:default/whole'],
      ),
    });
    expect(toGraphEntity(monolith, defaultRecordSettings).partRefs).toEqual([
      'component:default/cards',
      'component:default/ledger',
    ]);
  });

  it.each([
    [
      'its source',
      {
        'backstage.io/managed-by-location': 'url:https://git.example/all.yaml',
        'backstage.io/source-location': 'url:https://git.example/pay/',
      },
      'url:https://git.example/pay/',
    ],
    [
      'its file, where its source is nowhere',
      {
        'backstage.io/source-location': 'dir:.',
        'backstage.io/managed-by-location': 'file:/catalog/all.yaml',
      },
      'file:/catalog/all.yaml',
    ],
    [
      'nothing, where that is a placeholder',
      { 'backstage.io/source-location': 'url:${{ values.repo }}' },
      undefined,
    ],
    [
      'nothing, where that is no text, too long or unprintable',
      {
        'backstage.io/source-location': ['url:https://git.example/'],
        'backstage.io/managed-by-location': `url:https://${'a'.repeat(2_000)}`,
      },
      undefined,
    ],
    [
      'nothing, where that cannot be printed',
      { 'backstage.io/managed-by-location': 'file:/a\0b' },
      undefined,
    ],
    ['nothing, where there are no annotations', null, undefined],
    ['nothing, where annotations are text', 'file:/a', undefined],
  ])('says that an entity is at %s', (_, annotations, locatedAt) => {
    const entity = makeEntity({ annotations });
    expect(toGraphEntity(entity, defaultRecordSettings).locatedAt).toBe(
      locatedAt,
    );
  });
});
