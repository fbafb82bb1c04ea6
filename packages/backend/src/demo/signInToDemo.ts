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

import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { StewardshipClient } from '@backstage-stewardship/plugin-stewardship-common';

/** A client in the name of a person whom a provider of the demo lets in without a password, as the portal itself does it. */
export async function signInToDemo(options: {
  discovery: DiscoveryService;
  /** For example `guest`. */
  provider: string;
  signal: AbortSignal;
}): Promise<StewardshipClient> {
  const { discovery, provider, signal } = options;
  const auth = await discovery.getBaseUrl('auth');
  const response = await fetch(`${auth}/${provider}/refresh`, { signal });
  if (!response.ok) {
    throw new Error(`The ${provider} was not let in: ${response.status}`);
  }
  const session: { backstageIdentity?: { token?: string } } =
    await response.json();
  const token = session.backstageIdentity?.token;
  if (!token) {
    throw new Error(`The ${provider} was let in without a token`);
  }
  return new StewardshipClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: async (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return await fetch(input, { ...init, headers, signal });
      },
    },
  });
}
