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

import { setTimeout as pause } from 'node:timers/promises';
import type { AllowedHosts } from './AllowedHosts';
import { checkLink, type LinkCheckOptions } from './checkLink';
import type { LinkReading } from './linkReading';

/** An address, and what asking it told. */
export type LinkFinding = { url: string; reading: LinkReading };

const MAX_HOSTS = 8;
const PAUSE_MS = 250;

/** After so many requests in a row that came to nothing, the rest of a host is left for the next time. */
const PATIENCE = 3;

/** Asks many addresses without being a burden to any host: one request at a time for each, and a few hosts at once. */
export class LinkCheck {
  readonly #allowed: Pick<AllowedHosts, 'allows'>;
  readonly #options: LinkCheckOptions & { pauseMs: number };

  constructor(
    options: LinkCheckOptions & { allowed: Pick<AllowedHosts, 'allows'> },
  ) {
    const { allowed, pauseMs = PAUSE_MS, ...others } = options;
    this.#allowed = allowed;
    this.#options = { ...others, pauseMs };
  }

  /**
   * Answers in the order in which they come. Throws the signal's reason where it says stop; whoever leaves the loop ends
   * all requests as well.
   */
  async *run(options: {
    urls: string[];
    signal: AbortSignal;
  }): AsyncGenerator<LinkFinding> {
    options.signal.throwIfAborted();
    const left = new AbortController();
    const signal = AbortSignal.any([options.signal, left.signal]);
    const waiting = byHost(options.urls).values();
    const active = new Map<
      AsyncGenerator<LinkFinding>,
      Promise<{
        lane: AsyncGenerator<LinkFinding>;
        result: IteratorResult<LinkFinding>;
      }>
    >();
    const advance = (lane: AsyncGenerator<LinkFinding>) => {
      active.set(
        lane,
        lane.next().then(result => ({ lane, result })),
      );
    };
    const open = () => {
      const { value: urls } = waiting.next();
      if (urls) {
        advance(this.#askHost(urls, signal));
      }
    };
    try {
      for (let count = 0; count < MAX_HOSTS; count += 1) {
        open();
      }
      while (active.size > 0) {
        const { lane, result } = await Promise.race(active.values());
        if (result.done) {
          active.delete(lane);
          open();
        } else {
          advance(lane);
          yield result.value;
          options.signal.throwIfAborted();
        }
      }
    } catch (error) {
      options.signal.throwIfAborted();
      throw error;
    } finally {
      left.abort();
      await Promise.allSettled(active.values());
    }
  }

  async *#askHost(
    urls: string[],
    signal: AbortSignal,
  ): AsyncGenerator<LinkFinding> {
    let isFirst = true;
    let inVain = 0;
    let reading: LinkReading | undefined;
    for (const url of urls) {
      if (reading && inVain >= PATIENCE) {
        yield { url, reading };
        continue;
      }
      if (!isFirst) {
        await pause(this.#options.pauseMs, undefined, { signal });
      }
      reading = await checkLink({
        ...this.#options,
        ...{ url, signal, allowed: this.#allowed },
      });
      isFirst = isFirst && reading.status === 'skipped';
      inVain = isInVain(reading) ? inVain + 1 : 0;
      yield { url, reading };
    }
  }
}

/** Whether the host gave no answer, or asked not to be asked. */
function isInVain(reading: LinkReading): boolean {
  return (
    reading.status === 'unknown' &&
    (reading.httpStatus === undefined || reading.httpStatus === 429)
  );
}

/** One machine may answer at several ports: they count as one host. */
function byHost(urls: string[]): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const list = hosts.get(host);
    if (list) {
      list.push(url);
    } else {
      hosts.set(host, [url]);
    }
  }
  return hosts;
}
