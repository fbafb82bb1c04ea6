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

import type { AuthService } from '@backstage/backend-plugin-api';

/** No page of runbooks takes longer, so an answer that never ends does not hold up the indexing. */
const TIMEOUT_MS = 30_000;

/** Sends requests to the stewardship backend as this backend itself, with a new token for each. */
export function createServiceFetch(options: { auth: AuthService }): {
  fetch: typeof fetch;
} {
  const { auth } = options;
  return {
    async fetch(input, init) {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'stewardship',
      });
      const headers = new Headers(init?.headers);
      headers.set('Authorization', `Bearer ${token}`);
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return await fetch(input, { ...init, headers, signal });
    },
  };
}
