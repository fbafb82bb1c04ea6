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

import { ConflictError } from '@backstage/errors';
import {
  judgeAnswer,
  type Question,
  type StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';

/** Nobody confirms what counts for nothing any more. Throws a `ConflictError` for such an answer. */
export function refuseOutdated(options: {
  question: Question;
  submitted: StoredAnswer;
  /** `YYYY-MM-DD` */
  today: string;
}): void {
  const { question, submitted: answer, today } = options;
  const { reason } = judgeAnswer({ question, answer, hasDraft: false, today });
  if (reason.kind === 'expired') {
    throw new ConflictError(
      `The answer held until ${reason.on}, it has to be given again first`,
    );
  }
  if (reason.kind === 'questionChanged') {
    throw new ConflictError(
      'The question has changed since it was answered, it has to be answered again first',
    );
  }
}
