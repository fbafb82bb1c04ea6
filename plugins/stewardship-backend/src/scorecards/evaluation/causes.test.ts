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
  ChangeCause,
  CheckOutcome,
  CheckReason,
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { findCauses, type ChangeContext } from './causes';

type Short = [state: CheckState, reason: CheckReason['kind'], credit?: number];

function outcome([state, kind, credit]: Short, check = 'check'): CheckOutcome {
  const details = {
    ...{ missing: ['ci.coverage'], on: '2026-11-20', until: '2026-11-30' },
    ...{ from: '2026-12-01', message: 'Broken' },
  };
  const reason = { kind, ...details } as CheckReason;
  return { check, state, reason, ...(credit !== undefined && { credit }) };
}

function causes(before: Short, after: Short, context = {}): ChangeCause[] {
  return findCauses({
    before: { outcomes: [outcome(before)] },
    after: { outcomes: [outcome(after)] },
    ...{ isKnown: true, definitionChanged: false, inputChanged: true },
    ...context,
  }).map(({ cause }) => cause);
}

const PASS: Short = ['pass', 'rule', 1];
const FAIL: Short = ['fail', 'rule', 0];
const EXEMPT: Short = ['exempt', 'exemption'];
const MISSING: Short = ['unknown', 'missingFacts'];
const BROKEN: Short = ['error', 'failed'];
const OUT: Short = ['notApplicable', 'notForThis'];
const EARLY: Short = ['notApplicable', 'notYet'];
const YES: Short = ['pass', 'answer', 1];
const NO: Short = ['fail', 'answer', 0];
const OPEN: Short = ['unknown', 'unanswered'];
const DRAFT: Short = ['unknown', 'draft'];
const OVER: Short = ['unknown', 'expired'];
const WAITING: Short = ['unknown', 'awaitingConfirmation'];
const REFUSED: Short = ['fail', 'notConfirmed', 0];

describe('findCauses', () => {
  it.each<[Short, Short, ChangeCause]>([
    [PASS, FAIL, 'serviceChanged'],
    [FAIL, BROKEN, 'serviceChanged'],
    [FAIL, OUT, 'serviceChanged'],
    [OUT, OPEN, 'serviceChanged'],
    [PASS, MISSING, 'dataMissing'],
    [MISSING, FAIL, 'dataArrived'],
    [MISSING, BROKEN, 'dataArrived'],
    [OPEN, YES, 'answered'],
    [YES, NO, 'answered'],
    [YES, OPEN, 'answered'],
    [OVER, YES, 'answered'],
    [WAITING, YES, 'answered'],
    [WAITING, REFUSED, 'answered'],
    [YES, ['pass', 'answer', 0.6], 'answered'],
    [YES, OVER, 'answerExpired'],
    [FAIL, EXEMPT, 'exemptionApproved'],
    [MISSING, EXEMPT, 'exemptionApproved'],
    [PASS, EXEMPT, 'exemptionApproved'],
    [EXEMPT, FAIL, 'exemptionEnded'],
    [EXEMPT, MISSING, 'exemptionEnded'],
    [EXEMPT, OVER, 'exemptionEnded'],
    // An exemption leaves a pass alone, so that its end is not what made one.
    [EXEMPT, PASS, 'serviceChanged'],
    [EXEMPT, YES, 'answered'],
    [EARLY, FAIL, 'definitionChanged'],
    [PASS, EARLY, 'definitionChanged'],
  ])('of %j to %j is %s', (before, after, cause) => {
    expect(causes(before, after)).toEqual([cause]);
  });

  it.each<[Short, Short, ChangeCause]>([
    [PASS, FAIL, 'definitionChanged'],
    [PASS, MISSING, 'definitionChanged'],
    [YES, NO, 'definitionChanged'],
    [PASS, OUT, 'definitionChanged'],
    [FAIL, EXEMPT, 'exemptionApproved'],
    [EXEMPT, FAIL, 'exemptionEnded'],
    [YES, OVER, 'answerExpired'],
  ])(
    'of %j to %j is %s where nothing but the definition was written',
    (before, after, cause) => {
      const context = { definitionChanged: true, inputChanged: false };
      expect(causes(before, after, context)).toEqual([cause]);
    },
  );

  it('is the service where it and the definition are new', () => {
    expect(causes(PASS, FAIL, { definitionChanged: true })).toEqual([
      'serviceChanged',
    ]);
  });

  it('is none where a check stands as before, whatever the reason says', () => {
    expect(causes(OPEN, DRAFT)).toEqual([]);
    expect(causes(MISSING, OVER)).toEqual([]);
    expect(causes(PASS, PASS, { definitionChanged: true })).toEqual([]);
  });

  it('is the definition for checks that are new or gone', () => {
    const context: ChangeContext = {
      before: { outcomes: [outcome(PASS, 'old'), outcome(PASS, 'kept')] },
      after: { outcomes: [outcome(PASS, 'kept'), outcome(FAIL, 'new')] },
      ...{ isKnown: true, definitionChanged: true, inputChanged: true },
    };
    expect(findCauses(context)).toEqual([
      { check: 'new', to: 'fail', cause: 'definitionChanged' },
      { check: 'old', from: 'pass', cause: 'definitionChanged' },
    ]);
  });

  it('is the same for all checks of a scorecard that comes or goes', () => {
    const result = { outcomes: [outcome(PASS, 'a'), outcome(FAIL, 'b')] };
    const of = (context: Partial<ChangeContext>) =>
      findCauses({
        ...{ isKnown: true, definitionChanged: false, inputChanged: true },
        ...context,
      });
    expect(of({ after: result, isKnown: false })).toEqual([
      { check: 'a', to: 'pass', cause: 'firstEvaluation' },
      { check: 'b', to: 'fail', cause: 'firstEvaluation' },
    ]);
    expect(of({ before: result })).toEqual([
      { check: 'a', from: 'pass', cause: 'serviceChanged' },
      { check: 'b', from: 'fail', cause: 'serviceChanged' },
    ]);
    expect(
      of({ after: result, definitionChanged: true, inputChanged: false }),
    ).toMatchObject([
      { to: 'pass', cause: 'definitionChanged' },
      { to: 'fail', cause: 'definitionChanged' },
    ]);
  });
});
