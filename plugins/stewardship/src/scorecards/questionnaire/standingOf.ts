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

/** How far the answer to a question has come. */
export type QuestionStanding =
  | 'unanswered'
  | 'draft'
  | 'submitted'
  | 'expired'
  | 'awaiting'
  | 'refused';

export function standingOf(check: CheckDetails): QuestionStanding {
  const { answer, reason } = check;
  if (!answer) {
    return 'unanswered';
  }
  if (answer.status === 'draft') {
    return 'draft';
  }
  if (reason.kind === 'expired') {
    return 'expired';
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

/** True for a question that still asks its owners for something. */
export function isOpenQuestion(check: CheckDetails): boolean {
  const standing = standingOf(check);
  return (
    check.question !== undefined &&
    check.reason.kind !== 'notForThis' &&
    standing !== 'submitted' &&
    standing !== 'awaiting'
  );
}
