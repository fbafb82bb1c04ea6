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
  EndDate,
  TechnologyRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { AffectedUse } from '../book/affected';
import type { BookCycle } from '../book/contents';
import { compareText } from '../../database/compareText';
import type { CycleUses } from '../book/usesInFleet';
import { comparePlaces, type Place } from '../../http/cursor';

/** How a list of release cycles is ordered. */
export type UseOrder = NonNullable<TechnologyRequest['sort']>;

/** Where a release cycle stands in a list. */
export function placeOfUse(found: CycleUses, order: UseOrder): Place {
  const { cycle, endsOn, uses } = found;
  const ref = refOf(cycle);
  switch (order) {
    case 'services':
      return { value: -uses.length, ref };
    case 'product':
      return { value: plain(cycle.productTitle.toLowerCase()), ref };
    default:
      return { value: endKey(endsOn), ref };
  }
}

/** Those that end first come first. */
export function sortedUses(items: readonly CycleUses[]): CycleUses[] {
  return items
    .map(item => ({ item, place: placeOfUse(item, 'end') }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ item }) => item);
}

/** Where an affected service stands in its list: direct ones first, the most critical first. */
export function placeOfAffected({ entity, direct }: AffectedUse): Place {
  const { tierRank, sortName, ref } = entity;
  const rank = String(tierRank).padStart(10, '0');
  return {
    value: `${direct ? 0 : 1} ${rank} ${plain(sortName)}`,
    ref: plain(ref),
  };
}

/** Orders names of release cycles as people do: 9.6 before 10. */
export function compareCycles(a: string, b: string): number {
  return compareText(natural(a), natural(b)) || compareText(a, b);
}

/** In the order of `compareEnds`. */
function endKey(end: EndDate | undefined): string {
  switch (end?.kind) {
    case 'passed':
      return '0';
    case 'date':
      return `1 ${end.on}`;
    case 'open':
      return '2';
    default:
      return '3';
  }
}

function refOf({ product, name }: BookCycle): string {
  return plain(JSON.stringify([product, natural(name), name]));
}

function natural(text: string): string {
  return text.replace(/\d+/g, digits => digits.padStart(12, '0'));
}

/** Cursors hold no control characters; written out, what is different stays different. */
function plain(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
