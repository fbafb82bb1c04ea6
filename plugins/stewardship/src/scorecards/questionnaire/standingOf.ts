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

import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';

/** How far the answer to a question has come; what was submitted goes before a draft. */
export type QuestionStanding =
  | 'unanswered'
  | 'draft'
  | 'submitted'
  | 'expired'
  | 'questionChanged'
  | 'awaiting'
  | 'refused';

export function standingOf(check: CheckDetails): QuestionStanding {
  const { answer, draft, reason } = check;
  if (!answer) {
    return draft ? 'draft' : 'unanswered';
  }
  if (reason.kind === 'expired' || reason.kind === 'questionChanged') {
    return reason.kind;
  }
  switch (answer.confirmation?.status) {
    case 'awaiting':
      return 'awaiting';
    case 'refused':
      return 'refused';
    default:
      return 'submitted';
  }
}

/** True for a question that is for the entity as it is now. */
export function isAskedQuestion({ question, reason }: CheckDetails): boolean {
  const isLeftOut = reason.kind === 'notForThis' || reason.kind === 'notWhen';
  return question !== undefined && !isLeftOut;
}

/** True for a question that still asks its owners for something. */
export function isOpenQuestion(check: CheckDetails): boolean {
  const standing = standingOf(check);
  return (
    isAskedQuestion(check) &&
    standing !== 'submitted' &&
    standing !== 'awaiting'
  );
}
