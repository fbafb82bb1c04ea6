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

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import type { BenchFolders } from './addRunbooks';

/** Takes the place of the URL reader: folders of made-up runbooks in memory, with etags. */
export class RunbookHost {
  readonly #folders: BenchFolders;
  requests = 0;

  constructor(folders: BenchFolders) {
    this.#folders = folders;
  }

  toFeature(): BackendFeature {
    return createServiceFactory({
      service: coreServices.urlReader,
      deps: {},
      factory: () => ({
        readUrl: async url => {
          this.requests++;
          throw new NotFoundError(`Nothing at ${url}`);
        },
        search: async () => ({ files: [], etag: '' }),
        readTree: async (url, options) => {
          this.requests++;
          const files = this.#folders.get(url);
          if (!files) {
            throw new NotFoundError(`Nothing at ${url}`);
          }
          const hash = createHash('sha256');
          for (const { text } of files) {
            hash.update(text);
          }
          const etag = hash.digest('hex');
          if (options?.etag === etag) {
            throw new NotModifiedError();
          }
          const wanted = files.filter(({ path, text }) =>
            options?.filter?.(path, { size: text.length }),
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
      }),
    });
  }
}
