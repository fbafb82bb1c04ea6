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

/** Components as a provider hands them in, with what the catalog makes relations of. One in three says something. */
export function staticComponents(count: number): Entity[] {
  const random = new Random(7);
  return Array.from({ length: count }, (_, index): Entity => {
    const dependsOn = Array.from(
      { length: 3 },
      () => `component:default/component-${random.below(count)}`,
    );
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: `component-${index}`,
        annotations: {
          'backstage.io/managed-by-location': 'url:https://git.example.com',
          'backstage.io/managed-by-origin-location':
            'url:https://git.example.com',
        },
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: `team-${index % 50}`,
        system: `system-${index % 80}`,
        dependsOn,
        ...(index % 3 === 0 && {
          stewardship: {
            purpose: 'Takes card payments',
            supportTier: 'gold',
            supportLines: [{ line: 1, ref: 'service-desk', hours: '24x7' }],
          },
        }),
      },
    };
  });
}
