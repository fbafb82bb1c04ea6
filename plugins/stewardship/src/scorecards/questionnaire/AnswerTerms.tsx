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

import { Duration } from 'luxon';
import type {
  CheckDetails,
  CheckReason,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  entityDisplayName,
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import classNames from './QuestionEditor.module.css';

const JUDGED_BY_ANSWER: CheckReason['kind'][] = [
  'answer',
  'answeredNotApplicable',
  'awaitingConfirmation',
  'notConfirmed',
];

/** What to know before one answers: who has answered last, for how long it holds, and who has to confirm. */
export function AnswerTerms(props: {
  check: CheckDetails;
  question: Question;
}) {
  const { check, question } = props;
  const { answer, reason } = check;
  const { validFor, confirmation } = question;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  const { date } = useTimeWords();
  const duration = validFor
    ? Duration.fromISO(validFor, { locale })
    : undefined;
  const isDraft = answer?.status === 'draft';
  // What was submitted before is what the check is judged by.
  const hasSubmitted = JUDGED_BY_ANSWER.includes(reason.kind);
  return (
    <>
      {answer && (
        <p className={classNames.muted}>
          {t(`scorecards.question.answered.${isDraft ? 'draftBy' : 'by'}`, {
            who: <EntityName entity={answer.answeredBy} />,
            age: <Age at={answer.answeredAt} />,
          })}
          {answer.validUntil &&
            !isDraft &&
            `, ${t('scorecards.question.answered.validUntil', {
              date: date(answer.validUntil),
            })}`}
        </p>
      )}
      {isDraft && hasSubmitted && (
        <p className={classNames.muted}>
          {t('scorecards.question.saving.stillCounts')}
        </p>
      )}
      {duration && (
        <p className={classNames.muted}>
          {t('scorecards.question.form.validFor', {
            duration: duration.isValid ? duration.toHuman() : validFor ?? '',
          })}
        </p>
      )}
      {confirmation && (
        <p className={classNames.muted}>
          {confirmation.by === 'group'
            ? t('scorecards.question.form.confirmationGroup', {
                replace: {
                  group: entityDisplayName({ ref: confirmation.group }),
                },
              })
            : t('scorecards.question.form.confirmationOwner')}
        </p>
      )}
    </>
  );
}
