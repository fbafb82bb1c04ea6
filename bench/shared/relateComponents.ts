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

import type { BenchEntity } from './BenchEntity';
import type { Random } from './random';

/** Resources that nearly everything stands on, with the share of components that do so directly. */
export const PLATFORMS = {
  kubernetes: 0.6,
  'message-bus': 0.3,
  'postgres-cluster': 0.25,
  'identity-provider': 0.2,
  'log-store': 0.15,
};

/** Websites call services, services call cores. Each layer's share of the components. */
const LAYERS = [0.35, 0.45, 0.2];

/** Lets components depend on each other and on the rest, downwards, or everything would rely on everything. */
export function relateComponents(options: {
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
