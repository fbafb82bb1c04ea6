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

import { Readable } from 'node:stream';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { hashOf } from '../database/hash';

/** Files at addresses, for a test that changes them; folders are whatever begins with their address. */
export class FakeFiles {
  /** By address. */
  readonly files = new Map<string, string>();
  /** Thrown for every address that begins so. */
  readonly failures = new Map<string, Error>();
  /** What was asked for, with its etag. */
  readonly requests: { url: string; etag?: string }[] = [];

  readonly urlReader: Partial<UrlReaderService> = {
    readUrl: async (url, options) => {
      this.#note(url, options?.etag);
      const text = this.files.get(url);
      if (text === undefined) {
        throw new NotFoundError(`Nothing at ${url}`);
      }
      const etag = hashOf(text);
      if (options?.etag === etag) {
        throw new NotModifiedError();
      }
      return {
        etag,
        buffer: async () => Buffer.from(text),
        stream: () => Readable.from([Buffer.from(text)]),
      };
    },
    readTree: async (url, options) => {
      this.#note(url, options?.etag);
      const folder = url.endsWith('/') ? url : `${url}/`;
      const found = [...this.files].filter(([at]) => at.startsWith(folder));
      if (found.length === 0) {
        throw new NotFoundError(`Nothing at ${url}`);
      }
      const etag = hashOf(found);
      if (options?.etag === etag) {
        throw new NotModifiedError();
      }
      const wanted = found
        .map(([at, text]) => ({ path: at.slice(folder.length), text }))
        .filter(
          ({ path, text }) =>
            options?.filter?.(path, { size: text.length }) ?? true,
        );
      return {
        etag,
        files: async () =>
          wanted.map(({ path, text }) => ({
            path,
            content: async () => Buffer.from(text),
          })),
        archive: async () => Readable.from([]),
        dir: async () => '',
      };
    },
  };

  #note(url: string, etag: string | undefined): void {
    this.requests.push({ url, etag });
    for (const [start, error] of this.failures) {
      if (url.startsWith(start)) {
        throw error;
      }
    }
  }
}
