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

import type { AnswerInput } from './answer';
import type { Question } from './definition';

/**
 * Whether another party has to agree with an answer before it counts. Who says that a question does not apply because
 * there is no counterpart has nobody to name: such an answer needs no confirmation by the owner of one.
 *
 * @public
 */
export function needsConfirmation(
  question: Question,
  answer: AnswerInput,
): boolean {
  if (!question.confirmation) {
    return false;
  }
  return (
    question.confirmation.by === 'group' ||
    answer.value?.kind !== 'notApplicable' ||
    answer.counterpartRef !== undefined
  );
}
