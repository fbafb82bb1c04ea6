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

import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import type { AnswerProblem } from './answerDraft';

/** Puts what is wrong with a field into words. */
export function useAnswerProblems(): (problem: AnswerProblem) => string {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  return problem => {
    switch (problem.kind) {
      case 'number':
        return t('scorecards.question.problems.number', {
          example: new Intl.NumberFormat(locale).format(2.5),
        });
      case 'whole':
        return t('scorecards.question.problems.whole', {
          ...{ min: problem.min, max: problem.max },
        });
      case 'day':
      case 'url':
      case 'ref':
        return t(`scorecards.question.problems.${problem.kind}`, {
          replace: { value: problem.value },
        });
      default:
        return t(`scorecards.question.problems.${problem.kind}`);
    }
  };
}
