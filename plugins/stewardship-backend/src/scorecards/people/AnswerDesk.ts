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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  confirmationOf,
  confirmingParty,
  questionVersionOf,
  validUntilOf,
  type AnswerInput,
  type StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import type { AfterWrite } from './AfterWrite';
import type { AnswerContent } from './answerRows';
import type { AnswerAction, AnswerKey, AnswerStore } from './AnswerStore';
import type { QuestionTarget } from './CheckFinder';
import type { PeopleAccess } from './PeopleAccess';
import type { AnswerRow } from './PeopleReader';
import { readAnswer } from './readAnswer';
import { refuseOutdated } from './refuseOutdated';
import { whyNotAnswer, whyNotConfirm } from './whyNot';

/** Who writes about which question, having read which version of its answer. */
export type AnswerRequest = {
  target: QuestionTarget;
  credentials: BackstageCredentials;
  version: string;
};

/** Whether it was written. */
export type AnswerOutcome = 'stored' | 'stale';

/** Takes answers to questions, and what the other party says of them. */
export class AnswerDesk {
  readonly #access: PeopleAccess;
  readonly #afterWrite: AfterWrite;
  readonly #answers: AnswerStore;
  readonly #records: RecordReader;
  readonly #now: () => Date;

  constructor(options: {
    access: PeopleAccess;
    afterWrite: AfterWrite;
    answers: AnswerStore;
    records: RecordReader;
    now?: () => Date;
  }) {
    this.#access = options.access;
    this.#afterWrite = options.afterWrite;
    this.#answers = options.answers;
    this.#records = options.records;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Answers, saves a draft, which counts for nothing and leaves what was submitted in force, or takes back all of it. `stale`
   * where somebody else has written since, and `questionChanged` where it was given to another question than there is now.
   * Throws a `NotAllowedError` where the caller may not, and an `InputError` for what
   * is no answer to the question as it is now.
   */
  async answer(
    options: AnswerRequest & {
      answer: (AnswerInput & { draft: boolean }) | null;
      /** Of the counterpart, of this moment. */
      readable: Readable;
      /** Of the question as the caller has read it; absent where it is to the one that there is now. */
      questionVersion?: string;
    },
  ): Promise<AnswerOutcome | 'questionChanged'> {
    const { target, answer, version } = options;
    const { before, may, userRef } = await this.#open(options);
    if (may.answer !== 'allowed') {
      throw new NotAllowedError(whyNotAnswer(may.answer, target));
    }
    if (String(before.version) !== version) {
      return 'stale';
    }
    if (!answer) {
      // Where nothing was answered, there is nothing to take back.
      return before.answer
        ? await this.#put({ target, before, userRef }, 'withdraw', {})
        : 'stored';
    }
    const questionVersion = questionVersionOf(target.question);
    if ((options.questionVersion ?? questionVersion) !== questionVersion) {
      return 'questionChanged';
    }
    const answeredAt = this.#now().toISOString();
    const { draft } = answer;
    const written = await readAnswer({
      ...{ answer, target, readable: options.readable },
      ...{ records: this.#records, today: answeredAt.slice(0, 10) },
    });
    const given = { ...written, answeredBy: userRef, answeredAt };
    const common = { ...given, questionVersion };
    const place = { target, before, userRef };
    if (draft) {
      const content: AnswerContent = {
        answer: { ...common, status: 'draft' },
        submitted: before.submitted,
      };
      return await this.#put(place, 'draft', content);
    }
    const { validFor } = target.question;
    const validUntil = validUntilOf(target.question, answeredAt);
    const submitted: StoredAnswer = {
      ...common,
      status: 'submitted',
      ...(validFor !== undefined && { validFor }),
      ...(validUntil !== undefined && { validUntil }),
      ...(confirmingParty(target.question) !== undefined && {
        confirmation: { status: 'awaiting' },
      }),
    };
    return await this.#put(place, 'update', { answer: submitted, submitted });
  }

  /** Throws away what somebody has begun to write, and leaves what was submitted. `stale` and errors as above. */
  async discardDraft(options: AnswerRequest): Promise<AnswerOutcome> {
    const { target, version } = options;
    const { before, may, userRef } = await this.#open(options);
    if (may.answer !== 'allowed') {
      throw new NotAllowedError(whyNotAnswer(may.answer, target));
    }
    if (String(before.version) !== version) {
      return 'stale';
    }
    const { submitted } = before;
    return before.answer?.status === 'draft'
      ? await this.#put({ target, before, userRef }, 'discard-draft', {
          ...{ answer: submitted, submitted },
        })
      : 'stored';
  }

  /**
   * The other party agrees with what was submitted, or does not; a draft besides stays as it is. `stale` as above. Throws a
   * `NotAllowedError` where the caller is not that party or has answered, and a `ConflictError` where nothing awaits it.
   */
  async confirm(
    options: AnswerRequest & { confirmed: boolean; remark?: string },
  ): Promise<AnswerOutcome> {
    const { target, confirmed, remark, version } = options;
    const { before, may, userRef } = await this.#open(options);
    if (may.confirm !== 'allowed') {
      throw new NotAllowedError(whyNotConfirm(may.confirm, target));
    }
    if (String(before.version) !== version) {
      return 'stale';
    }
    const now = this.#now().toISOString();
    const { submitted } = before;
    if (
      !submitted ||
      confirmationOf(target.question, submitted)?.status !== 'awaiting'
    ) {
      throw new ConflictError('No answer awaits a confirmation here');
    }
    const { question } = target;
    refuseOutdated({ question, submitted, today: now.slice(0, 10) });
    const party = confirmingParty(question);
    const after: StoredAnswer = {
      ...submitted,
      confirmation: {
        status: confirmed ? 'confirmed' : 'refused',
        ...{ by: userRef, at: now },
        ...(remark && { remark }),
        ...(party !== undefined && { party }),
      },
    };
    return await this.#put(
      { target, before, userRef },
      confirmed ? 'confirm' : 'refuse',
      {
        answer: before.answer?.status === 'draft' ? before.answer : after,
        submitted: after,
      },
    );
  }

  async #open({ target, credentials }: AnswerRequest) {
    const { subject, question } = target;
    const key = keyOf(target);
    const before = await this.#answers.find(key);
    const may = await this.#access.mayOf({
      credentials,
      entityRef: subject.ref,
      questions: [{ check: key.check, question, submitted: before.submitted }],
      exemptions: [],
    });
    return {
      before,
      may: {
        answer: may.answer.get(key.check) ?? 'notPermitted',
        confirm: may.confirm.get(key.check) ?? 'notPermitted',
      },
      // Whoever may write is a user.
      userRef: may.caller.userRef ?? '',
    };
  }

  async #put(
    place: { target: QuestionTarget; before: AnswerRow; userRef: string },
    action: AnswerAction,
    after: AnswerContent,
  ): Promise<AnswerOutcome> {
    const { target, before, userRef } = place;
    const key = keyOf(target);
    const outcome = await this.#answers.put({
      ...key,
      ...{ before, after, action },
      entityRef: target.subject.ref,
      actor: userRef,
      at: this.#now().toISOString(),
    });
    if (outcome !== 'evaluate') {
      return outcome;
    }
    const { uid, ...of } = key;
    const deed = { ...of, actor: userRef, cause: 'answered' as const };
    await this.#afterWrite.evaluate({ uid, deed });
    return 'stored';
  }
}

function keyOf({ subject, scorecard, check }: QuestionTarget): AnswerKey {
  return {
    uid: subject.uid,
    scorecard: scorecard.definition.id,
    check: check.definition.id,
  };
}
