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

import type { Knex } from 'knex';

/** How long the catalog took for some entities. */
export type Took = { seconds: number; cpuSeconds: number };

/**
 * When the catalog began with the first of some entities, and when it was done with the last. Looking now and then
 * would be off by what lies between two looks.
 */
export class CatalogClock {
  /** How many entities the catalog has begun with. */
  count = 0;
  #first = 0;
  #last = 0;
  #cpu = process.cpuUsage();

  reset(): void {
    this.count = 0;
  }

  /** To be called for each entity that the catalog begins with. */
  began(): void {
    if (this.count === 0) {
      this.#first = performance.now();
      this.#cpu = process.cpuUsage();
    }
    this.count++;
  }

  /** Takes note whenever the catalog is done with an entity: then it leaves the queue of those to be stitched. */
  watch(knex: Knex): void {
    knex.on('query-response', (_response, { sql }: { sql: string }) => {
      if (/^delete from .stitch_queue/i.test(sql)) {
        this.#last = performance.now();
      }
    });
  }

  read(): Took {
    if (this.count === 0 || this.#last < this.#first) {
      throw new Error('The catalog has processed nothing');
    }
    const { user, system } = process.cpuUsage(this.#cpu);
    return {
      seconds: (this.#last - this.#first) / 1000,
      cpuSeconds: (user + system) / 1e6,
    };
  }
}
