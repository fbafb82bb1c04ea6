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

import { open, mkdtemp, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CostFileError } from './CostFileError';
import { unreadable, type FileBytes } from './FileBytes';

/** Bytes of a file in any order, which Parquet needs: what is where stands at its end. */
export class ParquetFile {
  readonly byteLength: number;
  readonly #handle: FileHandle;
  readonly #folder?: string;
  readonly #path: string;

  private constructor(options: {
    byteLength: number;
    handle: FileHandle;
    path: string;
    folder?: string;
  }) {
    this.byteLength = options.byteLength;
    this.#handle = options.handle;
    this.#path = options.path;
    this.#folder = options.folder;
  }

  /** Files that do not lie here are stored for as long as they are read. `bytes` is read to its end either way. */
  static async from(options: {
    bytes: FileBytes;
    path: string;
    localPath?: string;
    /** Whether somebody wants to see all bytes. */
    isWatched: boolean;
  }): Promise<ParquetFile> {
    const { bytes, path, localPath, isWatched } = options;
    if (localPath !== undefined) {
      if (isWatched) {
        for await (const chunk of bytes.raw()) {
          // Whoever watches sees it.
          void chunk;
        }
      }
      return await ParquetFile.#open({ at: localPath, path });
    }
    const folder = await mkdtemp(join(tmpdir(), 'stewardship-costs-'));
    try {
      const at = join(folder, 'bill.parquet');
      const target = await open(at, 'wx', 0o600);
      try {
        for await (const chunk of bytes.raw()) {
          await target.writeFile(chunk);
        }
      } finally {
        await target.close();
      }
      return await ParquetFile.#open({ at, path, folder });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  static async #open(options: {
    at: string;
    path: string;
    folder?: string;
  }): Promise<ParquetFile> {
    const { at, path, folder } = options;
    try {
      const handle = await open(at, 'r');
      const { size } = await handle.stat();
      return new ParquetFile({ byteLength: size, handle, path, folder });
    } catch (error) {
      throw unreadable(path, error);
    }
  }

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const from = start < 0 ? this.byteLength + start : start;
    if (from < 0 || end > this.byteLength || end < from) {
      throw damaged(this.#path);
    }
    const target = new Uint8Array(end - from);
    let size = 0;
    while (size < target.length) {
      const { bytesRead } = await this.#handle.read(
        ...([target, size, target.length - size, from + size] as const),
      );
      if (bytesRead === 0) {
        throw damaged(this.#path);
      }
      size += bytesRead;
    }
    return target.buffer;
  }

  async close(): Promise<void> {
    await this.#handle.close();
    if (this.#folder !== undefined) {
      await rm(this.#folder, { recursive: true, force: true });
    }
  }
}

export function damaged(path: string, cause?: unknown): CostFileError {
  return new CostFileError(
    `The file '${path}' is damaged, not complete, or of a kind of Parquet that is not read; export it again, or as CSV`,
    { cause },
  );
}
