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
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';

/** State and reason in two letters, an optional detail of the reason, and a credit where it is not the usual one. */
type Packed =
  | [check: string, code: string]
  | [check: string, code: string, detail: Detail]
  | [check: string, code: string, detail: Detail, credit: number | null];

/** `0` where the reason has none. */
type Detail = string | string[] | 0;

const STATES: Record<CheckState, string> = {
  pass: 'p',
  fail: 'f',
  exempt: 'x',
  notApplicable: 'n',
  unknown: 'u',
  error: 'e',
};

const REASONS: Record<CheckReason['kind'], string> = {
  rule: 'r',
  answer: 'a',
  missingFacts: 'm',
  unanswered: 'u',
  draft: 'd',
  expired: 'e',
  questionChanged: 'q',
  awaitingConfirmation: 'w',
  notConfirmed: 'c',
  exemption: 'x',
  notForThis: 't',
  notWhen: 'h',
  answeredNotApplicable: 'n',
  notYet: 'y',
  failed: 'f',
};

const stateOf = inverse(STATES);
const reasonOf = inverse(REASONS);

/** Outcomes as text for the database, a fraction of what they are as JSON. */
export function packOutcomes(outcomes: CheckOutcome[]): string {
  return JSON.stringify(outcomes.map(pack));
}

/** Exactly what was packed. */
export function unpackOutcomes(text: string): CheckOutcome[] {
  const items: Packed[] = JSON.parse(text);
  return items.map(unpack);
}

function pack({ check, state, reason, credit }: CheckOutcome): Packed {
  const code = STATES[state] + REASONS[reason.kind];
  const detail = detailOf(reason);
  if (credit !== usualCredit(state)) {
    return [check, code, detail, credit ?? null];
  }
  return detail === 0 ? [check, code] : [check, code, detail];
}

function unpack([check, code, detail = 0, credit]: Packed): CheckOutcome {
  const state = stateOf.get(code[0]) ?? 'error';
  const reason = toReason(reasonOf.get(code[1]) ?? 'failed', detail);
  const earned = credit === undefined ? usualCredit(state) : credit;
  return typeof earned === 'number'
    ? { check, state, reason, credit: earned }
    : { check, state, reason };
}

function detailOf(reason: CheckReason): Detail {
  switch (reason.kind) {
    case 'missingFacts':
      return reason.missing;
    case 'expired':
      return reason.on;
    case 'exemption':
      return reason.until;
    case 'notYet':
      return reason.from;
    case 'failed':
      return reason.message;
    default:
      return 0;
  }
}

function toReason(kind: CheckReason['kind'], detail: Detail): CheckReason {
  const text = String(detail);
  switch (kind) {
    case 'missingFacts':
      return { kind, missing: Array.isArray(detail) ? detail : [] };
    case 'expired':
      return { kind, on: text };
    case 'exemption':
      return { kind, until: text };
    case 'notYet':
      return { kind, from: text };
    case 'failed':
      return { kind, message: text };
    default:
      return { kind };
  }
}

function usualCredit(state: CheckState): number | undefined {
  if (state === 'pass') {
    return 1;
  }
  return state === 'fail' ? 0 : undefined;
}

function inverse<K extends string>(letters: Record<K, string>): Map<string, K> {
  const keys = Object.keys(letters) as K[];
  return new Map(keys.map(key => [letters[key], key]));
}
