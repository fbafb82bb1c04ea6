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

import { comparePlaces, readCursor, writeCursor, type Place } from './cursor';

/** The cursors around a page. */
export type PageInfo = { nextCursor?: string; prevCursor?: string };

/**
 * One page of a list that is in memory, in the order of its places. A cursor holds a place and not a number, so that nothing
 * is left out or comes twice where the list has changed between two pages.
 */
export function cutPage<T>(options: {
  total: number;
  /** The item at a place from 0 to below `total`. */
  at: (index: number) => T;
  placeOf: (item: T) => Place;
  limit: number;
  cursor?: string;
  /** Filters and order that the cursor belongs to. */
  query: object;
  valueType: 'number' | 'string';
}): { items: T[]; pageInfo: PageInfo } {
  const { total, at, placeOf, limit, cursor, query, valueType } = options;
  const from =
    cursor === undefined ? undefined : readCursor(query, cursor, valueType);
  /** The first item that is behind the place, or on it. */
  const find = (place: Place, orOn: boolean): number => {
    let low = 0;
    let high = total;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const order = comparePlaces(placeOf(at(middle)), place);
      if (order > 0 || (orOn && order === 0)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  };
  let start = 0;
  let end = Math.min(limit, total);
  if (from?.direction === 'after') {
    start = find(from.place, false);
    end = Math.min(start + limit, total);
  } else if (from) {
    end = find(from.place, true);
    start = Math.max(0, end - limit);
  }
  const items = Array.from({ length: end - start }, (_, index) =>
    at(start + index),
  );
  const first = items.at(0);
  const last = items.at(-1);
  return {
    items,
    pageInfo: {
      ...(end < total &&
        last !== undefined && {
          nextCursor: writeCursor(query, {
            direction: 'after',
            place: placeOf(last),
          }),
        }),
      ...(start > 0 &&
        first !== undefined && {
          prevCursor: writeCursor(query, {
            direction: 'before',
            place: placeOf(first),
          }),
        }),
    },
  };
}
