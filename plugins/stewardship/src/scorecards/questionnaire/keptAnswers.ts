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

import { draftOf, isSameDraft, type AnswerDraft } from './answerDraft';

/** Where an answer belongs that is kept in this browser. */
export type AnswerPlace = {
  /** Entity ref of the person: a browser may have more than one. Where nobody is known, nothing is kept. */
  user?: string;
  entityRef: string;
  scorecard: string;
  check: string;
};

/** What was typed and is not in the backend yet. */
export type KeptAnswer = {
  draft: AnswerDraft;
  /** On which version of the answer it builds. */
  version: string;
  /** To which version of the question. */
  questionVersion?: string;
  /** What is to be done with it; absent where only what cannot be stored is kept. */
  intent?: 'draft' | 'submit';
};

const PREFIX = 'stewardship.answer.';

/** `undefined` where nothing is kept, or the browser keeps nothing. */
export function readKept(place: AnswerPlace): KeptAnswer | undefined {
  try {
    const kept = place.user && localStorage.getItem(keyOf(place));
    return kept ? readAnswer(JSON.parse(kept)) : undefined;
  } catch {
    return undefined;
  }
}

/** True where it is kept. Where it cannot be, it lives as long as the page. */
export function writeKept(place: AnswerPlace, kept: KeptAnswer): boolean {
  if (!place.user) {
    return false;
  }
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  } catch {
    // Full, or switched off. What was kept before would not be what was typed last.
    forgetKept(place);
    return false;
  }
}

/** Forgets what is kept; with `draft`, only where it is that: another tab may have kept something newer. */
export function forgetKept(place: AnswerPlace, draft?: AnswerDraft): void {
  const kept = draft && readKept(place);
  if (!place.user || (draft && kept && !isSameDraft(kept.draft, draft))) {
    return;
  }
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Then nothing is kept either.
  }
}

function keyOf(place: AnswerPlace): string {
  const { user, entityRef, scorecard, check } = place;
  return `${PREFIX}${JSON.stringify([user, entityRef, scorecard, check])}`;
}

/** Somebody may have changed what the browser keeps. */
function readAnswer(kept: unknown): KeptAnswer | undefined {
  if (!isRecord(kept) || !isRecord(kept.draft)) {
    return undefined;
  }
  const { draft, version, questionVersion, intent } = kept;
  if (typeof version !== 'string') {
    return undefined;
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    version,
    ...(typeof questionVersion === 'string' && { questionVersion }),
    ...((intent === 'draft' || intent === 'submit') && { intent }),
    draft: {
      ...draftOf(undefined),
      notApplicable: draft.notApplicable === true,
      ...(typeof draft.yes === 'boolean' && { yes: draft.yes }),
      ...(typeof draft.choice === 'string' && { choice: draft.choice }),
      ...(Array.isArray(draft.choices) && {
        choices: draft.choices.filter(choice => typeof choice === 'string'),
      }),
      number: text(draft.number),
      text: text(draft.text),
      on: text(draft.on),
      evidence: text(draft.evidence),
      remark: text(draft.remark),
      counterpartRef: text(draft.counterpartRef),
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
