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
  DirectoryFilter,
  DirectoryOrderField,
  DirectoryRequest,
  LadderVerdict,
} from '@backstage-stewardship/plugin-stewardship-common';

/** The filters of the directory that hold lists of values. */
export const LIST_FILTERS = [
  'owner',
  'tier',
  'kind',
  'system',
  'domain',
  'environment',
  'problem',
  'ladder',
] as const;

/** A filter of the directory that holds a list of values. */
export type ListFilter = (typeof LIST_FILTERS)[number];

/** The filters that can be chosen on the page. */
export type DirectorySelection = Pick<
  DirectoryFilter,
  ListFilter | 'noOwner' | 'text'
>;

/** What the directory shows: the part of the page that its address keeps. */
export type DirectoryQuery = {
  filter: DirectorySelection;
  orderBy?: DirectoryRequest['orderBy'];
  limit: number;
  cursor?: string;
};

/** The backend refuses a longer text. */
export const MAX_TEXT_LENGTH = 200;

/** The numbers of rows that can be chosen. */
export const PAGE_SIZES = [25, 50, 100, 200];

const ORDER_FIELDS: readonly DirectoryOrderField[] = [
  'name',
  'kind',
  'owner',
  'system',
  'domain',
  'tier',
  'problems',
  'completeness',
];

const VERDICTS: readonly string[] = [
  'works',
  'weak',
  'broken',
  'unknown',
] satisfies LadderVerdict[];

const OWN_PARAMS = [...LIST_FILTERS, 'noOwner', 'q', 'sort', 'limit', 'cursor'];

/** True for a verdict on a ladder. */
export function isVerdict(text: string): text is LadderVerdict {
  return VERDICTS.includes(text);
}

/** Reads the address. What makes no sense there is left out. */
export function readDirectoryQuery(params: URLSearchParams): DirectoryQuery {
  const filter: DirectorySelection = {};
  for (const name of LIST_FILTERS) {
    const values = params.getAll(name).filter(Boolean);
    if (name === 'ladder') {
      // The backend refuses other words.
      const verdicts = values.filter(isVerdict);
      if (verdicts.length > 0) {
        filter.ladder = verdicts;
      }
    } else if (values.length > 0) {
      filter[name] = values;
    }
  }
  if (params.get('noOwner') === 'true') {
    filter.noOwner = true;
  }
  const text = params.get('q');
  if (text) {
    filter.text = shorten(text);
  }
  const limit = Number(params.get('limit'));
  return {
    filter,
    orderBy: readOrder(params.get('sort')),
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: params.get('cursor') || undefined,
  };
}

/** A character that takes two code units is left out as a whole. */
function shorten(text: string): string {
  return text.slice(0, MAX_TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function readOrder(sort: string | null): DirectoryRequest['orderBy'] {
  const order = sort?.startsWith('-') ? 'desc' : 'asc';
  const field = ORDER_FIELDS.find(known => known === sort?.replace(/^-/, ''));
  return field && { field, order };
}

/** Writes the query into the address, and leaves alone what others keep there. */
export function writeDirectoryQuery(
  query: DirectoryQuery,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of OWN_PARAMS) {
    params.delete(name);
  }
  const { filter, orderBy, limit, cursor } = query;
  for (const name of LIST_FILTERS) {
    for (const value of filter[name] ?? []) {
      params.append(name, value);
    }
  }
  if (filter.noOwner) {
    params.set('noOwner', 'true');
  }
  if (filter.text) {
    params.set('q', filter.text);
  }
  if (orderBy) {
    params.set(
      'sort',
      `${orderBy.order === 'desc' ? '-' : ''}${orderBy.field}`,
    );
  }
  if (limit !== PAGE_SIZES[0]) {
    params.set('limit', String(limit));
  }
  if (cursor) {
    params.set('cursor', cursor);
  }
  return params;
}
