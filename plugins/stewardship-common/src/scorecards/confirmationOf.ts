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

import type { StoredAnswer } from './answer';
import type { Question } from './definition';

/**
 * Which party has to agree with answers, as it is kept with what it said: the ref of a group, or `ownerOf`. `undefined` where
 * nobody has to.
 *
 * @public
 */
export function confirmingParty(question: Question): string | undefined {
  const { confirmation } = question;
  return confirmation?.by === 'group'
    ? confirmation.group
    : confirmation && 'ownerOf';
}

/**
 * What the other party has said of a submitted answer, "not applicable" among them; `undefined` where the question asks
 * nobody. It awaits the party that the question names by now, where another one has said something.
 *
 * @public
 */
export function confirmationOf(
  question: Question,
  answer: StoredAnswer,
): StoredAnswer['confirmation'] {
  const party = confirmingParty(question);
  if (party === undefined) {
    return undefined;
  }
  const said = answer.confirmation;
  const isOfParty =
    said && 'by' in said && (said.party === undefined || said.party === party);
  return isOfParty ? said : { status: 'awaiting' };
}
