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
  CheckState,
  ScorecardDistribution,
  ScorecardFilter,
  ScorecardRollup,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../../catalog/readable';
import type { LoadedScorecard } from '../../definitions/LoadedScorecards';
import type { StoredResult } from '../../evaluation/evaluated';
import { askedOf } from '../../people/askedOf';
import type { Subject } from '../../subject';
import type { PlainFleet } from './fleets';

/** A service with its result. */
export type Service = { subject: Subject; result: StoredResult };

/** What the pages have to say, worked out the long way. */
export function servicesOf(
  fleet: PlainFleet,
  scorecard: string,
  filter: ScorecardFilter,
  readable: Readable,
): Service[] {
  const { nested = true } = filter;
  const owners =
    filter.owner && nested
      ? withGroupsBelow(fleet, filter.owner, readable)
      : filter.owner;
  const has = (wanted: string[] | undefined, value: string | undefined) =>
    !wanted || wanted.includes(value ?? 'none');
  return fleet.results
    .filter(result => result.scorecard === scorecard)
    .flatMap(result => {
      const subject = fleet.subjects.find(({ uid }) => uid === result.uid);
      return subject ? [{ subject, result }] : [];
    })
    .filter(
      ({ subject, result }) =>
        isReadable(subject.ref, readable) &&
        has(owners, subject.ownerRef) &&
        has(filter.tier, subject.tier?.id) &&
        has(filter.system, subject.systemRef) &&
        has(filter.domain, readableDomain(subject, readable)) &&
        has(filter.level, result.score.level) &&
        (filter.check ?? []).every(text =>
          result.outcomes.some(({ check, state }) =>
            [`${check}:${state}`, `*:${state}`].includes(text),
          ),
        ) &&
        (filter.text ?? '')
          .split(' ')
          .every(word => `${subject.sortName} ${subject.ref}`.includes(word)),
    );
}

export function distributionOf(
  { definition }: LoadedScorecard,
  services: Service[],
): ScorecardDistribution {
  const at = (level: string | undefined) =>
    services.filter(({ result }) => result.score.level === level).length;
  const levels = definition.levels.map(({ id }) => ({
    ...{ level: id, services: at(id) },
  }));
  return {
    services: services.length,
    levels: levels.length === 0 ? [] : [{ services: at(undefined) }, ...levels],
    states: countStates(services),
    earned: sum(services, ({ result }) => result.score.earned),
    possible: sum(services, ({ result }) => result.score.possible),
  };
}

/** How often a check is in which state; all of them without one. */
export function countStates(services: Service[], check?: string) {
  const states: Partial<Record<CheckState, number>> = {};
  for (const { result } of services) {
    for (const outcome of result.outcomes) {
      if (check === undefined || outcome.check === check) {
        states[outcome.state] = (states[outcome.state] ?? 0) + 1;
      }
    }
  }
  return states;
}

/** Rows of a rollup by the reference or tier that they are of. */
export function rolledUpBy(
  scorecard: LoadedScorecard,
  services: Service[],
  by: ScorecardRollup['by'],
  readable: Readable,
): Map<
  string,
  Pick<ScorecardRollup['items'][number], 'distribution' | 'checks'>
> {
  const keyOf = ({ subject }: Service) =>
    ({
      owner: subject.ownerRef,
      system: subject.systemRef,
      domain: readableDomain(subject, readable),
      tier: subject.tier?.id,
    }[by] ?? '');
  return new Map(
    [...new Set(services.map(keyOf))].map(key => {
      const those = services.filter(service => keyOf(service) === key);
      return [
        key,
        {
          distribution: distributionOf(scorecard, those),
          checks: scorecard.checks.map(({ definition }) => {
            const states = countStates(those, definition.id);
            const { pass = 0, fail = 0, unknown = 0, error = 0 } = states;
            return {
              ...{ passed: pass, judged: pass + fail },
              unknown: unknown + error,
            };
          }),
        },
      ];
    }),
  );
}

