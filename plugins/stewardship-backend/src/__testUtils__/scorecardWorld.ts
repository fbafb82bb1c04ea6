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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { makeEntity } from './demoCatalog';

/** What was sent, answered and asked for about one service. */
export type Deed = {
  ref: string;
  facts: { green?: boolean; coverage?: number };
  drilled?: 'yes' | 'no' | 'draft';
  /** Who has to agree: a group that was asked, or a service that a draft names. */
  counterpart?: string;
  exemption?: 'requested' | 'approved' | 'denied';
};

/** Services among systems, groups and people, with what is known of them. */
export type World = { entities: Entity[]; deeds: Deed[] };

export const SCORECARD_IDS = ['ready', 'basics'] as const;

/** Facts of the entities themselves and what is sent, so that no outcome depends on other entities. */
export const SCORECARDS = `
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: ready, title: Ready }
spec:
  owner: group:default/team-up
  appliesTo: { filter: { kind: Component } }
  levels: [{ id: bronze, title: Bronze }, { id: silver, title: Silver }]
  checks:
    - id: green
      title: Builds
      level: bronze
      rule: ci.green
      remediation: { text: "Mend {{ title }} of {{ owner }} in {{ system }}" }
    - { id: covered, title: Covered, level: silver, weight: 3, rule: ci.coverage >= 50 }
---
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: basics, title: Basics }
spec:
  levels: [{ id: bronze, title: Bronze }]
  checks:
    - { id: homed, title: At home, level: bronze, rule: entity.hasSystem && ci.green }
    - id: drilled
      title: Drilled
      question:
        kind: yesNo
        text: Was it drilled?
        answeredBy: { owners: true, groups: [group:default/keepers] }
    - id: agreed
      title: Agreed
      question:
        kind: yesNo
        text: Do both sides agree?
        answeredBy: { owners: true, groups: [group:default/keepers] }
        confirmation: { ownerOf: counterpart }
`;

const SERVICE_KINDS: Record<string, string> = {
  qona: 'Component',
  qonb: 'Component',
  qonc: 'Component',
  qond: 'Component',
  qone: 'API',
  qonf: 'Resource',
};

/** What only those may learn who may read the entity. */
export function secretOf({ kind, metadata }: Entity): string {
  return `Secret title of ${kind} ${metadata.name}`;
}

export function isService({ kind }: Entity): boolean {
  return ['Component', 'API', 'Resource'].includes(kind);
}

export function refsOf(entities: Entity[]): string[] {
  return entities.map(entity => stringifyEntityRef(entity));
}

function named(options: Parameters<typeof makeEntity>[0]): Entity {
  const made = makeEntity(options);
  return { ...made, metadata: { ...made.metadata, title: secretOf(made) } };
}

function team(name: string, relations: Record<string, string[]>): Entity {
  const spec = { type: 'team', children: [] };
  return named({ kind: 'Group', name, spec, relations });
}

const AROUND: Entity[] = [
  named({ kind: 'Domain', name: 'north', spec: {} }),
  named({
    kind: 'System',
    name: 'one',
    spec: { domain: 'north', stewardship: { supportTier: 'silver' } },
    relations: { partOf: ['domain:default/north'] },
  }),
  named({ kind: 'System', name: 'two', spec: {} }),
  team('team-up', {}),
  team('team-low', {
    childOf: ['group:default/team-up'],
    hasMember: ['user:default/ada'],
  }),
  team('keepers', { hasMember: ['user:default/root', 'user:default/kim'] }),
  ...['ada', 'kim', 'root', 'judge'].map(name =>
    named({ kind: 'User', name, spec: { profile: {} } }),
  ),
];

const service = (name: string) =>
  fc
    .record(
      {
        owner: fc.constantFrom('team-up', 'team-low'),
        system: fc.constantFrom('one', 'two'),
        supportTier: fc.constantFrom('gold', 'bronze'),
      },
      { requiredKeys: [] },
    )
    .map(({ owner, system, supportTier }) =>
      named({
        ...{ kind: SERVICE_KINDS[name], name },
        spec: {
          ...{ type: 'service', ...(owner && { owner }) },
          ...(system && { system }),
          ...(supportTier && { stewardship: { supportTier } }),
        },
        relations: {
          ...(owner && { ownedBy: [`group:default/${owner}`] }),
          ...(system && { partOf: [`system:default/${system}`] }),
        },
      }),
    );

const deed = (ref: string, others: string[]): fc.Arbitrary<Deed> =>
  fc.record(
    {
      ref: fc.constant(ref),
      facts: fc.record(
        { green: fc.boolean(), coverage: fc.constantFrom(10, 50, 90) },
        { requiredKeys: [] },
      ),
      drilled: fc.constantFrom('yes' as const, 'no' as const, 'draft' as const),
      counterpart: fc.constantFrom('group:default/team-low', ...others),
      exemption: fc.constantFrom(
        ...(['requested', 'approved', 'denied'] as const),
      ),
    },
    { requiredKeys: ['ref', 'facts'] },
  );

/** Worlds with a user and what that user may read. */
export const worlds = fc
  .tuple(...Object.keys(SERVICE_KINDS).map(service))
  .chain(services => {
    const entities = [...AROUND, ...services];
    const refs = refsOf(services);
    return fc.record({
      world: fc
        .tuple(
          ...refs.map(ref =>
            deed(
              ref,
              refs.filter(other => other !== ref),
            ),
          ),
        )
        .map((deeds): World => ({ entities, deeds })),
      // An owner, and somebody who may answer.
      viewer: fc.constantFrom('user:default/ada', 'user:default/kim'),
      // Somebody who reads nothing, or everything, tells little.
      // Nor is it of any use to read the domain, which nothing but its system names.
      readable: fc.subarray(
        refsOf(entities.filter(({ kind }) => kind !== 'Domain')),
        { minLength: 5, maxLength: 12 },
      ),
    });
  });

/** The same world without the services that a user may not read. Groups, systems, domains and people stay: services name them. */
export function onlyReadable(world: World, readable: string[]): World {
  const remains = (ref: string) => readable.includes(ref);
  return {
    entities: world.entities.filter(
      one => !isService(one) || remains(stringifyEntityRef(one)),
    ),
    deeds: world.deeds.filter(({ ref }) => remains(ref)),
  };
}
