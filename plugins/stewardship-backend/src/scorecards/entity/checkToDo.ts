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
  fillRemediation,
  type CheckOutcome,
  type CheckToDo,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CompiledCheck } from '../definitions/LoadedScorecards';
import type { Subject } from '../subject';

/** A check as lists show it, with its remediation filled in for the entity. */
export function checkToDo(options: {
  check: CompiledCheck;
  outcome: CheckOutcome;
  subject: Pick<Subject, 'ref' | 'entity' | 'ownerRef' | 'systemRef'>;
}): CheckToDo {
  const { outcome, subject } = options;
  const { definition } = options.check;
  const { id, title, level, weight, remediation } = definition;
  return {
    check: id,
    title,
    state: outcome.state,
    reason: outcome.reason,
    ...(level !== undefined && { level }),
    weight,
    ...(remediation && { remediation: fillRemediation(remediation, subject) }),
    isQuestion: definition.kind === 'question',
  };
}

/** Whether somebody has to answer, for it to be judged. */
export function isToAnswer({ reason }: CheckOutcome): boolean {
  return ['unanswered', 'draft', 'expired', 'questionChanged'].includes(
    reason.kind,
  );
}
