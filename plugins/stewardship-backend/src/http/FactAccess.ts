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
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { ConfidentialFacts } from '../scorecards/expressions/CompiledRule';
import { inTime } from './inTime';

/** Which facts a caller may know the values of, of entities that the caller may read. */
export class FactAccess {
  readonly #permissions: PermissionsService;
  readonly #patienceMs: number | undefined;

  constructor(options: {
    permissions: PermissionsService;
    /** How many milliseconds the permission framework may take. */
    patienceMs?: number;
  }) {
    this.#permissions = options.permissions;
    this.#patienceMs = options.patienceMs;
  }

  /** Those of the facts that the caller may not know, as the caller has not all of their permissions. */
  async hiddenOf(
    facts: ConfidentialFacts,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const names = [...new Set([...facts.values()].flat())];
    if (names.length === 0) {
      return new Set();
    }
    const decisions = await inTime(
      'The permission framework',
      this.#permissions.authorize(
        names.map(name => ({
          permission: createPermission({
            name,
            attributes: { action: 'read' },
          }),
        })),
        { credentials },
      ),
      this.#patienceMs,
    );
    const granted = new Set(
      names.filter(
        (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
      ),
    );
    return new Set(
      [...facts].flatMap(([fact, needed]) =>
        needed.every(name => granted.has(name)) ? [] : [fact],
      ),
    );
  }
}
