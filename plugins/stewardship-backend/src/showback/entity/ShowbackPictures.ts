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
  CostMetric,
  FilterableEntity,
  NamedEntity,
  ShowbackPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { Turns } from '../../tasks/Turns';
import { monthNumber } from '../book/calendar';
import type { CostBook, CostBookReader } from '../book/CostBook';
import type { ChargeDesk } from '../charges/ChargeDesk';
import { grossIn } from '../charges/grossIn';
import { completenessOf } from '../fleet/completeness';
import { CostPlaces } from '../fleet/CostPlaces';
import type { CostRates } from '../fleet/CostRates';
import type { CostTables } from '../fleet/CostTables';
import { dependentCost } from '../fleet/dependencies';
import { toCostFigures, totalsOf } from '../fleet/figures';
import { latestMonth } from '../fleet/months';
import { readableMask } from '../fleet/readableMask';
import { mainSourcesOf } from '../fleet/mainSources';
import { sourcesIn } from '../fleet/sourcesIn';
import { selectorProblems, splitProblems } from './costProblems';
import { consumersOf, type DraftConsumers } from './consumers';
import { licenceStanding } from './licenceStanding';
import { monthFigures, toBefore } from './monthFigures';
import { partsOf, type DraftPart } from './parts';

type Ready = ShowbackPicture & { status: 'ready' };

/** A picture whose entities are not named yet. */
export type ShowbackReading =
  | Exclude<ShowbackPicture, Ready>
  | (Omit<Ready, 'parts' | 'consumers'> & {
      parts: DraftPart[];
      consumers?: DraftConsumers;
    });

const MAX_OTHER_SOURCES = 5;

/** What an entity costs, with what the figure leaves out. */
export class ShowbackPictures {
  readonly #books: CostBookReader;
  readonly #charges: ChargeDesk;
  readonly #currency: string | undefined;
  readonly #rates: CostRates;
  readonly #staleAfterMs: number;
  readonly #tables: CostTables;
  readonly #now: () => Date;

  constructor(options: {
    books: CostBookReader;
    charges: ChargeDesk;
    /** That sums of several currencies are converted into. */
    currency?: string;
    rates: CostRates;
    /** Age from which an import is called stale. */
    staleAfterMs: number;
    tables: CostTables;
    now?: () => Date;
  }) {
    this.#books = options.books;
    this.#charges = options.charges;
    this.#currency = options.currency;
    this.#rates = options.rates;
    this.#staleAfterMs = options.staleAfterMs;
    this.#tables = options.tables;
    this.#now = options.now ?? (() => new Date());
  }

  /** Whoever asks has to know that the caller may read the entity. Never waits for a book to be built. */
  async read(options: {
    entityRef: string;
    readable: Readable;
    /** Whether the caller may know what things cost. */
    mayRead: boolean;
  }): Promise<ShowbackReading> {
    if (!options.mayRead) {
      return { status: 'notPermitted' };
    }
    const book = await this.#books.readAtHand();
    return book
      ? await this.#draft({ ...options, book, metric: 'effective' })
      : { status: 'pending' };
  }

  /** For a page of its own, which waits; the rest as `read`. */
  async readOf(options: {
    entityRef: string;
    readable: Readable;
    metric: CostMetric;
    /** `YYYY-MM`; the latest one unless given. */
    month?: string;
  }): Promise<ShowbackReading> {
    const book = await this.#books.read();
    return await this.#draft({ ...options, book });
  }

  /** The references that the picture will name, so that all names of a page are read at once. */
  referencesIn(reading: ShowbackReading): string[] {
    return reading.status === 'ready'
      ? [
          ...reading.parts.flatMap(({ fromRef }) => fromRef ?? []),
          ...(reading.consumers?.items.map(({ ref }) => ref) ?? []),
        ]
      : [];
  }

  getPicture(options: {
    reading: ShowbackReading;
    /** As the catalog has it; its selector of costs may be why nothing is found. */
    entity?: { ref: string; filterable: FilterableEntity };
    name: (ref: string) => NamedEntity;
  }): ShowbackPicture {
    const { reading, name } = options;
    const wrong = options.entity ? selectorProblems(options.entity) : [];
    if (reading.status !== 'ready') {
      return reading.status === 'none' && wrong.length > 0
        ? { ...reading, problems: wrong }
        : reading;
    }
    const { parts, consumers, ...rest } = reading;
    return {
      ...rest,
      problems: [...rest.problems, ...wrong],
      parts: parts.map(({ fromRef, ...part }) => ({
        ...part,
        ...(fromRef !== undefined && { from: name(fromRef) }),
      })),
      ...(consumers && {
        consumers: {
          ...consumers,
          items: consumers.items.map(({ ref, ...item }) => ({
            entity: name(ref),
            ...item,
          })),
        },
      }),
    };
  }

  async #draft(options: {
    book: CostBook;
    entityRef: string;
    readable: Readable;
    metric: CostMetric;
    month?: string;
  }): Promise<ShowbackReading> {
    const { book, entityRef, readable, metric } = options;
    // A group can have all that there is.
    const turns = new Turns();
    const table = await this.#tables.read(book, metric);
    const mask = readableMask(book, readable);
    const entity = book.entityNumber(entityRef);
    const members = new Set(
      entity === undefined
        ? []
        : [...CostPlaces.of(book).membersOf(entity, readable)].filter(
            member => member === entity || mask[member],
          ),
    );
    const own = sourcesIn(table, members);
    const main = await mainSourcesOf({
      ...{ table, entities: members, month: options.month },
    });
    const month = options.month ?? latestMonth(book, main);
    await table.prepare(monthNumber(month), monthNumber(month));
    await turns.giveWay();
    const completeness = completenessOf({
      ...{ table, readable, entities: members, from: month, to: month },
      sources: own.length > 0 ? own : book.sources.slice(0, MAX_OTHER_SOURCES),
      ...{ staleAfterMs: this.#staleAfterMs, now: this.#now() },
    });
    const licences = (
      entity === undefined ? [] : book.entities[entity].licences
    ).map(licence => licenceStanding(licence, book.today));
    if (
      entity === undefined ||
      ![...members].some(member => table.has(member))
    ) {
      return { status: 'none', completeness, licences };
    }
    await turns.giveWay();
    const found = await monthFigures({
      ...{ table, tables: this.#tables, members, sources: main, month },
    });
    const totals = totalsOf(found.figures);
    const converted =
      this.#currency === undefined
        ? undefined
        : this.#rates.toConverted([{ month, sums: totals }], this.#currency);
    const charge =
      members.size > 1
        ? undefined
        : this.#charges.charge({
            ...{ book, entity, month, shown: totals },
            costOf: each => grossIn(book, entity, each, month),
          });
    const consumers = await consumersOf({
      ...{ book, entity, mask, metric, month },
      // Whether there is anything hidden would be news for whoever may not read it.
      partial: readable.kind !== 'all',
    });
    await turns.giveWay();
    const dependent = dependentCost({
      ...{ table, entities: members, mask, from: month, to: month },
    });
    return {
      ...{ status: 'ready', metric, month },
      ...(found.until !== undefined && { until: found.until }),
      figures: toCostFigures(found.figures, dependent),
      ...(found.before && { before: toBefore(found.before) }),
      ...(converted && { converted }),
      trend: found.trend,
      parts: await partsOf({ book, members, mask, metric, month }),
      ...(consumers && { consumers }),
      ...{ completeness, licences },
      ...(charge && { charge }),
      problems: splitProblems({ book, entity, mask, month }),
    };
  }
}
