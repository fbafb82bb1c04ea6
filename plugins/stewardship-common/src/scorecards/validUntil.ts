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
import { later } from './calendarDays';
import type { Question } from './definition';

/**
 * The last day on which an answer to a question holds that is given now, `YYYY-MM-DD`; `undefined` where it holds until
 * it is changed.
 *
 * @public
 */
export function validUntilOf(
  question: Question,
  /** ISO 8601 UTC */
  answeredAt: string,
): string | undefined {
  return question.validFor === undefined
    ? undefined
    : later(answeredAt, question.validFor);
}

/**
 * The last day on which a submitted answer holds to the question as it is now, `YYYY-MM-DD`: never longer than was said when
 * it was given, and less long where the question has become stricter since. `undefined` where it holds until it is changed.
 *
 * @public
 */
export function lastDayOf(
  question: Question,
  answer: StoredAnswer,
): string | undefined {
  const { answeredAt, validFor, validUntil } = answer;
  // The usual case, without the library of dates: asked for each answer in each evaluation.
  if (question.validFor === undefined || validFor === question.validFor) {
    return validUntil;
  }
  const now = validUntilOf(question, answeredAt);
  return now === undefined || (validUntil !== undefined && validUntil < now)
    ? validUntil
    : now;
}
