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

import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import type { AnswerBasis } from './AnswerBasis';
import { inputOf, isStorable, type AnswerDraft } from './answerDraft';
import type { EditingStore, Saving } from './EditingState';
import { forgetKept, writeKept, type AnswerPlace } from './keptAnswers';
import {
  sendAnswer,
  type AnswerApi,
  type AnswerIntent,
  type SendOutcome,
} from './sendAnswer';
import { SendTimer } from './SendTimer';

/** What one answer that is being written and its way to the backend have in common. */
export type AnswerContext = {
  api: AnswerApi;
  place: AnswerPlace;
  basis: AnswerBasis;
  store: EditingStore;
  onStored: (check: CheckDetails, as: AnswerIntent) => void;
};

/** Brings an answer to the backend, one request at a time. Until it is there, it is kept in this browser. */
export class AnswerDelivery {
  readonly #context: AnswerContext;
  readonly #timer = new SendTimer(() => this.#send());
  #intent: AnswerIntent | undefined;
  #isSending = false;
  /** Whether it tries again by itself. */
  #isPersistent = false;

  constructor(context: AnswerContext, intent: AnswerIntent | undefined) {
    this.#context = context;
    this.#intent = intent;
  }

  get isSending(): boolean {
    return this.#isSending;
  }

  start(): void {
    this.#isPersistent = true;
    this.now();
  }

  stop(): void {
    this.#isPersistent = false;
    this.#timer.flush();
    this.#timer.stop();
  }

  /** Does it once somebody pauses; what was wanted before is forgotten. */
  afterPause(intent: AnswerIntent): void {
    this.#intent = intent;
    this.#timer.afterPause();
  }

  /** Does it, or what is wanted already, at once. */
  now(intent?: AnswerIntent): void {
    this.#intent = intent ?? this.#intent;
    this.#timer.stop();
    this.#send();
  }

  /** Does at once what waits for a pause. */
  flush(): void {
    this.#timer.flush();
  }

  /** Keeps what is to be sent in this browser, where that can be. */
  keep(draft: AnswerDraft, intent: AnswerIntent | undefined): void {
    const { place, basis, store } = this.#context;
    const kept = intent === 'submit' ? 'submit' : intent && 'draft';
    const isKept = writeKept(place, {
      ...{ draft, ...basis.versions },
      ...(kept && { intent: kept }),
    });
    store.become({ isKept });
  }

  /** Nothing more is wanted: the form says what is stored. */
  showStored(saving: Saving): void {
    const { place, basis, store } = this.#context;
    this.#timer.stop();
    this.#intent = undefined;
    forgetKept(place);
    const nothing = { isKept: false, isQuestionNew: false };
    store.become({ draft: basis.stored, saving, ...nothing });
  }

  async #send(): Promise<void> {
    const { api, place, basis, store } = this.#context;
    const { draft, saving } = store.read();
    const intent = this.#intent;
    if (!intent || this.#isSending || saving.status === 'conflict') {
      return;
    }
    this.#isSending = true;
    this.#intent = undefined;
    const isAgain = saving.status === 'failed';
    store.become({
      saving: isAgain ? { ...saving, isRetrying: true } : { status: 'saving' },
    });
    const { question, versions } = basis;
    const outcome = await sendAnswer({
      ...{ api, place, question, intent, ...versions },
      input: inputOf(draft, question),
    });
    this.#isSending = false;
    this.#take(outcome, { draft, intent });
  }

  #take(
    outcome: SendOutcome,
    sent: { draft: AnswerDraft; intent: AnswerIntent },
  ): void {
    switch (outcome.status) {
      case 'stored':
        this.#settle(outcome.check, sent);
        break;
      case 'conflict':
        this.#meet(outcome.theirs, sent.intent);
        break;
      case 'questionChanged':
        this.#askAnew(outcome.check);
        break;
      default:
        // What was decided meanwhile counts.
        this.#intent ??= sent.intent;
        this.#context.store.become({
          saving: { ...outcome, as: this.#intent },
        });
        if (
          this.#isPersistent &&
          outcome.status === 'failed' &&
          outcome.isTemporary
        ) {
          this.#timer.again(outcome.waitMillis);
        }
    }
  }

  #settle(
    stored: CheckDetails,
    sent: { draft: AnswerDraft; intent: AnswerIntent },
  ): void {
    const { place, basis, store, onStored } = this.#context;
    const as = sent.intent;
    this.#timer.succeeded();
    basis.moveTo(stored);
    const { draft } = store.read();
    if (this.#intent) {
      this.#sendNext(this.#intent);
    } else if (as === 'discard' || as === 'takeBack') {
      this.showStored({ status: 'saved', as, isComplete: true });
    } else {
      const isComplete = isStorable(draft, basis.question);
      // Another tab may have kept something newer.
      forgetKept(place, sent.draft);
      store.become({
        isKept: false,
        saving: { status: 'saved', as, isComplete },
        ...(as === 'submit' && { isQuestionNew: false }),
      });
      if (!isComplete) {
        this.keep(draft, undefined);
      }
    }
    onStored(stored, as);
  }

  /** Somebody has changed the answer since. */
  #meet(theirs: CheckDetails, intent: AnswerIntent): void {
    const { basis, store, onStored } = this.#context;
    const isQuestionNew = basis.takeQuestion(theirs);
    if (intent === 'discard' || intent === 'takeBack') {
      basis.moveTo(theirs);
      this.showStored({ status: 'overtaken' });
    } else {
      this.#intent ??= intent;
      store.become({
        saving: { status: 'conflict', theirs },
        ...(isQuestionNew && { isQuestionNew }),
      });
    }
    onStored(theirs, 'draft');
  }

  /** What was typed was for another question: it is only a draft until somebody has read the new one. */
  #askAnew(check: CheckDetails): void {
    const { basis, store, onStored } = this.#context;
    basis.takeQuestion(check);
    basis.moveTo(check);
    store.become({ isQuestionNew: true });
    this.#intent = 'draft';
    this.#sendNext('draft');
    onStored(check, 'draft');
  }

  #sendNext(intent: AnswerIntent): void {
    const { store } = this.#context;
    this.keep(store.read().draft, intent);
    store.become({ saving: { status: 'waiting' } });
    if (!this.#timer.isPausing) {
      this.now();
    }
  }
}
