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
  CheckDetails,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { AnswerBasis } from './AnswerBasis';
import { AnswerDelivery } from './AnswerDelivery';
import { isSameDraft, isStorable, type AnswerDraft } from './answerDraft';
import { EditingStore } from './EditingState';
import { readKept, type AnswerPlace } from './keptAnswers';
import type { AnswerApi, AnswerIntent } from './sendAnswer';

/**
 * Saves one answer while it is being written, after each pause, and what an earlier visit has left. What is on its way when
 * the form goes is still taken care of; what cannot be sent then is sent when the form is shown the next time.
 */
export class AnswerEditing {
  readonly #basis: AnswerBasis;
  readonly #store: EditingStore;
  readonly #delivery: AnswerDelivery;
  readonly #onStored: (check: CheckDetails, as: AnswerIntent) => void;

  constructor(options: {
    api: AnswerApi;
    place: AnswerPlace;
    check: CheckDetails;
    question: Question;
    onStored: (check: CheckDetails, as: AnswerIntent) => void;
  }) {
    const { api, place, check, question, onStored } = options;
    const kept = readKept(place);
    const basis = new AnswerBasis(check, question, kept?.version);
    const isQuestionNew =
      kept?.questionVersion !== undefined &&
      kept.questionVersion !== check.questionVersion;
    const unsent = kept?.intent ?? (basis.isAt(check) ? undefined : 'draft');
    // What was to be submitted as the answer to another question is only a draft.
    const intent = isQuestionNew ? 'draft' : unsent;
    const store = new EditingStore({
      draft: kept?.draft ?? basis.stored,
      saving: { status: intent ? 'waiting' : 'clean' },
      ...{ isKept: kept !== undefined, isQuestionNew },
    });
    this.#basis = basis;
    this.#store = store;
    this.#onStored = onStored;
    const context = { api, place, basis, store, onStored };
    this.#delivery = new AnswerDelivery(context, intent);
  }

  get store(): Pick<EditingStore, 'read' | 'subscribe'> {
    return this.#store;
  }

  start(): void {
    window.addEventListener('online', this.retry);
    this.#delivery.start();
  }

  stop(): void {
    window.removeEventListener('online', this.retry);
    this.#delivery.stop();
  }

  change(part: Partial<AnswerDraft>): void {
    const { saving, ...before } = this.#store.read();
    const draft = { ...before.draft, ...part };
    if (this.#isUnchanged(draft)) {
      this.#delivery.showStored({ status: 'clean' });
      return;
    }
    this.#store.become({ draft });
    this.#delivery.keep(draft, 'draft');
    // While both answers are shown, only a decision between them saves.
    if (saving.status === 'conflict') {
      return;
    }
    // That it could not be saved is told until it could.
    const isFailing = 'as' in saving && saving.status !== 'saved';
    if (!this.#delivery.isSending && !isFailing) {
      this.#store.become({ saving: { status: 'waiting' } });
    }
    this.#delivery.afterPause('draft');
  }

  /** Saves what is waiting for a pause. */
  flush(): void {
    this.#delivery.flush();
  }

  submit(): void {
    this.#delivery.keep(this.#store.read().draft, 'submit');
    this.#delivery.now('submit');
  }

  /** Throws away what was typed and is not submitted. */
  discard(): void {
    if (this.#basis.hasDraft || this.#delivery.isSending) {
      this.#delivery.now('discard');
    } else {
      this.#delivery.showStored({ status: 'clean' });
    }
  }

  /** Takes back what was submitted, and what was typed. */
  takeBack(): void {
    this.#delivery.now('takeBack');
  }

  readonly retry = (): void => this.#delivery.now();

  /** Takes over what was read anew, unless something typed is on its way. */
  adopt(check: CheckDetails): void {
    if (this.#basis.isPast(check)) {
      return;
    }
    const { draft, saving } = this.#store.read();
    const isStored =
      isStorable(draft, this.#basis.question) &&
      (saving.status === 'clean' || saving.status === 'saved');
    const isOther = this.#basis.takeQuestion(check);
    if (isStored && !this.#basis.isAt(check)) {
      this.#basis.moveTo(check);
      this.#delivery.showStored({ status: 'clean' });
    } else if (isOther && !isStored) {
      this.#store.become({ isQuestionNew: true });
    }
  }

  useTheirs(): void {
    const { saving } = this.#store.read();
    if (saving.status === 'conflict') {
      this.#basis.moveTo(saving.theirs);
      this.#delivery.showStored({ status: 'clean' });
      this.#onStored(saving.theirs, 'draft');
    }
  }

  replaceTheirs(): void {
    const { saving } = this.#store.read();
    if (saving.status === 'conflict') {
      this.#basis.moveTo(saving.theirs);
      this.#store.become({ saving: { status: 'waiting' } });
      this.retry();
    }
  }

  /** Nothing is to be saved: it says what is stored. */
  #isUnchanged(draft: AnswerDraft): boolean {
    const { status } = this.#store.read().saving;
    const { hasDraft, stored } = this.#basis;
    const isIdle = status === 'clean' || status === 'waiting';
    const isNew = hasDraft || this.#delivery.isSending;
    return isIdle && !isNew && isSameDraft(draft, stored);
  }
}
