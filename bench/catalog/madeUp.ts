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
import { Random } from '../shared/random';

const TEAMS = 50;
const VENDORS = 10;

/** A relation that the module must make, from the one that declares it. */
export type ExpectedRelation = {
  from: string;
  type: 'escalatesTo' | 'supportedBy';
  to: string;
};

/** What a provider hands in, and the relations that the module must make of it, written down while it was made up. */
export type MadeUp = {
  entities: Entity[];
  expected: ExpectedRelation[];
};

/**
 * Makes up components with what every catalog makes relations of. Of those that are `usual`, one in three declares
 * something: a support line most of them, one in ten a ladder with lines, and one in a hundred something wrong. Of the
 * others, each declares as much as makes relations.
 */
export class ComponentSource {
  readonly #random = new Random(7);
  #next = 0;

  take(options: { count: number; usual: boolean }): MadeUp {
    const { count, usual } = options;
    const made: MadeUp = { entities: [], expected: [] };
    for (let left = count; left > 0; left--) {
      this.#add(made, usual);
    }
    return made;
  }

  #add({ entities, expected }: MadeUp, usual: boolean): void {
    const index = this.#next++;
    const name = `component-${index}`;
    const declared = usual
      ? declare(index, this.#random)
      : ladder(index, this.#random);
    entities.push(
      provided('Component', name, declared.annotations, {
        type: 'service',
        lifecycle: 'production',
        owner: teamOf(index),
        system: `system-${index % 80}`,
        dependsOn: Array.from(
          { length: 3 },
          () => `component:default/component-${this.#random.below(3000)}`,
        ),
        ...(declared.stewardship !== undefined && {
          stewardship: declared.stewardship,
        }),
      }),
    );
    for (const [type, to] of declared.relations) {
      const from = `component:default/${name}`;
      expected.push({ from, type, to: `group:default/${to}` });
    }
  }
}

/** The groups that components name. */
export function makeUpGroups(): MadeUp {
  const names = [
    'service-desk',
    'operations',
    ...Array.from({ length: TEAMS }, (_, index) => teamOf(index)),
    ...Array.from({ length: VENDORS }, (_, index) => `vendor-${index}`),
  ];
  const spec = { type: 'team', children: [] };
  return {
    entities: names.map(name => provided('Group', name, {}, spec)),
    expected: [],
  };
}

function teamOf(index: number): string {
  return `team-${index % TEAMS}`;
}

type Declaration = {
  stewardship?: unknown;
  annotations?: Record<string, string>;
  relations: [ExpectedRelation['type'], string][];
};

const purpose = 'Takes card payments';
const desk = { line: 1, ref: 'service-desk', hours: '24x7' };

function declare(index: number, random: Random): Declaration {
  if (index % 100 === 7) {
    return { stewardship: wrongRecord(index), relations: [] };
  }
  if (index % 20 === 3) {
    return ladder(index, random);
  }
  if (index % 20 === 13) {
    const team = teamOf(index);
    const vendor = `vendor-${random.below(VENDORS)}`;
    return {
      stewardship: { purpose, supportLines: [desk] },
      annotations: { 'stewardship.dev/escalation': `${team}, ${vendor}` },
      relations: [
        ['escalatesTo', team],
        ['escalatesTo', vendor],
        ['supportedBy', 'service-desk'],
      ],
    };
  }
  return index % 9 < 2
    ? {
        stewardship: { purpose, supportTier: 'gold', supportLines: [desk] },
        relations: [['supportedBy', 'service-desk']],
      }
    : { relations: [] };
}

/** Names five and makes three relations. */
function ladder(index: number, random: Random): Declaration {
  const team = teamOf(index);
  const vendor = `vendor-${random.below(VENDORS)}`;
  return {
    stewardship: {
      purpose,
      supportTier: 'gold',
      supportLines: [desk, { line: 2, ref: 'operations' }],
      escalation: [
        { ref: team, channel: 'pager', respondWithin: 'PT15M' },
        { ref: 'Group:Default/Operations', channel: 'chat' },
        { ref: team, channel: 'phone' },
        { ref: vendor, channel: 'ticket', respondWithin: 'PT4H' },
      ],
    },
    relations: [
      ['escalatesTo', team],
      ['escalatesTo', 'operations'],
      ['escalatesTo', vendor],
    ],
  };
}

/** What must cost no entity its place in the catalog. */
function wrongRecord(index: number): unknown {
  const wrong: unknown[] = [
    '${{ values.stewardship }}',
    { escalation: 'team-1', supportLines: { line: 1 } },
    { escalation: [{ ref: 'group:' }, { ref: '/' }, 7] },
    { supportLines: [{ line: 0, ref: 'operations' }, { line: 1 }] },
    { escalation: [{ ref: `component:component-${index}` }] },
    // Too long for the columns of the catalog.
    { escalation: [{ ref: 'x'.repeat(195) }] },
  ];
  return wrong[Math.floor(index / 100) % wrong.length];
}

function provided(
  kind: string,
  name: string,
  annotations: Record<string, string> | undefined,
  spec: Record<string, unknown>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://git.example.com',
        'backstage.io/managed-by-origin-location':
          'url:https://git.example.com',
        ...annotations,
      },
    },
    spec: spec as Entity['spec'],
  };
}
