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

import type { ScorecardResultsRequest } from '@backstage-stewardship/plugin-stewardship-common';
import { compareText } from '../../database/compareText';
import { stateNumber, stateNumberOf } from './outcomeBytes';
import type { ScorecardView } from './ScorecardView';

/** How results are sorted. Ties go by name and then by reference, whatever the direction. */
export type ResultOrder = {
  sort: NonNullable<ScorecardResultsRequest['sort']>;
  direction: NonNullable<ScorecardResultsRequest['order']>;
};

/** Where a result stands in an order, in a form that outlives the result. */
export type ResultPlace = {
  /** Absent where there is nothing to sort by; those come last in both directions. */
  value: string | number | undefined;
  name: string;
  ref: string;
};

const SCORE_STEPS = 1_000_000_000;
const UNKNOWN = stateNumber('unknown');
const ERROR = stateNumber('error');
const FAIL = stateNumber('fail');

/** Whether places of an order have texts. */
export function hasTexts({ sort }: ResultOrder): boolean {
  return sort === 'name' || sort === 'owner';
}

/** Places of all results whose entity is there, in an order. */
export function orderOf(view: ScorecardView, order: ResultOrder): Uint32Array {
  const { subjects, sheet } = view;
  const { byName, ranks } = subjects.order;
  const present = byName.filter(place => sheet.rows.present[place] === 1);
  const valueOf = numberAt(view, order.sort);
  const direction = order.direction === 'desc' ? -1 : 1;
  const total = Math.max(byName.length, 1);
  // One number holds the value and the tie, so that no comparison has to be called.
  const keys = Float64Array.from(present, place => {
    const value = valueOf(place);
    const last = value === undefined ? 2 ** 31 : value * direction;
    return last * total + ranks[place];
  }).sort();
  return Uint32Array.from(keys, key => byName[((key % total) + total) % total]);
}

/** Where a result stands in an order. */
export function resultPlace(
  view: ScorecardView,
  { sort }: ResultOrder,
): (place: number) => ResultPlace {
  const valueOf = numberAt(view, sort);
  return place => {
    const subject = view.subjects.subjects[place];
    const name = subject?.sortName ?? '';
    const value = { name, owner: subject?.ownerRef };
    return {
      value: sort === 'name' || sort === 'owner' ? value[sort] : valueOf(place),
      name,
      ref: subject?.ref ?? '',
    };
  };
}

export function compareResultPlaces(
  a: ResultPlace,
  b: ResultPlace,
  { direction }: Pick<ResultOrder, 'direction'>,
): number {
  return (
    compareValues(a.value, b.value, direction === 'desc' ? -1 : 1) ||
    compareText(a.name, b.name) ||
    compareText(a.ref, b.ref)
  );
}

function compareValues(
  a: ResultPlace['value'],
  b: ResultPlace['value'],
  direction: number,
): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return typeof a === 'number' && typeof b === 'number'
    ? (a - b) * direction
    : compareText(String(a), String(b)) * direction;
}

/** What results are sorted by, as whole numbers below 2^31 that are in the same order. */
function numberAt(
  view: ScorecardView,
  sort: ResultOrder['sort'],
): (place: number) => number | undefined {
  const { subjects } = view;
  switch (sort) {
    case 'score':
      return place => scoreAt(view, place);
    case 'level':
      return place => view.stepAt(place);
    case 'tier':
      return place => subjects.subjects[place]?.tier?.rank;
    case 'owner': {
      const owners = subjects.ownerNumbers();
      return place => (owners[place] < 0 ? undefined : owners[place]);
    }
    case 'failing':
      return place => countAt(view, place, [FAIL]);
    case 'unknown':
      return place => countAt(view, place, [UNKNOWN, ERROR]);
    default:
      return place => subjects.order.nameNumbers[place];
  }
}

function scoreAt(view: ScorecardView, place: number): number | undefined {
  const { earned, possible } = view.sheet.rows;
  return possible[place] > 0
    ? Math.round((earned[place] / possible[place]) * SCORE_STEPS)
    : undefined;
}

function countAt(
  view: ScorecardView,
  place: number,
  states: readonly number[],
): number {
  let count = 0;
  for (let check = 0; check < view.checks.length; check++) {
    if (states.includes(stateNumberOf(view.byteAt(place, check)))) {
      count++;
    }
  }
  return count;
}
