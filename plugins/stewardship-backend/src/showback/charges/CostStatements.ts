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

import { NotFoundError } from '@backstage/errors';
import type {
  CostMetric,
  CostStatement,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { monthNumber } from '../book/calendar';
import type { CostBook, CostBookReader, Sums } from '../book/CostBook';
import { completenessOf } from '../fleet/completeness';
import { CostPlaces } from '../fleet/CostPlaces';
import type { CostTable } from '../fleet/CostTable';
import type { CostTables } from '../fleet/CostTables';
import { dependentCost } from '../fleet/dependencies';
import {
  toCostFigures,
  totalsOf,
  type FiguresByCurrency,
} from '../fleet/figures';
import { addAll, toMoneys } from '../fleet/moneys';
import { readableMask } from '../fleet/readableMask';
import type { AppliedPolicy, ChargeDesk } from './ChargeDesk';
import { differenceOf, toCharge } from './chargeOf';
import { sortLines } from './sortLines';
import { statementToCsv } from './statementToCsv';

const MAX_LINES = 1_000;

/** Which statement is meant. */
export type StatementRequest = {
  /** Entity ref of a group or user. */
  owner: string;
  /** `YYYY-MM` */
  month: string;
  metric?: CostMetric;
};

/** A service of a statement, not named yet. */
export type FoundLine = {
  entity: number;
  figures: FiguresByCurrency;
  applied?: AppliedPolicy;
};

type Found = {
  book: CostBook;
  table: CostTable;
  mask: Uint8Array;
  owner: NamedEntity;
  month: string;
  lines: FoundLine[];
  /** All of the team that the caller may read, whether they cost anything or not. */
  members: readonly number[];
};

/** What teams' services cost in a month and what is charged for them, within what the caller may read. */
export class CostStatements {
  readonly #books: CostBookReader;
  readonly #charges: ChargeDesk;
  readonly #records: Pick<RecordReader, 'nameEntities'>;
  readonly #staleAfterMs: number;
  readonly #tables: CostTables;
  readonly #now: () => Date;

  constructor(options: {
    books: CostBookReader;
    charges: ChargeDesk;
    records: Pick<RecordReader, 'nameEntities'>;
    /** Age from which an import is called stale. */
    staleAfterMs: number;
    tables: CostTables;
    now?: () => Date;
  }) {
    this.#books = options.books;
    this.#charges = options.charges;
    this.#records = options.records;
    this.#staleAfterMs = options.staleAfterMs;
    this.#tables = options.tables;
    this.#now = options.now ?? (() => new Date());
  }

  /** Throws a `NotFoundError` alike for a team that is not there and for one that the caller may not read. */
  async getStatement(
    request: StatementRequest,
    readable: Readable,
  ): Promise<CostStatement> {
    const found = await this.#find(request, readable);
    const { book, table, mask, owner, month, lines, members } = found;
    const shown = lines.slice(0, MAX_LINES);
    const name = await this.#namer(
      shown.map(({ entity }) => book.entities[entity].ref),
      readable,
    );
    const cost: Sums = new Map();
    const charged: Sums = new Map();
    const difference: Sums = new Map();
    for (const { figures, applied } of lines) {
      const totals = totalsOf(figures);
      addAll(cost, totals);
      if (applied?.calculation.status === 'charged') {
        const { sums } = applied.calculation;
        addAll(charged, sums);
        addAll(difference, differenceOf(sums, totals));
      }
    }
    return {
      ...{ month, owner, metric: table.metric },
      lines: shown.map(({ entity, figures, applied }) => ({
        entity: name(book.entities[entity].ref),
        figures: toCostFigures(
          figures,
          dependentCost({
            ...{ table, entities: [entity], mask, from: month, to: month },
          }),
        ),
        ...(applied && {
          charge: toCharge(
            applied.policy,
            applied.calculation,
            totalsOf(figures),
          ),
        }),
      })),
      totalLines: lines.length,
      cost: toMoneys(cost),
      charged: toMoneys(charged),
      difference: toMoneys(difference),
      unknownCharges: lines.filter(
        ({ applied }) => applied?.calculation.status === 'unknown',
      ).length,
      completeness: completenessOf({
        ...{ table, readable, entities: members, from: month, to: month },
        ...{ sources: book.sources, now: this.#now() },
        staleAfterMs: this.#staleAfterMs,
      }),
      generatedAt: this.#now().toISOString(),
    };
  }

  /** All lines, however many. */
  async exportCsv(
    request: StatementRequest,
    readable: Readable,
  ): Promise<string> {
    const { book, lines, owner, month, table } = await this.#find(
      request,
      readable,
    );
    const name = await this.#namer(
      lines.map(({ entity }) => book.entities[entity].ref),
      readable,
    );
    return statementToCsv({
      ...{ month, owner: owner.ref, metric: table.metric, lines },
      name: entity => name(book.entities[entity].ref),
    });
  }

  async #find(request: StatementRequest, readable: Readable): Promise<Found> {
    const { owner, month, metric = 'effective' } = request;
    const nameOwner = await this.#namer([owner], readable);
    if (!isReadable(owner, readable) || !nameOwner(owner).known) {
      throw new NotFoundError(`No team found as '${owner}'`);
    }
    const book = await this.#books.read();
    const table = await this.#tables.read(book, metric);
    const mask = readableMask(book, readable);
    const members = [...CostPlaces.of(book).inTeams([owner])]
      .filter(entity => mask[entity])
      .sort((a, b) => a - b);
    const places = new Map(members.map((entity, place) => [entity, place]));
    const at = monthNumber(month);
    const grid = table.sum({
      ...{ entities: members, from: at, to: at, places: members.length },
      placeOf: entity => places.get(entity) ?? -1,
    });
    const lines = members.flatMap((entity, place): FoundLine[] => {
      const figures = grid.at(place);
      const applied = this.#charges.apply({
        ...{ book, entity, month },
        costOf: each =>
          each === metric
            ? totalsOf(figures)
            : totalsIn(book, entity, each, month),
      });
      return figures.size === 0 && !applied
        ? []
        : [{ entity, figures, ...(applied && { applied }) }];
    });
    return {
      ...{ book, table, mask, month, members, owner: nameOwner(owner) },
      lines: sortLines(lines, book),
    };
  }

  async #namer(
    refs: string[],
    readable: Readable,
  ): Promise<(ref: string) => NamedEntity> {
    const names = await this.#records.nameEntities({ refs, readable });
    return ref => names.get(ref) ?? { ref, known: false };
  }
}

function totalsIn(
  book: CostBook,
  entity: number,
  metric: CostMetric,
  month: string,
): Sums {
  const query = { metric, from: month, to: month };
  return book.sumOfEntity(entity, query, () => 0).get(0) ?? new Map();
}
