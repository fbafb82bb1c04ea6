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

import { addAbortSignal, Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { orAborted } from '../../tasks/orAborted';
import { explainFailure, type NoSchedule } from './explainFailure';

/** What an address gave. */
export type CalendarAnswer =
  | { status: 'text'; text: string; etag?: string }
  /** Still what it was when it had the etag. */
  | { status: 'unchanged' }
  | NoSchedule;

/** Fetches calendars, none larger or slower than is good for the others. */
export class CalendarReader {
  readonly #urlReader: UrlReaderService;
  readonly #timeoutMs: number;
  readonly #maxBytes: number;

  constructor(options: {
    urlReader: UrlReaderService;
    timeoutMs: number;
    maxBytes: number;
  }) {
    this.#urlReader = options.urlReader;
    this.#timeoutMs = options.timeoutMs;
    this.#maxBytes = options.maxBytes;
  }

  /** Throws the signal's reason where it says stop. */
  async read(options: {
    url: string;
    host: string;
    etag?: string;
    signal: AbortSignal;
  }): Promise<CalendarAnswer> {
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const signal = AbortSignal.any([options.signal, timeout]);
    try {
      return await orAborted(this.#fetch({ ...options, signal }), signal);
    } catch (error) {
      options.signal.throwIfAborted();
      if (error instanceof Error && error.name === 'NotModifiedError') {
        return { status: 'unchanged' };
      }
      return timeout.aborted
        ? {
            status: 'failed',
            reason: `'${options.host}' did not give the calendar within ${
              this.#timeoutMs / 1000
            } seconds`,
          }
        : explainFailure({ ...options, error });
    }
  }

  async #fetch(options: {
    url: string;
    host: string;
    etag?: string;
    signal: AbortSignal;
  }): Promise<CalendarAnswer> {
    const { url, host, etag, signal } = options;
    const response = await this.#urlReader.readUrl(url, { etag, signal });
    // A reader that knows no streams has read everything by now.
    const body =
      response.stream?.() ?? Readable.from([await response.buffer()]);
    addAbortSignal(signal, body);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size > this.#maxBytes) {
        // Leaving the loop ends the transfer.
        return {
          status: 'wrong',
          message: `The calendar at '${host}' is larger than ${Math.floor(
            this.#maxBytes / 1024 / 1024,
          )} MB.`,
          fix: 'Use a calendar that holds nothing but shifts, or remove those of past years.',
        };
      }
      chunks.push(bytes);
    }
    const text = new TextDecoder().decode(Buffer.concat(chunks));
    return {
      status: 'text',
      text,
      ...(response.etag && { etag: response.etag }),
    };
  }
}
