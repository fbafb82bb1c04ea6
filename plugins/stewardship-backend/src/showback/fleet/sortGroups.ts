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

import type { Place } from '../../http/cursor';
import type { CostBook } from '../book/CostBook';
import type { FoundGroup } from './CostGroups';

// Above any sum of 64-bit amounts that there could be, so that larger totals are smaller texts.
const CEILING = 10n ** 30n;
const DIGITS = 31;

/** Where a group stands: the dearest in the currency first; cursors hold no control characters. */
export function placeOfGroup(group: FoundGroup, currency: string): Place {
  return {
    value: (CEILING - group.totalIn(currency)).toString().padStart(DIGITS, '0'),
    ref: plain(group.key),
  };
}

/** The dearest first, of those whose title has a text. What the caller may not read has no title but its reference. */
export function sortGroups(options: {
  groups: readonly FoundGroup[];
  book: CostBook;
  mask: Uint8Array;
  text?: string;
  currency: string;
}): FoundGroup[] {
  const { groups, book, mask, currency } = options;
  const text = options.text?.trim().toLowerCase() ?? '';
  const titleOf = ({ key }: FoundGroup): string => {
    const entity = book.entityNumber(key);
    return entity !== undefined && mask[entity]
      ? book.entities[entity].title
      : key;
  };
  return groups
    .filter(group => text === '' || titleOf(group).toLowerCase().includes(text))
    .map(group => {
      const exact = group.totalIn(currency);
      return { group, exact, about: Number(exact), ref: plain(group.key) };
    })
    .sort((a, b) => {
      // Numbers are compared ten times as quickly, and mostly differ.
      if (a.about !== b.about) {
        return b.about - a.about;
      }
      if (a.exact !== b.exact) {
        return a.exact > b.exact ? -1 : 1;
      }
      return a.ref < b.ref ? -1 : Number(a.ref > b.ref);
    })
    .map(({ group }) => group);
}

function plain(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
