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

import type { AnswerContent } from './answerRows';
import type { AnswerRow } from './PeopleReader';

/** A question of an entity. */
export type AnswerKey = { uid: string; scorecard: string; check: string };

/** What somebody did to an answer, as the audit log says it. */
export type AnswerAction =
  | 'update'
  | 'draft'
  | 'discard-draft'
  | 'withdraw'
  | 'confirm'
  | 'refuse';

/** `evaluate` where the entity is due since. */
export type AnswerStored = 'evaluate' | 'stored';

/** Answers, one for each entity and question. */
export interface AnswerStore {
  /** Of version 0 and empty where nobody ever answered. One statement. */
  find(key: AnswerKey): Promise<AnswerRow>;

  /**
   * Replaces what was read, with a row in the audit log, and says that the entity is to be evaluated where an evaluation would
   * see it: all in one transaction. Of a draft the log says only that there is one and that it was thrown away: drafts are
   * saved all the time, and nobody can empty the log. `stale` where somebody else has written since.
   */
  put(
    options: AnswerKey & {
      entityRef: string;
      before: AnswerRow;
      /** Empty where it is taken back. */
      after: AnswerContent;
      action: AnswerAction;
      /** Entity ref of the user. */
      actor: string;
      /** ISO 8601 UTC */
      at: string;
    },
  ): Promise<AnswerStored | 'stale'>;
}
