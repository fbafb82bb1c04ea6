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

import { InputError, NotFoundError } from '@backstage/errors';
import type {
  CostMetric,
  CostStatement,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { Turns } from '../../tasks/Turns';
import { monthNumber } from '../book/calendar';
import type { CostBook, CostBookReader } from '../book/CostBook';
import { completenessOf } from '../fleet/completeness';
import { CostPlaces } from '../fleet/CostPlaces';
import type { CostTable } from '../fleet/CostTable';
import type { CostTables } from '../fleet/CostTables';
import { dependentCost } from '../fleet/dependencies';
import {
  grossOf,
  toCostFigures,
  totalsOf,
  type FiguresByCurrency,
} from '../fleet/figures';
import { readableMask } from '../fleet/readableMask';
import { sourcesIn } from '../fleet/sourcesIn';
import type { AppliedPolicy, ChargeDesk } from './ChargeDesk';
import { toCharge } from './chargeOf';
import { coveredUntil } from './coveredUntil';
import { grossIn } from './grossIn';
import { sortLines } from './sortLines';
import { statementToCsv } from './statementToCsv';
import { statementTotals } from './statementTotals';

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
  /** Absent where the month is whole, or nothing of it is imported. */
  until?: string;
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

  /**
   * Throws a `NotFoundError` alike for a team that is not there and for one that the caller may not read, and an `InputError`
   * for a month to come.
   */
  async getStatement(
    request: StatementRequest,
    readable: Readable,
  ): Promise<CostStatement> {
    const found = await this.#find(request, readable);
    const { book, table, mask, owner, month, lines, members, until } = found;
    const shown = lines.slice(0, MAX_LINES);
    const name = await this.#namer(
      shown.map(({ entity }) => book.entities[entity].ref),
      readable,
    );
    const turns = new Turns();
    const described: CostStatement['lines'] = [];
    for (const { entity, figures, applied } of shown) {
      await turns.giveWay();
      described.push({
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
      });
    }
    const own = sourcesIn(table, members);
    return {
      ...{ month, owner, metric: table.metric },
      ...(until !== undefined && { until }),
      lines: described,
      totalLines: lines.length,
      ...statementTotals(lines),
      completeness: completenessOf({
        ...{ table, readable, entities: members, from: month, to: month },
        ...{ sources: own, now: this.#now() },
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
    const { book, lines, owner, month, table, until } = await this.#find(
      request,
      readable,
    );
    const name = await this.#namer(
      lines.map(({ entity }) => book.entities[entity].ref),
      readable,
    );
    return statementToCsv({
      ...{ month, owner: owner.ref, metric: table.metric, lines, until },
      isOver: month < book.today.slice(0, 7),
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
    const thisMonth = book.today.slice(0, 7);
    if (month > thisMonth) {
      throw new InputError(
        `'month' is '${month}', which is to come, ask for '${thisMonth}' or one before it`,
      );
    }
    const table = await this.#tables.read(book, metric);
    const mask = readableMask(book, readable);
    const members = [...CostPlaces.of(book).inTeams([owner], readable)]
      .filter(entity => mask[entity])
      .sort((a, b) => a - b);
    const places = new Map(members.map((entity, place) => [entity, place]));
    const at = monthNumber(month);
    await table.prepare(at, at);
    const grid = table.sum({
      ...{ entities: members, from: at, to: at, places: members.length },
      placeOf: entity => places.get(entity) ?? -1,
    });
    // A team can have thousands of services.
    const turns = new Turns();
    await turns.giveWay();
    const lines: FoundLine[] = [];
    for (const [place, entity] of members.entries()) {
      await turns.giveWay();
      const figures = grid.at(place);
      const applied = this.#charges.apply({
        ...{ book, entity, month },
        costOf: each =>
          each === metric
            ? grossOf(figures)
            : grossIn(book, entity, each, month),
      });
      if (figures.size > 0 || applied) {
        lines.push({ entity, figures, ...(applied && { applied }) });
      }
    }
    const until = await coveredUntil({ table, entities: members, month });
    return {
      ...{ book, table, mask, month, members, owner: nameOwner(owner) },
      ...(until !== undefined && { until }),
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
