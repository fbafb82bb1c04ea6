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

import { processEntities, provided } from './__testUtils__/processEntities';

let catalog: Awaited<ReturnType<typeof processEntities>> | undefined;

afterEach(async () => {
  await catalog?.stop();
  catalog = undefined;
});

function rungs(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ref: `rung-${index}`,
  }));
}

describe('catalogModuleStewardship', () => {
  it('relates an entity and whom it names at both ends, as the catalog tells it', async () => {
    catalog = await processEntities([
      provided({
        name: 'checkout',
        namespace: 'shop',
        spec: {
          stewardship: {
            escalation: [{ ref: 'payments' }, { ref: 'User:default/Ines' }],
            supportLines: [{ line: 1, ref: 'group:default/service-desk' }],
          },
        },
      }),
      provided({
        name: 'ledger',
        annotations: { 'stewardship.dev/escalation': 'service-desk, absent' },
      }),
      provided({ name: 'plain' }),
      provided({ kind: 'Group', name: 'payments', namespace: 'shop' }),
      provided({ kind: 'Group', name: 'service-desk' }),
      provided({ kind: 'User', name: 'ines', spec: { memberOf: [] } }),
    ]);

    expect(await catalog.relationsOf('component:shop/checkout')).toEqual([
      'escalatesTo group:shop/payments',
      'escalatesTo user:default/ines',
      'ownedBy group:shop/nobody',
      'supportedBy group:default/service-desk',
    ]);
    expect(await catalog.relationsOf('group:shop/payments')).toEqual([
      'escalationFor component:shop/checkout',
    ]);
    expect(await catalog.relationsOf('user:default/ines')).toEqual([
      'escalationFor component:shop/checkout',
    ]);
    expect(await catalog.relationsOf('group:default/service-desk')).toEqual([
      'escalationFor component:default/ledger',
      'supports component:shop/checkout',
    ]);
    // Nobody of that name is in the catalog: the catalog keeps such a relation, as it does for an owner.
    expect(await catalog.relationsOf('component:default/ledger')).toEqual([
      'escalatesTo group:default/absent',
      'escalatesTo group:default/service-desk',
      'ownedBy group:default/nobody',
    ]);
    expect(await catalog.relationsOf('component:default/plain')).toEqual([
      'ownedBy group:default/nobody',
    ]);
  });

  it('costs an entity three search rows at most, and whom it names one for each entity', async () => {
    const spec = {
      stewardship: {
        escalation: rungs(50),
        supportLines: rungs(50).map((rung, index) => ({
          line: 1 + (index % 9),
          ...rung,
        })),
      },
    };
    catalog = await processEntities([
      provided({ name: 'long', spec }),
      provided({ name: 'second', spec }),
      provided({ kind: 'Group', name: 'rung-0' }),
    ]);

    for (const name of ['long', 'second']) {
      expect(await catalog.searchRowsOf(`component:default/${name}`)).toEqual([
        'relations.escalatesto group:default/rung-0',
        'relations.escalatesto group:default/rung-1',
        'relations.escalatesto group:default/rung-2',
        'relations.ownedby group:default/nobody',
      ]);
    }
    expect(await catalog.searchRowsOf('group:default/rung-0')).toEqual([
      'relations.escalationfor component:default/long',
      'relations.escalationfor component:default/second',
    ]);
  });

  it('lets every entity into the catalog, whatever its record holds', async () => {
    const hostile: [string, unknown][] = [
      ['text', '${{ values.stewardship }}'],
      ['list', [[], {}]],
      ['steps-text', { escalation: 'payments', supportLines: 7 }],
      [
        'refs',
        { escalation: [{ ref: 'group:' }, { ref: ['x'] }, { ref: '\0' }] },
      ],
      ['long-ref', { escalation: [{ ref: 'x'.repeat(200) }] }],
      [
        'keys',
        JSON.parse('{ "__proto__": { "escalation": [{ "ref": "a" }] } }'),
      ],
      [
        'huge',
        { escalation: Array.from({ length: 5000 }, () => ({ ref: '//' })) },
      ],
    ];
    catalog = await processEntities(
      hostile.map(([name, stewardship]) =>
        provided({ name, namespace: 'n'.repeat(63), spec: { stewardship } }),
      ),
    );

    for (const [name] of hostile) {
      const ref = `component:${'n'.repeat(63)}/${name}`;
      expect(await catalog.errorsOf(ref)).toEqual([]);
      expect(await catalog.relationsOf(ref)).toEqual([
        `ownedBy group:${'n'.repeat(63)}/nobody`,
      ]);
    }
  });
});
