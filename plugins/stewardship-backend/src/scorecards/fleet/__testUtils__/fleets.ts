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
  checkStates,
  scoreOf,
  type CheckDefinition,
  type CheckOutcome,
  type CheckReason,
  type CheckState,
  type Question,
  type ScorecardDefinition,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import type { LoadedScorecard } from '../../definitions/LoadedScorecards';
import type { TrendRow } from '../../evaluation/HistoryStore';
import type { StoredResult } from '../../evaluation/evaluated';
import type { Subject } from '../../subject';

export const TODAY = '2026-11-21';

/** A fleet, as it is stored. */
export type PlainFleet = {
  subjects: Subject[];
  results: StoredResult[];
  scorecards: LoadedScorecard[];
  changes: (TrendRow & { scorecard: string })[];
};

/** An entity, by its reference. */
export function subjectOf(ref: string, more: Partial<Subject> = {}): Subject {
  const [kind, path] = ref.split(':');
  const [namespace, name] = path.split('/');
  return {
    ...{ uid: `uid of ${ref}`, ref, kind, namespace, name },
    sortName: (more.title ?? name).toLowerCase(),
    parentRefs: [],
    entity: {
      kind,
      metadata: { namespace, name, annotations: { 'example.com/id': ref } },
      spec: {},
      relations: [],
    },
    ...more,
  };
}

export function ruleOf(
  id: string,
  more: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    ...{ id, title: `Check ${id}`, weight: 1 },
    ...{ kind: 'rule', rule: 'true' },
    ...more,
  } as CheckDefinition;
}

/** A question of yes or no that owners answer, unless told otherwise. */
export function questionOf(
  id: string,
  asked: Partial<Question> = {},
  more: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    ...ruleOf(id, more),
    kind: 'question',
    question: {
      ...{ text: 'Is it so?', form: { kind: 'yesNo', passOn: 'yes' } },
      ...{ mayNotApply: true, evidence: 'optional', remark: 'optional' },
      answeredBy: { owners: true, groups: [] },
      ...asked,
    },
  };
}

/** A scorecard with what could be loaded of it. */
export function loadedOf(
  definition: Partial<ScorecardDefinition> & { id: string },
): LoadedScorecard {
  const whole: ScorecardDefinition = {
    title: `Scorecard ${definition.id}`,
    appliesTo: {},
    levels: [],
    categories: [],
    checks: [],
    ...definition,
  };
  return {
    definition: whole,
    hash: JSON.stringify(whole),
    appliesTo: () => true,
    checks: whole.checks.map(check => ({
      definition: check,
      appliesTo: () => true,
    })),
    problems: [],
    source: 'here',
    written: `id: ${whole.id}`,
  };
}

/** A result that a definition would have for these outcomes. */
export function resultOf(
  subject: Subject,
  { definition, hash }: LoadedScorecard,
  outcomes: CheckOutcome[],
): StoredResult {
  return {
    uid: subject.uid,
    scorecard: definition.id,
    definitionHash: hash,
    outcomes,
    score: scoreOf(definition, outcomes),
    changedAt: '2026-11-20T10:00:00.000Z',
  };
}

/** An outcome with the usual reason for its state. */
export function outcomeOf(check: string, state: CheckState): CheckOutcome {
  const reasons: Record<CheckState, CheckReason> = {
    pass: { kind: 'rule' },
    fail: { kind: 'rule' },
    exempt: { kind: 'exemption', until: TODAY },
    notApplicable: { kind: 'notForThis' },
    unknown: { kind: 'missingFacts', missing: ['ci.coverage'] },
    error: { kind: 'failed', message: 'No' },
  };
  const judged = state === 'pass' || state === 'fail';
  return {
    ...{ check, state, reason: reasons[state] },
    ...(judged && { credit: state === 'pass' ? 1 : 0 }),
  };
}

const SERVICES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
  name => `component:default/${name}`,
);
const GROUPS = ['x', 'y', 'z'].map(name => `group:default/${name}`);
const SYSTEMS = ['system:default/s', 'system:default/t'];
const TIERS = [
  { id: 'gold', title: 'Gold', rank: 1 },
  { id: 'silver', title: 'Silver', rank: 2 },
];

const LEVELS = ['bronze', 'silver', 'gold'].map(id => ({ id, title: id }));

export const SCORECARDS = [
  loadedOf({
    id: 'operations',
    title: 'Operations',
    ownerRef: 'group:default/x',
    levels: LEVELS,
    checks: [
      ruleOf('ladder', { level: 'bronze', weight: 3 }),
      ruleOf('runbook', { level: 'silver' }),
      questionOf('drill', {}, { level: 'silver', weight: 2 }),
      questionOf(
        'told',
        { answeredBy: { owners: false, groups: ['y', 'group:default/z'] } },
        { level: 'gold', weight: 0 },
      ),
    ],
  }),
  loadedOf({
    id: 'quality',
    title: 'Quality',
    checks: [ruleOf('tests', { weight: 2 }), ruleOf('docs', { weight: 3 })],
  }),
];

