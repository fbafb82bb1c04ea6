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
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { quoted } from '../quoted';
import {
  MAX_BYTES,
  tooLarge,
  type AnswerSource,
  type Fetched,
  type Known,
} from './source';

/** A saved answer on the machine of the backend. */
export class FileSource implements AnswerSource {
  readonly address: string;
  readonly shown: string;
  readonly #path: string;

  constructor(options: {
    /** Absolute. */
    path: string;
  }) {
    this.#path = options.path;
    this.address = `file ${options.path}`;
    // In which folder it is, is nobody's business.
    this.shown = `the file ${quoted(basename(options.path))} of endOfLife.file`;
  }

  async fetch(request: {
    known: Known | undefined;
    signal: AbortSignal;
  }): Promise<Fetched> {
    const { known, signal } = request;
    try {
      // What is no file, such as a pipe, would be waited for when it is opened.
      const found = await stat(this.#path);
      if (!found.isFile()) {
        return this.#failed('is not a file');
      }
      if (found.size > MAX_BYTES) {
        return tooLarge(this.shown);
      }
      const bytes = await readFile(this.#path, { signal });
      const etag = createHash('sha256').update(bytes).digest('hex');
      return etag === known?.etag
        ? { status: 'unchanged' }
        : { status: 'fetched', bytes, known: { etag } };
    } catch (error) {
      signal.throwIfAborted();
      switch (Reflect.get(Object(error), 'code')) {
        case 'ENOENT':
        case 'ENOTDIR':
          return this.#failed(
            'is not there; relative paths start from where the backend runs',
          );
        case 'EACCES':
        case 'EPERM':
          return this.#failed('may not be opened by the backend');
        default:
          throw error;
      }
    }
  }

  #failed(why: string): Fetched {
    const text = `${this.shown} ${why}`;
    return {
      status: 'failed',
      reason: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
    };
  }
}
