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

import type { Finding, ReadFile, RunbookSource } from './reading';
import { sizeOf, tooLarge, type ReadLimits } from './limits';

const MAX_FINDINGS = 20;
const MAX_PATH = 500;

/** A file of a folder that can be read. */
export type FolderFile = {
  path: string;
  content: () => Promise<Uint8Array>;
};

/** Takes what is wanted of a folder, and no more of it than fits: first by name and size, then what is in the files. */
export class FolderIntake {
  readonly #limits: ReadLimits;
  readonly #pattern: RegExp;
  readonly #large: string[] = [];
  #hasAny = false;
  #wanted = 0;
  #bytes = 0;
  #isFull = false;

  constructor(options: { kind: RunbookSource['kind']; limits: ReadLimits }) {
    const { kind, limits } = options;
    this.#limits = limits;
    this.#pattern = kind === 'alertRules' ? /\.ya?ml$/i : /\.(md|markdown)$/i;
  }

  /** Whether there was anything at all, wanted or not: an archive is silent about a folder that it does not have. */
  get hasAny(): boolean {
    return this.#hasAny;
  }

  /** Whether a file is wanted for its name. */
  wants(path: string): boolean {
    const parts = path.split('/');
    return (
      this.#pattern.test(path) &&
      path.length <= MAX_PATH &&
      !/[\\\p{Cc}\p{Cs}]/u.test(path) &&
      // Hidden ones, those above the folder, and empty names as in absolute paths.
      !parts.some(part => part.startsWith('.') || part === '') &&
      !parts.includes('node_modules')
    );
  }

  /** Whether a file is to be loaded. Each is asked for once, before any is taken. */
  admit(path: string, size = 0): boolean {
    this.#hasAny = true;
    if (!this.wants(path)) {
      return false;
    }
    this.#wanted += 1;
    if (size > this.#limits.fileBytes) {
      this.#noteLarge(path);
      return false;
    }
    if (this.#bytes + size > this.#limits.folderBytes) {
      this.#isFull = true;
      return false;
    }
    this.#bytes += size;
    return true;
  }

  /** Loads files, the first ones by path where there are too many. */
  async take(options: {
    files: FolderFile[];
    /** The folder, as it is told to people. */
    shown: string;
    urlOf: (path: string) => string | undefined;
    reasonOf: (error: unknown) => string;
    signal: AbortSignal;
  }): Promise<{
    files: ReadFile[];
    findings: Finding[];
    /** False where a file failed, which another attempt may bring. */
    isComplete: boolean;
  }> {
    const { shown, urlOf, reasonOf, signal } = options;
    // Not every reader asks, and an archive may have the same path twice.
    const byPath = new Map(
      options.files
        .filter(({ path }) => this.wants(path))
        .map(file => [file.path, file]),
    );
    const sorted = [...byPath.values()].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    const count = Math.max(this.#wanted, sorted.length);
    const files: ReadFile[] = [];
    const unread: Finding[] = [];
    let bytes = 0;
    for (const { path, content } of sorted.slice(0, this.#limits.files)) {
      signal.throwIfAborted();
      try {
        const loaded = Buffer.from(await content());
        if (loaded.byteLength > this.#limits.fileBytes) {
          this.#noteLarge(path);
        } else if (bytes + loaded.byteLength > this.#limits.folderBytes) {
          this.#isFull = true;
        } else {
          bytes += loaded.byteLength;
          files.push({ path, url: urlOf(path), bytes: loaded });
        }
      } catch (error) {
        signal.throwIfAborted();
        const value = reasonOf(error);
        unread.push({ kind: 'runbookUnreadable', path, value });
      }
    }
    return {
      files,
      findings: [
        ...this.#tooMany(shown, count),
        ...this.#large.map(path => tooLarge(path, this.#limits.fileBytes)),
        ...unread.slice(0, MAX_FINDINGS),
      ],
      isComplete: unread.length === 0,
    };
  }

  #noteLarge(path: string): void {
    if (this.#large.length < MAX_FINDINGS) {
      this.#large.push(path);
    }
  }

  #tooMany(path: string, count: number): Finding[] {
    const { files, folderBytes } = this.#limits;
    const size = sizeOf(folderBytes);
    const kind = 'tooManyRunbooks';
    if (count > files) {
      return [{ kind, path, value: `${count}`, expected: `${files} files` }];
    }
    return this.#isFull
      ? [{ kind, path, value: `more than ${size}`, expected: size }]
      : [];
  }
}
