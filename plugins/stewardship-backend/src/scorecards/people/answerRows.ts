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

import type { StoredAnswer } from '@backstage-stewardship/plugin-stewardship-common';
import type { AnswerRow } from './PeopleReader';

/** An answer, as stored. */
export type StoredAnswerRow = {
  uid: string;
  scorecard: string;
  check: string;
  version: number;
  answer: string | null;
  submitted: string | null;
  valid_until: string | null;
  question_version: string | null;
  valid_for: string | null;
};

type AnswerColumns = Omit<
  StoredAnswerRow,
  'uid' | 'scorecard' | 'check' | 'version'
>;

/** What somebody sees of a question, and what counts of it. */
export type AnswerContent = Pick<AnswerRow, 'answer' | 'submitted'>;

/** What was submitted has its own column only while there is a draft besides. */
export function toAnswerColumns(content: AnswerContent): AnswerColumns {
  const { answer, submitted } = content;
  return {
    answer: answer ? JSON.stringify(answer) : null,
    submitted:
      answer?.status === 'draft' && submitted
        ? JSON.stringify(submitted)
        : null,
    valid_until: submitted?.validUntil ?? null,
    question_version: submitted?.questionVersion ?? null,
    valid_for: submitted?.validFor ?? null,
  };
}

export function fromAnswerRow(
  row: Pick<StoredAnswerRow, 'check' | 'version' | 'answer' | 'submitted'> &
    Partial<Pick<StoredAnswerRow, 'question_version'>>,
): AnswerRow {
  const answer = parse(row.answer);
  const given = answer?.status === 'submitted' ? answer : parse(row.submitted);
  // What was answered before that was kept has it in its column alone.
  const submitted =
    given && !given.questionVersion && row.question_version
      ? { ...given, questionVersion: row.question_version }
      : given;
  const shown = answer === given ? submitted : answer;
  return {
    check: row.check,
    version: row.version,
    ...(shown && { answer: shown }),
    ...(submitted && { submitted }),
  };
}

function parse(text: string | null): StoredAnswer | undefined {
  return text === null ? undefined : JSON.parse(text);
}
