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

import type {
  NamedEntity,
  TechnologyFilter,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import type { TechnologyBookReader } from '../book/TechnologyBookReader';
import { cycleState } from './cycleState';
import { sortedUses } from './places';
import { technologiesToCalendar } from './technologiesToCalendar';
import { technologiesToCsv } from './technologiesToCsv';

const MAX_NAMED = 20;

/** Technologies of the whole fleet to take along, within what the caller may read. */
export class FleetExports {
  readonly #books: TechnologyBookReader;
  readonly #records: RecordReader;
  readonly #now: () => Date;

  constructor(options: {
    books: TechnologyBookReader;
    records: RecordReader;
    now?: () => Date;
  }) {
    this.#books = options.books;
    this.#records = options.records;
    this.#now = options.now ?? (() => new Date());
  }

  /** One line for each release cycle in use. */
  async exportCsv(
    filter: TechnologyFilter,
    readable: Readable,
  ): Promise<string> {
    const { book, items, today } = await this.#find(filter, readable);
    return technologiesToCsv(
      items.map(({ cycle, uses }) => ({
        state: cycleState({ cycle, today }),
        counts: book.count(uses, today),
      })),
    );
  }

  /** What is still to come; services whose extension was bought have a day of their own. */
  async exportCalendar(
    filter: TechnologyFilter,
    readable: Readable,
  ): Promise<string> {
    const { book, items, today } = await this.#find(filter, readable);
    const ends = items.flatMap(({ cycle, uses }) =>
      [...book.byDay(uses)]
        .filter(([on]) => on >= today)
        .map(([on, users]) => ({
          state: cycleState({ cycle, today }),
          on,
          refs: book.mostImportant(users, MAX_NAMED),
          total: users.length,
        })),
    );
    const names = await this.#records.nameEntities({
      refs: ends.flatMap(({ refs }) => refs),
      readable,
    });
    const name = (ref: string): NamedEntity =>
      names.get(ref) ?? { ref, known: false };
    return technologiesToCalendar(
      ends.map(({ refs, ...end }) => ({ ...end, services: refs.map(name) })),
    );
  }

  async #find(filter: TechnologyFilter, readable: Readable) {
    const today = this.#now().toISOString().slice(0, 10);
    const book = await this.#books.read();
    const { items } = book.uses(filter, { readable, today });
    return { book, today, items: sortedUses(items) };
  }
}
