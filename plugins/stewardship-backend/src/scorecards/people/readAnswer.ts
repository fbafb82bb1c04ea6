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

import { InputError } from '@backstage/errors';
import {
  checkAnswer,
  type AnswerInput,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { normalizeRef } from '../../http/entityRefs';
import type { QuestionTarget } from './CheckFinder';

/** An answer as it is stored. Throws an `InputError` for what is none to the question as it is now. */
export async function readAnswer(options: {
  answer: AnswerInput & { draft: boolean };
  target: QuestionTarget;
  readable: Readable;
  records: RecordReader;
  /** `YYYY-MM-DD` */
  today: string;
}): Promise<AnswerInput> {
  const { answer, target, today } = options;
  const { draft } = answer;
  const written = tidy(answer);
  const wrong = checkAnswer(target.question, written, { draft, today });
  if (wrong.length > 0) {
    throw new InputError(wrong.join(' ').replace(/\.$/, ''));
  }
  const { counterpartRef } = written;
  if (!draft && counterpartRef !== undefined) {
    await checkCounterpart({ ...options, counterpartRef });
  }
  return written;
}

/** Somebody has to be there who can confirm, and whoever answers has to know of it. */
async function checkCounterpart(options: {
  counterpartRef: string;
  target: QuestionTarget;
  readable: Readable;
  records: RecordReader;
}): Promise<void> {
  const { counterpartRef, target, readable, records } = options;
  if (counterpartRef === target.subject.ref) {
    throw new InputError(
      'The entity itself cannot be the other party, name another one',
    );
  }
  const found = isReadable(counterpartRef, readable)
    ? await records.findOwners([counterpartRef])
    : undefined;
  const counterpart = found?.get(counterpartRef);
  if (!counterpart) {
    throw new InputError(
      `The other party '${counterpartRef}' is not in the catalog`,
    );
  }
  // A group owns what it has itself.
  if (!counterpart.ownerRef && !counterpartRef.startsWith('group:')) {
    throw new InputError(
      `The other party '${counterpartRef}' has no owner who could confirm the answer`,
    );
  }
}

/** Without what was left blank, and with the reference as references are stored. */
function tidy(input: AnswerInput): AnswerInput {
  const { value, evidence, remark, counterpartRef } = input;
  return {
    ...(value && { value }),
    ...(evidence?.trim() && { evidence: evidence.trim() }),
    ...(remark?.trim() && { remark: remark.trim() }),
    ...(counterpartRef && {
      counterpartRef:
        normalizeRef(counterpartRef, 'component') ?? counterpartRef,
    }),
  };
}
