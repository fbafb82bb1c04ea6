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
  checkStates,
  type CheckOutcome,
  type CheckReason,
  type CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';

const REASONS: readonly CheckReason['kind'][] = [
  'rule',
  'answer',
  'missingFacts',
  'unanswered',
  'draft',
  'expired',
  'awaitingConfirmation',
  'notConfirmed',
  'exemption',
  'notForThis',
  'answeredNotApplicable',
  'notYet',
  'failed',
  'notWhen',
  'questionChanged',
];

const STATE_BITS = 7;
const REASON_BITS = 15;
const KEEPS = 128;

/** How many numbers there are for states: one for each, and 0 where a check has none. */
export const STATE_NUMBERS = checkStates.length + 1;

/**
 * What the fleet's pages need of an outcome in one byte: the state, the kind of its reason, and whether the check keeps from
 * the next level. 0 is no outcome.
 */
export function byteOf(outcome: CheckOutcome, keeps: boolean): number {
  const state = stateNumber(outcome.state);
  const reason = REASONS.indexOf(outcome.reason.kind);
  if (state === 0) {
    // Written by a newer version of this plugin.
    return 0;
  }
  return (
    state +
    (reason < 0 ? REASON_BITS : reason) * (STATE_BITS + 1) +
    (keeps ? KEEPS : 0)
  );
}

/** 1 and up, in the order of `checkStates`. */
export function stateNumber(state: CheckState): number {
  return checkStates.indexOf(state) + 1;
}

export function stateNumberOf(byte: number): number {
  return byte % (STATE_BITS + 1);
}

export function stateOf(byte: number): CheckState | undefined {
  return checkStates[stateNumberOf(byte) - 1];
}

export function reasonKindOf(byte: number): CheckReason['kind'] | undefined {
  return REASONS[Math.floor((byte % KEEPS) / (STATE_BITS + 1))];
}

export function keepsFromNext(byte: number): boolean {
  return byte >= KEEPS;
}
