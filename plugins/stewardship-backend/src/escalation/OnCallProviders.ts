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

import type {
  OnCallProvider,
  StewardshipOnCallExtensionPoint,
} from '@backstage-stewardship/plugin-stewardship-node';

/** The tools that know who is on call, by the id that stands before the colon of their sources. */
export class OnCallProviders implements StewardshipOnCallExtensionPoint {
  readonly #providers = new Map<string, OnCallProvider>();

  addOnCallProvider(...providers: OnCallProvider[]): void {
    for (const provider of providers) {
      if (this.#providers.has(provider.id)) {
        throw new Error(
          `An on-call provider with the id '${provider.id}' was added before`,
        );
      }
      this.#providers.set(provider.id, provider);
    }
  }

  /** The provider of a source, and the part of the source that is meant for it. */
  find(source: string): { provider: OnCallProvider; key: string } | undefined {
    const [id, key] = splitSource(source);
    const provider = this.#providers.get(id);
    return provider && { provider, key };
  }

  /** Name of the tool, as shown: its id where no module brings it. */
  titleOf(source: string): string {
    return this.find(source)?.provider.title ?? splitSource(source)[0];
  }
}

function splitSource(source: string): [id: string, key: string] {
  const colon = source.indexOf(':');
  return colon < 0
    ? [source, '']
    : [
        source.slice(0, colon).trim().toLocaleLowerCase('en-US'),
        source.slice(colon + 1).trim(),
      ];
}
