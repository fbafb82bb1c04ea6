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

import { mockServices } from '@backstage/backend-test-utils';
import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../../catalog/readable';
import type { LoadedScorecards } from '../../definitions/LoadedScorecards';
import { evaluateScorecard } from '../../evaluation/evaluateScorecard';
import type { EvaluationInput } from '../../evaluation/evaluated';
import type { Subject } from '../../subject';
import { createScorecardFleet } from '../createScorecardFleet';
import type { Evaluate } from '../EvaluationInTurns';
import { loadedOf, ruleOf, TODAY, type PlainFleet } from './fleets';
import { HeldResults } from './HeldResults';

/** A caller who may read everything. */
export const ALL: Readable = { kind: 'all' };

export function some(refs: Iterable<string>): Readable {
  return { kind: 'some', refs: new Set(refs) };
}

/** What is stored of a fleet. */
export function hold(fleet: Pick<PlainFleet, 'subjects' | 'results'>) {
  const results = new HeldResults();
  for (const subject of fleet.subjects) {
    results.putSubject(subject.uid, subject);
  }
  for (const result of fleet.results) {
    results.putResult(result.uid, result.scorecard, result);
  }
  return results;
}

/** The pages over a fleet. */
export function startScorecards(
  fleet: Partial<PlainFleet>,
  more: {
    results?: HeldResults;
    elapsed?: () => number;
    evaluate?: Evaluate;
  } = {},
) {
  const { subjects = [], scorecards = [], changes = [] } = fleet;
  const results =
    more.results ?? hold({ subjects, results: fleet.results ?? [] });
  const loaded: { current: LoadedScorecards } = {
    current: loadedAll(scorecards),
  };
  const histories = { readings: 0, rowsAfter: 0 };
  const byRef = new Map(subjects.map(subject => [subject.ref, subject]));
  const subjectsOf = async (uids: string[]) =>
    new Map(
      uids.flatMap((uid): [string, Subject][] => {
        const subject = results.subject(uid);
        return subject ? [[uid, subject]] : [];
      }),
    );
  const pages = createScorecardFleet({
    auth: mockServices.auth(),
    evaluate: more.evaluate ?? evaluateScorecard,
    elapsed: more.elapsed,
    factAccess: { hiddenOf: async () => new Set() },
    factProblems: async () => [],
    history: {
      readLastId: async () => changes.length,
      async *readTrend({ scorecard, upTo }) {
        histories.readings++;
        yield changes
          .slice(0, upTo)
          .filter(change => change.scorecard === scorecard);
      },
      async *readTrendAfter({ scorecard, after, upTo }) {
        histories.rowsAfter += upTo - after;
        yield changes
          .slice(after, upTo)
          .filter(change => change.scorecard === scorecard);
      },
    },
    inputsOf: async uids =>
      new Map(
        [...(await subjectsOf(uids))].map(([uid, subject]) => [
          uid,
          inputOf(subject),
        ]),
      ),
    library: {
      read: async () => loaded.current,
      compile: async written => {
        const [id, ...checks] = written.split(' ');
        return id === 'broken'
          ? { problems: [{ severity: 'error', path: 'id', message: 'No' }] }
          : {
              scorecard: {
                ...loadedOf({
                  id,
                  checks: checks.map(name => ruleOf(name)),
                }),
                appliesTo: () => id !== 'nobody',
              },
              problems: [],
            };
      },
    },
    records: {
      nameEntities: async ({ refs, readable }) =>
        new Map(
          [...refs].map((ref): [string, NamedEntity] => {
            const subject = byRef.get(ref);
            return [
              ref,
              subject && isReadable(ref, readable)
                ? { ref, known: true, title: subject.title }
                : { ref, known: false },
            ];
          }),
        ),
      groupsOf: async ({ groupRefs }) =>
        new Set(groupRefs.filter(ref => ref === 'group:default/x')),
    },
    ...{ results, subjectsOf },
    now: () => new Date(`${TODAY}T12:00:00.000Z`),
  });
  return {
    ...pages,
    ...{ histories, results },
    define: (next: PlainFleet['scorecards']) => {
      loaded.current = loadedAll(next);
    },
  };
}

function loadedAll(items: PlainFleet['scorecards']): LoadedScorecards {
  return {
    hash: items.map(({ hash }) => hash).join(),
    ...{ version: 0, isOutdated: false },
    items,
    byId: new Map(items.map(item => [item.definition.id, item])),
    problems: [],
  };
}

function inputOf(subject: Subject): EvaluationInput {
  return {
    ...{ subject, scope: {} },
    ...{ answers: new Map(), drafts: new Map(), exemptions: new Map() },
  };
}
