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

import {
  daysBetween,
  stewardshipCostReadPermission,
  type FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord, RecordReader } from '../catalog/RecordReader';
import { describeFacts, knownFacts } from '../facts/describeFacts';
import type { FactSource } from '../facts/FactSource';
import type { CostBookReader } from './book/CostBook';
import type { CostRates } from './fleet/CostRates';
import type { CostTables } from './fleet/CostTables';
import { monthCosts, type MonthCostFacts } from './monthCosts';

const MAX_LIST = 100;

type CostFacts = {
  lines: number;
  kinds: string[];
  licences: number;
  licencesMeasured: number;
  licencesOverEntitled: number;
  renewalsPassed: number;
  nextRenewalInDays?: number;
  nextNoticeInDays?: number;
} & MonthCostFacts;

/** What scorecards may ask about costs and licences. */
export class ShowbackFactSource implements FactSource {
  readonly definition = {
    id: 'costs',
    title: 'Costs and licences',
    facts: describeFacts<CostFacts>({
      lines: ['number', 'Declared costs'],
      kinds: ['list', 'Kinds of declared costs'],
      licences: ['number', 'Licences'],
      licencesMeasured: [
        'number',
        'Licences of which it is known how much was bought and how much is used',
      ],
      licencesOverEntitled: [
        'number',
        'Of these, those of which more is used than was bought',
      ],
      renewalsPassed: ['number', 'Licences whose day of renewal has passed'],
      nextRenewalInDays: ['number', 'Days until the next licence is renewed'],
      nextNoticeInDays: [
        'number',
        'Days until the first notice has to be given before a renewal to come, negative where it is too late',
      ],
      monthCost: [
        'number',
        'What it costs in the latest month of which there are costs, in the currency that is configured, or the only one it has',
        stewardshipCostReadPermission,
      ],
      monthCostChange: [
        'number',
        'How much dearer that is than the same days of the month before, as a part of these: 0.1 is 10 % more',
        stewardshipCostReadPermission,
      ],
      sharedIn: [
        'number',
        'Its part of what it shares with others, in that month and currency',
        stewardshipCostReadPermission,
      ],
      hasImportedCost: [
        'boolean',
        'Whether any row of a bill is allocated to it in that month',
        stewardshipCostReadPermission,
      ],
    }),
  };
  readonly #books: CostBookReader;
  readonly #currency: string | undefined;
  readonly #rates: CostRates;
  readonly #records: RecordReader;
  readonly #tables: CostTables;

  constructor(options: {
    books: CostBookReader;
    /** That costs of several currencies are converted into. */
    currency?: string;
    rates: CostRates;
    records: RecordReader;
    tables: CostTables;
  }) {
    this.#books = options.books;
    this.#currency = options.currency;
    this.#rates = options.rates;
    this.#records = options.records;
    this.#tables = options.tables;
  }

  async version(today: string): Promise<string> {
    const { version } = await this.#books.read();
    return `${today} ${await this.#records.readVersion()} ${version}`;
  }

  async collect(
    slice: EveryRecord[],
    today: string,
  ): Promise<Map<string, FactValues>> {
    const costs = await monthCosts({
      book: await this.#books.read(),
      refs: slice.map(({ entity }) => entity.ref),
      ...{ currency: this.#currency, rates: this.#rates },
      tables: this.#tables,
    });
    return new Map(
      slice.map(item => [
        item.uid,
        knownFacts({
          ...licenceFacts(item, today),
          ...costs.get(item.entity.ref),
        }),
      ]),
    );
  }
}

function licenceFacts(
  { record }: EveryRecord,
  today: string,
): Omit<CostFacts, keyof MonthCostFacts> {
  const licences = record.licences.map(({ value }) => value);
  const measured = licences.flatMap(({ entitled, used }) =>
    entitled === undefined || used === undefined ? [] : [{ entitled, used }],
  );
  const renewals = licences.flatMap(({ renewsOn, noticeDays }) =>
    renewsOn === undefined
      ? []
      : [{ inDays: daysBetween(today, renewsOn), noticeDays }],
  );
  const coming = renewals.filter(({ inDays }) => inDays >= 0);
  return {
    lines: record.costs.length,
    kinds: [...new Set(record.costs.map(({ value }) => value.kind))]
      .sort()
      .slice(0, MAX_LIST),
    licences: licences.length,
    licencesMeasured: measured.length,
    licencesOverEntitled: measured.filter(
      ({ entitled, used }) => used > entitled,
    ).length,
    renewalsPassed: renewals.length - coming.length,
    nextRenewalInDays: least(coming.map(({ inDays }) => inDays)),
    nextNoticeInDays: least(
      coming.flatMap(({ inDays, noticeDays }) =>
        noticeDays === undefined ? [] : [inDays - noticeDays],
      ),
    ),
  };
}

function least(days: number[]): number | undefined {
  return days.length > 0 ? Math.min(...days) : undefined;
}
