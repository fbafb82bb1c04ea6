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
import type { CostBook, CostBookReader } from './CostBook';
import { DefaultCostBook } from './DefaultCostBook';

/**
 * One book is built at a time, so that a row of changes does not fill the memory; of versions that have become old while they
 * waited, none is built.
 */
export class CachedCostBookReader implements CostBookReader {
  readonly #source: BookSource;
  #kept: { version: string; book: Promise<CostBook> } | undefined;
  #latest: CostBook | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: { source: BookSource }) {
    this.#source = options.source;
  }

  async read(): Promise<CostBook> {
    const version = await this.#source.readVersion();
    if (this.#kept?.version === version) {
      return await this.#kept.book;
    }
    const kept = { version, book: this.#buildInTurn(version) };
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

  async readAtHand(): Promise<CostBook | undefined> {
    return this.#latest;
  }

  async #buildInTurn(version: string): Promise<CostBook> {
    const building = this.#turn.then(async () => {
      // Somebody may have found a newer version meanwhile, whose turn comes then.
      if (this.#kept?.version !== version) {
        return undefined;
      }
      const contents = await this.#source.readContents(version);
      this.#latest = await DefaultCostBook.build(contents);
      return this.#latest;
    });
    this.#turn = building.catch(() => undefined);
    return (await building) ?? (await this.read());
  }
}
