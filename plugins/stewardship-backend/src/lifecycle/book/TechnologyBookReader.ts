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

import type { BookSource } from './contents';
import { TechnologyBook } from './TechnologyBook';

/**
 * Keeps one book in memory until anything of it changes.
 *
 * Whoever asks after a change waits for the new book, for a second in a large fleet: the book before it would contradict
 * what the caller has just decided, or what the same page says of its own entity. One book is read at a time, so that a row
 * of changes does not fill the memory; of versions that have become old while they waited, none is read.
 */
export class TechnologyBookReader {
  readonly #source: BookSource;
  #kept: { version: string; book: Promise<TechnologyBook> } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: { source: BookSource }) {
    this.#source = options.source;
  }

  /**
   * The book of what is stored. Where it is in memory, it takes one statement to know that, and none where the caller has just
   * read the version.
   */
  async read(known?: string): Promise<TechnologyBook> {
    const version =
      known !== undefined && this.#kept?.version === known
        ? known
        : await this.#source.readVersion();
    if (this.#kept?.version === version) {
      return await this.#kept.book;
    }
    const kept = { version, book: this.#readInTurn(version) };
    this.#kept = kept;
    try {
      return await kept.book;
    } catch (error) {
      // A failure is not a book; whoever asks next tries again.
      if (this.#kept === kept) {
        this.#kept = undefined;
      }
      throw error;
    }
  }

  async #readInTurn(version: string): Promise<TechnologyBook> {
    const reading = this.#turn.then(async () =>
      // Somebody may have found a newer version meanwhile, whose turn comes then.
      this.#kept?.version === version
        ? await TechnologyBook.build(await this.#source.readContents())
        : undefined,
    );
    this.#turn = reading.catch(() => undefined);
    return (await reading) ?? (await this.read());
  }
}
