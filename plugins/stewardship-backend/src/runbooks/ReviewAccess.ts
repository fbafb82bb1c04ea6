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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  stewardshipReviewCreatePermission,
  type RunbookDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { RecordReader } from '../catalog/RecordReader';
import { inTime } from '../http/inTime';

/** A caller, as far as reviews are concerned. */
export type Reviewer = {
  /** Entity ref; absent for services, which cannot tell whether something is right. */
  userRef?: string;
  mayReview(homeRef: string): Promise<RunbookDetails['review']>;
};

/**
 * Who may say that a runbook is still correct: with the permission, and unless told otherwise only its owners, who are the
 * members of its owner group in the catalog and of the groups below that.
 */
export class ReviewAccess {
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;
  readonly #records: RecordReader;
  readonly #ownersOnly: boolean;

  constructor(options: {
    auth: AuthService;
    permissions: PermissionsService;
    records: RecordReader;
    ownersOnly: boolean;
  }) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
    this.#records = options.records;
    this.#ownersOnly = options.ownersOnly;
  }

  reviewerOf(credentials: BackstageCredentials): Reviewer {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return { mayReview: async () => 'notPermitted' };
    }
    const { userEntityRef: userRef } = credentials.principal;
    return {
      userRef,
      mayReview: async homeRef =>
        (await this.#isPermitted(credentials))
          ? await this.#asOwner(userRef, homeRef)
          : 'notPermitted',
    };
  }

  async #isPermitted(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await inTime(
      'The permission framework',
      this.#permissions.authorize(
        [{ permission: stewardshipReviewCreatePermission }],
        { credentials },
      ),
    );
    return result === AuthorizeResult.ALLOW;
  }

  async #asOwner(
    userRef: string,
    homeRef: string,
  ): Promise<'allowed' | 'notOwner'> {
    if (!this.#ownersOnly) {
      return 'allowed';
    }
    const home = await this.#records.find(homeRef);
    // A group owns what it has itself.
    const owner = homeRef.startsWith('group:')
      ? homeRef
      : home?.entity.ownerRef;
    const isOwner =
      owner !== undefined &&
      (owner === userRef ||
        (await this.#records.isMember({ userRef, groupRef: owner })));
    return isOwner ? 'allowed' : 'notOwner';
  }
}
