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
  checkStates,
  type CheckState,
  type ScorecardFilter,
  type ScorecardResultsRequest,
  type ScorecardRollup,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What of a scorecard is in sight. */
export type ScorecardViewName =
  | 'services'
  | 'teams'
  | 'trend'
  | 'checks'
  | 'exemptions'
  | 'dryRun';

/** By what results are rolled up. */
export type RollupBy = ScorecardRollup['by'];

/** The order of the services. */
export type ServiceOrder = {
  field: NonNullable<ScorecardResultsRequest['sort']>;
  order: 'asc' | 'desc';
};

/** What the page shows: the part of it that its address keeps. */
export type ScorecardQuery = {
  /** Absent where all of them are listed. */
  scorecard?: string;
  view: ScorecardViewName;
  filter: ScorecardFilter;
  orderBy?: ServiceOrder;
  limit: number;
  /** Of the list of the view. */
  cursor?: string;
  by: RollupBy;
  days: number;
};

/** The backend refuses a longer text. */
export const MAX_TEXT_LENGTH = 200;

/** The numbers of rows that can be chosen. */
export const PAGE_SIZES = [25, 50, 100, 200];

/** The numbers of days of which the trend can be shown. */
export const TREND_DAYS = [30, 90, 365];

/** The parts of a scorecard, as they are offered. */
export const VIEWS: readonly ScorecardViewName[] = [
  'services',
  'teams',
  'trend',
  'checks',
  'exemptions',
  'dryRun',
];

/** By what results can be rolled up. */
export const ROLLUPS: readonly RollupBy[] = [
  'owner',
  'system',
  'domain',
  'tier',
];

/** The filters that choose services by what the catalog says of them. */
export const CATALOG_FILTERS = [
  'owner',
  'tier',
  'system',
  'domain',
  'kind',
] as const;

/** A filter that holds values of the catalog. */
export type CatalogFilter = (typeof CATALOG_FILTERS)[number];

/** What stands for services without a tier, or below the first level. */
export const NONE = 'none';

const LIST_FILTERS = [...CATALOG_FILTERS, 'level', 'check'] as const;

const DEFAULT_DAYS = 90;

const ORDER_FIELDS: readonly ServiceOrder['field'][] = [
  'name',
  'score',
  'level',
  'tier',
  'owner',
  'failing',
  'unknown',
];

const OWN_PARAMS = [
  ...LIST_FILTERS,
  'scorecard',
  'view',
  'q',
  'sort',
  'limit',
  'cursor',
  'by',
  'days',
  'nested',
];

/** True for a state of a check. A newer backend may know more than this frontend. */
export function isCheckState(text: string): text is CheckState {
  return checkStates.some(known => known === text);
}

/** The check and the state that a value of the filter names. */
export function readCheckFilter(
  value: string,
): { check: string; state: CheckState } | undefined {
  const at = value.lastIndexOf(':');
  const check = value.slice(0, Math.max(at, 0));
  const state = value.slice(at + 1);
  return check && isCheckState(state) ? { check, state } : undefined;
}

/** Reads the address. What makes no sense there is left out. */
export function readScorecardQuery(params: URLSearchParams): ScorecardQuery {
  const filter: ScorecardFilter = {};
  for (const name of LIST_FILTERS) {
    const values = params
      .getAll(name)
      // The backend refuses other words.
      .filter(value => (name === 'check' ? readCheckFilter(value) : value));
    if (values.length > 0) {
      filter[name] = values;
    }
  }
  if (filter.owner && params.get('nested') === 'false') {
    filter.nested = false;
  }
  const text = params.get('q');
  if (text) {
    filter.text = shorten(text);
  }
  const limit = Number(params.get('limit'));
  const days = Number(params.get('days'));
  return {
    scorecard: params.get('scorecard') || undefined,
    view: VIEWS.find(known => known === params.get('view')) ?? VIEWS[0],
    filter,
    orderBy: readOrder(params.get('sort')),
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: params.get('cursor') || undefined,
    by: ROLLUPS.find(known => known === params.get('by')) ?? ROLLUPS[0],
    days: TREND_DAYS.includes(days) ? days : DEFAULT_DAYS,
  };
}

/** A character that takes two code units is left out as a whole. */
function shorten(text: string): string {
  return text.slice(0, MAX_TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function readOrder(sort: string | null): ServiceOrder | undefined {
  const order = sort?.startsWith('-') ? 'desc' : 'asc';
  const field = ORDER_FIELDS.find(known => known === sort?.replace(/^-/, ''));
  return field && { field, order };
}

/** Writes the query into the address, and leaves alone what others keep there. */
export function writeScorecardQuery(
  query: ScorecardQuery,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of OWN_PARAMS) {
    params.delete(name);
  }
  const { scorecard, view, filter, orderBy, limit, cursor, by, days } = query;
  const lists: [string, string[] | undefined][] = [
    ['scorecard', scorecard ? [scorecard] : undefined],
    ['view', view === VIEWS[0] ? undefined : [view]],
    ...LIST_FILTERS.map((name): [string, string[] | undefined] => [
      name,
      filter[name],
    ]),
    // It says how owners are meant, and nothing without them.
    [
      'nested',
      filter.owner?.length && filter.nested === false ? ['false'] : undefined,
    ],
    ['q', filter.text ? [filter.text] : undefined],
    ['sort', orderBy && [signed(orderBy)]],
    ['limit', limit === PAGE_SIZES[0] ? undefined : [String(limit)]],
    ['cursor', cursor ? [cursor] : undefined],
    ['by', by === ROLLUPS[0] ? undefined : [by]],
    ['days', days === DEFAULT_DAYS ? undefined : [String(days)]],
  ];
  for (const [name, values] of lists) {
    for (const value of values ?? []) {
      params.append(name, value);
    }
  }
  return params;
}

function signed({ field, order }: ServiceOrder): string {
  return order === 'desc' ? `-${field}` : field;
}

/** The part of a filter that means something to all scorecards: levels and checks belong to one. */
export function catalogPart(filter: ScorecardFilter): ScorecardFilter {
  const { level: _, check: __, text: ___, ...part } = filter;
  return part;
}
