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
import type { EvaluatedScorecard } from './evaluated';

/** A check that stands otherwise than before. */
export type CheckChange = {
  check: string;
  /** Absent where there was no such check, or the scorecard was not for the entity. */
  from?: CheckState;
  to?: CheckState;
  cause: ChangeCause;
};

/** What a change can come from. */
export type ChangeContext = {
  /** What was stored; absent before the first evaluation, and where the scorecard was not for the entity. */
  before?: Pick<EvaluatedScorecard, 'outcomes'>;
  /** Absent where the scorecard is not for the entity any more. */
  after?: Pick<EvaluatedScorecard, 'outcomes'>;
  /** Whether the scorecard was evaluated for this entity some time before. */
  isKnown: boolean;
  /** Whether the definition is another one than at the last evaluation. */
  definitionChanged: boolean;
  /** Whether facts, answers or exemptions of the entity, or the entity itself, were written since then. */
  inputChanged: boolean;
};

const OF_QUESTIONS: ReadonlySet<CheckReason['kind']> = new Set([
  'answer',
  'unanswered',
  'draft',
  'expired',
  'questionChanged',
  'awaitingConfirmation',
  'notConfirmed',
  'answeredNotApplicable',
]);

/**
 * Why checks stand otherwise than before, in the order of the definition, and then those that are gone. A check counts as
 * changed where its state or its credit is another one.
 *
 * Of a scorecard that was not for the entity before, each check has the cause of that: `firstEvaluation`,
 * `definitionChanged` where nothing but the definition is new, or else `serviceChanged`; in the same way where it is not
 * for the entity any more. Of the others, the first that holds:
 *
 * 1. `definitionChanged`: the check is new or gone, its first day has come or was put off, or it has become another question
 * 2. `exemptionApproved`: it has become exempt
 * 3. `exemptionEnded`: it was exempt, and an exemption would still do something for it
 * 4. `answerExpired`: its answer has expired
 * 5. `definitionChanged`: the definition is another one, and nothing of the entity was written
 * 6. `dataMissing`: facts have become unknown
 * 7. `dataArrived`: they were unknown
 * 8. `answered`: it is a question; an answer was given, confirmed, changed or taken back
 * 9. `serviceChanged`
 */
export function findCauses(context: ChangeContext): CheckChange[] {
  const { before, after } = context;
  if (!before || !after) {
    return ofAll(context);
  }
  const changes: CheckChange[] = [];
  const left = new Map(before.outcomes.map(item => [item.check, item]));
  for (const now of after.outcomes) {
    const was = left.get(now.check);
    left.delete(now.check);
    if (was?.state !== now.state || was.credit !== now.credit) {
      changes.push({
        check: now.check,
        ...(was && { from: was.state }),
        to: now.state,
        cause: was ? causeOf(was, now, context) : 'definitionChanged',
      });
    }
  }
  for (const { check, state } of left.values()) {
    changes.push({ check, from: state, cause: 'definitionChanged' });
  }
  return changes;
}

function ofAll(context: ChangeContext): CheckChange[] {
  const { before, after, isKnown } = context;
  const cause = isKnown ? causeOfWhole(context) : 'firstEvaluation';
  return [
    ...(before?.outcomes ?? []).map(
      ({ check, state }): CheckChange => ({ check, from: state, cause }),
    ),
    ...(after?.outcomes ?? []).map(
      ({ check, state }): CheckChange => ({ check, to: state, cause }),
    ),
  ];
}

function causeOfWhole(context: ChangeContext): ChangeCause {
  const { definitionChanged, inputChanged } = context;
  return definitionChanged && !inputChanged
    ? 'definitionChanged'
    : 'serviceChanged';
}

function causeOf(
  was: CheckOutcome,
  now: CheckOutcome,
  context: ChangeContext,
): ChangeCause {
  const kinds = [was.reason.kind, now.reason.kind];
  if (kinds.includes('notYet') || now.reason.kind === 'questionChanged') {
    return 'definitionChanged';
  }
  if (now.state === 'exempt') {
    return 'exemptionApproved';
  }
  const isBetter = now.state === 'pass' || now.state === 'notApplicable';
  if (was.state === 'exempt' && !isBetter) {
    return 'exemptionEnded';
  }
  if (now.reason.kind === 'expired') {
    return 'answerExpired';
  }
  if (context.definitionChanged && !context.inputChanged) {
    return 'definitionChanged';
  }
  if (now.reason.kind === 'missingFacts') {
    return 'dataMissing';
  }
  if (was.reason.kind === 'missingFacts') {
    return 'dataArrived';
  }
  const isQuestion = kinds.some(kind => OF_QUESTIONS.has(kind));
  const isForThis = !kinds.includes('notForThis') && !kinds.includes('notWhen');
  return isQuestion && isForThis ? 'answered' : 'serviceChanged';
}
