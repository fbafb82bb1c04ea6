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
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type {
  OnCallProvider,
  OnCallReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { calendarAddress } from './calendarAddress';
import { CalendarMemory } from './CalendarMemory';
import { CalendarReader } from './CalendarReader';
import { expandCalendar } from './expandCalendar';
import { explainText } from './explainFailure';
import { oneLine } from '../../sources/oneLine';
import { Pacer } from './Pacer';
import { readCalendar, type Calendar } from './readCalendar';
import { Seats } from './Seats';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5 * 1024 * 1024;
const AT_A_TIME = 4;
const ROOM = 2 * MAX_BYTES;

type Window = { from: Date; until: Date; signal: AbortSignal };
type KeyReading = { key: string; reading: OnCallReading };
type Address = { url: string; host: string };

/** Reads who is on call from calendars in the iCalendar format: each event is a shift. */
export class CalendarProvider implements OnCallProvider {
  readonly id = 'ics';
  readonly title = 'Calendar';

  readonly #logger: LoggerService;
  readonly #reader: CalendarReader;
  readonly #memory: CalendarMemory;
  readonly #seats: Seats;

  constructor(options: {
    urlReader: UrlReaderService;
    logger: LoggerService;
    /** How long one calendar may take. */
    timeoutMs?: number;
    /** How large one calendar may be. */
    maxBytes?: number;
  }) {
    const { urlReader, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
    this.#logger = options.logger;
    this.#reader = new CalendarReader({ urlReader, timeoutMs, maxBytes });
    this.#memory = new CalendarMemory({ room: ROOM });
    this.#seats = new Seats({ seats: AT_A_TIME });
  }

  async *readOnCall(request: {
    keys: string[];
    from: Date;
    until: Date;
    signal: AbortSignal;
  }): AsyncGenerator<KeyReading> {
    const keysOf = new Map<string, string[]>();
    const waiting: Address[] = [];
    for (const key of request.keys) {
      const address = calendarAddress(key);
      if (address.status === 'wrong') {
        yield { key, reading: address };
      } else {
        const { url } = address;
        waiting.push(...(keysOf.has(url) ? [] : [address]));
        keysOf.set(url, [...(keysOf.get(url) ?? []), key]);
      }
    }
    const enough = new AbortController();
    const signal = AbortSignal.any([request.signal, enough.signal]);
    const underWay = new Map<string, Promise<[string, OnCallReading]>>();
    try {
      for (;;) {
        for (const address of waiting.splice(0, AT_A_TIME - underWay.size)) {
          const { url } = address;
          const reading = this.#read(address, { ...request, signal });
          underWay.set(
            url,
            reading.then(found => [url, found]),
          );
        }
        if (underWay.size === 0) {
          return;
        }
        const [url, reading] = await Promise.race(underWay.values());
        underWay.delete(url);
        if (request.signal.aborted) {
          // Whoever has no answer is asked for again.
          return;
        }
        for (const key of keysOf.get(url) ?? []) {
          yield { key, reading };
        }
      }
    } finally {
      enough.abort();
    }
  }

  /** Never throws. */
  async #read(address: Address, window: Window): Promise<OnCallReading> {
    try {
      return await this.#seats.with(() => this.#readInTurn(address, window));
    } catch (error) {
      const reason = 'The calendar could not be read by this version';
      if (!window.signal.aborted) {
        this.#logger.warn(reason, {
          host: address.host,
          error: oneLine(String(error)),
        });
      }
      return { status: 'failed', reason };
    }
  }

  async #readInTurn(
    { url, host }: Address,
    { from, until, signal }: Window,
  ): Promise<OnCallReading> {
    signal.throwIfAborted();
    const remembered = this.#memory.get(url);
    const etag = remembered?.etag;
    const answer = await this.#reader.read({ url, host, etag, signal });
    const pacer = new Pacer({ signal });
    let calendar: Calendar | undefined;
    if (answer.status === 'unchanged') {
      calendar = remembered?.calendar;
    } else if (answer.status === 'text') {
      const { text } = answer;
      const found = await readCalendar({ text, pacer });
      if (found.status !== 'read') {
        return explainText({ found, host });
      }
      calendar = found.calendar;
      this.#memory.delete(url);
      if (answer.etag !== undefined) {
        const size = text.length;
        this.#memory.set(url, { etag: answer.etag, calendar, size });
      }
    } else {
      return answer;
    }
    if (!calendar) {
      return {
        status: 'failed',
        reason: `'${host}' says that the calendar has not changed, but it was not read before`,
      };
    }
    const expanded = await expandCalendar({ calendar, from, until, pacer });
    // Without its address, which is often all that keeps it secret.
    return { status: 'read', schedule: expanded };
  }
}
