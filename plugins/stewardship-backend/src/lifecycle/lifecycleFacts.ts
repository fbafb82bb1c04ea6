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
  daysBetween,
  isNewerPatch,
  phaseOn,
  type EndDate,
  type TechnologyPhase,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isOverdue } from './isOverdue';
import type { TechnologyBook } from './book/TechnologyBook';
import type { TechnologySheet } from './sheet';

/** What scorecards may ask about how long the technologies of an entity last. Bought extensions count. */
export type LifecycleFacts = {
  /** Release cycles that are known, and technologies without one. */
  technologies: number;
  unknown: number;
  byPhase: Partial<Record<TechnologyPhase, number>>;
  /** Those whose support has ended, extensions included. */
  ended: number;
  /** Of these, those about which nothing was decided. */
  endedUndecided: number;
  /** Days until the first end that has a day, negative where it has passed; absent where none has. */
  ownEndInDays?: number;
  /** The same of everything that the entity relies on. */
  inheritedEndInDays?: number;
  /** True where something that the entity relies on has ended, be it on a day that nobody knows. */
  inheritedEnded: boolean;
  overdueDecisions: number;
  exitPlans: number;
  /** Days since the last rehearsal, of the exit plan for which that is longest ago; absent where none was rehearsed. */
  exitPlanRehearsedDaysAgo?: number;
  exitPlansNeverRehearsed: number;
  /** Technologies of whose release cycle there is a newer release. */
  behindPatch: number;
  realizes: number;
  hasSuccessor: boolean;
};

/** The facts of one entity on a day, `YYYY-MM-DD`; `undefined` where its technologies were not matched yet. */
export function lifecycleFacts(options: {
  entityRef: string;
  sheet: TechnologySheet | undefined;
  book: TechnologyBook;
  today: string;
}): LifecycleFacts | undefined {
  const { entityRef, sheet, book, today } = options;
  if (!sheet) {
    return undefined;
  }
  const uses = book.usesOf(entityRef);
  const byPhase: LifecycleFacts['byPhase'] = {};
  for (const { cycle } of uses) {
    const phase = phaseOn(cycle.milestones, today);
    byPhase[phase] = (byPhase[phase] ?? 0) + 1;
  }
  const ended = uses.filter(({ endsOn }) => hasEnded(endsOn, today));
  const decisions = uses.flatMap(({ decision }) => decision?.decision ?? []);
  const exitPlans = decisions.flatMap(({ exitPlan }) => exitPlan ?? []);
  const rehearsals = exitPlans
    .flatMap(({ rehearsedOn }) => rehearsedOn ?? [])
    .sort();
  const inherited = book.earliestOf(entityRef)?.endsOn;
  return {
    technologies: uses.length,
    unknown: book.unknownOf(entityRef),
    byPhase,
    ended: ended.length,
    endedUndecided: ended.filter(({ decision }) => !decision).length,
    ...daysOf('ownEndInDays', firstDay(uses), today),
    ...daysOf('inheritedEndInDays', dayOf(inherited), today),
    inheritedEnded: hasEnded(inherited, today),
    overdueDecisions: decisions.filter(decision => isOverdue(decision, today))
      .length,
    exitPlans: exitPlans.length,
    ...(rehearsals.length > 0 && {
      exitPlanRehearsedDaysAgo: daysBetween(rehearsals[0], today),
    }),
    exitPlansNeverRehearsed: exitPlans.length - rehearsals.length,
    behindPatch: uses.filter(
      ({ cycle: { latest }, version }) =>
        version !== undefined &&
        latest &&
        isNewerPatch(version, latest.version),
    ).length,
    realizes: sheet.realizes.length,
    hasSuccessor: sheet.successor !== undefined,
  };
}

function firstDay(uses: { endsOn?: EndDate }[]): string | undefined {
  const dated = uses
    .map(({ endsOn }) => endsOn)
    .filter(end => end?.kind === 'date')
    .sort(compareEnds);
  return dayOf(dated[0]);
}

function dayOf(end: EndDate | undefined): string | undefined {
  return end?.kind === 'date' ? end.on : undefined;
}

function daysOf<K extends string>(
  key: K,
  day: string | undefined,
  today: string,
): { [P in K]?: number } {
  const found: { [P in K]?: number } = {};
  if (day !== undefined) {
    found[key] = daysBetween(today, day);
  }
  return found;
}

function hasEnded(end: EndDate | undefined, today: string): boolean {
  return end?.kind === 'passed' || (end?.kind === 'date' && end.on < today);
}
