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

import { z } from 'zod';
import type { PagerDutyAccess } from '../config';
import type { Clock } from './Clock';
import type { Requester, Run } from './Requester';
import { UnavailableError } from './UnavailableError';

const SCOPES =
  'services.read escalation_policies.read schedules.read users.read oncalls.read';
// A token is renewed before it expires under way.
const EARLY_MS = 60_000;

const grantSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(300),
});

/** What the requests of an account are signed with. */
export class Credentials {
  readonly #access: PagerDutyAccess;
  readonly #clock: Clock;
  readonly #requester: Requester;
  #issued: { token: string; until: number } | undefined;

  constructor(options: {
    access: PagerDutyAccess;
    clock: Clock;
    requester: Requester;
  }) {
    this.#access = options.access;
    this.#clock = options.clock;
    this.#requester = options.requester;
  }

  /** The value of the header `Authorization`. */
  async header(run: Run): Promise<string> {
    const access = this.#access;
    switch (access.kind) {
      case 'token':
        return `Token token=${access.apiToken}`;
      case 'oauth': {
        if (!this.#issued || this.#issued.until <= this.#clock.now()) {
          this.#issued = await this.#ask(access, run);
        }
        return `Bearer ${this.#issued.token}`;
      }
      default:
        throw new UnavailableError({ reason: access.problem });
    }
  }

  /** Whether a refused request is worth another try: with a token that is asked for anew. */
  renew(): boolean {
    const hadIssued = this.#issued !== undefined;
    this.#issued = undefined;
    return hadIssued;
  }

  async #ask(
    access: Extract<PagerDutyAccess, { kind: 'oauth' }>,
    run: Run,
  ): Promise<{ token: string; until: number }> {
    const { code, value } = await this.#requester.send({
      url: access.tokenUrl,
      init: {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: access.clientId,
          client_secret: access.clientSecret,
          scope: `as_account-${access.region}.${access.subDomain} ${SCOPES}`,
        }),
      },
      run,
    });
    const grant = grantSchema.safeParse(value);
    if (!grant.success) {
      throw this.#requester.pause(
        `PagerDuty gave no token for the configured OAuth client (${code})`,
      );
    }
    const { access_token: token, expires_in: seconds } = grant.data;
    return { token, until: this.#clock.now() + seconds * 1000 - EARLY_MS };
  }
}
