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

import assert from 'node:assert/strict';
import type { Took } from './CatalogClock';
import { checkSearchRows, type SearchRows } from './checkSearchRows';
import { ComponentSource, type ExpectedRelation, type MadeUp } from './madeUp';
import type { RunningCatalog } from './startCatalog';

/** What both contestants took for the same entities. */
export type Round = { alone: Took; module: Took };

/** The two catalogs, and what must be in the one with the module. */
export class Contest {
  readonly #alone: RunningCatalog;
  readonly #module: RunningCatalog;
  readonly #source = new ComponentSource();
  readonly #expected: ExpectedRelation[] = [];

  constructor(alone: RunningCatalog, module: RunningCatalog) {
    this.#alone = alone;
    this.#module = module;
  }

  /** Without, with, with, without: a machine that slows down or speeds up meanwhile favours nobody. */
  async run(options: { count: number; usual: boolean }): Promise<Round> {
    const count = options.count / 2;
    const some = this.#source.take({ ...options, count });
    const others = this.#source.take({ ...options, count });
    const first = await this.add(some);
    this.#expected.push(...others.expected);
    const module = await this.#module.add(others.entities);
    const alone = await this.#alone.add(others.entities);
    return {
      alone: sum(first.alone, alone),
      module: sum(first.module, module),
    };
  }

  async add({ entities, expected }: MadeUp): Promise<Round> {
    this.#expected.push(...expected);
    const alone = await this.#alone.add(entities);
    return { alone, module: await this.#module.add(entities) };
  }

  /** Both hold what they must, and differ in nothing but the relations of the module. */
  async check(): Promise<SearchRows> {
    const without = await checkSearchRows(this.#alone.knex, []);
    const rows = await checkSearchRows(this.#module.knex, this.#expected);
    assert.equal(rows.all - rows.added, without.all);
    return rows;
  }
}

function sum(a: Took, b: Took): Took {
  return {
    seconds: a.seconds + b.seconds,
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
  };
}
