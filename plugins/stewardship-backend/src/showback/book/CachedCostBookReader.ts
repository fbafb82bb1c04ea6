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

import { bookVersion, type BookSource, type BookVersion } from './contents';
import type { CostBook, CostBookReader } from './CostBook';
import { DefaultCostBook } from './DefaultCostBook';

/**
 * One book is built at a time, so that a row of changes does not fill the memory; of versions that have become old while they
 * waited, none is built.
 *
 * Readers wait where costs themselves have changed (an import, an allocation, a quantity) or a day has begun: whoever has just
 * imported something sees it. Where only the catalog has changed they get the book at hand, and the next one is built
 * meanwhile: for some seconds, entities, owners, declared costs and divisions are those of before, all of one moment. What a
 * caller may read is asked of the catalog as it is now, whatever the book says.
 */
export class CachedCostBookReader implements CostBookReader {
  readonly #prepare: ((book: CostBook) => Promise<unknown>) | undefined;
  readonly #source: BookSource;
  #kept: { version: string; book: Promise<CostBook> } | undefined;
  #latest: { version: BookVersion; book: DefaultCostBook } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: {
    /** What is worked out of each book before it is handed out. */
    prepare?: (book: CostBook) => Promise<unknown>;
    source: BookSource;
  }) {
    this.#prepare = options.prepare;
    this.#source = options.source;
  }

  async read(): Promise<CostBook> {
    const version = await this.#source.readVersion();
    const latest = this.#latest;
    if (
      latest?.version.imports === version.imports &&
      latest.version.day === version.day
    ) {
      // Whoever builds books tells of failures; the next one who asks tries again.
      this.#readAs(version).catch(() => undefined);
      return latest.book;
    }
    return await this.#readAs(version);
  }

  async readAtHand(): Promise<CostBook | undefined> {
    return this.#latest?.book;
  }

  /** Waits for the book of what there is now, also where only the catalog has changed. Throws where that fails. */
  async readNewest(): Promise<CostBook> {
    return await this.#readAs(await this.#source.readVersion());
  }

  async #readAs(of: BookVersion): Promise<CostBook> {
    const version = bookVersion(of);
    if (this.#kept?.version === version) {
      return await this.#kept.book;
    }
    const kept = { version, book: this.#buildInTurn(of, version) };
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

  async #buildInTurn(of: BookVersion, version: string): Promise<CostBook> {
    const building = this.#turn.then(async () => {
      // Somebody may have found a newer version meanwhile, whose turn comes then.
      if (this.#kept?.version !== version) {
        return undefined;
      }
      const contents = await this.#source.readContents(of);
      const book = await DefaultCostBook.build(contents, this.#latest?.book);
      await this.#prepare?.(book);
      this.#latest = { version: of, book };
      return book;
    });
    this.#turn = building.catch(() => undefined);
    return (await building) ?? (await this.readNewest());
  }
}
