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

import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { readCursor, writeCursor } from '../../http/cursor';
import { compareResultPlaces, type ResultPlace } from './resultOrder';

const NOTHING = { text: '', number: 2 ** 31 - 1 };
const tieSchema = z.tuple([z.string(), z.string()]);

/** How what is cut into pages is sorted. */
type PageOrder = {
  direction: 'asc' | 'desc';
  /** Whether it is sorted by texts, and not by whole numbers. */
  hasTexts: boolean;
};

/**
 * One page of sorted results, or of whatever else has numbers and places. A cursor holds what results are sorted by and not a number, so that nothing is left out or comes
 * twice where results have changed between two pages.
 */
export function cutResults(options: {
  /** All places, sorted. */
  places: Uint32Array;
  placeOf: (place: number) => ResultPlace;
  order: PageOrder;
  limit: number;
  cursor?: string;
  /** Filters and order that the cursor belongs to. */
  query: object;
}): {
  places: Uint32Array;
  /** How many there are before these. */
  from: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
} {
  const { places, placeOf, order, limit, cursor, query } = options;
  const total = places.length;
  /** How many stand before a place, and on it where it counts. */
  const before = (at: ResultPlace, withIt: boolean): number => {
    let low = 0;
    let high = total;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const by = compareResultPlaces(placeOf(places[middle]), at, order);
      if (by < 0 || (withIt && by === 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  let start = 0;
  let end = Math.min(limit, total);
  if (cursor !== undefined) {
    const { direction, at } = readPlace(query, cursor, order);
    if (direction === 'after') {
      start = before(at, true);
      end = Math.min(start + limit, total);
    } else {
      end = before(at, false);
      start = Math.max(0, end - limit);
    }
  }
  const cursorTo = (direction: 'after' | 'before', index: number) =>
    writePlace(query, direction, placeOf(places[index]), order);
  return {
    places: places.subarray(start, end),
    from: start,
    pageInfo: {
      ...(end < total &&
        end > start && { nextCursor: cursorTo('after', end - 1) }),
      ...(start > 0 &&
        end > start && { prevCursor: cursorTo('before', start) }),
    },
  };
}

function writePlace(
  query: object,
  direction: 'after' | 'before',
  { value, name, ref }: ResultPlace,
  order: PageOrder,
): string {
  const nothing = order.hasTexts ? NOTHING.text : NOTHING.number;
  return writeCursor(query, {
    direction,
    place: { value: value ?? nothing, ref: JSON.stringify([name, ref]) },
  });
}

/** Throws an `InputError` for what is no cursor, or one of another list. */
function readPlace(
  query: object,
  cursor: string,
  order: PageOrder,
): { direction: 'after' | 'before'; at: ResultPlace } {
  const valueType = order.hasTexts ? 'string' : 'number';
  const { direction, place } = readCursor(query, cursor, valueType);
  const tie = tieSchema.safeParse(parseJson(place.ref));
  if (!tie.success) {
    throw new InputError('The cursor is not one of this list');
  }
  const isNothing =
    place.value === NOTHING.text || place.value === NOTHING.number;
  const value = isNothing ? undefined : place.value;
  const [name, ref] = tie.data;
  return { direction, at: { value, name, ref } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
