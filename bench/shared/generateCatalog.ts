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

import { addEscalation } from './addEscalation';
import { BenchEntity } from './BenchEntity';
import {
  generateOrganization,
  type Organization,
} from './generateOrganization';
import { Random } from './random';
import { componentRecord, systemRecord } from './records';
import { PLATFORMS, relateComponents } from './relateComponents';

/** How many of what. The directory lists all but groups and users. */
const SHARES = { systems: 0.04, apis: 0.15, resources: 0.12 };
const DOMAINS = 25;

/** A made-up catalog. */
export type BenchCatalog = {
  entities: BenchEntity[];
  /** Those that the directory lists. */
  listed: BenchEntity[];
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
  addEscalation({ organization, systems, components, random });

  const all = [...rest, ...components];
  const entities = [...organization.groups, ...organization.users, ...all];
  const byRef = new Map(entities.map(entity => [entity.ref, entity]));
  return { entities, listed: all, byRef, components, platforms };
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
