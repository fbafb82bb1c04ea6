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

/** Shortest way to write an entity of a test catalog. Its uid follows from its name unless told. */
export function makeEntity(options: {
  kind: string;
  name: string;
  uid?: string;
  title?: string;
  annotations?: Record<string, string>;
  spec?: Entity['spec'];
  relations?: Record<string, string[]>;
}): Entity {
  const { kind, name, uid, title, annotations, spec, relations = {} } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      uid: uid ?? `uid-${kind}-${name}`.toLocaleLowerCase('en-US'),
      namespace: 'default',
      name,
      ...(title && { title }),
      ...(annotations && { annotations }),
    },
    ...(spec && { spec }),
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

/** A small organization: a gold system with a service and its database, a consumer, and two groups with people. */
export function demoCatalog(): Entity[] {
  return [
    makeEntity({
      kind: 'Domain',
      name: 'sales',
      spec: {
        owner: 'team-shop',
        stewardship: { dataClassification: 'internal' },
      },
      relations: { ownedBy: ['group:default/team-shop'] },
    }),
    makeEntity({
      kind: 'System',
      name: 'checkout',
      title: 'Checkout',
      spec: {
        owner: 'team-shop',
        domain: 'sales',
        stewardship: {
          supportTier: 'gold',
          environments: ['test', 'production'],
          supportLines: [{ line: 1, ref: 'service-desk', hours: 'business' }],
        },
      },
      relations: {
        ownedBy: ['group:default/team-shop'],
        partOf: ['domain:default/sales'],
      },
    }),
    makeEntity({
      kind: 'Component',
      name: 'payments',
      title: 'Payments',
      spec: {
        type: 'service',
        owner: 'team-shop',
        system: 'checkout',
        stewardship: { purpose: 'Takes card payments' },
      },
      relations: {
        ownedBy: ['group:default/team-shop'],
        partOf: ['system:default/checkout'],
        dependsOn: ['resource:default/payments-db'],
        providesApi: ['api:default/payments-api'],
      },
    }),
    makeEntity({
      kind: 'API',
      name: 'payments-api',
      spec: { type: 'openapi', owner: 'team-shop', system: 'checkout' },
      relations: {
        ownedBy: ['group:default/team-shop'],
        partOf: ['system:default/checkout'],
        apiProvidedBy: ['component:default/payments'],
      },
    }),
    makeEntity({
      kind: 'Component',
      name: 'web-shop',
      spec: {
        type: 'website',
        owner: 'team-shop',
        stewardship: { supportTier: 'platinum' },
      },
      relations: {
        ownedBy: ['group:default/team-shop'],
        consumesApi: ['api:default/payments-api'],
      },
    }),
    makeEntity({
      kind: 'Component',
      name: 'reports',
      spec: { type: 'service', owner: 'team-nowhere' },
      relations: {
        ownedBy: ['group:default/team-nowhere'],
        dependsOn: ['component:default/web-shop'],
      },
    }),
    makeEntity({
      kind: 'Resource',
      name: 'payments-db',
      spec: {
        type: 'database',
        owner: 'team-databases',
        stewardship: {
          supportTier: 'diamond',
          technologies: [{ product: 'postgresql', version: '15.4' }],
        },
      },
      relations: { ownedBy: ['group:default/team-databases'] },
    }),
    makeEntity({
      kind: 'Group',
      name: 'team-shop',
      title: 'Team Shop',
      spec: {
        type: 'team',
        children: [],
        profile: { email: 'shop@northline.example' },
        stewardship: {
          rotas: [
            {
              id: 'turns',
              title: 'Turns',
              members: ['user:default/ada', 'user:default/bo'],
              timeZone: 'Europe/Brussels',
              startsOn: '2026-01-05',
              handover: '09:00',
              shift: 'P1D',
            },
          ],
        },
      },
      relations: { hasMember: ['user:default/ada', 'user:default/bo'] },
    }),
    makeEntity({
      kind: 'Group',
      name: 'team-databases',
      spec: { type: 'team', children: [] },
      relations: { hasMember: ['user:default/cy'] },
    }),
    makeEntity({
      kind: 'Group',
      name: 'service-desk',
      spec: { type: 'team', children: [] },
    }),
    ...['ada', 'bo', 'cy'].map(name =>
      makeEntity({
        kind: 'User',
        name,
        spec: {
          profile: {},
          ...(name === 'bo' && {
            stewardship: { channels: { phone: '+32 2 555 0102' } },
          }),
        },
      }),
    ),
  ];
}
