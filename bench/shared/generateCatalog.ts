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

import { BenchEntity } from './BenchEntity';
import {
  generateOrganization,
  type Organization,
} from './generateOrganization';
import { Random } from './random';
import { componentRecord, systemRecord } from './records';

/** How many of what. The directory lists all but groups and users. */
const SHARES = { systems: 0.04, apis: 0.15, resources: 0.12 };
const DOMAINS = 25;

/** Resources that nearly everything stands on, with the share of components that do so directly. */
const PLATFORMS = {
  kubernetes: 0.6,
  'message-bus': 0.3,
  'postgres-cluster': 0.25,
  'identity-provider': 0.2,
  'log-store': 0.15,
};

/** Websites call services, services call cores. Each layer's share of the components. */
const LAYERS = [0.35, 0.45, 0.2];

/** A made-up catalog. */
export type BenchCatalog = {
  entities: BenchEntity[];
  byRef: Map<string, BenchEntity>;
  components: BenchEntity[];
  platforms: BenchEntity[];
};

/**
 * Makes up an organization of `listed` components, systems, APIs, resources and domains, and the groups and users that
 * stand behind them. The same for the same seed.
 */
export function generateCatalog(options: {
  listed: number;
  seed?: number;
}): BenchCatalog {
  const { listed, seed = 20261121 } = options;
  const random = new Random(seed);
  const organization = generateOrganization({ listed, random });
  const domains = generateDomains(organization, random);
  const systems = generateMany(Math.round(listed * SHARES.systems), index => {
    const system = new BenchEntity({
      kind: 'System',
      name: `system-${index}`,
      spec: systemRecord(random, organization),
      metadata: { title: `System ${index}` },
    });
    own(system, random.pick(organization.teams));
    const domain = random.pick(domains.slice(5));
    system.spec.domain = domain.name;
    system.relate('partOf', 'hasPart', domain);
    return system;
  });
  const platforms = generatePlatforms(organization);
  const resources = generateMany(
    Math.round(listed * SHARES.resources) - platforms.length,
    index => {
      const resource = new BenchEntity({
        kind: 'Resource',
        name: `resource-${index}`,
        spec: { type: random.pick(['database', 'bucket', 'topic', 'cache']) },
      });
      own(resource, random.pick(organization.teams));
      join(resource, random.pick(systems));
      return resource;
    },
  );
  const apis = generateMany(Math.round(listed * SHARES.apis), index => {
    const api = new BenchEntity({
      kind: 'API',
      name: `api-${index}`,
      spec: { type: 'openapi', lifecycle: 'production' },
      metadata: { title: `API ${index}` },
    });
    join(api, random.pick(systems));
    return api;
  });
  const rest = [...domains, ...systems, ...platforms, ...resources, ...apis];
  const components = generateMany(listed - rest.length, index => {
    const component = new BenchEntity({
      kind: 'Component',
      name: `component-${index}`,
      spec: {
        type: 'service',
        lifecycle: 'production',
        ...componentRecord(random, organization, index),
      },
      metadata: componentMetadata(random, index),
    });
    if (!random.chance(0.01)) {
      own(component, random.pick(organization.teams));
    }
    if (random.chance(0.9)) {
      join(component, random.pick(systems));
    }
    return component;
  });
  relateComponents({ components, resources, apis, platforms, random });

  const entities = [
    ...organization.groups,
    ...organization.users,
    ...rest,
    ...components,
  ];
  const byRef = new Map(entities.map(entity => [entity.ref, entity]));
  return { entities, byRef, components, platforms };
}

function generateMany(
  count: number,
  generate: (index: number) => BenchEntity,
): BenchEntity[] {
  return Array.from({ length: count }, (_, index) => generate(index));
}

function own(entity: BenchEntity, owner: BenchEntity): void {
  entity.spec.owner = owner.name;
  entity.relate('ownedBy', 'ownerOf', owner);
}

function join(entity: BenchEntity, system: BenchEntity): void {
  entity.spec.system = system.name;
  entity.relate('partOf', 'hasPart', system);
}

/** Five large ones, and smaller ones within them. */
function generateDomains(
  { departments }: Organization,
  random: Random,
): BenchEntity[] {
  const domains: BenchEntity[] = [];
  for (let index = 0; index < DOMAINS; index++) {
    const large = index < 5;
    const domain = new BenchEntity({
      kind: 'Domain',
      name: `domain-${index}`,
      spec: large
        ? { stewardship: { dataClassification: 'internal' } }
        : { stewardship: random.chance(0.3) ? { supportTier: 'bronze' } : {} },
      metadata: { title: `Domain ${index}` },
    });
    own(domain, random.pick(departments));
    if (!large) {
      const parent = domains[index % 5];
      domain.spec.subdomainOf = parent.name;
      domain.relate('partOf', 'hasPart', parent);
    }
    domains.push(domain);
  }
  return domains;
}

function generatePlatforms(organization: Organization): BenchEntity[] {
  return Object.keys(PLATFORMS).map((name, index) => {
    const platform = new BenchEntity({
      kind: 'Resource',
      name: `platform-${name}`,
      spec: { type: 'platform', stewardship: { supportTier: 'platinum' } },
      metadata: { title: `Platform ${name}` },
    });
    own(platform, organization.teams[index]);
    return platform;
  });
}

function componentMetadata(
  random: Random,
  index: number,
): Record<string, unknown> {
  return {
    ...(random.chance(0.7) && { title: `Service ${index}` }),
    tags: ['java', `squad-${index % 40}`],
    annotations: {
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/managed-by-location': `url:https://git.example.com/${index}`,
      ...(random.chance(0.2) && { 'pagerduty.com/service-id': `P${index}` }),
    },
    ...(random.chance(0.2) && {
      links: [
        { title: 'Runbook', url: `https://wiki.example.com/${index}/runbook` },
      ],
    }),
  };
}

function relateComponents(options: {
  components: BenchEntity[];
  resources: BenchEntity[];
  apis: BenchEntity[];
  platforms: BenchEntity[];
  random: Random;
}): void {
  const { components, resources, apis, platforms, random } = options;
  let start = 0;
  const layers = LAYERS.map(share => {
    const end = start + Math.ceil(components.length * share);
    const layer = components.slice(start, end);
    start = end;
    return layer;
  });
  // Services and cores provide APIs, one after the other.
  const providers = [...layers[1], ...layers[2]];
  for (const [index, api] of apis.entries()) {
    const provider = providers[index % providers.length];
    provider.relate('providesApi', 'apiProvidedBy', api);
    const owner = provider.spec.owner;
    if (typeof owner === 'string') {
      api.spec.owner = owner;
      api.relations.push({
        type: 'ownedBy',
        targetRef: `group:default/${owner}`,
      });
    }
  }
  for (const [depth, layer] of layers.entries()) {
    for (const component of layer) {
      const below = layers[depth + 1] ?? [];
      const needed = [
        ...random.pickPopular(below, below.length > 0 ? 2 : 0),
        ...random.pickPopular(resources, 1 + random.below(2)),
        ...platforms.filter((_, index) =>
          random.chance(Object.values(PLATFORMS)[index]),
        ),
      ];
      for (const entity of needed) {
        component.relate('dependsOn', 'dependencyOf', entity);
      }
      // Only downwards, or everything would rely on everything.
      if (depth < 2) {
        for (const api of random.pickPopular(apis, random.below(3))) {
          const [provider] = api.targets('apiProvidedBy');
          if (depth === 0 || layers[2].some(({ ref }) => ref === provider)) {
            component.relate('consumesApi', 'apiConsumedBy', api);
          }
        }
      }
    }
  }
}
