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
  CheckDetails,
  Exemption,
  NamedEntity,
  Question,
  QuestionForm,
  ScorecardDetails,
  ScorecardHistory,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ines, payments } from './lifecycle';
import { levels, operationalSupport } from './scorecards';

// All fixtures are looked at on 2026-11-20.

export const jonas: NamedEntity = {
  ref: 'user:default/jonas',
  known: true,
  title: 'Jonas',
};

/** A check by a rule that is met. */
export function ruleCheck(
  part: Partial<CheckDetails> & Pick<CheckDetails, 'check' | 'title'>,
): CheckDetails {
  return {
    state: 'pass',
    reason: { kind: 'rule' },
    weight: 1,
    isQuestion: false,
    rule: 'support.hasTier',
    facts: [],
    answerVersion: '0',
    mayAnswer: 'notPermitted',
    mayConfirm: 'notPermitted',
    mayRequestExemption: 'allowed',
    ...part,
  };
}

export function questionOf(
  form: QuestionForm,
  part?: Partial<Question>,
): Question {
  return {
    text: 'What is it?',
    form,
    mayNotApply: false,
    evidence: 'none',
    remark: 'optional',
    answeredBy: { owners: true, groups: [] },
    ...part,
  };
}

/** A question that nobody has answered, and that one may answer. */
export function questionCheck(
  part: Partial<CheckDetails> & Pick<CheckDetails, 'check' | 'title'>,
): CheckDetails {
  return {
    state: 'unknown',
    reason: { kind: 'unanswered' },
    weight: 1,
    isQuestion: true,
    facts: [],
    question: questionOf({ kind: 'yesNo', passOn: 'yes' }),
    answerVersion: '0',
    mayAnswer: 'allowed',
    mayConfirm: 'notPermitted',
    mayRequestExemption: 'allowed',
    ...part,
  };
}

export const requestedExemption: Exemption = {
  id: 'e1',
  version: '1',
  scorecard: 'operational-support',
  check: 'has-ladder',
  status: 'requested',
  reason: 'The team is being hired.',
  until: '2027-01-31',
  requestedBy: ines,
  requestedAt: '2026-11-19T10:00:00.000Z',
  mayDecide: 'ownRequest',
  mayRevoke: 'ownRequest',
};

export const hasLadder: CheckDetails = ruleCheck({
  check: 'has-ladder',
  title: 'Somebody can be called at night',
  why: 'At night nobody looks for a phone number.',
  state: 'fail',
  level: 'silver',
  weight: 2,
  category: 'people',
  rule: 'escalation.steps > 0 && support.tier in ["gold"]',
  facts: [
    {
      fact: 'escalation.steps',
      value: 0,
      measuredAt: '2026-11-20T09:00:00.000Z',
    },
    { fact: 'support.tier', value: 'gold' },
    {
      fact: 'ci.green',
      value: true,
      measuredAt: '2026-11-01T09:00:00.000Z',
      expired: true,
    },
    { fact: 'ci.owners', value: ['a', 'b'] },
    { fact: 'ci.nothing' },
    { fact: 'costs.monthCost', hidden: true },
  ],
  remediation: operationalSupport.failing[0].remediation,
});

export const drill: CheckDetails = questionCheck({
  check: 'drill',
  title: 'A drill was held this year',
  state: 'fail',
  reason: { kind: 'answer' },
  level: 'silver',
  category: 'people',
  question: questionOf(
    { kind: 'yesNo', passOn: 'yes' },
    {
      text: 'Was there a drill this year?',
      help: 'Any drill with the people on call.',
      mayNotApply: true,
      evidence: 'optional',
    },
  ),
  answer: {
    value: { kind: 'yesNo', yes: false },
    status: 'submitted',
    answeredBy: ines,
    answeredAt: '2026-11-01T10:00:00.000Z',
    validUntil: '2027-10-31',
  },
  answerVersion: '3',
});

export const recovery: CheckDetails = questionCheck({
  check: 'recovery',
  title: 'It can be recovered',
  level: 'gold',
  question: questionOf(
    {
      kind: 'single',
      passAt: 100,
      choices: [
        { id: 'tested', title: 'Yes, tested', worth: 100 },
        { id: 'written', title: 'It is written down', worth: 50 },
        { id: 'none', title: 'No', worth: 0, help: 'Nobody has tried.' },
      ],
    },
    {
      text: 'Can it be recovered?',
      evidence: 'required',
      remark: 'required',
    },
  ),
  proposed: { value: { kind: 'single', choice: 'written' } },
});

export const integration: CheckDetails = questionCheck({
  check: 'integration',
  title: 'Its integrations are agreed',
  question: questionOf(
    { kind: 'text' },
    { text: 'What was agreed?', confirmation: { by: 'ownerOf' } },
  ),
});

/** How payments stands, every check of it. */
export const operationalSupportDetails: ScorecardDetails = {
  id: 'operational-support',
  title: 'Operational support',
  description: 'What it takes to keep a service running.',
  owner: { ref: 'group:default/operations', known: true, title: 'Operations' },
  entity: payments,
  levels,
  categories: [
    { id: 'people', title: 'People' },
    { id: 'words', title: 'Words' },
  ],
  score: operationalSupport.score,
  checks: [
    ruleCheck({
      check: 'has-tier',
      title: 'It has a support tier',
      level: 'bronze',
      category: 'people',
    }),
    hasLadder,
    drill,
    ruleCheck({
      check: 'slo',
      title: 'It has an objective',
      state: 'unknown',
      reason: { kind: 'missingFacts', missing: ['slo.target', 'slo.window'] },
      level: 'silver',
    }),
    ruleCheck({
      check: 'runbooks',
      title: 'It has runbooks',
      state: 'exempt',
      reason: { kind: 'exemption', until: '2027-01-31' },
      category: 'words',
    }),
    ruleCheck({
      check: 'broken',
      title: 'A rule that fails',
      state: 'error',
      reason: { kind: 'failed', message: 'no such function' },
    }),
    ruleCheck({
      check: 'later',
      title: 'Something new',
      state: 'notApplicable',
      reason: { kind: 'notYet', from: '2027-01-01' },
      weight: 0,
    }),
    recovery,
    integration,
  ],
  problems: [
    {
      severity: 'error',
      path: 'spec.checks[9].rule',
      value: 'suport.tier',
      message: "There is no fact 'suport.tier'. Did you mean 'support.tier'?",
      check: 'typo',
    },
  ],
  evaluatedAt: '2026-11-20T09:55:00.000Z',
};

export const operationalSupportHistory: ScorecardHistory = {
  items: [
    {
      at: '2026-11-18T10:00:00.000Z',
      cause: 'answered',
      check: 'drill',
      checkTitle: 'A drill was held this year',
      from: 'unknown',
      to: 'fail',
      earned: 5_000,
      possible: 8_000,
      by: ines,
    },
    {
      at: '2026-11-10T10:00:00.000Z',
      cause: 'serviceChanged',
      check: 'has-tier',
      checkTitle: 'It has a support tier',
      from: 'fail',
      to: 'pass',
      level: { to: 'bronze' },
      earned: 5_000,
      possible: 7_000,
    },
  ],
};
