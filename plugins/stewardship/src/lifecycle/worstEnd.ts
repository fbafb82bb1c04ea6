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

import {
  compareEnds,
  type CycleState,
  type EndDate,
  type LifecyclePicture,
  type NamedEntity,
  type StoredTechnologyDecision,
} from '@backstage-stewardship/plugin-stewardship-common';

const DAYS_AHEAD = 365;

/** An end that somebody has to do something about. */
export type WorstEnd = {
  state: CycleState;
  endsOn?: EndDate;
  daysLeft?: number;
  decision?: StoredTechnologyDecision;
  /** What runs on it, where that is not the entity itself. */
  home?: NamedEntity;
};

/**
 * What is worst in a picture: something that has ended before something that ends within a year, something undecided or
 * overdue before something that is being dealt with, its own before what it inherits, and otherwise what ends first.
 */
export function worstEnd(picture: LifecyclePicture): WorstEnd | undefined {
  const own: WorstEnd[] = picture.items.flatMap(
    ({ state, endsOn, daysLeft, decision }) =>
      state ? [{ state, endsOn, daysLeft, decision }] : [],
  );
  const inherited: WorstEnd[] = picture.inherited;
  return [...own, ...inherited]
    .filter(needsDecision)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(Boolean(a.home)) - Number(Boolean(b.home)) ||
        compareEnds(a.endsOn, b.endsOn),
    )[0];
}

/** Whether it has ended, or will within a year, so that somebody should know what to do. */
export function needsDecision(end: WorstEnd): boolean {
  return hasEnded(end) || endsSoon(end);
}

/** Whether its support is over, bought extensions counted in. */
export function hasEnded({ state, endsOn, daysLeft }: WorstEnd): boolean {
  switch (endsOn?.kind) {
    case 'date':
      return daysLeft !== undefined && daysLeft < 0;
    case 'passed':
      return true;
    case 'open':
      return false;
    default:
      return (
        state.phase === 'endOfLife' || state.phase === 'securitySupportEnded'
      );
  }
}

/** How many technologies it is not known of how long they last. */
export function countUnknown({ items }: LifecyclePicture): number {
  return items.filter(({ state, endsOn }) => !state || !endsOn).length;
}

function endsSoon({ daysLeft }: WorstEnd): boolean {
  return daysLeft !== undefined && daysLeft >= 0 && daysLeft <= DAYS_AHEAD;
}

function rank(end: WorstEnd): number {
  const isHandled = end.decision !== undefined && !end.decision.overdue;
  return (hasEnded(end) ? 0 : 2) + (isHandled ? 1 : 0);
}
