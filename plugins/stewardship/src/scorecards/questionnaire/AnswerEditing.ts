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
import {
  checkWritten,
  draftOf,
  inputOf,
  type AnswerDraft,
} from './answerDraft';
import { readKept, writeKept, type AnswerPlace } from './keptAnswers';
import {
  sendAnswer,
  type AnswerApi,
  type AnswerIntent,
  type SendOutcome,
} from './sendAnswer';

/** How far what was typed has come. */
export type Saving =
  | { status: 'clean' | 'waiting' | 'saving' }
  /** `isComplete`: false where something could not be stored as it is, and is kept here. */
  | { status: 'saved'; as: AnswerIntent; isComplete: boolean }
  | Exclude<SendOutcome, { status: 'stored' }>;

/** An answer that is being written. */
export type EditingState = { draft: AnswerDraft; saving: Saving };

const PAUSE_MILLIS = 1_000;

/**
 * Saves one answer while it is being written, after each pause. Until the backend has it, it is kept in this browser, and
 * sent again when there is a network again. It lives on after its form is gone, until what was typed is sent.
 */
export class AnswerEditing {
  readonly #api: AnswerApi;
  readonly #place: AnswerPlace;
  readonly #question: Question;
  readonly #onStored: (check: CheckDetails, as: AnswerIntent) => void;
  readonly #listeners = new Set<() => void>();
  /** Versions that are no longer: an answer that was on its way longer may still bring one. */
  readonly #past = new Set<string>();
  #state: EditingState;
  #version: string;
  #intent: AnswerIntent | undefined;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    api: AnswerApi;
    place: AnswerPlace;
    check: CheckDetails;
    question: Question;
    onStored: (check: CheckDetails, as: AnswerIntent) => void;
  }) {
    const { check } = options;
    this.#api = options.api;
    this.#place = options.place;
    this.#question = options.question;
    this.#onStored = options.onStored;
    const kept = readKept(this.#place);
    this.#version = kept?.version ?? check.answerVersion;
    const isStale = this.#version !== check.answerVersion;
    this.#intent = kept?.intent ?? (isStale ? 'draft' : undefined);
    this.#state = {
      draft: kept?.draft ?? draftOf(check.answer),
      saving: { status: this.#intent ? 'waiting' : 'clean' },
    };
  }

  readonly read = (): EditingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends what an earlier visit has left, now or when there is a network. */
  start(): void {
    window.addEventListener('online', this.retry);
    this.retry();
  }

  stop(): void {
    window.removeEventListener('online', this.retry);
    this.flush();
  }

  change(part: Partial<AnswerDraft>): void {
    const { saving } = this.#state;
    const draft = { ...this.#state.draft, ...part };
    this.#intent = 'draft';
    this.#keep(draft);
    // While both answers are shown, only a decision between them saves.
    if (saving.status === 'conflict') {
      this.#become({ draft, saving });
      return;
    }
    this.#become({
      draft,
      saving: this.#isSending ? saving : { status: 'waiting' },
    });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.retry, PAUSE_MILLIS);
  }

  /** Saves what is waiting for a pause. */
  flush(): void {
    if (this.#timer !== undefined) {
      this.retry();
    }
  }

  submit(): void {
    this.#intent = 'submit';
    this.#keep(this.#state.draft);
    this.retry();
  }

  readonly retry = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#send();
  };

  /** Takes over what was read anew, unless something typed is on its way. */
  adopt(check: CheckDetails): void {
    const { status } = this.#state.saving;
    const isIdle = status === 'clean' || status === 'saved';
    const { answerVersion } = check;
    const isNew =
      answerVersion !== this.#version && !this.#past.has(answerVersion);
    if (isIdle && isNew && !readKept(this.#place)) {
      this.#moveTo(answerVersion);
      this.#become({
        draft: draftOf(check.answer),
        saving: { status: 'clean' },
      });
    }
  }

  useTheirs(): void {
    const { saving } = this.#state;
    if (saving.status === 'conflict') {
      const { theirs } = saving;
      this.#intent = undefined;
      this.#moveTo(theirs.answerVersion);
      writeKept(this.#place, undefined);
      this.#become({
        draft: draftOf(theirs.answer),
        saving: { status: 'clean' },
      });
      this.#onStored(theirs, 'draft');
    }
  }

  replaceTheirs(): void {
    const { draft, saving } = this.#state;
    if (saving.status === 'conflict') {
      this.#moveTo(saving.theirs.answerVersion);
      this.#become({ draft, saving: { status: 'waiting' } });
      this.retry();
    }
  }

  async #send(): Promise<void> {
    const { draft, saving } = this.#state;
    const intent = this.#intent;
    if (!intent || this.#isSending || saving.status === 'conflict') {
      return;
    }
    this.#isSending = true;
    this.#intent = undefined;
    this.#become({ draft, saving: { status: 'saving' } });
    const outcome = await sendAnswer({
      ...{ api: this.#api, place: this.#place, version: this.#version },
      ...{ question: this.#question, intent },
      input: inputOf(draft, this.#question),
    });
    this.#isSending = false;
    if (outcome.status === 'stored') {
      this.#settle(outcome.check, { draft, intent });
    } else {
      // What was decided meanwhile counts.
      this.#intent ??= intent;
      this.#become({ draft: this.#state.draft, saving: outcome });
    }
  }

  #settle(
    stored: CheckDetails,
    sent: { draft: AnswerDraft; intent: AnswerIntent },
  ): void {
    this.#moveTo(stored.answerVersion);
    this.#onStored(stored, sent.intent);
    const { draft } = this.#state;
    if (this.#intent) {
      this.#keep(draft);
      this.#become({ draft, saving: { status: 'waiting' } });
      if (this.#timer === undefined) {
        this.retry();
      }
      return;
    }
    const isComplete =
      Object.keys(checkWritten(draft, this.#question)).length === 0;
    const version = this.#version;
    writeKept(this.#place, isComplete ? undefined : { draft, version });
    this.#become({
      draft,
      saving: { status: 'saved', as: sent.intent, isComplete },
    });
  }

  #moveTo(version: string): void {
    this.#past.add(this.#version);
    this.#version = version;
    this.#past.delete(version);
  }

  #keep(draft: AnswerDraft): void {
    writeKept(this.#place, {
      ...{ draft, version: this.#version, intent: this.#intent },
    });
  }

  #become(state: EditingState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
