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

import { setImmediate as nextTurn } from 'node:timers/promises';
import { SupersededError } from '../catalog/fence';
import type { RecordReader } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import { ProductIndex } from './identify/ProductIndex';
import { hasSheet, matchTechnologies } from './Matching';
import type { ProductStore } from './ProductStore';
import type { EntityBoms } from './sbom/EntityBoms';
import type { TechnologySheet } from './sheet';
import type { SheetStore } from './SheetStore';

// One turn of the event loop: requests are waiting.
const TURN = 100;
// Entities of one transaction: few enough that none is long, and enough that there are few statements.
const STORED = 1000;

/** How the matching of technologies ended. */
export type SheetsResult =
  | {
      status: 'done';
      sheets: number;
      /** Sheets that came out different, and those that are no more. */
      changed: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

/** Finds out what every entity runs on, and until when, and stores what has changed. */
export class TechnologySheets {
  readonly #products: ProductStore;
  readonly #readBoms: () => Promise<EntityBoms>;
  readonly #records: RecordReader;
  readonly #sheets: SheetStore;

  constructor(options: {
    products: ProductStore;
    /** All bills of materials, as last read. */
    readBoms: () => Promise<EntityBoms>;
    records: RecordReader;
    sheets: SheetStore;
  }) {
    this.#products = options.products;
    this.#readBoms = options.readBoms;
    this.#records = options.records;
    this.#sheets = options.sheets;
  }

  /** Whether something has changed since the last run, on whichever replica that was. */
  async isDue(): Promise<boolean> {
    return !(await this.#sheets.isMatched());
  }

  async run(options: { signal?: AbortSignal } = {}): Promise<SheetsResult> {
    try {
      return await this.#run(options.signal);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      throw error;
    }
  }

  async #run(signal: AbortSignal | undefined): Promise<SheetsResult> {
    const runId = await this.#sheets.startRun();
    // Whatever is written from here on is seen by the next run.
    const basis = await this.#sheets.readBasis();
    const index = new ProductIndex(await this.#products.readProducts());
    const before = await this.#sheets.hashes();
    const boms = await this.#readBoms();
    const left = new Set(before.keys());
    let count = 0;
    let changed = 0;
    let puts = 0;
    let waiting: { sheet: TechnologySheet; hash: string }[] = [];
    for await (const slice of this.#records.everyRecord()) {
      for (const [position, item] of slice.entries()) {
        if (hasSheet(item)) {
          const sheet = matchTechnologies({ item, index, boms });
          const hash = hashOf(sheet);
          left.delete(item.uid);
          count++;
          if (before.get(item.uid) !== hash) {
            waiting.push({ sheet, hash });
          }
        }
        if (position % TURN === TURN - 1) {
          signal?.throwIfAborted();
          await nextTurn();
        }
      }
      if (waiting.length > 0) {
        changed += waiting.length;
        puts += await this.#store({ runId, sheets: waiting, gone: [] });
        waiting = [];
      }
    }
    const gone = [...left];
    if (gone.length > 0) {
      puts += await this.#store({ runId, sheets: [], gone });
    }
    await this.#sheets.completeRun({ runId, basis, puts });
    return { status: 'done', sheets: count, changed: changed + gone.length };
  }

  /** In transactions of which none is long; says how many. */
  async #store(options: {
    runId: number;
    sheets: { sheet: TechnologySheet; hash: string }[];
    gone: string[];
  }): Promise<number> {
    const { runId, sheets, gone } = options;
    const longest = Math.max(sheets.length, gone.length);
    for (let start = 0; start < longest; start += STORED) {
      await this.#sheets.putSheets({
        runId,
        sheets: sheets.slice(start, start + STORED),
        gone: gone.slice(start, start + STORED),
      });
      await nextTurn();
    }
    return Math.ceil(longest / STORED);
  }
}
