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
  FactValues,
  Question,
  StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type {
  CompiledCheck,
  CompiledScorecard,
} from '../../definitions/LoadedScorecards';
import type { FactScope } from '../../expressions/CompiledRule';
import type { Subject } from '../../subject';

/** Everything about an entity, as the test made it. */
export type World = {
  subject: Subject;
  facts: FactValues;
  expiresAt?: string;
  /** By `scorecard/check`. */
  answers: Map<string, StoredAnswer>;
  exemptions: Map<string, string>;
};

type Judged = [state: CheckState, reason: string, credit?: number];

const DAY_MS = 86_400_000;

/** How a scorecard must stand, in the plainest code there is: slow, and it shares nothing with what it judges. */
export function expectedOf(
  scorecard: CompiledScorecard,
  world: World,
  now: Date,
) {
  const { id, levels } = scorecard.definition;
  const today = now.toISOString().slice(0, 10);
  const checks = scorecard.checks.map(check => ({
    check,
    judged: judge(check, id, world, now, today),
  }));
  const score = { earned: 0, possible: 0 };
  for (const { check, judged } of checks) {
    const { weight } = check.definition;
    if (judged[0] === 'pass' || judged[0] === 'fail') {
      score.possible += Math.round(weight * 1000);
      score.earned += Math.round(Math.round(weight * 1000) * Number(judged[2]));
    }
  }
  const counting = checks.filter(
    ({ check, judged }) =>
      check.definition.weight > 0 && judged[1] !== 'notYet',
  );
  const isConcerned = counting.some(
    ({ judged }) => judged[0] !== 'notApplicable',
  );
  let level: string | undefined;
  let next: { level: string; missing: string[] } | undefined;
  for (const step of isConcerned ? levels : []) {
    const missing = counting
      .filter(({ check }) => check.definition.level === step.id)
      .filter(({ judged }) => /fail|unknown|error/.test(judged[0]))
      .map(({ check }) => check.definition.id);
    if (missing.length > 0) {
      next = { level: step.id, missing };
      break;
    }
    level = step.id;
  }
  return {
    checks: checks.map(({ check, judged }) => [
      check.definition.id,
      ...judged.slice(0, 2),
      judged[2] ?? null,
    ]),
    ...{ ...score, level, next },
  };
}

function judge(
  check: CompiledCheck,
  scorecard: string,
  world: World,
  now: Date,
  today: string,
): Judged {
  const { definition } = check;
  if (definition.enabledFrom && definition.enabledFrom > today) {
    return ['notApplicable', 'notYet'];
  }
  if (!check.appliesTo(world.subject.entity, world.subject.tier?.id)) {
    return ['notApplicable', 'notForThis'];
  }
  const key = `${scorecard}/${definition.id}`;
  const judged =
    definition.kind === 'rule'
      ? judgeRule(check, world, now)
      : judgeQuestion(definition.question, world.answers.get(key), today);
  const until = world.exemptions.get(key);
  return until && until >= today && /fail|unknown|error/.test(judged[0])
    ? ['exempt', 'exemption']
    : judged;
}

function judgeRule(check: CompiledCheck, world: World, now: Date): Judged {
  const isOver = world.expiresAt && world.expiresAt <= now.toISOString();
  const scope: FactScope = isOver ? {} : { ci: world.facts };
  let verdict;
  try {
    verdict = check.rule?.evaluate(scope);
  } catch {
    return ['error', 'failed'];
  }
  if (verdict?.kind === 'missing') {
    return ['unknown', 'missingFacts'];
  }
  if (verdict?.kind !== 'value' || typeof verdict.value !== 'boolean') {
    return ['error', 'failed'];
  }
  return verdict.value ? ['pass', 'rule', 1] : ['fail', 'rule', 0];
}

function judgeQuestion(
  { form, confirmation }: Question,
  answer: StoredAnswer | undefined,
  today: string,
): Judged {
  if (!answer) {
    return ['unknown', 'unanswered'];
  }
  if (answer.status === 'draft') {
    return ['unknown', 'draft'];
  }
  if (answer.validUntil && answer.validUntil < today) {
    return ['unknown', 'expired'];
  }
  if (confirmation && answer.confirmation?.status === 'refused') {
    return ['fail', 'notConfirmed', 0];
  }
  if (confirmation && answer.confirmation?.status !== 'confirmed') {
    return ['unknown', 'awaitingConfirmation'];
  }
  const { value } = answer;
  if (value?.kind === 'notApplicable') {
    return ['notApplicable', 'answeredNotApplicable'];
  }
  const by = (passes: boolean, credit = passes ? 1 : 0): Judged => [
    passes ? 'pass' : 'fail',
    'answer',
    credit,
  ];
  switch (form.kind) {
    case 'yesNo':
      return by(
        value?.kind === 'yesNo' && value.yes === (form.passOn === 'yes'),
      );
    case 'single':
    case 'several': {
      const chosen =
        value?.kind === 'single'
          ? [value.choice]
          : (value?.kind === 'several' && value.choices) || [];
      let worth = 0;
      for (const choice of form.choices) {
        worth += chosen.includes(choice.id) ? choice.worth : 0;
      }
      worth = worth > 100 ? 100 : worth;
      return by(worth >= form.passAt, worth / 100);
    }
    case 'scale': {
      const number = value?.kind === 'scale' ? value.number : NaN;
      const share = (number - form.min) / (form.max - form.min);
      return by(number >= form.passAt, share);
    }
    case 'number': {
      const number = value?.kind === 'number' ? value.number : NaN;
      return by(
        !(form.atLeast !== undefined && number < form.atLeast) &&
          !(form.atMost !== undefined && number > form.atMost),
      );
    }
    case 'text':
      return by(value?.kind === 'text');
    default: {
      const on = value?.kind === 'date' ? value.on : '';
      const days = Number(form.notOlderThan?.slice(1, -1) ?? Infinity);
      const age = (Date.parse(today) - Date.parse(on)) / DAY_MS;
      return by(age <= days && (age >= 0 || form.future));
    }
  }
}
