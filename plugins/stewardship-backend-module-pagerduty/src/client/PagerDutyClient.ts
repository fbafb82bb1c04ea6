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

import type { PagerDutyAccount } from '../config';
import type { Clock } from './Clock';
import { Credentials } from './Credentials';
import { Requester, type Run } from './Requester';
import { UnavailableError } from './UnavailableError';

/** What PagerDuty says to a question. */
export type Answer =
  | { status: 'read'; value: unknown }
  | { status: 'missing' }
  | { status: 'forbidden' };

/** Reads from one account. */
export class PagerDutyClient {
  readonly #apiBaseUrl: string;
  readonly #credentials: Credentials;
  readonly #requester: Requester;

  constructor(options: {
    account: PagerDutyAccount;
    clock: Clock;
    timeoutMs: number;
  }) {
    const { access, apiBaseUrl } = options.account;
    this.#apiBaseUrl = apiBaseUrl;
    this.#requester = new Requester(options);
    this.#credentials = new Credentials({
      ...options,
      access,
      requester: this.#requester,
    });
  }

  /**
   * Throws `UnavailableError` where there is no answer, `BudgetSpentError` where no requests are left, and the reason
   * of the run's signal.
   */
  async get(request: {
    path: string;
    query?: [name: string, value: string][];
    run: Run;
  }): Promise<Answer> {
    const { path, run } = request;
    for (let isRenewed = false; ; isRenewed = true) {
      const { code, value } = await this.#requester.send({
        url: `${this.#apiBaseUrl}${path}${queryText(request.query ?? [])}`,
        init: {
          headers: {
            accept: 'application/json',
            authorization: await this.#credentials.header(run),
          },
        },
        run,
      });
      if (code >= 200 && code < 300) {
        return { status: 'read', value };
      }
      if (code === 404) {
        return { status: 'missing' };
      }
      if (code === 403) {
        return { status: 'forbidden' };
      }
      if (code === 401 && !isRenewed && this.#credentials.renew()) {
        continue;
      }
      throw this.#refused(code, path);
    }
  }

  #refused(code: number, path: string): UnavailableError {
    if (code === 401) {
      return this.#requester.pause(
        'PagerDuty does not accept the configured token (401)',
      );
    }
    return code >= 300 && code < 400
      ? this.#requester.pause(
          `PagerDuty sends requests elsewhere (${code}), which are not followed; check pagerDuty.apiBaseUrl`,
        )
      : new UnavailableError({
          reason: `PagerDuty refused ${path} (${code})`,
        });
  }
}

// Brackets as they are, because a list of policies is long enough without.
function queryText(query: [name: string, value: string][]): string {
  return query.length
    ? `?${query
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&')}`
    : '';
}
