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
  isWebAddress,
  readEndDate,
  type ConsideredAlternative,
  type EndDate,
  type TechnologyDecision,
  type TechnologyDecisionKind,
} from '@backstage-stewardship/plugin-stewardship-common';

/** As much as the backend takes. */
export const LIMITS = {
  target: 200,
  reason: 2000,
  exitUrl: 2000,
  scenario: 200,
  cost: 200,
  verdict: 500,
  alternatives: 10,
};

/** An alternative as it is being typed. */
export type AlternativeDraft = {
  /** For React only. */
  key: number;
  scenario: string;
  cost: string;
  verdict: string;
};

/** A decision as it is being typed. */
export type Draft = {
  kind?: TechnologyDecisionKind;
  target: string;
  dueOn: string;
  reason: string;
  extendedUntil: string;
  exitUrl: string;
  rehearsedOn: string;
  alternatives: AlternativeDraft[];
};

/** What is wrong with a field. */
export type FieldProblem =
  | {
      kind:
        | 'kind'
        | 'reason'
        | 'extendedUntil'
        | 'acceptedUntil'
        | 'rehearsedWithoutPlan'
        | 'rehearsedLater'
        | 'scenario'
        | 'verdict';
    }
  | { kind: 'day' | 'url'; value: string }
  | { kind: 'notAfterSupport'; on: string }
  | { kind: 'tooLong'; max: number };

/** By the name of the field; those of alternatives are `scenario-0`. */
export type DraftProblems = { [field: string]: FieldProblem | undefined };

/** Starts with what was decided. */
export function draftOf(decision: TechnologyDecision | undefined): Draft {
  return {
    kind: decision?.kind,
    target: decision?.target ?? '',
    dueOn: decision?.dueOn ?? '',
    reason: decision?.reason ?? '',
    extendedUntil: decision?.extendedUntil ?? '',
    exitUrl: decision?.exitPlan?.url ?? '',
    rehearsedOn: decision?.exitPlan?.rehearsedOn ?? '',
    alternatives: (decision?.alternatives ?? []).map(
      ({ scenario, cost, verdict }, key) => ({
        ...{ key, scenario, verdict },
        cost: cost ?? '',
      }),
    ),
  };
}

/** What was typed as a decision; only fields that belong to its kind. Absent without a kind. */
export function decisionOf(draft: Draft): TechnologyDecision | undefined {
  const { kind } = draft;
  if (!kind) {
    return undefined;
  }
  const text = (value: string) => value.trim() || undefined;
  const url = text(draft.exitUrl);
  const rehearsedOn = text(draft.rehearsedOn);
  const target = text(draft.target);
  const dueOn = text(draft.dueOn);
  const extendedUntil =
    kind === 'buySupport' ? text(draft.extendedUntil) : undefined;
  return {
    kind,
    reason: draft.reason.trim(),
    ...(hasTarget(kind) && target && { target }),
    ...(dueOn && { dueOn }),
    ...(extendedUntil && { extendedUntil }),
    ...(url && { exitPlan: { url, ...(rehearsedOn && { rehearsedOn }) } }),
    alternatives: draft.alternatives.filter(isWritten).map(alternativeOf),
  };
}

/** What is to be corrected before it can be saved. */
export function checkDraft(
  draft: Draft,
  today: string,
  /** When support ends that nobody has to buy. */
  supportEnd?: EndDate,
): DraftProblems {
  const problems: DraftProblems = {
    kind: draft.kind ? undefined : { kind: 'kind' },
    target: checkLength(draft.target, LIMITS.target),
    dueOn:
      draft.kind === 'acceptRisk' && !draft.dueOn.trim()
        ? { kind: 'acceptedUntil' }
        : checkDay(draft.dueOn),
    reason: draft.reason.trim()
      ? checkLength(draft.reason, LIMITS.reason)
      : { kind: 'reason' },
    exitUrl: checkUrl(draft.exitUrl),
    rehearsedOn: checkRehearsal(draft, today),
  };
  if (draft.kind === 'buySupport') {
    problems.extendedUntil = checkExtension(draft, supportEnd);
  }
  for (const [index, item] of draft.alternatives.entries()) {
    if (isWritten(item)) {
      problems[`scenario-${index}`] = item.scenario.trim()
        ? checkLength(item.scenario, LIMITS.scenario)
        : { kind: 'scenario' };
      problems[`cost-${index}`] = checkLength(item.cost, LIMITS.cost);
      problems[`verdict-${index}`] = item.verdict.trim()
        ? checkLength(item.verdict, LIMITS.verdict)
        : { kind: 'verdict' };
    }
  }
  return problems;
}

/** Whether a decision of the kind goes somewhere. */
export function hasTarget(kind: TechnologyDecisionKind | undefined): boolean {
  return kind !== 'acceptRisk' && kind !== 'retire';
}

function isWritten({ scenario, cost, verdict }: AlternativeDraft): boolean {
  return `${scenario}${cost}${verdict}`.trim() !== '';
}

function alternativeOf(item: AlternativeDraft): ConsideredAlternative {
  const cost = item.cost.trim();
  return {
    scenario: item.scenario.trim(),
    ...(cost && { cost }),
    verdict: item.verdict.trim(),
  };
}

function checkLength(text: string, max: number): FieldProblem | undefined {
  return text.trim().length > max ? { kind: 'tooLong', max } : undefined;
}

function checkDay(text: string): FieldProblem | undefined {
  const value = text.trim();
  const isDay =
    value === '' ||
    (/^\d{4}-\d\d-\d\d$/.test(value) && readEndDate(value).status === 'read');
  return isDay ? undefined : { kind: 'day', value };
}

function checkExtension(
  draft: Draft,
  supportEnd: EndDate | undefined,
): FieldProblem | undefined {
  const day = draft.extendedUntil.trim();
  if (day === '') {
    return { kind: 'extendedUntil' };
  }
  const isTooEarly = supportEnd?.kind === 'date' && day <= supportEnd.on;
  return (
    checkDay(day) ??
    (isTooEarly ? { kind: 'notAfterSupport', on: supportEnd.on } : undefined)
  );
}

function checkUrl(text: string): FieldProblem | undefined {
  const value = text.trim();
  if (value === '' || isWebAddress(value)) {
    return checkLength(value, LIMITS.exitUrl);
  }
  return { kind: 'url', value };
}

function checkRehearsal(
  { exitUrl, rehearsedOn }: Draft,
  today: string,
): FieldProblem | undefined {
  const day = rehearsedOn.trim();
  if (day === '') {
    return undefined;
  }
  if (!exitUrl.trim()) {
    return { kind: 'rehearsedWithoutPlan' };
  }
  return (
    checkDay(day) ?? (day > today ? { kind: 'rehearsedLater' } : undefined)
  );
}
