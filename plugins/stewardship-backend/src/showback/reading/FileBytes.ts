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
import { createGunzip } from 'node:zlib';
import { CostFileError } from './CostFileError';
import type { CostFile } from './CostFile';

/** Small files may grow as much as they like: they cannot do harm. */
const FREE_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const HEAD_BYTES = 4;

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'text' | 'gzip' | 'parquet' | 'zip' | 'zstd';

/** The bytes of a file, read once from its beginning to its end. Failures are told in plain words. */
export class FileBytes {
  readonly #file: CostFile;
  readonly #signal: AbortSignal;
  readonly #onBytes?: (bytes: Uint8Array) => void;
  #stream?: Readable;
  #source?: AsyncIterator<Buffer | string>;
  #head = Buffer.alloc(0);
  #packed = 0;

  constructor(options: {
    file: CostFile;
    signal: AbortSignal;
    /** Sees each byte as it lies there, in their order. */
    onBytes?: (bytes: Uint8Array) => void;
  }) {
    this.#file = options.file;
    this.#signal = options.signal;
    this.#onBytes = options.onBytes;
  }

  /** How many were read so far, as they lie there. */
  get packed(): number {
    return this.#packed;
  }

  async open(): Promise<FileKind> {
    try {
      this.#stream = await this.#file.open(this.#signal);
      this.#source = this.#stream[Symbol.asyncIterator]();
      while (this.#head.length < HEAD_BYTES) {
        const next = await this.#next();
        if (next === undefined) {
          break;
        }
        this.#head = Buffer.concat([this.#head, next]);
      }
    } catch (error) {
      throw this.#explain(error);
    }
    return kindOf(this.#head);
  }

  close(): void {
    this.#stream?.destroy();
  }

  /** As they lie there. */
  async *raw(): AsyncGenerator<Buffer> {
    if (this.#head.length > 0) {
      yield this.#head;
    }
    for (;;) {
      let next: Buffer | undefined;
      try {
        next = await this.#next();
      } catch (error) {
        throw this.#explain(error);
      }
      if (next === undefined) {
        return;
      }
      yield next;
    }
  }

  /** Unpacked, as long as that does not grow beyond all reason. */
  async *unpacked(maxExpansion: number): AsyncGenerator<Buffer> {
    const source = Readable.from(this.raw(), { objectMode: false });
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    source.on('error', error => gunzip.destroy(error));
    source.pipe(gunzip);
    let size = 0;
    try {
      for await (const chunk of gunzip) {
        size += chunk.length;
        if (size > FREE_BYTES && size > maxExpansion * this.#packed) {
          throw new CostFileError(
            `The file '${
              this.#file.path
            }' grows to more than ${maxExpansion} times its size when it is unpacked; if that is right, raise 'maxExpansion'`,
          );
        }
        yield chunk;
      }
    } catch (error) {
      const { code } = Object(error);
      if (typeof code === 'string' && code.startsWith('Z_')) {
        throw new CostFileError(
          `The file '${
            this.#file.path
          }' is damaged or not complete: it cannot be unpacked to its end`,
          { cause: error },
        );
      }
      throw error;
    } finally {
      gunzip.destroy();
      source.destroy();
    }
  }

  async #next(): Promise<Buffer | undefined> {
    this.#signal.throwIfAborted();
    const next = await this.#source?.next();
    if (!next || next.done) {
      return undefined;
    }
    const bytes = Buffer.from(next.value);
    this.#packed += bytes.length;
    this.#onBytes?.(bytes);
    return bytes;
  }

  #explain(error: unknown): unknown {
    if (this.#signal.aborted || error instanceof CostFileError) {
      return error;
    }
    return unreadable(this.#file.path, error);
  }
}

/** What the file system or the network did, without saying where. */
export function unreadable(path: string, error: unknown): CostFileError {
  const { code } = Object(error);
  const says = typeof code === 'string' ? `: the system says ${code}` : '';
  return new CostFileError(
    `The file '${path}' cannot be read to its end${says}; try again, or see whether it is still there`,
    { cause: error },
  );
}

function kindOf(head: Buffer): FileKind {
  const start = head.subarray(0, HEAD_BYTES).toString('latin1');
  if (start.startsWith('\x1f\x8b')) {
    return 'gzip';
  }
  switch (start) {
    case 'PAR1':
      return 'parquet';
    case 'PK\x03\x04':
      return 'zip';
    case '\x28\xb5\x2f\xfd':
      return 'zstd';
    default:
      return 'text';
  }
}
