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
import { draftOf, type AnswerDraft } from './answerDraft';

/** What an answer that is being written builds on: the check as it was read, and which versions of answer and question. */
export class AnswerBasis {
  /** Versions that are no longer: an answer that was on its way longer may still bring one. */
  readonly #past = new Set<string>();
  #check: CheckDetails;
  #question: Question;
  #version: string;
  #questionVersion: string | undefined;

  constructor(check: CheckDetails, question: Question, version?: string) {
    this.#check = check;
    this.#question = question;
    this.#version = version ?? check.answerVersion;
    this.#questionVersion = check.questionVersion;
  }

  get question(): Question {
    return this.#question;
  }

  get versions(): { version: string; questionVersion: string | undefined } {
    return { version: this.#version, questionVersion: this.#questionVersion };
  }

  get hasDraft(): boolean {
    return this.#check.draft !== undefined;
  }

  /** What is stored: the draft, or else what was submitted. */
  get stored(): AnswerDraft {
    return draftOf(this.#check.draft ?? this.#check.answer);
  }

  isPast({ answerVersion }: CheckDetails): boolean {
    return this.#past.has(answerVersion);
  }

  isAt({ answerVersion }: CheckDetails): boolean {
    return answerVersion === this.#version;
  }

  moveTo(check: CheckDetails): void {
    this.#past.add(this.#version);
    this.#check = check;
    this.#version = check.answerVersion;
    this.#past.delete(this.#version);
  }

  /** True where it is another question than before. */
  takeQuestion({ question, questionVersion }: CheckDetails): boolean {
    const isOther = questionVersion !== this.#questionVersion;
    this.#question = question ?? this.#question;
    this.#questionVersion = questionVersion;
    return isOther;
  }
}
