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
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  stewardshipCostImportCreatePermission,
  stewardshipCostReadPermission,
} from '@backstage-stewardship/plugin-stewardship-common';
import { inTime } from './inTime';

/** Whether a caller may know what things cost, or import it. */
export class CostAccess {
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

  async mayRead(credentials: BackstageCredentials): Promise<boolean> {
    return await this.#may(stewardshipCostReadPermission, credentials);
  }

  async mayImport(credentials: BackstageCredentials): Promise<boolean> {
    return await this.#may(stewardshipCostImportCreatePermission, credentials);
  }

  async #may(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await inTime(
      'The permission framework',
      this.#permissions.authorize([{ permission }], { credentials }),
      this.#patienceMs,
    );
    return result === AuthorizeResult.ALLOW;
  }
}
