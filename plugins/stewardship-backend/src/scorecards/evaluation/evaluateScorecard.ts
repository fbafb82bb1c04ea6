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
  judgeAnswer,
  scoreOf,
  type CheckOutcome,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CompiledScorecard } from '../definitions/LoadedScorecards';
import type { CompiledRule } from '../expressions/CompiledRule';
import { endOfDay, startOfDay } from './calendarMoments';
import type { EvaluatedScorecard, EvaluationInput } from './evaluated';
import { outcomeOf, prepare, type PreparedCheck } from './preparedScorecard';

// Enough to find the mistake, and little enough to store for every entity.
const MESSAGE_LENGTH = 300;

/** What an evaluation looks at besides the check. */
type Circumstances = {
  scorecard: string;
  input: EvaluationInput;
  now: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** When time alone changes something, as far as is known. */
  dueAt: string | undefined;
};

/**
 * How an entity stands with a scorecard; `undefined` where the scorecard is not for it. Days are calendar days in UTC.
 *
 * For each check, the first of these that holds: it is not for the entity; it does not count yet; its `when` is false, so
 * that it is not applicable; it could not be loaded, and is in error; its `when` is unknown; what its rule or its answer
 * says. Then an approved exemption turns what fails, is unknown or in error into `exempt`, and leaves the rest: what does not
 * apply needs no exemption. A check that throws is in error, and the others are as if it were not there.
 *
 * Outcomes that are the same for many entities are shared between them, and frozen.
 */
export function evaluateScorecard(
  compiled: CompiledScorecard,
  input: EvaluationInput,
  now: Date,
): EvaluatedScorecard | undefined {
  const { subject } = input;
  if (!compiled.appliesTo(subject.entity, subject.tier?.id)) {
    return undefined;
  }
  const { checks, scored } = prepare(compiled);
  const at = now.toISOString();
  const circumstances: Circumstances = {
    scorecard: compiled.definition.id,
    ...{ input, now: at, today: at.slice(0, 10), dueAt: undefined },
  };
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    outcomes.push(evaluateCheck(check, circumstances));
  }
  const { dueAt } = circumstances;
  return {
    scorecard: circumstances.scorecard,
    definitionHash: compiled.hash,
    outcomes,
    score: scoreOf(scored, outcomes),
    ...(dueAt !== undefined && { dueAt }),
  };
}

function evaluateCheck(
  prepared: PreparedCheck,
  circumstances: Circumstances,
): CheckOutcome {
  const { scorecard, input, today } = circumstances;
  const outcome = judge(prepared, circumstances);
  if (outcome.state === 'pass' || outcome.state === 'notApplicable') {
    return outcome;
  }
  const until = input.exemptions.get(scorecard)?.get(prepared.id)?.until;
  if (until === undefined || until < today) {
    return outcome;
  }
  noteDue(circumstances, endOfDay(until));
  return outcomeOf(prepared, 'exempt', { kind: 'exemption', until });
}

/** What the check says for itself, exemptions aside. */
function judge(
  prepared: PreparedCheck,
  circumstances: Circumstances,
): CheckOutcome {
  const { check } = prepared;
  const { subject } = circumstances.input;
  try {
    if (!check.appliesTo(subject.entity, subject.tier?.id)) {
      return prepared.notForThis;
    }
    const { enabledFrom, kind } = check.definition;
    if (enabledFrom !== undefined && enabledFrom > circumstances.today) {
      noteDue(circumstances, startOfDay(enabledFrom));
      const reason = { kind: 'notYet', from: enabledFrom } as const;
      return outcomeOf(prepared, 'notApplicable', reason);
    }
    return (
      judgeWhen(prepared, circumstances) ??
      (kind === 'question'
        ? judgeQuestion(prepared, circumstances)
        : judgeRule(prepared, circumstances))
    );
  } catch (error) {
    return failed(prepared, error instanceof Error ? error.message : '');
  }
}

/** Nothing where the check is to be judged. */
function judgeWhen(
  prepared: PreparedCheck,
  circumstances: Circumstances,
): CheckOutcome | undefined {
  const { problem, when } = prepared.check;
  const verdict = when && ask(when, prepared, circumstances);
  if (verdict === false) {
    return prepared.notWhen;
  }
  if (problem !== undefined) {
    return failed(prepared, problem);
  }
  return verdict === true ? undefined : verdict;
}

function judgeRule(
  prepared: PreparedCheck,
  circumstances: Circumstances,
): CheckOutcome {
  const { rule } = prepared.check;
  if (!rule) {
    return failed(prepared, 'The rule could not be loaded');
  }
  const verdict = ask(rule, prepared, circumstances);
  if (typeof verdict !== 'boolean') {
    return verdict;
  }
  return verdict ? prepared.pass : prepared.fail;
}

/** What a rule says, or how the check stands where it says neither true nor false. */
function ask(
  rule: CompiledRule,
  prepared: PreparedCheck,
  circumstances: Circumstances,
): boolean | CheckOutcome {
  const { factsExpireAt, scope } = circumstances.input;
  noteDue(circumstances, factsExpireAt);
  if (prepared.asksToday) {
    noteDue(circumstances, endOfDay(circumstances.today));
  }
  const verdict = rule.evaluate(scope);
  if (verdict.kind === 'missing') {
    return outcomeOf(prepared, 'unknown', {
      kind: 'missingFacts',
      missing: verdict.missing,
    });
  }
  if (verdict.kind === 'failed') {
    return failed(prepared, verdict.message);
  }
  return typeof verdict.value === 'boolean'
    ? verdict.value
    : failed(prepared, 'The rule is neither true nor false');
}

function judgeQuestion(
  prepared: PreparedCheck,
  circumstances: Circumstances,
): CheckOutcome {
  const { check, id } = prepared;
  const { scorecard, input, today } = circumstances;
  if (check.definition.kind !== 'question') {
    return prepared.notForThis;
  }
  const answer = input.answers.get(scorecard)?.get(id);
  const hasDraft = input.drafts.get(scorecard)?.has(id) ?? false;
  if (!answer && !hasDraft) {
    return prepared.unanswered;
  }
  const { state, reason, credit, dueOn } = judgeAnswer({
    question: check.definition.question,
    ...{ answer, hasDraft, today },
  });
  noteDue(circumstances, startOfDay(dueOn));
  if (reason.kind === 'answer') {
    if (state === 'pass' && credit === 1) {
      return prepared.pass;
    }
    if (state === 'fail' && credit === 0) {
      return prepared.fail;
    }
  }
  return {
    ...{ check: id, state, reason },
    ...(credit !== undefined && { credit }),
  };
}

/** Moments that have passed change nothing any more. */
function noteDue(circumstances: Circumstances, at: string | undefined): void {
  const { dueAt, now } = circumstances;
  if (at !== undefined && at > now && (dueAt === undefined || at < dueAt)) {
    circumstances.dueAt = at;
  }
}

function failed(prepared: PreparedCheck, message: string): CheckOutcome {
  return outcomeOf(prepared, 'error', {
    kind: 'failed',
    message: (message || 'The check failed').slice(0, MESSAGE_LENGTH),
  });
}
