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
  CostDimension,
  CostMetric,
  CostRequest,
} from '@backstage-stewardship/plugin-stewardship-common';

/** By what costs can be added up, in the order of the choice. */
export const DIMENSIONS = [
  'team',
  'system',
  'domain',
  'service',
  'product',
  'category',
  'provider',
] as const satisfies readonly CostDimension[];

/** The first one is shown unless told. */
export const METRICS = [
  'effective',
  'billed',
] as const satisfies readonly CostMetric[];

/** The filters that hold lists of entity refs. */
export const CATALOG_FILTERS = ['owner', 'system', 'domain'] as const;

/** A filter that holds a list of entity refs. */
export type CatalogFilter = (typeof CATALOG_FILTERS)[number];

/** The backend refuses a longer text. */
export const MAX_TEXT_LENGTH = 200;

/** And a longer name of a currency. */
export const MAX_CURRENCY_LENGTH = 40;

/** And more months at once. */
export const MAX_MONTHS = 60;

/** The numbers of rows that can be chosen. */
export const PAGE_SIZES = [25, 50, 100, 200];

/** By what the costs can be narrowed down. */
export type OverviewFilter = Pick<CostRequest, CatalogFilter | 'text'>;

/** What the overview shows: the part of it that its address keeps. */
export type OverviewQuery = {
  by: CostDimension;
  metric: CostMetric;
  /** Months `YYYY-MM`, inclusive; without them, the latest one. */
  from?: string;
  to?: string;
  currency?: string;
  filter: OverviewFilter;
  limit: number;
  cursor?: string;
};

const OWN_PARAMS = [
  'by',
  'metric',
  'from',
  'to',
  'currency',
  ...CATALOG_FILTERS,
  'q',
  'limit',
  'cursor',
];

/** Reads the address. What makes no sense there is left out. */
export function readOverviewQuery(params: URLSearchParams): OverviewQuery {
  const filter: OverviewFilter = {};
  for (const name of CATALOG_FILTERS) {
    const values = params.getAll(name).filter(Boolean);
    if (values.length > 0) {
      filter[name] = values;
    }
  }
  const text = params.get('q');
  if (text) {
    filter.text = shorten(text);
  }
  const limit = Number(params.get('limit'));
  const by = params.get('by');
  const metric = params.get('metric');
  const currency = params.get('currency');
  return {
    by: DIMENSIONS.find(known => known === by) ?? DIMENSIONS[0],
    metric: METRICS.find(known => known === metric) ?? METRICS[0],
    ...readMonths(params),
    currency:
      currency && currency.length <= MAX_CURRENCY_LENGTH ? currency : undefined,
    filter,
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: params.get('cursor') || undefined,
  };
}

/** Months in order; a single one is both. Of too many, the later ones count. */
function readMonths(params: URLSearchParams): { from?: string; to?: string } {
  const isMonth = (text: string | null): text is string =>
    text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
  const [from, to] = [params.get('from'), params.get('to')];
  const months = [isMonth(from) ? from : to, isMonth(to) ? to : from]
    .filter(isMonth)
    .sort();
  return months.length === 2 ? fitMonths(months[1], months[0]) : {};
}

/** Two months in order. The first one stays; the other one comes nearer where there would be too many. */
export function fitMonths(
  stays: string,
  other: string,
): { from: string; to: string } {
  const [fixed, asked] = [monthNumber(stays), monthNumber(other)];
  const most = MAX_MONTHS - 1;
  const moved = Math.min(fixed + most, Math.max(fixed - most, asked));
  const [from, to] = [stays, monthText(moved)].sort();
  return { from, to };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthText(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** A character that takes two code units is left out as a whole. */
function shorten(text: string): string {
  return text.slice(0, MAX_TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** Writes the query into the address, and leaves alone what others keep there. */
export function writeOverviewQuery(
  query: OverviewQuery,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of OWN_PARAMS) {
    params.delete(name);
  }
  const { by, metric, from, to, currency, filter, limit, cursor } = query;
  const lists: [string, (string | undefined)[] | undefined][] = [
    ['by', [by === DIMENSIONS[0] ? undefined : by]],
    ['metric', [metric === METRICS[0] ? undefined : metric]],
    ['from', [from]],
    ['to', [to]],
    ['currency', [currency]],
    ...CATALOG_FILTERS.map((name): [string, string[] | undefined] => [
      name,
      filter[name],
    ]),
    ['q', [filter.text]],
    ['limit', [limit === PAGE_SIZES[0] ? undefined : String(limit)]],
    ['cursor', [cursor]],
  ];
  for (const [name, values] of lists) {
    for (const value of values ?? []) {
      if (value) {
        params.append(name, value);
      }
    }
  }
  return params;
}

/** What is asked of the backend for it. */
export function requestOf(query: OverviewQuery): CostRequest {
  const { filter, ...others } = query;
  return { ...others, ...filter };
}
