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

import { useEffect, useRef, useState } from 'react';
import type {
  CheckDetails,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { checkDraft, checkWritten, draftOf, isSameAnswer } from './answerDraft';
import { AnswerConflict } from './AnswerConflict';
import { AnswerFields } from './AnswerFields';
import { AnswerTerms } from './AnswerTerms';
import { EditorActions } from './EditorActions';
import type { AnswerPlace } from './keptAnswers';
import { ProposedAnswer } from './ProposedAnswer';
import { QuestionNotice } from './QuestionNotice';
import { SavingStatus } from './SavingStatus';
import { SubmittedAnswer } from './SubmittedAnswer';
import { useAnswerEditing } from './useAnswerEditing';
import classNames from './QuestionEditor.module.css';

/** The answer to one question as it is being written. It is saved as one goes, and counts once it is submitted. */
export function QuestionEditor(props: {
  check: CheckDetails;
  question: Question;
  place: AnswerPlace;
  hasNext: boolean;
  onNext: () => void;
  onStored: (check: CheckDetails, isSubmitted: boolean) => void;
}) {
  const { check, question, place, hasNext, onNext, onStored } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const { editing, state } = useAnswerEditing({
    ...{ place, check, question },
    onStored: (stored, as) =>
      onStored(stored, as === 'submit' || as === 'takeBack'),
  });
  const { draft, saving, isKept, isQuestionNew } = state;
  const isConflict = saving.status === 'conflict';
  const hasDraft =
    check.draft !== undefined ||
    !isSameAnswer(draft, draftOf(check.answer), question);
  const isPartly = saving.status === 'saved' && !saving.isComplete;
  const written = isPartly ? checkWritten(draft, question) : {};
  const problems = attempts > 0 ? checkDraft(draft, question) : written;
  const wrong = attempts > 0 ? Object.keys(problems).length : 0;

  useEffect(() => {
    if (attempts > 0) {
      form.current
        ?.querySelector<HTMLElement>(
          'input[aria-invalid="true"], textarea[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input, [data-invalid] input',
        )
        ?.focus();
    }
  }, [attempts]);

  function submit() {
    if (Object.keys(checkDraft(draft, question)).length > 0) {
      setAttempts(count => count + 1);
      editing.flush();
    } else {
      setAttempts(0);
      editing.submit();
    }
  }

  return (
    <form
      ref={form}
      noValidate
      className={classNames.form}
      onBlur={({ target, relatedTarget }) => {
        if (!isSameChoice(target, relatedTarget)) {
          editing.flush();
        }
      }}
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <QuestionNotice check={check} isQuestionNew={isQuestionNew} />
      <AnswerTerms check={check} question={question} isDrafting={hasDraft} />
      <ProposedAnswer
        check={check}
        question={question}
        draft={draft}
        onUse={part => editing.change(part)}
      />
      <AnswerFields
        question={question}
        draft={draft}
        problems={problems}
        onChange={part => editing.change(part)}
      />
      {/* Below the fields: they must not move away from who is just choosing. */}
      {check.answer && !isConflict && hasDraft && (
        <SubmittedAnswer
          check={check}
          question={question}
          answer={check.answer}
        />
      )}
      {wrong > 0 && (
        <p role="alert" className={classNames.wrong}>
          {t('scorecards.question.problems.summary', { count: wrong })}
        </p>
      )}
      {saving.status === 'conflict' && (
        <AnswerConflict
          theirs={saving.theirs}
          user={place.user}
          draft={draft}
          question={question}
          onUseTheirs={() => editing.useTheirs()}
          onReplaceTheirs={() => editing.replaceTheirs()}
        />
      )}
      <SavingStatus saving={saving} isKept={isKept} onRetry={editing.retry} />
      <EditorActions
        check={check}
        hasDraft={hasDraft}
        isConflict={isConflict}
        form={form}
        onDiscard={() => {
          setAttempts(0);
          editing.discard();
        }}
        onTakeBack={() => {
          setAttempts(0);
          editing.takeBack();
        }}
        hasNext={hasNext}
        onNext={onNext}
      />
    </form>
  );
}

/** True between radio buttons of one choice: somebody is still choosing. */
function isSameChoice(from: Element, to: Element | null): boolean {
  const group = from.closest('[role="radiogroup"]');
  return group !== null && group.contains(to);
}
