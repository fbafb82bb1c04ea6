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

import type { CheckReason } from '@backstage-stewardship/plugin-stewardship-common';
import type { Fleet } from './Fleet';
import {
  keepsFromNext,
  reasonKindOf,
  stateNumber,
  stateNumberOf,
} from './outcomeBytes';
import { SmallestNumbers } from './SmallestNumbers';
import { TaskKeys, type FoundTask } from './TaskKeys';

const FAIL = stateNumber('fail');
const UNKNOWN = stateNumber('unknown');

/** Why nothing is known where people have to answer. */
const OPEN: readonly (CheckReason['kind'] | undefined)[] = [
  ...(['unanswered', 'draft', 'expired', 'notConfirmed'] as const),
];

/** By the byte of an outcome. */
const IS_TASK = Array.from({ length: 256 }, (_, byte) => {
  const state = stateNumberOf(byte);
  const isOpen = state === UNKNOWN && OPEN.includes(reasonKindOf(byte));
  return state === FAIL || isOpen;
});

/**
 * What fails and what has to be answered, for all services that a mask lets through: the most critical services first, then
 * what keeps from the next level, then what weighs most. Of the same importance, by name of the service and title of the
 * scorecard.
 */
export function findTasks(
  fleet: Fleet,
  options: { selected: Uint8Array; scorecard?: string; limit: number },
): { items: FoundTask[]; total: number } {
  const views =
    options.scorecard === undefined
      ? fleet.loaded.items.map(scorecard => fleet.viewOf(scorecard))
      : [fleet.viewOf(fleet.scorecardOf(options.scorecard))];
  const { byName } = fleet.book.subjects.order;
  const places = byName.filter(place => options.selected[place]);
  const keys = new TaskKeys(fleet.book.subjects, views);
  const found = new SmallestNumbers(options.limit);
  let first = 0;
  for (const view of views) {
    const { present, outcomes, width } = view.sheet.rows;
    const { columns } = view;
    for (const place of places) {
      if (present[place]) {
        for (let check = 0; check < columns.length; check++) {
          const byte =
            columns[check] < 0 ? 0 : outcomes[place * width + columns[check]];
          if (IS_TASK[byte]) {
            found.add(keys.keyOf(place, first + check, keepsFromNext(byte)));
          }
        }
      }
    }
    first += columns.length;
  }
  return {
    items: Array.from(found.finish(), key => keys.taskOf(key)),
    total: found.total,
  };
}
