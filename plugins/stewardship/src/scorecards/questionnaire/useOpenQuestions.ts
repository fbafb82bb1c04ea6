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

import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { AskedCheck } from '../tab/ScorecardPanel';
import { readKept } from './keptAnswers';
import { isOpenQuestion } from './standingOf';
import type { SignedIn } from './useSignedIn';

/** Which questions are open, where the reader is, and which comes next. Those with something unsaved are open at first. */
export function useOpenQuestions(options: {
  details: ScorecardDetails;
  questions: CheckDetails[];
  signedIn: SignedIn | undefined;
  asked: AskedCheck | undefined;
}) {
  const { details, questions, signedIn, asked } = options;
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>();
  const [isRestored, setIsRestored] = useState(false);
  const [current, setCurrent] = useState<string>();
  const [target, setTarget] = useState<{ check: string }>();

  if (signedIn && !isRestored) {
    const place = { entityRef: details.entity.ref, scorecard: details.id };
    const kept = questions
      .filter(({ mayAnswer }) => mayAnswer === 'allowed')
      .map(({ check }) => check)
      .filter(check => readKept({ ...place, ...signedIn, check }));
    setIsRestored(true);
    setOpen(before => new Set([...(before ?? []), ...kept]));
  }

  const toDo = questions.filter(
    check => check.mayAnswer === 'allowed' && isOpenQuestion(check),
  );
  const position = questions.findIndex(({ check }) => check === current);
  const following = toDo.find(check => questions.indexOf(check) > position);
  const next = (following ?? toDo[0])?.check;

  const goTo = useCallback((check: string) => {
    setOpen(before => new Set([...(before ?? []), check]));
    setCurrent(check);
    setTarget({ check });
  }, []);

  const latest = useRef({ goTo, next });
  latest.current = { goTo, next };

  useEffect(() => {
    const wanted = asked && (asked.check ?? latest.current.next);
    if (wanted !== undefined) {
      latest.current.goTo(wanted);
    }
  }, [asked]);

  const isKnown = signedIn !== undefined;

  // Its form is there only after it was opened, and all of them once it is known who reads.
  useEffect(() => {
    if (!isKnown) {
      return;
    }
    const item = [...(list.current?.children ?? [])].find(
      ({ id }) => target && id === questionId(target.check),
    );
    // Of radio buttons, the one that is chosen takes the focus.
    const field = ['input:checked', 'input:enabled, textarea:enabled', 'button']
      .map(selector => item?.querySelector<HTMLElement>(selector))
      .find(Boolean);
    item?.scrollIntoView?.({ block: 'nearest' });
    field?.focus();
  }, [target, isKnown]);

  const goToNext = useCallback(() => {
    if (latest.current.next !== undefined) {
      latest.current.goTo(latest.current.next);
    }
  }, []);

  const toggle = useCallback((check: string) => {
    setCurrent(check);
    setOpen(before => {
      const after = new Set(before);
      if (!after.delete(check)) {
        after.add(check);
      }
      return after;
    });
  }, []);

  return {
    list,
    isOpen: (check: string) => open?.has(check) ?? false,
    next,
    goToNext,
    toggle,
    /** The reader works on this one now. */
    enter: setCurrent,
  };
}

/** Id of the part of the page with the question. */
export function questionId(check: string): string {
  return `stewardship-question-${check}`;
}
