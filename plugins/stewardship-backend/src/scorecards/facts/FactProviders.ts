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
  parseDuration,
  type FactSourceDefinition,
} from '@backstage-stewardship/plugin-stewardship-common';
import type {
  FactProvider,
  StewardshipFactsExtensionPoint,
} from '@backstage-stewardship/plugin-stewardship-node';
import { FACT_NAME, OWN_SOURCES } from './factNames';

const TYPES = ['string', 'number', 'boolean', 'list'];

/** The tools that modules add, by what stands before the dot of their facts. */
export class FactProviders implements StewardshipFactsExtensionPoint {
  readonly #providers = new Map<string, FactProvider>();

  addFactProvider(...providers: FactProvider[]): void {
    for (const provider of providers) {
      const { id } = provider;
      if (!FACT_NAME.test(id)) {
        throw new Error(
          `A provider of facts has the id '${id}', which must be letters, digits and underscores, and not begin with a digit`,
        );
      }
      if (OWN_SOURCES.includes(id)) {
        throw new Error(
          `A provider of facts has the id '${id}', which is that of facts of stewardship itself`,
        );
      }
      if (this.#providers.has(id)) {
        throw new Error(
          `A provider of facts with the id '${id}' was added before`,
        );
      }
      refuseUnclear(provider);
      this.#providers.set(id, provider);
    }
  }

  get all(): FactProvider[] {
    return [...this.#providers.values()];
  }

  /** What rules may ask of them. */
  get definitions(): FactSourceDefinition[] {
    return this.all.map(({ id, title, facts }) => ({ id, title, facts }));
  }

  /** Throws where facts are to be sent to us under the id of one of them, or of our own. */
  refuseSent(sources: { id: string }[]): void {
    for (const { id } of sources) {
      if (OWN_SOURCES.includes(id)) {
        throw new Error(
          `The configured source of facts '${id}' has the id of facts of stewardship itself; write another id`,
        );
      }
      if (this.#providers.has(id)) {
        throw new Error(
          `The configured source of facts '${id}' has the id of a provider that a module has added; write another id`,
        );
      }
    }
  }
}

function refuseUnclear({ id, facts, timeToLive }: FactProvider): void {
  const names = new Set<string>();
  for (const { name, type } of facts) {
    if (!FACT_NAME.test(name) || names.has(name) || !TYPES.includes(type)) {
      throw new Error(
        `The provider of facts '${id}' describes the fact '${name}', which must be letters, digits and underscores, be there once, and have a type`,
      );
    }
    names.add(name);
  }
  if (timeToLive !== undefined && !parseDuration(timeToLive)) {
    throw new Error(
      `The provider of facts '${id}' has the time to live '${timeToLive}', which must be an ISO 8601 duration such as P7D`,
    );
  }
}
