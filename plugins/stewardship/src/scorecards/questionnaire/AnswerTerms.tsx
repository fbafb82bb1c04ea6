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

/** What to know before one answers: who has answered last, for how long it holds, and who has to confirm. */
export function AnswerTerms(props: {
  check: CheckDetails;
  question: Question;
  /** Something else is written than what was submitted, which is shown apart. */
  isDrafting: boolean;
}) {
  const { check, question, isDrafting } = props;
  const written = isDrafting ? check.draft : check.answer;
  const { validFor, confirmation } = question;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  const { date } = useTimeWords();
  const duration = validFor
    ? Duration.fromISO(validFor, { locale })
    : undefined;
  return (
    <>
      {written && (
        <p className={classNames.muted}>
          {t(`scorecards.question.answered.${isDrafting ? 'draftBy' : 'by'}`, {
            who: <EntityName entity={written.answeredBy} />,
            age: <Age at={written.answeredAt} />,
          })}
          {written.validUntil &&
            !isDrafting &&
            `, ${t('scorecards.question.answered.validUntil', {
              date: date(written.validUntil),
            })}`}
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
