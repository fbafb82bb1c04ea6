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

import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  LifecycleProvider,
  LifecycleReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { hashOf } from '../../database/hash';
import { readLocalFile } from '../../sources/LocalFolders';
import { explainFileFailure } from '../../sources/explainReading';
import {
  MAX_PRODUCT_BYTES,
  PRODUCT_FILE_READING,
  readProductFile,
} from './readProductFile';

/** Products in a file on the machine of the backend, which the administrator has named in the configuration. */
export class FileProductSource implements LifecycleProvider {
  readonly id: string;
  readonly title: string;
  readonly #path: string;

  constructor(options: {
    id: string;
    title: string;
    /** Absolute. */
    path: string;
  }) {
    this.id = options.id;
    this.title = options.title;
    this.#path = options.path;
  }

  async readProducts(request: {
    etag?: string;
    signal: AbortSignal;
  }): Promise<LifecycleReading> {
    const { etag: before, signal } = request;
    const name = basename(this.#path);
    let bytes: Buffer;
    try {
      // Files that are mounted into containers are often links.
      const path = await realpath(this.#path);
      bytes = await readLocalFile(path, MAX_PRODUCT_BYTES);
    } catch (error) {
      return { status: 'failed', reason: explainFileFailure(error, name) };
    }
    // It is small, and time stamps may stay the same.
    const etag = `${PRODUCT_FILE_READING} ${hashOf(bytes.toString('base64'))}`;
    return etag === before
      ? { status: 'unchanged' }
      : {
          ...(await readProductFile({ bytes, signal })),
          ...{ status: 'read', etag },
        };
  }
}
