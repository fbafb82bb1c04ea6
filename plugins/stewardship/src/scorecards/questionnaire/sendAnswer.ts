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
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isConflict } from '../../widgets/requestErrors';
import { errorOf, isForbidden } from '../requestErrors';
import { draftOf, inputOf } from './answerDraft';
import type { AnswerPlace } from './keptAnswers';
import { isTemporary, waitMillisOf } from './temporaryFailure';

/** What is to be done: with what was typed, or to what is stored. */
export type AnswerIntent = 'draft' | 'submit' | 'discard' | 'takeBack';

export type AnswerApi = Pick<
  StewardshipApi,
  'answerQuestion' | 'discardDraft' | 'getEntityScorecard'
>;

/** Why something was not done. */
export type SendFailure =
  | { status: 'offline' }
  | { status: 'refused'; message: string }
  | {
      status: 'failed';
      message: string;
      /** It may succeed later. */
      isTemporary: boolean;
      /** How long the backend wants to be left alone. */
      waitMillis?: number;
    };

/** What became of an answer that was sent. */
export type SendOutcome =
  | { status: 'stored'; check: CheckDetails }
  /** Somebody has changed the answer since. */
  | { status: 'conflict'; theirs: CheckDetails }
  /** The answer is as it was, but the question is another one. */
  | { status: 'questionChanged'; check: CheckDetails }
  | SendFailure;

type Sending = {
  api: AnswerApi;
  place: AnswerPlace;
  question: Question;
  version: string;
  questionVersion: string | undefined;
  input: AnswerInput;
  intent: AnswerIntent;
};

/** Sends an answer. Where it was not taken because something has changed, it brings what has. */
export async function sendAnswer(sending: Sending): Promise<SendOutcome> {
  const { api, place, version, questionVersion } = sending;
  const { entityRef, scorecard: id, check } = place;
  if (!navigator.onLine) {
    return { status: 'offline' };
  }
  try {
    return { status: 'stored', check: await send(sending) };
  } catch (thrown) {
    if (!isConflict(thrown)) {
      return failureOf(thrown);
    }
  }
  try {
    const details = await api.getEntityScorecard({ entityRef, id });
    const theirs = details.checks.find(other => other.check === check);
    if (!theirs) {
      return { status: 'failed', message: check, isTemporary: false };
    }
    const isOtherQuestion = theirs.questionVersion !== questionVersion;
    if (isOtherQuestion && theirs.answerVersion === version) {
      return { status: 'questionChanged', check: theirs };
    }
    return isDone(theirs, sending)
      ? { status: 'stored', check: theirs }
      : { status: 'conflict', theirs };
  } catch (thrown) {
    return failureOf(thrown);
  }
}

async function send(sending: Sending): Promise<CheckDetails> {
  const { api, place, version, questionVersion, input, intent } = sending;
  const { entityRef, scorecard: id, check } = place;
  const where = { entityRef, id, check, version };
  if (intent === 'discard') {
    return await api.discardDraft(where);
  }
  if (intent === 'takeBack') {
    return await api.answerQuestion({ ...where, answer: null });
  }
  return await api.answerQuestion({
    ...where,
    ...(questionVersion !== undefined && { questionVersion }),
    answer: { ...input, draft: intent === 'draft' },
  });
}

/** It got through, and only what came back was lost. */
function isDone(theirs: CheckDetails, { input, question, intent }: Sending) {
  const { answer, draft } = theirs;
  const isSame = (other: AnswerInput) =>
    JSON.stringify(inputOf(draftOf(other), question)) === JSON.stringify(input);
  switch (intent) {
    case 'discard':
      return !draft;
    case 'takeBack':
      return !draft && !answer;
    case 'draft':
      return draft !== undefined && isSame(draft);
    default:
      return !draft && answer !== undefined && isSame(answer);
  }
}

function failureOf(thrown: unknown): SendFailure {
  if (!navigator.onLine) {
    return { status: 'offline' };
  }
  const { message } = errorOf(thrown);
  if (isForbidden(thrown)) {
    return { status: 'refused', message };
  }
  return {
    ...{ status: 'failed', message, isTemporary: isTemporary(thrown) },
    waitMillis: waitMillisOf(thrown),
  };
}
