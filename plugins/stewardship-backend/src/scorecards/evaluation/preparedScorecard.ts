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
  CheckOutcome,
  CheckReason,
  scoreOf,
} from '@backstage-stewardship/plugin-stewardship-common';
import type {
  CompiledCheck,
  CompiledScorecard,
} from '../definitions/LoadedScorecards';

/** The fact that says which day it is. */
const TODAY = 'entity.today';

/** A check with the outcomes that are the same for every entity: one object each, however many entities there are. */
export type PreparedCheck = {
  check: CompiledCheck;
  id: string;
  /** Whether it asks which day it is, so that every day can change it. */
  asksToday: boolean;
  pass: CheckOutcome;
  fail: CheckOutcome;
  notForThis: CheckOutcome;
  notWhen: CheckOutcome;
  unanswered: CheckOutcome;
};

/** A scorecard, worked out once for all entities. */
export type PreparedScorecard = {
  checks: PreparedCheck[];
  /** What a score is made with: all checks, also those in error. */
  scored: Parameters<typeof scoreOf>[0];
};

const prepared = new WeakMap<CompiledScorecard, PreparedScorecard>();

export function outcomeOf(
  { id }: { id: string },
  state: CheckOutcome['state'],
  reason: CheckReason,
): CheckOutcome {
  return { check: id, state, reason };
}

/** Hand in the same object again, as it is read only once. */
export function prepare(compiled: CompiledScorecard): PreparedScorecard {
  const found = prepared.get(compiled);
  if (found) {
    return found;
  }
  const created: PreparedScorecard = {
    checks: compiled.checks.map(prepareCheck),
    scored: {
      levels: compiled.definition.levels,
      checks: compiled.checks.map(({ definition }) => definition),
    },
  };
  prepared.set(compiled, created);
  return created;
}

function prepareCheck(check: CompiledCheck): PreparedCheck {
  const { id, kind } = check.definition;
  const judged: CheckReason =
    kind === 'rule' ? { kind: 'rule' } : { kind: 'answer' };
  const constant = (outcome: CheckOutcome) => {
    Object.freeze(outcome.reason);
    return Object.freeze(outcome);
  };
  return {
    ...{ check, id },
    asksToday: [check.when, check.rule].some(rule =>
      rule?.facts.includes(TODAY),
    ),
    pass: constant({ ...outcomeOf({ id }, 'pass', judged), credit: 1 }),
    fail: constant({ ...outcomeOf({ id }, 'fail', judged), credit: 0 }),
    notForThis: constant(
      outcomeOf({ id }, 'notApplicable', { kind: 'notForThis' }),
    ),
    notWhen: constant(outcomeOf({ id }, 'notApplicable', { kind: 'notWhen' })),
    unanswered: constant(outcomeOf({ id }, 'unknown', { kind: 'unanswered' })),
  };
}
