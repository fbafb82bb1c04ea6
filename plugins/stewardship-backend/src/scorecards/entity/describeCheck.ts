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
  proposedAnswer,
  type AnswerInput,
  type CheckDetails,
  type CheckOutcome,
  type FactInUse,
  type NamedEntity,
  type StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CompiledCheck } from '../definitions/LoadedScorecards';
import type { FactScope } from '../expressions/CompiledRule';
import type { EntityFacts } from '../facts/FactReader';
import { exemptionView, peopleIn } from '../people/exemptionView';
import type { PeopleMay } from '../people/PeopleAccess';
import type { AnswerRow, ExemptionRow } from '../people/PeopleReader';
import type { Subject } from '../subject';
import { checkToDo } from './checkToDo';

/** One check of one entity, with everything about it. */
export function describeCheck(options: {
  check: CompiledCheck;
  outcome: CheckOutcome;
  subject: Subject;
  facts: EntityFacts;
  answer?: AnswerRow;
  /** The latest one. */
  exemption?: ExemptionRow;
  may: PeopleMay;
  name: (ref: string) => NamedEntity;
  /** `YYYY-MM-DD` */
  today: string;
}): CheckDetails {
  const { check, facts, answer, exemption, may, name, today } = options;
  const { definition } = check;
  const { id, why, category, enabledFrom } = definition;
  const question =
    definition.kind === 'question' ? definition.question : undefined;
  const proposed = question && proposalOf(check, facts.scope);
  const mayConfirm = (question && may.confirm.get(id)) ?? 'notPermitted';
  // Who confirms has to see what counts, and not what somebody is about to write.
  const shown =
    mayConfirm === 'allowed' &&
    answer?.submitted?.confirmation?.status === 'awaiting'
      ? answer.submitted
      : answer?.answer;
  return {
    ...checkToDo(options),
    ...(why !== undefined && { why }),
    ...(category !== undefined && { category }),
    ...(enabledFrom !== undefined && { enabledFrom }),
    ...(definition.kind === 'rule' && { rule: definition.rule }),
    facts:
      (check.rule ?? check.prefill)?.facts.map(fact =>
        factInUse(fact, facts),
      ) ?? [],
    ...(question && { question }),
    ...(shown && { answer: answerOf(shown, name) }),
    answerVersion: String(answer?.version ?? 0),
    ...(proposed && { proposed }),
    mayAnswer: (question && may.answer.get(id)) ?? 'notPermitted',
    mayConfirm,
    mayRequestExemption: may.requestExemption,
    ...(exemption && {
      exemption: exemptionView({
        row: exemption,
        caller: may.caller,
        today,
        name,
      }),
    }),
  };
}

/** Refs whose names `describeCheck` needs. */
export function referencesIn(options: {
  answers: AnswerRow[];
  exemptions: ExemptionRow[];
}): string[] {
  return [
    ...options.answers
      .flatMap(({ answer, submitted }) => [answer, submitted])
      .flatMap(answer => (answer ? peopleInAnswer(answer) : [])),
    ...options.exemptions.flatMap(peopleIn),
  ];
}

function peopleInAnswer({
  answeredBy,
  counterpartRef,
  confirmation,
}: StoredAnswer): string[] {
  return [
    answeredBy,
    ...(counterpartRef === undefined ? [] : [counterpartRef]),
    ...(confirmation && 'by' in confirmation ? [confirmation.by] : []),
  ];
}

function factInUse(fact: string, { scope, ages }: EntityFacts): FactInUse {
  const dot = fact.indexOf('.');
  const facts = scope[fact.slice(0, dot)];
  const name = fact.slice(dot + 1);
  const age = ages.get(fact);
  return {
    fact,
    ...(facts && Object.hasOwn(facts, name) && { value: facts[name] }),
    ...age,
  };
}

function proposalOf(
  { definition, prefill }: CompiledCheck,
  scope: FactScope,
): AnswerInput | undefined {
  const verdict = prefill?.evaluate(scope);
  const value =
    definition.kind === 'question' && verdict?.kind === 'value'
      ? proposedAnswer(definition.question.form, verdict.value)
      : undefined;
  return value && { value };
}

function answerOf(
  { answeredBy, confirmation, ...answer }: StoredAnswer,
  name: (ref: string) => NamedEntity,
): NonNullable<CheckDetails['answer']> {
  return {
    ...answer,
    answeredBy: name(answeredBy),
    ...(answer.counterpartRef !== undefined && {
      counterpart: name(answer.counterpartRef),
    }),
    ...(confirmation && {
      confirmation:
        'by' in confirmation
          ? { ...confirmation, by: name(confirmation.by) }
          : confirmation,
    }),
  };
}
