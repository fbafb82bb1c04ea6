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

import type { Subject } from '../subject';
import { compareText } from '../../database/compareText';

/** The order of entities by name and then by reference. */
export type NameOrder = {
  /** Places of those that are there, in their order. */
  byName: Uint32Array;
  /** By place: where in `byName` it is. */
  ranks: Uint32Array;
  /** By place: counts up with each other name. */
  nameNumbers: Uint32Array;
};

type Named = Pick<Subject, 'sortName' | 'ref'> | undefined;

/** The order after changes at some places: only these are sorted, and merged into what is in order already. */
export function reorder(
  before: Pick<NameOrder, 'byName'>,
  subjects: readonly Named[],
  changed: ReadonlySet<number>,
): NameOrder {
  const compare = (a: number, b: number) =>
    compareText(subjects[a]?.sortName ?? '', subjects[b]?.sortName ?? '') ||
    compareText(subjects[a]?.ref ?? '', subjects[b]?.ref ?? '');
  const kept = before.byName.filter(place => !changed.has(place));
  const added = [...changed].filter(place => subjects[place]).sort(compare);
  const byName = new Uint32Array(kept.length + added.length);
  let left = 0;
  let right = 0;
  for (let rank = 0; rank < byName.length; rank++) {
    const isLeft =
      right === added.length ||
      (left < kept.length && compare(kept[left], added[right]) <= 0);
    byName[rank] = isLeft ? kept[left++] : added[right++];
  }
  return numbered(byName, subjects);
}

function numbered(byName: Uint32Array, subjects: readonly Named[]): NameOrder {
  const ranks = new Uint32Array(subjects.length);
  const nameNumbers = new Uint32Array(subjects.length);
  let nameNumber = 0;
  let name: string | undefined;
  for (const [rank, place] of byName.entries()) {
    const next = subjects[place]?.sortName;
    if (rank > 0 && next !== name) {
      nameNumber++;
    }
    name = next;
    ranks[place] = rank;
    nameNumbers[place] = nameNumber;
  }
  return { byName, ranks, nameNumbers };
}
