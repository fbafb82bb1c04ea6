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
import { oneLine } from '../quoted';
import { readBody } from './readBody';
import {
  tooLarge,
  type AnswerSource,
  type Fetched,
  type Known,
} from './source';

/** A saved answer that the URL reader reaches: in a repository, or on any host that the portal may read. */
export class UrlSource implements AnswerSource {
  readonly address: string;
  readonly shown: string;
  readonly #url: string;
  readonly #urlReader: UrlReaderService;

  constructor(options: { url: string; urlReader: UrlReaderService }) {
    const { host, pathname } = new URL(options.url);
    this.#url = options.url;
    this.#urlReader = options.urlReader;
    this.address = `url ${options.url}`;
    // Queries often have a secret.
    this.shown = oneLine(`${host}${pathname}`);
  }

  async fetch(request: {
    known: Known | undefined;
    signal: AbortSignal;
  }): Promise<Fetched> {
    const { known, signal } = request;
    try {
      const response = await this.#urlReader.readUrl(this.#url, {
        ...{ etag: known?.etag, signal },
      });
      // A reader that knows no streams has read everything by now.
      const body =
        response.stream?.() ?? Readable.from([await response.buffer()]);
      const bytes = await readBody(addAbortSignal(signal, body));
      return bytes
        ? { status: 'fetched', bytes, known: { etag: response.etag } }
        : tooLarge(this.shown);
    } catch (error) {
      signal.throwIfAborted();
      return this.#explain(error);
    }
  }

  #explain(error: unknown): Fetched {
    const { name, message } = Object(error);
    switch (name) {
      case 'NotModifiedError':
        return { status: 'unchanged' };
      case 'NotFoundError':
        return this.#failed(
          `There is nothing at ${this.shown}; check endOfLife.url`,
        );
      case 'NotAllowedError':
      case 'AuthenticationError':
        return this.#failed(
          `The portal may not read ${this.shown}; check the integration of its host, or backend.reading.allow`,
        );
      default:
    }
    if (/backend\.reading\.allow|No reader found/.test(String(message))) {
      return this.#failed(
        `The portal may not read ${this.shown}; add its host to backend.reading.allow, or an integration for it`,
      );
    }
    // The message quotes the whole address.
    const [, code] = /[ ,(]([45]\d\d)\b/.exec(String(message)) ?? [];
    if (code) {
      return this.#failed(
        `${this.shown} cannot be read: its host answered with the status ${code}`,
      );
    }
    throw error;
  }

  #failed(reason: string): Fetched {
    return { status: 'failed', reason };
  }
}
