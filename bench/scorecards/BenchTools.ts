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

import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  stewardshipFactsExtensionPoint,
  type FactProvider,
} from '../../plugins/stewardship-node/src';
import {
  countNames,
  flagNames,
  sourceIds,
  type MadeUpFacts,
} from './MadeUpFacts';

const DAY_MS = 24 * 3600_000;

/** The tools that know the facts, added by a module as any others. */
export class BenchTools {
  readonly #facts: MadeUpFacts;
  /** When the tools have last looked. */
  measuredAt = new Date(Date.now() - 31 * DAY_MS);
  /** The entities and sources of which they say something, where it is not all. */
  only: Map<string, number[]> | undefined;

  constructor(facts: MadeUpFacts) {
    this.#facts = facts;
  }

  toFeature(): BackendFeature {
    return createBackendModule({
      pluginId: 'stewardship',
      moduleId: 'bench-tools',
      register: env => {
        env.registerInit({
          deps: { facts: stewardshipFactsExtensionPoint },
          init: async ({ facts }) => {
            for (const index of sourceIds.keys()) {
              facts.addFactProvider(this.#toProvider(index));
            }
          },
        });
      },
    });
  }

  #toProvider(index: number): FactProvider {
    const facts = this.#facts;
    const tools = this;
    return {
      id: sourceIds[index],
      title: `Tool ${index}`,
      facts: [
        ...flagNames.map(name => ({ name, type: 'boolean' as const })),
        ...countNames.map(name => ({ name, type: 'number' as const })),
      ].map(fact => ({ ...fact, description: `What ${fact.name} says` })),
      async *readFacts({ entities }) {
        for (const { ref } of entities) {
          const { measuredAt, only } = tools;
          const known = facts.of(ref).at(index);
          // They are asked about groups and users, too.
          if (known && (!only || only.get(ref)?.includes(index))) {
            yield { entityRef: ref, facts: known, measuredAt };
          }
        }
      },
    };
  }
}
