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
  ScorecardFilter,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { stateNumber, stateNumberOf } from './outcomeBytes';
import type { ScorecardView } from './ScorecardView';
import { shownDomain } from './shownDomain';
import type { FleetSubject, SubjectList } from './SubjectList';

/** In filters: those that have no owner, tier, system or domain, and those below the first level. */
export const NONE = 'none';

/**
 * 1 for each place whose entity the caller may read and a filter lets through, as far as it is about entities and not about
 * results.
 */
export function selectSubjects(
  subjects: SubjectList,
  filter: ScorecardFilter,
  readable: Readable,
): Uint8Array {
  const mask = subjects.maskOf(readable);
  const test = subjectTest(subjects, filter, readable);
  return test
    ? mask.map((visible, place) => {
        const subject = subjects.subjects[place];
        return visible && subject && test(subject) ? 1 : 0;
      })
    : mask;
}

/** In place of the id of a check, as no check has it. */
const ANY_CHECK = '*';

/** 1 for each place with a result that the rest of a filter lets through. Ids of checks that are not there let nothing through. */
export function selectResults(
  view: ScorecardView,
  selected: Uint8Array,
  filter: ScorecardFilter,
): Uint8Array {
  const { present } = view.sheet.rows;
  const steps = filter.level && stepsOf(view, filter.level);
  const wanted = (filter.check ?? []).map(text => checkAndState(view, text));
  const mask = new Uint8Array(view.size);
  for (let place = 0; place < mask.length; place++) {
    mask[place] =
      selected[place] &&
      present[place] &&
      (steps?.has(view.stepAt(place)) ?? true) &&
      wanted.every(({ checks, state }) =>
        checks.some(
          check => stateNumberOf(view.byteAt(place, check)) === state,
        ),
      )
        ? 1
        : 0;
  }
  return mask;
}

function subjectTest(
  subjects: SubjectList,
  filter: ScorecardFilter,
  readable: Readable,
): ((subject: FleetSubject) => boolean) | undefined {
  const tests: ((subject: FleetSubject) => boolean)[] = [];
  const { owner, nested = true, tier, system, domain, kind, text } = filter;
  if (owner) {
    const owners = nested
      ? subjects.groupsBelow(owner, readable)
      : new Set(owner);
    tests.push(({ ownerRef = NONE }) => owners.has(ownerRef));
  }
  if (tier) {
    const tiers = new Set(tier);
    tests.push(subject => tiers.has(subject.tier?.id ?? NONE));
  }
  if (system) {
    const systems = new Set(system);
    tests.push(({ systemRef = NONE }) => systems.has(systemRef));
  }
  if (domain) {
    const domains = new Set(domain);
    tests.push(subject => domains.has(shownDomain(subject, readable) ?? NONE));
  }
  if (kind) {
    const kinds = new Set(kind.map(name => name.toLowerCase()));
    tests.push(subject => kinds.has(subject.kind.toLowerCase()));
  }
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length > 0) {
    tests.push(({ sortName, title = '', ref }) => {
      const where = `${sortName} ${title.toLowerCase()} ${ref}`;
      return words.every(word => where.includes(word));
    });
  }
  return tests.length > 0
    ? subject => tests.every(test => test(subject))
    : undefined;
}

function stepsOf(view: ScorecardView, levels: readonly string[]): Set<number> {
  const steps = levels
    .filter(level => level !== NONE)
    .map(level => view.stepOf(level))
    .filter(step => step > 0);
  return new Set(levels.includes(NONE) ? [0, ...steps] : steps);
}

function checkAndState(
  view: ScorecardView,
  text: string,
): { checks: number[]; state: number } {
  const [id, state] = text.split(':');
  return {
    checks: view.checks.flatMap((check, number) =>
      id === ANY_CHECK || check.id === id ? [number] : [],
    ),
    state: stateNumber(state as CheckState),
  };
}
