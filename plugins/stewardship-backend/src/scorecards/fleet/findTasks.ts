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
  CheckDefinition,
  CheckReason,
} from '@backstage-stewardship/plugin-stewardship-common';
import { answeringGroups } from '../people/askedOf';
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
  ...(['questionChanged'] as const),
];

/** What an outcome asks, by its byte: to mend something, or to answer; nothing where it is 0. */
const MEND = 1;
const ANSWER = 2;
const ASKS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const state = stateNumberOf(byte);
  if (state === FAIL) {
    return MEND;
  }
  return state === UNKNOWN && OPEN.includes(reasonKindOf(byte)) ? ANSWER : 0;
});

/** Whose tasks are looked for. */
export type TaskParties = {
  /** 1 for each service that the caller may read. */
  visible: Uint8Array;
  /** 1 for those of them whose owners are meant. */
  owned: Uint8Array;
  /** Whether one of some groups is meant. */
  areMeant: (groupRefs: string[]) => boolean;
};

/**
 * What fails and what has to be answered: the most critical services first, then what keeps from the next level, then what
 * weighs most. Of the same importance, by name of the service and title of the scorecard.
 *
 * What fails is a task of the owner, and a question of whom it is asked.
 */
export function findTasks(
  fleet: Fleet,
  options: { parties: TaskParties; scorecard?: string; limit: number },
): { items: FoundTask[]; total: number } {
  const views =
    options.scorecard === undefined
      ? fleet.loaded.items.map(scorecard => fleet.viewOf(scorecard))
      : [fleet.viewOf(fleet.scorecardOf(options.scorecard))];
  const { visible, owned, areMeant } = options.parties;
  const { subjects } = fleet.book;
  const places = subjects.order.byName.filter(place => visible[place]);
  const owners = subjects.ownerNumbers();
  const keys = new TaskKeys(subjects, views);
  const found = new SmallestNumbers(options.limit);
  let first = 0;
  for (const view of views) {
    const { present, outcomes, width } = view.sheet.rows;
    const { columns } = view;
    const groups = view.checks.map(check => ofGroups(check, areMeant));
    for (const place of places) {
      if (present[place]) {
        for (let check = 0; check < columns.length; check++) {
          const byte =
            columns[check] < 0 ? 0 : outcomes[place * width + columns[check]];
          const asks = ASKS[byte];
          const { mayOwners, mayGroups, areAsked } = groups[check];
          const isOwners = mayOwners && (owners[place] >= 0 || !mayGroups);
          if (asks && (asks === MEND || isOwners ? owned[place] : areAsked)) {
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

/** Who may answer, and whether the groups that may are meant. As `askedOf`, for many services. */
function ofGroups(
  check: CheckDefinition,
  areMeant: (groupRefs: string[]) => boolean,
): { mayOwners: boolean; mayGroups: boolean; areAsked: boolean } {
  const { owners, groups } =
    check.kind === 'question'
      ? check.question.answeredBy
      : { owners: true, groups: [] };
  return {
    mayOwners: owners,
    mayGroups: groups.length > 0,
    areAsked: groups.length > 0 && areMeant(answeringGroups({ groups })),
  };
}
