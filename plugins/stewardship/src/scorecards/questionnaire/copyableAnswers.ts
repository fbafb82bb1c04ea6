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
  AnswerInput,
  CheckDetails,
  Question,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { draftOf, inputOf } from './answerDraft';

/** An answer that another entity has and this one does not. */
export type CopyableAnswer = {
  check: CheckDetails;
  question: Question;
  answer: AnswerInput;
};

/** What the other entity has submitted to questions that nobody has answered here, as far as it fits them. */
export function copyableAnswers(
  questions: CheckDetails[],
  other: ScorecardDetails,
): CopyableAnswer[] {
  const theirs = new Map(other.checks.map(check => [check.check, check]));
  return questions.flatMap(check => {
    const { question } = check;
    const answer = theirs.get(check.check)?.answer;
    const isWanted =
      check.mayAnswer === 'allowed' && !check.answer && !check.draft;
    if (!question || !isWanted || !answer) {
      return [];
    }
    // The other entity may have answered when the question was another one.
    const kind = answer.value?.kind;
    const fits =
      kind === 'notApplicable'
        ? question.mayNotApply
        : kind === question.form.kind;
    const input = inputOf(draftOf(answer), question);
    return fits && input.value ? [{ check, question, answer: input }] : [];
  });
}
