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
  TechnologyFilter,
  TechnologyPhase,
  TechnologyRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { lifecycleMessages } from '../messages';
import { isZoom, type Zoom } from './timeline/timeWindow';

/** The filters that can be chosen on the page. */
export type TechnologySelection = Omit<TechnologyFilter, 'product'>;

/** A release cycle, as an address names it. */
export type CycleKey = { product: string; cycle: string };

/** What the page shows: the part of it that its address keeps. */
export type LifecycleQuery = {
  filter: TechnologySelection;
  sort?: NonNullable<TechnologyRequest['sort']>;
  limit: number;
  cursor?: string;
  zoom: Zoom;
  /** Of which it is shown who must act. */
  open?: CycleKey;
};

/** The backend refuses a longer text. */
export const MAX_TEXT_LENGTH = 200;

/** The numbers of rows that can be chosen. */
export const PAGE_SIZES = [25, 50, 100, 200];

/** The numbers of days within which something may end. */
export const ENDS_WITHIN = [30, 90, 180, 365];

/** The filters that hold lists of values of the catalog. */
export const CATALOG_FILTERS = ['owner', 'tier', 'system'] as const;

/** A filter that holds a list of values of the catalog. */
export type CatalogFilter = (typeof CATALOG_FILTERS)[number];

/** The time that the timeline shows unless told. */
export const DEFAULT_ZOOM: Zoom = '2y';

const SORTS = ['end', 'product', 'services'] as const;

const OWN_PARAMS = [
  ...CATALOG_FILTERS,
  'phase',
  'within',
  'undecided',
  'q',
  'sort',
  'limit',
  'cursor',
  'zoom',
  'product',
  'cycle',
];

/** True for a phase of a release cycle. A newer backend may know more than this frontend. */
export function isPhase(text: string): text is TechnologyPhase {
  return Object.hasOwn(lifecycleMessages.phases, text);
}

/** Reads the address. What makes no sense there is left out. */
export function readLifecycleQuery(params: URLSearchParams): LifecycleQuery {
  const filter: TechnologySelection = {};
  for (const name of CATALOG_FILTERS) {
    const values = params.getAll(name).filter(Boolean);
    if (values.length > 0) {
      filter[name] = values;
    }
  }
  // The backend refuses other words.
  const phases = params.getAll('phase').filter(isPhase);
  if (phases.length > 0) {
    filter.phase = phases;
  }
  const within = Number(params.get('within'));
  if (ENDS_WITHIN.includes(within)) {
    filter.endsWithin = within;
  }
  if (params.get('undecided') === 'true') {
    filter.undecided = true;
  }
  const text = params.get('q');
  if (text) {
    filter.text = shorten(text);
  }
  const limit = Number(params.get('limit'));
  const zoom = params.get('zoom');
  const product = params.get('product');
  const cycle = params.get('cycle');
  return {
    filter,
    sort: SORTS.find(known => known === params.get('sort')),
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: params.get('cursor') || undefined,
    zoom: zoom !== null && isZoom(zoom) ? zoom : DEFAULT_ZOOM,
    open: product && cycle ? { product, cycle } : undefined,
  };
}

/** A character that takes two code units is left out as a whole. */
function shorten(text: string): string {
  return text.slice(0, MAX_TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** Writes the query into the address, and leaves alone what others keep there. */
export function writeLifecycleQuery(
  query: LifecycleQuery,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of OWN_PARAMS) {
    params.delete(name);
  }
  const { filter, sort, limit, cursor, zoom, open } = query;
  for (const name of [...CATALOG_FILTERS, 'phase'] as const) {
    for (const value of filter[name] ?? []) {
      params.append(name, value);
    }
  }
  const single: [string, string | undefined][] = [
    ['within', filter.endsWithin?.toString()],
    ['undecided', filter.undecided ? 'true' : undefined],
    ['q', filter.text],
    ['sort', sort],
    ['limit', limit === PAGE_SIZES[0] ? undefined : String(limit)],
    ['cursor', cursor],
    ['zoom', zoom === DEFAULT_ZOOM ? undefined : zoom],
    ['product', open?.product],
    ['cycle', open?.cycle],
  ];
  for (const [name, value] of single) {
    if (value) {
      params.set(name, value);
    }
  }
  return params;
}
