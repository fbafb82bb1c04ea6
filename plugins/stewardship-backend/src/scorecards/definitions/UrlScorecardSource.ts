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
import { hashOf } from '../../database/hash';
import { explainReading } from '../../sources/explainReading';
import { orAborted } from '../../tasks/orAborted';
import { MAX_SCORECARD_BYTES } from './readScorecardFile';
import {
  SCORECARD_READING,
  type ScorecardSource,
  type ScorecardSourceReading,
} from './ScorecardSource';

const PATIENCE_MS = 60_000;

/** A file that the URL reader reaches: in a repository, or on any host that the portal may read. */
export class UrlScorecardSource implements ScorecardSource {
  readonly name: string;
  readonly #patienceMs: number;
  readonly #url: string;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    name: string;
    url: string;
    urlReader: UrlReaderService;
    /** How many milliseconds it may take; a minute unless told. */
    patienceMs?: number;
  }) {
    this.name = options.name;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
    this.#url = options.url;
    this.#urlReader = options.urlReader;
  }

  async read(request: {
    etag?: string;
    signal: AbortSignal;
  }): Promise<ScorecardSourceReading> {
    // What another address called its content, or another release read of it, says nothing about this one.
    const prefix = `${SCORECARD_READING} ${hashOf(this.#url).slice(0, 12)} `;
    const before = request.etag?.startsWith(prefix)
      ? request.etag.slice(prefix.length)
      : undefined;
    const patience = AbortSignal.timeout(this.#patienceMs);
    const signal = AbortSignal.any([request.signal, patience]);
    try {
      // Not every reader looks at the signal.
      const { bytes, etag } = await orAborted(
        this.#load(before, signal),
        signal,
      );
      return {
        ...{ status: 'read', files: [{ name: '', bytes }], problems: [] },
        ...(etag && { etag: `${prefix}${etag}` }),
      };
    } catch (error) {
      request.signal.throwIfAborted();
      return this.#explain(error, patience.aborted);
    }
  }

  #explain(error: unknown, isTooSlow: boolean): ScorecardSourceReading {
    if (Object(error).name === 'NotModifiedError') {
      return { status: 'unchanged' };
    }
    if (isTooSlow) {
      const seconds = this.#patienceMs / 1000;
      return {
        status: 'failed',
        reason: `There was no answer within ${seconds} seconds`,
      };
    }
    if (!URL.canParse(this.#url)) {
      return { status: 'failed', reason: 'Its address is none' };
    }
    const now = new Date();
    const { reason } = explainReading({ error, url: this.#url, now });
    return { status: 'failed', reason };
  }

  /** The file, up to one byte more than is read of it, so that it shows. */
  async #load(
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<{ bytes: Buffer; etag?: string }> {
    const response = await this.#urlReader.readUrl(this.#url, { etag, signal });
    // A reader that knows no streams has read everything by now.
    const body =
      response.stream?.() ?? Readable.from([await response.buffer()]);
    addAbortSignal(signal, body);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      chunks.push(bytes);
      if (size > MAX_SCORECARD_BYTES) {
        break;
      }
    }
    return { bytes: Buffer.concat(chunks), etag: response.etag };
  }
}
