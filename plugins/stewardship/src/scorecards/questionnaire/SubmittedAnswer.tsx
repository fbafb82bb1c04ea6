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
  CheckDetails,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { AnswerSummary } from './AnswerSummary';
import { standingOf } from './standingOf';
import classNames from './QuestionEditor.module.css';

/** What was submitted, beside something else that is being written. */
export function SubmittedAnswer(props: {
  check: CheckDetails;
  question: Question;
  answer: AnswerDetails;
}) {
  const { check, question, answer } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const standing = standingOf(check);
  const counts = standing !== 'expired' && standing !== 'questionChanged';
  return (
    <Section title={t('scorecards.question.submitted.title')}>
      <AnswerSummary answer={answer} form={question.form} />
      {counts && (
        <p className={classNames.muted}>
          {t('scorecards.question.submitted.stillCounts')}
        </p>
      )}
    </Section>
  );
}
