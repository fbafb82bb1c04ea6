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

import type { MayAct } from '@backstage-stewardship/plugin-stewardship-common';
import type { QuestionTarget } from './CheckFinder';

/** Why a caller may not answer, in a sentence. */
export function whyNotAnswer(
  may: MayAct,
  { subject, question: { answeredBy } }: QuestionTarget,
): string {
  if (may === 'notPermitted') {
    return "This needs the permission 'stewardship.answer.update'";
  }
  const parties = [
    ...(answeredBy.owners ? [`the owners of '${subject.ref}'`] : []),
    ...answeredBy.groups.map(group => `the members of '${group}'`),
  ];
  return `Only ${parties.join(' or ')} can answer this question`;
}

/** Why a caller may not confirm, in a sentence; what the answer names is not told. */
export function whyNotConfirm(
  may: MayAct,
  { question: { confirmation } }: QuestionTarget,
): string {
  if (may === 'notPermitted') {
    return "This needs the permission 'stewardship.answer.update'";
  }
  if (may === 'ownRequest') {
    return 'Nobody can confirm an answer that they gave themselves';
  }
  return confirmation?.by === 'group'
    ? `Only the members of '${confirmation.group}' can confirm this answer`
    : 'Only the owners of the entity that the answer names can confirm it';
}