const outcome = (check: string): fc.Arbitrary<CheckOutcome> =>
  fc.oneof(
    fc.constantFrom(...checkStates).map(state => outcomeOf(check, state)),
    fc
      .constantFrom<CheckReason>(
        { kind: 'unanswered' },
        { kind: 'expired', on: '2026-11-01' },
        { kind: 'awaitingConfirmation' },
      )
      .map(reason => ({ check, state: 'unknown' as const, reason })),
  );

const subject = (ref: string): fc.Arbitrary<Subject> =>
  fc
    .record(
      {
        title: fc.constantFrom('Same\nname', `The secret of ${ref}`),
        ownerRef: fc.constantFrom(...GROUPS, 'user:default/u'),
        systemRef: fc.constantFrom(...SYSTEMS),
        domainRef: fc.constantFrom('domain:default/d'),
        tier: fc.constantFrom(...TIERS),
      },
      { requiredKeys: [] },
    )
    .map(more => subjectOf(ref, more));

const group = (ref: string): fc.Arbitrary<Subject> =>
  fc.subarray([...GROUPS]).map(parentRefs =>
    subjectOf(ref, {
      ...{ kind: 'Group', parentRefs, title: `The secret of ${ref}` },
    }),
  );

const resultsFor = (
  subjects: Subject[],
  scorecard: LoadedScorecard,
): fc.Arbitrary<StoredResult[]> =>
  fc
    .subarray(subjects.filter(({ kind }) => kind === 'component'))
    .chain(those =>
      fc.tuple(
        ...those.map(one =>
          fc
            .tuple(
              ...scorecard.checks.map(check => outcome(check.definition.id)),
            )
            .map(outcomes => resultOf(one, scorecard, outcomes)),
        ),
      ),
    );

const changesFor = (subjects: Subject[]): fc.Arbitrary<PlainFleet['changes']> =>
  fc
    .array(
      fc.record({
        uid: fc.constantFrom(...subjects.map(({ uid }) => uid), 'uid of none'),
        scorecard: fc.constantFrom('operations', 'quality'),
        daysAgo: fc.integer({ min: 0, max: 40 }),
        hour: fc.integer({ min: 0, max: 23 }),
        level: fc.constantFrom(undefined, 'bronze', 'gold', 'platinum'),
        earned: fc.integer({ min: 0, max: 3 }),
        applies: fc.boolean(),
      }),
      { maxLength: 20 },
    )
    .map(changes =>
      changes
        .map(({ daysAgo, hour, level, ...change }) => ({
          ...change,
          ...(level !== undefined && { level }),
          at: new Date(
            Date.parse(`${TODAY}T00:00:00Z`) -
              daysAgo * 86_400_000 +
              hour * 3_600_000,
          ).toISOString(),
          possible: 3,
        }))
        .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at)),
    );

/** Small fleets with circles of groups, equal names, and services that no scorecard is for. */
export const fleets: fc.Arbitrary<PlainFleet> = fc
  .tuple(
    fc.subarray(SERVICES, { minLength: 2 }),
    fc.subarray(GROUPS),
    fc.subarray(SYSTEMS),
  )
  .chain(([services, groups, systems]) =>
    fc.tuple(
      fc.tuple(...services.map(subject)),
      fc.tuple(...groups.map(group)),
      fc.tuple(...systems.map(subject)),
    ),
  )
  .chain(all => {
    const subjects = all.flat();
    return fc.record({
      subjects: fc.constant(subjects),
      results: fc
        .tuple(...SCORECARDS.map(one => resultsFor(subjects, one)))
        .map(results => results.flat()),
      scorecards: fc.constant(SCORECARDS),
      changes: changesFor(subjects),
    });
  });

/** What is left of a fleet where only some of it exists. */
export function onlyWith(
  fleet: PlainFleet,
  refs: ReadonlySet<string>,
): PlainFleet {
  const subjects = fleet.subjects
    .filter(({ ref }) => refs.has(ref))
    .map(one => ({
      ...one,
      domainRef: refs.has(one.domainRef ?? '') ? one.domainRef : undefined,
    }));
  const uids = new Set(subjects.map(({ uid }) => uid));
  return {
    ...fleet,
    subjects,
    results: fleet.results.filter(({ uid }) => uids.has(uid)),
    changes: fleet.changes.filter(({ uid }) => uids.has(uid)),
  };
}
