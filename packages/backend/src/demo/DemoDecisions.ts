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

import { setTimeout as sleep } from 'node:timers/promises';
import type {
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  StewardshipClient,
  type TechnologyDecision,
  type TechnologyDecisionRequest,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What a team of the demo organization decided. */
export type DemoDecision = TechnologyDecisionRequest & {
  decision: TechnologyDecision;
};

const PAUSE_MS = 5_000;
const GIVE_UP_AFTER_MS = 15 * 60_000;

/**
 * Makes decisions in the name of the guest, through the HTTP API, as a person would. What somebody has decided since is left
 * alone.
 */
export class DemoDecisions {
  readonly #decisions: DemoDecision[];
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;
  readonly #pauseMs: number;
  readonly #giveUpAfterMs: number;
  readonly #ending = new AbortController();

  constructor(options: {
    decisions: DemoDecision[];
    discovery: DiscoveryService;
    logger: LoggerService;
    pauseMs?: number;
    giveUpAfterMs?: number;
  }) {
    this.#decisions = options.decisions;
    this.#discovery = options.discovery;
    this.#logger = options.logger;
    this.#pauseMs = options.pauseMs ?? PAUSE_MS;
    this.#giveUpAfterMs = options.giveUpAfterMs ?? GIVE_UP_AFTER_MS;
  }

  /**
   * Tries until all of them are there: right after a start, neither the guest nor the technologies are known yet. Never
   * throws.
   */
  async make(): Promise<void> {
    const { signal } = this.#ending;
    const until = Date.now() + this.#giveUpAfterMs;
    let waiting = this.#decisions;
    let reason = '';
    while (waiting.length > 0 && !signal.aborted) {
      if (Date.now() > until) {
        this.#logger.warn('Some decisions of the demo could not be made', {
          count: waiting.length,
          reason,
        });
        return;
      }
      const left: DemoDecision[] = [];
      for (const decision of waiting) {
        try {
          await this.#makeOne(decision);
        } catch (error) {
          left.push(decision);
          reason = error instanceof Error ? error.message : String(error);
        }
      }
      waiting = left;
      if (waiting.length > 0) {
        await sleep(this.#pauseMs, undefined, { signal, ref: false }).catch(
          () => undefined,
        );
      }
    }
    if (waiting.length === 0) {
      this.#logger.info('The decisions of the demo are there');
    }
  }

  close(): void {
    this.#ending.abort();
  }

  async #makeOne({ decision, ...request }: DemoDecision): Promise<void> {
    const token = await this.#readGuestToken();
    const client = new StewardshipClient({
      discoveryApi: this.#discovery,
      fetchApi: { fetch: (input, init) => this.#fetch(input, init, token) },
    });
    const { items, version } = await client.getTechnologyDecisions(request);
    if (!items.some(item => item.decision)) {
      await client.decideTechnology({ ...request, version, decision });
    }
  }

  /** As the portal itself does when a guest enters. */
  async #readGuestToken(): Promise<string> {
    const auth = await this.#discovery.getBaseUrl('auth');
    const response = await this.#fetch(`${auth}/guest/refresh`);
    if (!response.ok) {
      throw new Error(`The guest was not let in: ${response.status}`);
    }
    const session: { backstageIdentity?: { token?: string } } =
      await response.json();
    const token = session.backstageIdentity?.token;
    if (!token) {
      throw new Error('The guest was let in without a token');
    }
    return token;
  }

  async #fetch(
    input: Parameters<typeof fetch>[0],
    init?: RequestInit,
    token?: string,
  ): Promise<Response> {
    const headers = new Headers(init?.headers);
    if (token) {
      headers.set('Authorization', `Bearer ${token}`);
    }
    return await fetch(input, {
      ...init,
      headers,
      signal: this.#ending.signal,
    });
  }
}
