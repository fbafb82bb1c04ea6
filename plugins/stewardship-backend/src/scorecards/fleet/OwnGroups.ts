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
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';

/** Finds those that a caller is, or belongs to, and that may have tasks. */
export class OwnGroups {
  readonly #auth: AuthService;
  readonly #records: Pick<RecordReader, 'groupsOf'>;
  readonly #partiesOf: (readable: Readable) => Promise<string[]>;

  constructor(options: {
    auth: AuthService;
    records: Pick<RecordReader, 'groupsOf'>;
    /** Who may have tasks: owners of services that a caller may read, and groups that questions are asked. */
    partiesOf: (readable: Readable) => Promise<string[]>;
  }) {
    this.#auth = options.auth;
    this.#records = options.records;
    this.#partiesOf = options.partiesOf;
  }

  /** Throws an `InputError` for services, which belong to nobody. */
  async find(
    credentials: BackstageCredentials,
    readable: Readable,
  ): Promise<string[]> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      throw new InputError(
        "Only users have tasks of their own, name an 'owner'",
      );
    }
    const { userEntityRef: userRef } = credentials.principal;
    const parties = await this.#partiesOf(readable);
    const groupRefs = [
      ...new Set(parties.filter(ref => ref.startsWith('group:'))),
    ];
    return [userRef, ...(await this.#records.groupsOf({ userRef, groupRefs }))];
  }
}
