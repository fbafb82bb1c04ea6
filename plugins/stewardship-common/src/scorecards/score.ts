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

import type { ScorecardLevel } from './definition';
import type { CheckOutcome, CheckState, ScorecardScore } from './outcome';

type Scored = {
  levels: ScorecardLevel[];
  checks: { id: string; weight: number; level?: string }[];
};

/** What a score needs to know of a definition, worked out once. */
type Plan = {
  ids: string[];
  positions: Map<string, number>;
  /** In thousandths. */
  weights: number[];
  /** Index of the level of each check; -1 without one. */
  levels: number[];
};

/**
 * How a scorecard stands, from the outcomes of its checks in any order.
 *
 * A check without an outcome counts as unknown. What is exempt earns nothing, and does not keep from a level; what
 * awaits its `enabledFrom` neither earns nor keeps from anything. A level without checks is reached with the one before
 * it. Where every check is not applicable there is nothing to reach: there is no level then, and no next one.
 *
 * The definition must not be changed afterwards; hand in the same object again, as it is read only once.
 *
 * @public
 */
export function scoreOf(
  definition: {
    levels: ScorecardLevel[];
    checks: { id: string; weight: number; level?: string }[];
  },
  outcomes: CheckOutcome[],
): ScorecardScore {
  const plan = planOf(definition);
  const aligned = isAligned(plan, outcomes);
  const byPosition = aligned ? outcomes : sorted(plan, outcomes);

  const counts: Partial<Record<CheckState, number>> = {};
  let earned = 0;
  let possible = 0;
  let concerned = false;
  let blocked = definition.levels.length;
  for (let i = 0; i < plan.ids.length; i++) {
    const outcome = byPosition[i];
    const state = outcome?.state ?? 'unknown';
    counts[state] = (counts[state] ?? 0) + 1;
    const weight = plan.weights[i];
    if (weight > 0 && outcome?.reason.kind !== 'notYet') {
      concerned ||= state !== 'notApplicable';
      if (outcome && (state === 'pass' || state === 'fail')) {
        possible += weight;
        earned += Math.round(weight * creditOf(outcome));
      }
      if (keepsFromLevel(state) && plan.levels[i] >= 0) {
        blocked = Math.min(blocked, plan.levels[i]);
      }
    }
  }

  const score: ScorecardScore = { earned, possible, counts };
  if (concerned && blocked > 0) {
    score.level = definition.levels[blocked - 1].id;
  }
  if (concerned && blocked < definition.levels.length) {
    const missing: string[] = [];
    for (let i = 0; i < plan.ids.length; i++) {
      const outcome = byPosition[i];
      if (
        plan.levels[i] === blocked &&
        plan.weights[i] > 0 &&
        outcome?.reason.kind !== 'notYet' &&
        keepsFromLevel(outcome?.state ?? 'unknown')
      ) {
        missing.push(plan.ids[i]);
      }
    }
    score.next = { level: definition.levels[blocked].id, missing };
  }
  return score;
}

const plans = new WeakMap<Scored, Plan>();

function planOf(definition: Scored): Plan {
  const known = plans.get(definition);
  if (known) {
    return known;
  }
  const { checks, levels } = definition;
  const plan = {
    ids: checks.map(({ id }) => id),
    positions: new Map(checks.map(({ id }, index) => [id, index])),
    weights: checks.map(({ weight }) => Math.round(weight * 1000)),
    levels: checks.map(({ level }) => levels.findIndex(l => l.id === level)),
  };
  plans.set(definition, plan);
  return plan;
}

function isAligned(plan: Plan, outcomes: CheckOutcome[]): boolean {
  if (outcomes.length !== plan.ids.length) {
    return false;
  }
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i].check !== plan.ids[i]) {
      return false;
    }
  }
  return true;
}

/** Outcomes in the order of the checks; those of other checks are passed over. */
function sorted(
  plan: Plan,
  outcomes: CheckOutcome[],
): (CheckOutcome | undefined)[] {
  const result = new Array<CheckOutcome | undefined>(plan.ids.length);
  for (const outcome of outcomes) {
    const position = plan.positions.get(outcome.check);
    if (position !== undefined) {
      result[position] = outcome;
    }
  }
  return result;
}

function creditOf({ state, credit }: CheckOutcome): number {
  if (credit === undefined) {
    return state === 'pass' ? 1 : 0;
  }
  // Not a number is no credit.
  return credit >= 0 ? Math.min(credit, 1) : 0;
}

function keepsFromLevel(state: CheckState): boolean {
  return state === 'fail' || state === 'unknown' || state === 'error';
}
