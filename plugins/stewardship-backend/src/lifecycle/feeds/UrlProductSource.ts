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
import type {
  LifecycleProvider,
  LifecycleReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { hashOf } from '../../database/hash';
import { explainReading } from '../../sources/explainReading';
import {
  MAX_PRODUCT_BYTES,
  PRODUCT_FILE_READING,
  readProductFile,
} from './readProductFile';

/** Products in a file that the URL reader reaches: in a repository, or on any host that the portal may read. */
export class UrlProductSource implements LifecycleProvider {
  readonly id: string;
  readonly title: string;
  readonly #url: string;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    id: string;
    title: string;
    url: string;
    urlReader: UrlReaderService;
  }) {
    this.id = options.id;
    this.title = options.title;
    this.#url = options.url;
    this.#urlReader = options.urlReader;
  }

  async readProducts(request: {
    etag?: string;
    signal: AbortSignal;
  }): Promise<LifecycleReading> {
    const { signal } = request;
    // What another address called its content, or another release read of it, says nothing about this one.
    const prefix = `${PRODUCT_FILE_READING} ${hashOf(this.#url).slice(0, 12)} `;
    const before = request.etag?.startsWith(prefix)
      ? request.etag.slice(prefix.length)
      : undefined;
    try {
      const { bytes, etag } = await this.#read(before, signal);
      return {
        ...(await readProductFile({ bytes, signal })),
        status: 'read',
        ...(etag && { etag: `${prefix}${etag}` }),
      };
    } catch (error) {
      signal.throwIfAborted();
      if (Object(error).name === 'NotModifiedError') {
        return { status: 'unchanged' };
      }
      const now = new Date();
      return {
        status: 'failed',
        ...explainReading({ error, url: this.#url, now }),
      };
    }
  }

  /** The file, up to one byte more than is read of it, so that it shows. */
  async #read(
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
      if (size > MAX_PRODUCT_BYTES) {
        break;
      }
    }
    return { bytes: Buffer.concat(chunks), etag: response.etag };
  }
}
