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
  AnswerDetails,
  AnswerInput,
  QuestionForm,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { CheckedLink } from '../CheckedLink';
import { useAnswerWords } from './useAnswerWords';
import classNames from './AnswerSummary.module.css';

/** An answer to be read, with who gave it where that is known. */
export function AnswerSummary(props: {
  answer: AnswerInput | AnswerDetails | undefined;
  form: QuestionForm;
}) {
  const { answer, form } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useAnswerWords();
  const stored = answer && 'status' in answer ? answer : undefined;
  return (
    <div>
      <dl className={classNames.answer}>
        <dt>{t('scorecards.question.answered.value')}</dt>
        <dd>{words(answer?.value, form)}</dd>
        {answer?.evidence && (
          <>
            <dt>{t('scorecards.question.answered.evidence')}</dt>
            <dd>
              <CheckedLink href={answer.evidence}>
                {answer.evidence}
              </CheckedLink>
            </dd>
          </>
        )}
        {answer?.remark && (
          <>
            <dt>{t('scorecards.question.answered.remark')}</dt>
            <dd>{answer.remark}</dd>
          </>
        )}
        {stored?.counterpartHidden && (
          <>
            <dt>{t('scorecards.question.answered.counterpart')}</dt>
            <dd>{t('scorecards.question.answered.counterpartHidden')}</dd>
          </>
        )}
        {answer?.counterpartRef && (
          <>
            <dt>{t('scorecards.question.answered.counterpart')}</dt>
            <dd>
              {stored?.counterpart ? (
                <EntityName entity={stored.counterpart} />
              ) : (
                answer.counterpartRef
              )}
            </dd>
          </>
        )}
      </dl>
      {stored && <AnsweredBy answer={stored} />}
    </div>
  );
}

function AnsweredBy(props: { answer: AnswerDetails }) {
  const { status, answeredBy, answeredAt } = props.answer;
  const { validUntil, confirmation } = props.answer;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  return (
    <>
      <p className={classNames.by}>
        {t(
          `scorecards.question.answered.${
            status === 'draft' ? 'draftBy' : 'by'
          }`,
          {
            who: <EntityName entity={answeredBy} />,
            age: <Age at={answeredAt} />,
          },
        )}
        {validUntil &&
          `, ${t('scorecards.question.answered.validUntil', {
            date: date(validUntil),
          })}`}
      </p>
      {confirmation?.status === 'awaiting' && status !== 'draft' && (
        <p className={classNames.by}>
          {t('scorecards.question.answered.awaiting')}
        </p>
      )}
      {confirmation && confirmation.status !== 'awaiting' && (
        <p className={classNames.by}>
          {t(`scorecards.question.answered.${confirmation.status}`, {
            who: <EntityName entity={confirmation.by} />,
            age: <Age at={confirmation.at} />,
          })}
          {confirmation.remark &&
            `. ${t('scorecards.question.answered.confirmationRemark', {
              replace: { remark: confirmation.remark },
            })}`}
        </p>
      )}
    </>
  );
}
