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

/**
 * What somebody answers: `notApplicable`, or a value that goes with the kind of question.
 *
 * @public
 */
export type AnswerValue =
  | { kind: 'notApplicable' }
  | { kind: 'yesNo'; yes: boolean }
  | { kind: 'single'; choice: string }
  | { kind: 'several'; choices: string[] }
  | { kind: 'scale' | 'number'; number: number }
  | { kind: 'text'; text: string }
  /** `YYYY-MM-DD` */
  | { kind: 'date'; on: string };

/**
 * An answer, as it is written.
 *
 * @public
 */
export type AnswerInput = {
  /** Absent in a draft that has none yet. */
  value?: AnswerValue;
  /** `http` or `https` address. */
  evidence?: string;
  remark?: string;
  /** The entity whose owner has to confirm, of a question with `confirmation: { by: 'ownerOf' }`. */
  counterpartRef?: string;
};

/**
 * An answer with what holds of it.
 *
 * @public
 */
export type StoredAnswer = AnswerInput & {
  status: 'draft' | 'submitted';
  /** Entity ref of the user. */
  answeredBy: string;
  /** ISO 8601 UTC */
  answeredAt: string;
  /** Of the question that was answered; absent where that was not kept yet, which means the present one. */
  questionVersion?: string;
  /** How long the question let it hold when it was answered, ISO 8601. */
  validFor?: string;
  /** Last day on which it holds, `YYYY-MM-DD`; absent where it holds until it is changed. */
  validUntil?: string;
  /** Absent where none is needed. */
  confirmation?:
    | { status: 'awaiting' }
    | {
        status: 'confirmed' | 'refused';
        /** Entity ref of the user. */
        by: string;
        at: string;
        remark?: string;
        /** For which party: the ref of a group, or `ownerOf`; absent where that was not kept yet. */
        party?: string;
      };
};

/**
 * How far an exemption has come.
 *
 * @public
 */
export type ExemptionStatus =
  | 'requested'
  | 'approved'
  | 'denied'
  | 'revoked'
  | 'expired';
