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

import { randomUUID } from 'node:crypto';
import {
  urlencoded,
  type NextFunction,
  type Request,
  type Response,
  type Router,
} from 'express';

/** Who may read, and how often. */
export class Access {
  /** API tokens that are accepted; every one where there is none. */
  tokens: string[] | undefined;
  /** How long tokens of `/oauth/token` are accepted. */
  oauthSeconds = 3600;
  /** Requests for each token in a minute. */
  perMinute = 960;

  readonly #now: () => number;
  readonly #issued = new Map<string, number>();
  readonly #used = new Map<string, { since: number; count: number }>();

  constructor(options: { tokens?: string[]; now: () => number }) {
    this.tokens = options.tokens;
    this.#now = options.now;
  }

  /** Makes every token of `/oauth/token` that was given out so far worthless. */
  revokeIssued(): void {
    this.#issued.clear();
  }

  addIdentity(router: Router): void {
    router.post(
      '/oauth/token',
      urlencoded({ extended: false }),
      (request, response) => {
        const { grant_type, client_id, client_secret, scope } = request.body;
        if (grant_type !== 'client_credentials' || !client_id || !scope) {
          response.status(400).json({ error: 'invalid_request' });
        } else if (!client_secret || client_secret === 'wrong') {
          response.status(401).json({ error: 'invalid_client' });
        } else {
          const token = `issued-${randomUUID()}`;
          this.#issued.set(token, this.#now() + this.oauthSeconds * 1000);
          response.json({
            access_token: token,
            token_type: 'bearer',
            scope,
            expires_in: this.oauthSeconds,
          });
        }
      },
    );
  }

  readonly check = (
    request: Request,
    response: Response,
    next: NextFunction,
  ): void => {
    const token = this.#tokenOf(request.headers.authorization ?? '');
    if (token === undefined) {
      response
        .status(401)
        .json({ error: { message: 'Unauthorized', code: 2006 } });
      return;
    }
    const { count, reset } = this.#count(token);
    response.set({
      'ratelimit-limit': String(this.perMinute),
      'ratelimit-remaining': String(Math.max(0, this.perMinute - count)),
      'ratelimit-reset': String(reset),
    });
    if (count > this.perMinute) {
      response
        .status(429)
        .json({ error: { message: 'Rate Limit Exceeded', code: 2020 } });
      return;
    }
    next();
  };

  #tokenOf(header: string): string | undefined {
    const [, apiToken] = /^Token token=(\S+)$/.exec(header) ?? [];
    if (apiToken) {
      return !this.tokens || this.tokens.includes(apiToken)
        ? apiToken
        : undefined;
    }
    const [, bearer] = /^Bearer (\S+)$/.exec(header) ?? [];
    return bearer && (this.#issued.get(bearer) ?? 0) > this.#now()
      ? bearer
      : undefined;
  }

  #count(token: string): { count: number; reset: number } {
    const now = this.#now();
    const used = this.#used.get(token);
    const current =
      used && now - used.since < 60_000 ? used : { since: now, count: 0 };
    current.count += 1;
    this.#used.set(token, current);
    return {
      count: current.count,
      reset: Math.ceil((current.since + 60_000 - now) / 1000),
    };
  }
}
