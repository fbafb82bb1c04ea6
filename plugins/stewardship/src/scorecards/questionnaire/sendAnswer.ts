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

/** What is to be done with what was typed. */
export type AnswerIntent = 'draft' | 'submit';

export type AnswerApi = Pick<
  StewardshipApi,
  'answerQuestion' | 'getEntityScorecard'
>;

/** What became of an answer that was sent. */
export type SendOutcome =
  | { status: 'stored'; check: CheckDetails }
  | { status: 'offline' }
  | { status: 'failed' | 'refused'; message: string }
  | { status: 'conflict'; theirs: CheckDetails };

/** Sends an answer. Where somebody else was faster, it brings what they answered. */
export async function sendAnswer(options: {
  api: AnswerApi;
  place: AnswerPlace;
  question: Question;
  version: string;
  input: AnswerInput;
  intent: AnswerIntent;
}): Promise<SendOutcome> {
  const { api, place, version, input, intent } = options;
  const { entityRef, scorecard: id, check } = place;
  if (!navigator.onLine) {
    return { status: 'offline' };
  }
  try {
    const stored = await api.answerQuestion({
      ...{ entityRef, id, check, version },
      answer: { ...input, draft: intent === 'draft' },
    });
    return { status: 'stored', check: stored };
  } catch (thrown) {
    if (!isConflict(thrown)) {
      return failureOf(thrown);
    }
  }
  try {
    const details = await api.getEntityScorecard({ entityRef, id });
    const theirs = details.checks.find(other => other.check === check);
    if (!theirs) {
      return { status: 'failed', message: check };
    }
    return isSame(theirs, options)
      ? { status: 'stored', check: theirs }
      : { status: 'conflict', theirs };
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** An answer got through, and only what came back was lost. */
function isSame(
  theirs: CheckDetails,
  ours: { input: AnswerInput; question: Question; intent: AnswerIntent },
): boolean {
  const { input, question, intent } = ours;
  const status = intent === 'draft' ? 'draft' : 'submitted';
  const answer = inputOf(draftOf(theirs.answer), question);
  return (
    theirs.answer?.status === status &&
    JSON.stringify(answer) === JSON.stringify(input)
  );
}

function failureOf(thrown: unknown): SendOutcome {
  if (!navigator.onLine) {
    return { status: 'offline' };
  }
  const { message } = errorOf(thrown);
  return { status: isForbidden(thrown) ? 'refused' : 'failed', message };
}
