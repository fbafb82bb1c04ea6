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

import { useCallback, useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  CheckDetails,
  NamedEntity,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { MeterBar } from '../../widgets';
import type { AskedCheck } from '../tab/ScorecardPanel';
import { CopyAnswersDialog } from './CopyAnswersDialog';
import { QuestionItem } from './QuestionItem';
import { standingOf } from './standingOf';
import { useOpenQuestions } from './useOpenQuestions';
import { useSignedIn } from './useSignedIn';
import classNames from './Questionnaire.module.css';

/** The questions of a scorecard, one below the other; each opens into a form. */
export function Questionnaire(props: {
  details: ScorecardDetails;
  questions: CheckDetails[];
  /** Who may answer most of them, where that is known. */
  entityOwner: NamedEntity | undefined;
  asked: AskedCheck | undefined;
  onStored: (check: CheckDetails) => void;
  /** An answer counts from now on. */
  onSubmitted: () => void;
}) {
  const { details, questions, entityOwner, asked } = props;
  const { onStored, onSubmitted } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const signedIn = useSignedIn();
  const [isCopying, setIsCopying] = useState(false);
  const [copied, setCopied] = useState<string>();
  const { list, isOpen, next, goToNext, toggle, enter } = useOpenQuestions({
    details,
    questions,
    signedIn,
    asked,
  });
  const answered = questions.filter(check =>
    ['submitted', 'awaiting'].includes(standingOf(check)),
  ).length;
  const mayAnswerAny = questions.some(
    ({ mayAnswer }) => mayAnswer === 'allowed',
  );
  const stored = useCallback(
    (check: CheckDetails, isSubmitted: boolean) => {
      onStored(check);
      if (isSubmitted) {
        onSubmitted();
      }
    },
    [onStored, onSubmitted],
  );

  return (
    <div className={classNames.questionnaire}>
      <div className={classNames.line}>
        <MeterBar filled={answered} total={questions.length} />
        <span>
          {t('scorecards.question.progress', {
            answered,
            total: questions.length,
          })}
        </span>
        {next && (
          <Button size="small" variant="secondary" onPress={goToNext}>
            {t('scorecards.question.next')}
          </Button>
        )}
        {mayAnswerAny && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => {
              setCopied(undefined);
              setIsCopying(true);
            }}
          >
            {t('scorecards.question.copy')}
          </Button>
        )}
      </div>
      {/* The dialog that is just closing hides all of the page from screen readers but such places. */}
      <p role="status" data-live-announcer className={classNames.status}>
        {copied}
      </p>
      <ol className={classNames.list} ref={list}>
        {signedIn &&
          questions.map(check => (
            <QuestionItem
              key={check.check}
              check={check}
              scorecard={details.id}
              entity={details.entity}
              entityOwner={entityOwner}
              signedIn={signedIn}
              isOpen={isOpen(check.check)}
              hasNext={next !== undefined && next !== check.check}
              onNext={goToNext}
              onToggle={toggle}
              onEnter={enter}
              onStored={stored}
            />
          ))}
      </ol>
      <CopyAnswersDialog
        details={details}
        questions={questions}
        isOpen={isCopying}
        onClose={() => setIsCopying(false)}
        onStored={onStored}
        onFilled={setCopied}
      />
    </div>
  );
}
