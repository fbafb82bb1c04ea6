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
import type { Subject } from '../../subject';
import type { Condition, KnownFacts } from './conditions';
import type { WrittenCheck, WrittenScorecard } from './randomScorecard';

/** Everything about an entity, as the test made it. */
export type World = {
  subject: Subject;
  /** By source. */
  facts: Record<string, { values: FactValues; expiresAt?: string }>;
  /** By `scorecard/check`. */
  answers: Map<string, StoredAnswer>;
  exemptions: Map<string, string>;
};

type Judged = [state: CheckState, reason: string, credit?: number];

const DAY_MS = 86_400_000;

/** Whether a scorecard is for an entity. */
export function isFor({ tiers }: WrittenScorecard, { subject }: World) {
  return subject.kind === 'Component' && isOfTier(tiers, subject);
}

/** How a scorecard must stand, in the plainest code there is: slow, and it shares nothing with what it judges. */
export function expectedOf(
  scorecard: WrittenScorecard,
  world: World,
  now: Date,
) {
  const { id, levels } = scorecard;
  const checks = scorecard.checks.map(check => ({
    check,
    judged: judge(check, id, world, now),
  }));
  const score = { earned: 0, possible: 0 };
  for (const { check, judged } of checks) {
    const { weight } = check;
    if (judged[0] === 'pass' || judged[0] === 'fail') {
      score.possible += Math.round(weight * 1000);
      score.earned += Math.round(Math.round(weight * 1000) * Number(judged[2]));
    }
  }
  const counting = checks.filter(
    ({ check, judged }) => check.weight > 0 && judged[1] !== 'notYet',
  );
  const isConcerned = counting.some(
    ({ judged }) => judged[0] !== 'notApplicable',
  );
  let level: string | undefined;
  let next: { level: string; missing: string[] } | undefined;
  for (const step of isConcerned ? levels : []) {
    const missing = counting
      .filter(({ check }) => check.level === step)
      .filter(({ judged }) => /fail|unknown|error/.test(judged[0]))
      .map(({ check }) => check.id);
    if (missing.length > 0) {
      next = { level: step, missing };
      break;
    }
    level = step;
  }
  return {
    checks: checks.map(({ check, judged }) => [
      check.id,
      ...judged.slice(0, 2),
      judged[2] ?? null,
    ]),
    ...{ ...score, level, next },
  };
}

function judge(
  check: WrittenCheck,
  scorecard: string,
  world: World,
  now: Date,
): Judged {
  const today = now.toISOString().slice(0, 10);
  if (!isOfTier(check.tiers, world.subject)) {
    return ['notApplicable', 'notForThis'];
  }
  if (check.enabledFrom && check.enabledFrom > today) {
    return ['notApplicable', 'notYet'];
  }
  const key = `${scorecard}/${check.id}`;
  const judged = judgeAsked(check, key, world, now);
  const until = world.exemptions.get(key);
  return until && until >= today && /fail|unknown|error/.test(judged[0])
    ? ['exempt', 'exemption']
    : judged;
}

function judgeAsked(
  { asks, when }: WrittenCheck,
  key: string,
  world: World,
  now: Date,
): Judged {
  const applicable = when && judgeCondition(when, world, now);
  if (applicable?.[0] === 'fail') {
    return ['notApplicable', 'notWhen'];
  }
  if (asks === 'broken') {
    return ['error', 'failed'];
  }
  if (applicable && applicable[0] !== 'pass') {
    return applicable;
  }
  return 'rule' in asks
    ? judgeCondition(asks.rule, world, now)
    : judgeQuestion(
        asks.question,
        world.answers.get(key),
        now.toISOString().slice(0, 10),
      );
}

function isOfTier(tiers: string[] | undefined, { tier }: Subject): boolean {
  return !tiers || (tier !== undefined && tiers.includes(tier.id));
}

function judgeCondition(
  { says }: Condition,
  { facts }: World,
  now: Date,
): Judged {
  const at = now.toISOString();
  const known: KnownFacts = {};
  for (const [source, { values, expiresAt }] of Object.entries(facts)) {
    if (!expiresAt || expiresAt > at) {
      known[source] = values;
    }
  }
  switch (says(known, at.slice(0, 10))) {
    case 'missing':
      return ['unknown', 'missingFacts'];
    case 'failed':
      return ['error', 'failed'];
    case true:
      return ['pass', 'rule', 1];
    default:
      return ['fail', 'rule', 0];
  }
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
  const { value } = answer;
  // It was given to another question of the same id.
  if (confirmation && !answer.counterpartRef) {
    return ['unknown', 'questionChanged'];
  }
  if (value?.kind !== form.kind && value?.kind !== 'notApplicable') {
    return ['unknown', 'unanswered'];
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
  if (value.kind === 'notApplicable') {
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
