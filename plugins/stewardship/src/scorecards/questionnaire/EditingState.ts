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
import type { AnswerDraft } from './answerDraft';
import type { AnswerIntent, SendFailure } from './sendAnswer';

/** How far what was typed has come. */
export type Saving =
  | { status: 'clean' | 'waiting' | 'saving' }
  /** `isComplete`: false where something could not be stored as it is. */
  | { status: 'saved'; as: AnswerIntent; isComplete: boolean }
  /** Tried again where it may succeed later; `isRetrying` while that is under way. */
  | (SendFailure & { as: AnswerIntent; isRetrying?: boolean })
  | { status: 'conflict'; theirs: CheckDetails }
  /** Somebody has changed what was to be thrown away; nothing was. */
  | { status: 'overtaken' };

/** An answer that is being written. */
export type EditingState = {
  draft: AnswerDraft;
  saving: Saving;
  /** True while this browser keeps what the backend does not have. */
  isKept: boolean;
  /** What was typed was for another question than the one that is asked now. */
  isQuestionNew: boolean;
};

/** The state of an answer, for whoever shows it. */
export class EditingStore {
  readonly #listeners = new Set<() => void>();
  #state: EditingState;

  constructor(state: EditingState) {
    this.#state = state;
  }

  readonly read = (): EditingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  become(part: Partial<EditingState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
