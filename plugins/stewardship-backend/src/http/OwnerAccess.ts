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
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { RecordReader } from '../catalog/RecordReader';
import { inTime } from './inTime';

/** Whether a caller may do something to an entity: with the permission, and as its owner. */
export type May = 'allowed' | 'notPermitted' | 'notOwner';

/** A caller, as far as owners are concerned. */
export type OwningCaller = {
  /** Entity ref; absent for services, which decide nothing. */
  userRef?: string;
  may(entityRef: string): Promise<May>;
  /** At most four statements, however many there are. */
  mayEach(entityRefs: string[]): Promise<Map<string, May>>;
};

/**
 * Who may do what owners do: with the permission, and unless told otherwise only owners, who are the members of the owner
 * group in the catalog and of the groups below that.
 */
export class OwnerAccess {
  readonly #auth: AuthService;
  readonly #permission: BasicPermission;
  readonly #permissions: PermissionsService;
  readonly #records: RecordReader;
  readonly #ownersOnly: boolean;

  constructor(options: {
    auth: AuthService;
    permission: BasicPermission;
    permissions: PermissionsService;
    records: RecordReader;
    ownersOnly: boolean;
  }) {
    this.#auth = options.auth;
    this.#permission = options.permission;
    this.#permissions = options.permissions;
    this.#records = options.records;
    this.#ownersOnly = options.ownersOnly;
  }

  callerOf(credentials: BackstageCredentials): OwningCaller {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return {
        may: async () => 'notPermitted',
        mayEach: async refs => new Map(refs.map(ref => [ref, 'notPermitted'])),
      };
    }
    const { userEntityRef: userRef } = credentials.principal;
    const mayEach = async (refs: string[]) =>
      (await this.#isPermitted(credentials))
        ? await this.#asOwner(userRef, refs)
        : new Map(refs.map(ref => [ref, 'notPermitted' as const]));
    return {
      userRef,
      may: async ref => (await mayEach([ref])).get(ref) ?? 'notOwner',
      mayEach,
    };
  }

  async #isPermitted(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await inTime(
      'The permission framework',
      this.#permissions.authorize([{ permission: this.#permission }], {
        credentials,
      }),
    );
    return result === AuthorizeResult.ALLOW;
  }

  async #asOwner(userRef: string, refs: string[]): Promise<Map<string, May>> {
    if (!this.#ownersOnly) {
      return new Map(refs.map(ref => [ref, 'allowed']));
    }
    const found = await this.#records.findOwners(refs);
    const owners = new Map(
      refs.map(ref => [
        ref,
        // A group owns what it has itself.
        ref.startsWith('group:') ? ref : found.get(ref)?.ownerRef,
      ]),
    );
    const groups = await this.#records.groupsOf({
      userRef,
      groupRefs: [...owners.values()].filter(ref => ref !== undefined),
    });
    return new Map(
      [...owners].map(([ref, owner]) => [
        ref,
        owner !== undefined && (owner === userRef || groups.has(owner))
          ? 'allowed'
          : 'notOwner',
      ]),
    );
  }
}