/** Tasks as texts, the first first. */
export function tasksOf(
  fleet: PlainFleet,
  filter: Pick<ScorecardFilter, 'owner'>,
  readable: Readable,
): string[] {
  const meant = filter.owner && withGroupsBelow(fleet, filter.owner, readable);
  return fleet.scorecards
    .flatMap((scorecard, place) =>
      servicesOf(fleet, scorecard.definition.id, {}, readable).flatMap(
        ({ subject, result }) =>
          scorecard.checks.flatMap(({ definition }, number) => {
            const outcome = result.outcomes[number];
            const isOpen = outcome.state !== 'fail';
            const parties =
              isOpen && definition.kind === 'question'
                ? askedOf(definition.question, subject.ownerRef)
                : [subject.ownerRef ?? 'none'];
            // Nobody is asked: it is as much nobody's task as the service is nobody's.
            const those = parties.length > 0 ? parties : ['none'];
            if (meant && !those.some(party => meant.includes(party))) {
              return [];
            }
            return outcome.state === 'fail' ||
              ['unanswered', 'expired'].includes(outcome.reason.kind)
              ? [
                  {
                    text: `${subject.ref} ${scorecard.definition.id} ${definition.id}`,
                    order: [
                      subject.tier?.rank ?? 99,
                      result.score.next?.missing.includes(definition.id)
                        ? 0
                        : 1,
                      -definition.weight,
                      subject.sortName.replace(/\n/g, ' '),
                      subject.ref,
                      place,
                      number,
                    ],
                  },
                ]
              : [];
          }),
      ),
    )
    .sort((a, b) => compareEach(a.order, b.order))
    .map(({ text }) => text);
}

/** How services stood at the end of some days, for each day anew from all changes. */
export function trendOf(
  fleet: PlainFleet,
  scorecard: LoadedScorecard,
  services: Service[],
  days: string[],
): ScorecardTrend['points'] {
  const points = days.map(on => {
    const standing = services.flatMap(({ subject, result }) => {
      const own = fleet.changes.filter(
        change =>
          change.uid === subject.uid &&
          change.scorecard === scorecard.definition.id,
      );
      const { score, changedAt } = result;
      const all =
        own.length > 0 ? own : [{ ...score, at: changedAt, applies: true }];
      const last = all.filter(({ at }) => at.slice(0, 10) <= on).at(-1);
      return last?.applies ? [last] : [];
    });
    const ids = scorecard.definition.levels.map(({ id }) => id);
    const at = (id?: string) =>
      standing.filter(({ level }) => level === id).length;
    const reached = ids.map(level => ({ level, services: at(level) }));
    return {
      ...{ on, services: standing.length },
      levels:
        ids.length === 0
          ? []
          : [
              {
                services:
                  standing.length - sum(reached, ({ services: n }) => n),
              },
              ...reached,
            ],
      earned: sum(standing, ({ earned }) => earned),
      possible: sum(standing, ({ possible }) => possible),
    };
  });
  const first = points.findIndex(point => point.services > 0);
  return first < 0 ? [] : points.slice(first);
}

function readableDomain(
  { domainRef }: Subject,
  readable: Readable,
): string | undefined {
  return isReadable(domainRef ?? '', readable) ? domainRef : undefined;
}

function withGroupsBelow(
  fleet: PlainFleet,
  owners: string[],
  readable: Readable,
): string[] {
  const found = [...owners];
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    for (const { ref, kind, parentRefs } of fleet.subjects) {
      const isBelow = parentRefs.some(
        parent =>
          found.includes(parent) &&
          isReadable(parent, readable) &&
          fleet.subjects.some(subject => subject.ref === parent),
      );
      const isVisible = isReadable(ref, readable);
      if (kind === 'Group' && isBelow && isVisible && !found.includes(ref)) {
        found.push(ref);
      }
    }
  }
  return found;
}

export function compareEach(
  a: (string | number)[],
  b: (string | number)[],
): number {
  for (const [index, value] of a.entries()) {
    if (value !== b[index]) {
      return value < b[index] ? -1 : 1;
    }
  }
  return 0;
}

function sum<T>(items: T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
