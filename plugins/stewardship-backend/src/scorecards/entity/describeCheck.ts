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
  questionVersionOf,
  type AnswerInput,
  type CheckDetails,
  type CheckOutcome,
  type FactInUse,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable } from '../../catalog/readable';
import type { CompiledCheck } from '../definitions/LoadedScorecards';
import type { FactScope } from '../expressions/CompiledRule';
import type { EntityFacts } from '../facts/FactReader';
import { exemptionView, peopleIn } from '../people/exemptionView';
import type { PeopleMay } from '../people/PeopleAccess';
import type { AnswerRow, ExemptionRow } from '../people/PeopleReader';
import type { Subject } from '../subject';
import { checkToDo } from './checkToDo';
import {
  describeAnswer,
  referencesInAnswer,
  type AnswerTelling,
} from './describeAnswer';

/** One check of one entity, with everything about it that the caller may know. */
export function describeCheck(
  options: AnswerTelling & {
    check: CompiledCheck;
    outcome: CheckOutcome;
    subject: Subject;
    facts: EntityFacts;
    /** That the caller may not know, whoever they are about. */
    hiddenFacts: ReadonlySet<string>;
    answer?: AnswerRow;
    /** The latest one. */
    exemption?: ExemptionRow;
    may: PeopleMay;
    /** `YYYY-MM-DD` */
    today: string;
  },
): CheckDetails {
  const { check, exemption, may, name, today } = options;
  const { definition } = check;
  const { id, why, category, enabledFrom } = definition;
  return {
    ...checkToDo(options),
    ...(why !== undefined && { why }),
    ...(category !== undefined && { category }),
    ...(enabledFrom !== undefined && { enabledFrom }),
    ...(definition.kind === 'rule' && { rule: definition.rule }),
    ...(definition.when !== undefined && { when: definition.when }),
    facts: factsOf(check).map(fact => factInUse(fact, options)),
    answerVersion: String(options.answer?.version ?? 0),
    mayAnswer: may.answer.get(id) ?? 'notPermitted',
    mayConfirm: may.confirm.get(id) ?? 'notPermitted',
    mayRequestExemption: may.requestExemption,
    ...questionDetails(options),
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

/** What it may use, each once; those of its condition first. */
function factsOf({ when, rule, prefill }: CompiledCheck): string[] {
  const judged = (rule ?? prefill)?.facts ?? [];
  return [...new Set([...(when?.facts ?? []), ...judged])];
}

/** What somebody is about to write is for those alone who may answer, besides what counts. */
function questionDetails(
  options: Parameters<typeof describeCheck>[0],
): Pick<
  CheckDetails,
  'answer' | 'draft' | 'proposed' | 'question' | 'questionVersion'
> {
  const { answer: row, check, facts, may } = options;
  const { definition } = check;
  if (definition.kind !== 'question') {
    return {};
  }
  const { id, question } = definition;
  const draft =
    row?.answer?.status === 'draft' && may.answer.get(id) === 'allowed'
      ? row.answer
      : undefined;
  // A proposal may be the very value of a fact.
  const mayPropose = !check.prefill?.facts.some(fact =>
    isHidden(fact, options),
  );
  const proposed = mayPropose ? proposalOf(check, facts.scope) : undefined;
  return {
    ...{ question, questionVersion: questionVersionOf(question) },
    ...(row?.submitted && {
      answer: describeAnswer(row.submitted, question, options),
    }),
    ...(draft && { draft: describeAnswer(draft, question, options) }),
    ...(proposed && { proposed }),
  };
}

/** Refs whose names `describeCheck` needs. */
export function referencesIn(options: {
  answers: AnswerRow[];
  exemptions: ExemptionRow[];
}): string[] {
  return [
    ...options.answers.flatMap(referencesInAnswer),
    ...options.exemptions.flatMap(peopleIn),
  ];
}

/** The domain of an entity may be that of a system which the caller may not read. */
const OF_DOMAIN = ['entity.domain', 'entity.hasDomain'];

type Telling = Pick<
  Parameters<typeof describeCheck>[0],
  'facts' | 'hiddenFacts' | 'readable' | 'subject'
>;

function isHidden(fact: string, options: Telling): boolean {
  const { hiddenFacts, readable, subject } = options;
  const via = OF_DOMAIN.includes(fact) ? subject.domainVia : undefined;
  return (
    hiddenFacts.has(fact) || (via !== undefined && !isReadable(via, readable))
  );
}

function factInUse(fact: string, options: Telling): FactInUse {
  const { scope, ages } = options.facts;
  if (isHidden(fact, options)) {
    return { fact, hidden: true };
  }
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
