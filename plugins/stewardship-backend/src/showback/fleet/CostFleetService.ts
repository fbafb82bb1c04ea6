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
  CostChange,
  CostGroup,
  CostMonth,
  CostOverview,
  CostRequest,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { Turns } from '../../tasks/Turns';
import { cutPage } from '../../http/cutPage';
import { monthText } from '../book/calendar';
import type { CostBookReader, Sums } from '../book/CostBook';
import { changesOf, type FoundChange } from './changesOf';
import { compareEntities } from './compareEntities';
import { completenessOf } from './completeness';
import { groupCosts, isOfEntities, type FoundGroup } from './CostGroups';
import { comparedDays } from './CostPeriod';
import type { CostRates } from './CostRates';
import type { CostTables } from './CostTables';
import { costsToCsv } from './costsToCsv';
import { costView, type CostView } from './CostView';
import { describeGroups } from './describeGroups';
import { addAll, toMoney, toMoneys } from './moneys';
import { mainSources } from './mainSources';
import { coverageOf } from './months';
import { placeOfGroup, sortGroups } from './sortGroups';
import { unallocatedCosts } from './unallocatedCosts';

const DEFAULT_LIMIT = 25;

/** Costs of the whole fleet, within what the caller may read. */
export class CostFleetService {
  readonly #books: CostBookReader;
  readonly #currency: string | undefined;
  readonly #rates: CostRates;
  readonly #records: Pick<RecordReader, 'nameEntities'>;
  readonly #staleAfterMs: number;
  readonly #tables: CostTables;
  readonly #now: () => Date;

  constructor(options: {
    books: CostBookReader;
    /** That sums of several currencies are converted into. */
    currency?: string;
    rates: CostRates;
    records: Pick<RecordReader, 'nameEntities'>;
    /** Age from which an import is called stale. */
    staleAfterMs: number;
    tables: CostTables;
    now?: () => Date;
  }) {
    this.#books = options.books;
    this.#currency = options.currency;
    this.#rates = options.rates;
    this.#records = options.records;
    this.#staleAfterMs = options.staleAfterMs;
    this.#tables = options.tables;
    this.#now = options.now ?? (() => new Date());
  }

  async getCosts(
    request: CostRequest,
    readable: Readable,
  ): Promise<CostOverview> {
    const { by, limit = DEFAULT_LIMIT, cursor, ...filter } = request;
    const { view, groups } = await this.#find(request, readable);
    const { book, table, entities, period, currency } = view;
    const turns = new Turns();
    const page = cutPage({
      ...{ limit, cursor, total: groups.length, at: index => groups[index] },
      placeOf: group => placeOfGroup(group, currency),
      query: { list: 'costs', by, filter },
      valueType: 'string',
    });
    await turns.giveWay();
    const changes = await this.#findChanges(view);
    await turns.giveWay();
    const described = await describeGroups({
      ...{ groups: page.items, view, by, tables: this.#tables },
    });
    const name = await this.#namer(
      [
        ...(isOfEntities(by) ? page.items.map(({ key }) => key) : []),
        ...changes.map(({ entity }) => book.entities[entity].ref),
      ],
      readable,
    );
    const { from, to, until } = period;
    await turns.giveWay();
    const months = await monthsOf(view, turns);
    const allocated: Sums = new Map();
    for (const { sums } of months) {
      addAll(allocated, sums);
    }
    const converted =
      this.#currency === undefined
        ? undefined
        : this.#rates.toConverted(months, this.#currency);
    const { metric } = table;
    const comparison = comparedDays(period.comparison);
    return {
      ...{ from, to, metric, by, currency },
      ...{ currencies: view.currencies, availableMonths: view.months },
      ...(until !== undefined && { until }),
      ...(comparison && { comparison }),
      allocated: toMoneys(allocated),
      unallocated: unallocatedCosts({ book, metric, from, to, currency }),
      ...(converted && { converted }),
      trend: await trendOf(view, months, turns),
      changes: changes.map(change => toChange(change, { view, name })),
      completeness: completenessOf({
        ...{ table, readable, entities, from, to, sources: book.sources },
        ...{ staleAfterMs: this.#staleAfterMs, now: this.#now() },
      }),
      items: described.map(
        (group): CostGroup => ({
          ...group,
          ...(isOfEntities(by) &&
            group.key !== '' && { entity: name(group.key) }),
        }),
      ),
      totalItems: groups.length,
      pageInfo: page.pageInfo,
    };
  }

  /** All groups, and what is unallocated. */
  async exportCsv(request: CostRequest, readable: Readable): Promise<string> {
    const { by } = request;
    const { view, groups } = await this.#find(request, readable);
    const name = await this.#namer(
      isOfEntities(by) ? groups.map(({ key }) => key) : [],
      readable,
    );
    return costsToCsv({ view, by, groups, name });
  }

  async #find(
    request: CostRequest,
    readable: Readable,
  ): Promise<{ view: CostView; groups: FoundGroup[] }> {
    const { by, text, limit: _limit, cursor: _cursor, ...filter } = request;
    const view = await costView({
      book: await this.#books.read(),
      ...{ tables: this.#tables, filter, readable },
      fallbackCurrency: this.#currency,
    });
    const { book, mask, currency } = view;
    const turns = new Turns();
    const found = await groupCosts(view, by);
    await turns.giveWay();
    const groups = sortGroups({ groups: found, book, mask, text, currency });
    await turns.giveWay();
    return { view, groups };
  }

  async #findChanges(view: CostView): Promise<FoundChange[]> {
    const { table, entities, period, currency } = view;
    const compared = await compareEntities({
      ...{ tables: this.#tables, table, comparison: period.comparison },
    });
    return changesOf({ entities, compared, currency });
  }

  async #namer(
    refs: string[],
    readable: Readable,
  ): Promise<(ref: string) => NamedEntity> {
    const names = await this.#records.nameEntities({
      refs: refs.filter(ref => ref !== ''),
      readable,
    });
    return ref => names.get(ref) ?? { ref, known: false };
  }
}

/** Totals of each month of the range. */
async function monthsOf(
  { table, entities, period }: CostView,
  turns: Turns,
): Promise<{ month: string; sums: Sums }[]> {
  const { first, last } = period;
  const places = last - first + 1;
  const range = { entities, from: first, to: last, places };
  const grid =
    places === 1
      ? table.fold({ ...range, placeOf: () => 0 })
      : await table.sumInTurns({
          ...range,
          placeOf: (_, month) => month - first,
        });
  await turns.giveWay();
  return Array.from({ length: places }, (_, place) => ({
    month: monthText(first + place),
    sums: grid.totalsAt(place),
  }));
}

async function trendOf(
  { book, mask }: CostView,
  months: readonly { month: string; sums: Sums }[],
  turns: Turns,
): Promise<CostMonth[]> {
  const trend: CostMonth[] = [];
  for (const { month, sums } of months) {
    // Each month looks at all costs of the book.
    await turns.giveWay();
    const { complete } = coverageOf(
      book,
      month,
      mainSources(book, month, mask),
    );
    trend.push({ month, money: toMoneys(sums), complete });
  }
  return trend;
}

function toChange(
  change: FoundChange,
  options: { view: CostView; name: (ref: string) => NamedEntity },
): CostChange {
  const { book, currency } = options.view;
  const { entity, before, now } = change;
  return {
    entity: options.name(book.entities[entity].ref),
    before: toMoney(currency, before),
    now: toMoney(currency, now),
    change: toMoney(currency, now - before),
  };
}
