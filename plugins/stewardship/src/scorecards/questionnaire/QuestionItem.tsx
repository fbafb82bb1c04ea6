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

import { memo, useId, useState } from 'react';
import { RiArrowRightSLine } from '@remixicon/react';
import type {
  CheckDetails,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { StateMark } from '../../widgets';
import { RemediationText } from '../RemediationText';
import { AnswerSummary } from './AnswerSummary';
import { ConfirmationForm } from './ConfirmationForm';
import { QuestionEditor } from './QuestionEditor';
import { standingOf, type QuestionStanding } from './standingOf';
import { questionId } from './useOpenQuestions';
import type { SignedIn } from './useSignedIn';
import { WhoMayAnswer } from './WhoMayAnswer';
import classNames from './QuestionItem.module.css';

const MARKS = {
  unanswered: 'unknown',
  draft: 'unknown',
  submitted: 'good',
  expired: 'bad',
  questionChanged: 'bad',
  awaiting: 'unknown',
  refused: 'bad',
} as const satisfies Record<QuestionStanding, string>;

/** One question: how far its answer has come, and the form when it is open. */
export const QuestionItem = memo(QuestionItemImpl);

function QuestionItemImpl(props: {
  check: CheckDetails;
  scorecard: string;
  entity: NamedEntity;
  entityOwner: NamedEntity | undefined;
  signedIn: SignedIn;
  isOpen: boolean;
  hasNext: boolean;
  onNext: () => void;
  onToggle: (check: string) => void;
  onEnter: (check: string) => void;
  onStored: (check: CheckDetails, isSubmitted: boolean) => void;
}) {
  const { check, scorecard, entity, entityOwner, signedIn, isOpen } = props;
  const { hasNext, onNext, onToggle, onEnter, onStored } = props;
  const { question, answer } = check;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const panelId = useId();
  // What is being typed lives on while the question is folded up.
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) {
    setWasOpened(true);
  }
  if (!question) {
    return null;
  }
  const standing = standingOf(check);
  return (
    <li
      id={questionId(check.check)}
      className={classNames.item}
      onFocus={() => onEnter(check.check)}
    >
      <h4 className={classNames.heading}>
        <button
          type="button"
          className={classNames.trigger}
          aria-expanded={isOpen}
          aria-controls={wasOpened ? panelId : undefined}
          onClick={() => onToggle(check.check)}
        >
          <RiArrowRightSLine aria-hidden />
          <span className={classNames.title}>{question.text}</span>
          <StateMark state={MARKS[standing]}>
            {t(`scorecards.question.standing.${standing}`)}
          </StateMark>
          {check.answer && check.draft && (
            <span className={classNames.muted}>
              {t('scorecards.question.standing.withDraft')}
            </span>
          )}
        </button>
      </h4>
      {wasOpened && (
        <div id={panelId} className={classNames.panel} hidden={!isOpen}>
          {check.why && <p className={classNames.why}>{check.why}</p>}
          {check.remediation && (
            <details className={classNames.fix}>
              <summary>{t('scorecards.tab.checks.fix')}</summary>
              <RemediationText remediation={check.remediation} />
            </details>
          )}
          {check.mayAnswer === 'allowed' ? (
            <QuestionEditor
              check={check}
              question={question}
              place={{
                ...signedIn,
                entityRef: entity.ref,
                scorecard,
                check: check.check,
              }}
              hasNext={hasNext}
              onNext={onNext}
              onStored={onStored}
            />
          ) : (
            <>
              <AnswerSummary answer={answer} form={question.form} />
              <WhoMayAnswer
                check={check}
                question={question}
                entity={entity}
                owner={entityOwner}
              />
            </>
          )}
          {answer?.status === 'submitted' &&
            answer.confirmation?.status === 'awaiting' && (
              <ConfirmationForm
                check={check}
                scorecard={scorecard}
                entityRef={entity.ref}
                onConfirmed={onStored}
              />
            )}
        </div>
      )}
    </li>
  );
}
