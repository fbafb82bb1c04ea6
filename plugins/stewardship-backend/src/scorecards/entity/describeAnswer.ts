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

import {
  confirmationOf,
  type AnswerDetails,
  type NamedEntity,
  type Question,
  type StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { AnswerRow } from '../people/PeopleReader';

/** What tells who and what an answer names. */
export type AnswerTelling = {
  name: (ref: string) => NamedEntity;
  readable: Readable;
};

/** An answer as it is shown: whoever may not read the entity that it names is told only that it names one. */
export function describeAnswer(
  stored: StoredAnswer,
  question: Question,
  { name, readable }: AnswerTelling,
): AnswerDetails {
  const { answeredBy, confirmation: _, counterpartRef, ...answer } = stored;
  const confirmation =
    stored.status === 'submitted'
      ? confirmationOf(question, stored)
      : undefined;
  return {
    ...answer,
    answeredBy: name(answeredBy),
    ...counterpartDetails(counterpartRef, { name, readable }),
    ...(confirmation && { confirmation: nameConfirming(confirmation, name) }),
  };
}

/** Refs whose names `describeAnswer` needs. */
export function referencesInAnswer({ answer, submitted }: AnswerRow): string[] {
  return [answer, submitted].flatMap(one =>
    one
      ? [
          one.answeredBy,
          ...(one.counterpartRef === undefined ? [] : [one.counterpartRef]),
          ...(one.confirmation && 'by' in one.confirmation
            ? [one.confirmation.by]
            : []),
        ]
      : [],
  );
}

function counterpartDetails(
  ref: string | undefined,
  { name, readable }: AnswerTelling,
): Pick<AnswerDetails, 'counterpart' | 'counterpartHidden' | 'counterpartRef'> {
  if (ref === undefined) {
    return {};
  }
  return isReadable(ref, readable)
    ? { counterpartRef: ref, counterpart: name(ref) }
    : { counterpartHidden: true };
}

function nameConfirming(
  confirmation: NonNullable<StoredAnswer['confirmation']>,
  name: (ref: string) => NamedEntity,
): AnswerDetails['confirmation'] {
  if (!('by' in confirmation)) {
    return confirmation;
  }
  const { party: _, by, ...rest } = confirmation;
  return { ...rest, by: name(by) };
}
