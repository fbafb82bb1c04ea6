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

import { readJson } from './readJson';
import type { Clock } from './Clock';
import type { RequestBudget } from './RequestBudget';
import { UnavailableError } from './UnavailableError';
import { askedToWait, backOff, waitForLimit } from './waiting';

const SECOND = 1000;
const MAX_TRIES = 5;
// Who is limited asks seldom, so that the calls during a limit stay a small part of the normal ones.
const MAX_TRIES_WHEN_LIMITED = 3;
// Longer than the minute in which PagerDuty counts requests.
const MAX_WAIT = 65 * SECOND;
const PAUSE = 2 * 60 * SECOND;

/** What belongs to one run: how much it may ask, and when to stop. */
export type Run = { budget: RequestBudget; signal: AbortSignal };

/** An answer that says something. */
export type Answered = { code: number; value: unknown };

type Try =
  | { status: 'answered'; answered: Answered }
  | {
      status: 'failed';
      reason: string;
      isLimit: boolean;
      askedToWait?: number;
    };

/**
 * Sends requests of one account. What may pass by itself is tried again, after the time that was asked for; what stays
 * is left alone for some minutes, and then tried once.
 */
export class Requester {
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  #paused: { until: number; reason: string } | undefined;
  #isProbing = false;
  #limitedUntil = 0;

  constructor(options: { clock: Clock; timeoutMs: number }) {
    this.#clock = options.clock;
    this.#timeoutMs = options.timeoutMs;
  }

  /**
   * Answers with 2xx and JSON, or with a status below 500 that trying again does not change. Throws `UnavailableError`
   * where there is none, `BudgetSpentError`, and the reason of the run's signal.
   */
  async send(request: {
    url: string;
    init: RequestInit;
    run: Run;
  }): Promise<Answered> {
    const { signal, budget } = request.run;
    if (this.#paused && this.#clock.now() < this.#paused.until) {
      throw this.#unavailable(this.#paused.reason, this.#paused.until);
    }
    for (let tries = 1; ; tries += 1) {
      await this.#waitForLimit(signal);
      budget.take();
      const result = await this.#try(request);
      if (result.status === 'answered') {
        this.#paused = undefined;
        this.#isProbing = false;
        return result.answered;
      }
      const wait = result.askedToWait ?? backOff(tries, this.#clock.random());
      const maxTries = result.isLimit ? MAX_TRIES_WHEN_LIMITED : MAX_TRIES;
      if (this.#isProbing || tries >= maxTries || wait > MAX_WAIT) {
        throw this.pause(result.reason, result.askedToWait);
      }
      await this.#clock.sleep(wait, signal);
    }
  }

  /** Leaves the account alone for some minutes, or longer where that was asked for. */
  pause(reason: string, askedMs = 0): UnavailableError {
    const until = this.#clock.now() + Math.max(PAUSE, askedMs);
    this.#paused = { until, reason };
    this.#isProbing = true;
    return this.#unavailable(reason, until);
  }

  #unavailable(reason: string, until: number): UnavailableError {
    return new UnavailableError({ reason, retryAt: new Date(until) });
  }

  async #waitForLimit(signal: AbortSignal): Promise<void> {
    const wait = this.#limitedUntil - this.#clock.now();
    if (wait > MAX_WAIT) {
      throw this.pause('PagerDuty has no more requests for now', wait);
    }
    if (wait > 0) {
      await this.#clock.sleep(wait, signal);
    }
  }

  async #try(request: {
    url: string;
    init: RequestInit;
    run: Run;
  }): Promise<Try> {
    const { signal } = request.run;
    signal.throwIfAborted();
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await fetch(request.url, {
        ...request.init,
        // Elsewhere the token has no business.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      const now = this.#clock.now();
      this.#limitedUntil = now + (waitForLimit(response.headers) ?? 0);
      return await this.#read(response, now);
    } catch (error) {
      signal.throwIfAborted();
      return failed(
        timeout.aborted
          ? `PagerDuty did not answer within ${
              this.#timeoutMs / SECOND
            } seconds`
          : `PagerDuty cannot be reached${codeOf(error)}`,
      );
    }
  }

  async #read(response: Response, now: number): Promise<Try> {
    const code = response.status;
    if (response.ok) {
      const body = await readJson(response);
      switch (body.status) {
        case 'read':
          return { status: 'answered', answered: { code, value: body.value } };
        case 'tooLarge':
          return failed('PagerDuty answered with more than a page can hold');
        default:
          return failed('PagerDuty answered with something that is not JSON');
      }
    }
    await response.body?.cancel();
    if (code === 429 || code >= 500) {
      return {
        status: 'failed',
        reason:
          code === 429
            ? 'PagerDuty limits the requests of this token (429)'
            : `PagerDuty answered with an error (${code})`,
        isLimit: code === 429,
        askedToWait: askedToWait(response, now),
      };
    }
    return { status: 'answered', answered: { code, value: undefined } };
  }
}

function failed(reason: string): Try {
  return { status: 'failed', reason, isLimit: false };
}

/** The code of a network failure. Its message may quote the request. */
function codeOf(error: unknown): string {
  const cause = Reflect.get(Object(error), 'cause');
  const code = Reflect.get(Object(cause), 'code');
  return typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code)
    ? ` (${code})`
    : '';
}
