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
  BudgetState,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { Turns } from '../../tasks/Turns';
import type { CostBook, CostBookReader } from '../book/CostBook';
import type { BudgetSettings } from '../CostSettings';
import { CostPlaces, teamsBelow } from '../fleet/CostPlaces';
import type { CostRates } from '../fleet/CostRates';
import type { CostTables } from '../fleet/CostTables';
import { readableMask } from '../fleet/readableMask';
import {
  budgetDays,
  budgetMonths,
  budgetSources,
  type BudgetMonths,
} from './BudgetDays';
import { budgetState } from './budgetState';

const URGENCY: Record<BudgetState['standing'], number> = {
  ...{ over: 0, atRisk: 1, unknown: 2, within: 3 },
};

/** How teams stand with their budgets, within what the caller may read. */
export class BudgetService {
  readonly #books: CostBookReader;
  readonly #budgets: readonly BudgetSettings[];
  readonly #rates: CostRates;
  readonly #records: Pick<RecordReader, 'nameEntities'>;
  readonly #tables: CostTables;

  constructor(options: {
    books: CostBookReader;
    budgets: readonly BudgetSettings[];
    rates: CostRates;
    records: Pick<RecordReader, 'nameEntities'>;
    tables: CostTables;
  }) {
    this.#books = options.books;
    this.#budgets = options.budgets;
    this.#rates = options.rates;
    this.#records = options.records;
    this.#tables = options.tables;
  }

  /** Those of teams that the caller may read, and of groups below `owner`; those that need attention first. */
  async listBudgets(
    request: { owner?: string[] },
    readable: Readable,
  ): Promise<BudgetState[]> {
    const states = await this.#list(request, readable, ({ latest }) => [
      latest,
    ]);
    return states.sort(
      (a, b) =>
        URGENCY[a.standing] - URGENCY[b.standing] ||
        b.share - a.share ||
        (a.id < b.id ? -1 : 1),
    );
  }

  /** All budgets, for those who tell of them: also as of the period before, as long as late costs of it may come. */
  async listOpenBudgets(): Promise<BudgetState[]> {
    return await this.#list({}, { kind: 'all' }, ({ latest, open }) => [
      ...(open === undefined ? [] : [open]),
      latest,
    ]);
  }

  async #list(
    request: { owner?: string[] },
    readable: Readable,
    monthsIn: (months: BudgetMonths) => string[],
  ): Promise<BudgetState[]> {
    const book = await this.#books.read();
    const wanted =
      request.owner &&
      new Set(
        request.owner.flatMap(ref => [...teamsBelow(book, ref, readable)]),
      );
    const names = await this.#records.nameEntities({
      refs: this.#budgets.map(({ owner }) => owner),
      readable,
    });
    const states: BudgetState[] = [];
    const turns = new Turns();
    for (const budget of this.#budgets) {
      const owner = names.get(budget.owner);
      if (
        owner?.known &&
        isReadable(budget.owner, readable) &&
        (!wanted || wanted.has(budget.owner))
      ) {
        const of = { budget, owner, book, readable, monthsIn };
        states.push(...(await this.#statesOf(of)));
        await turns.giveWay();
      }
    }
    return states;
  }

  async #statesOf(options: {
    budget: BudgetSettings;
    owner: NamedEntity;
    book: CostBook;
    readable: Readable;
    monthsIn: (months: BudgetMonths) => string[];
  }): Promise<BudgetState[]> {
    const { budget, owner, book, readable, monthsIn } = options;
    const table = await this.#tables.read(book, budget.metric);
    const dayTable = await this.#tables.readDays(book, budget.metric);
    const mask = readableMask(book, readable);
    const entities = [
      ...CostPlaces.of(book).inTeams([budget.owner], readable),
    ].filter(entity => mask[entity]);
    const sources = await budgetSources({ table, entities });
    const { per } = budget;
    const states: BudgetState[] = [];
    for (const month of monthsIn(budgetMonths({ book, sources, per }))) {
      states.push(
        budgetState({
          ...{ budget, owner, rates: this.#rates },
          days: await budgetDays({
            ...{ table, dayTable, entities, sources, per, month },
          }),
          // Whether there is anything hidden would be news for whoever may not read it.
          partial: readable.kind !== 'all',
        }),
      );
    }
    return states;
  }
}
