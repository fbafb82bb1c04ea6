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

import { useCallback } from 'react';
import type {
  AnswerValue,
  QuestionForm,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';

/** Says what was answered. */
export function useAnswerWords() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  const locale = useLocale();

  return useCallback(
    (value: AnswerValue | undefined, form: QuestionForm): string => {
      // The definition may have lost a choice since.
      const choiceTitle = (id: string) =>
        ('choices' in form &&
          form.choices.find(choice => choice.id === id)?.title) ||
        id;
      switch (value?.kind) {
        case 'notApplicable':
          return t('scorecards.question.answered.notApplicable');
        case 'yesNo':
          return t(`scorecards.question.answered.${value.yes ? 'yes' : 'no'}`);
        case 'single':
          return choiceTitle(value.choice);
        case 'several':
          return (
            new Intl.ListFormat(locale).format(
              value.choices.map(choiceTitle),
            ) || t('scorecards.question.answered.noneChosen')
          );
        case 'scale':
        case 'number': {
          const number = new Intl.NumberFormat(locale, {
            maximumFractionDigits: 6,
          }).format(value.number);
          return form.kind === 'number' && form.unit
            ? `${number} ${form.unit}`
            : number;
        }
        case 'text':
          return value.text;
        case 'date':
          return date(value.on);
        default:
          return t('scorecards.question.answered.none');
      }
    },
    [t, date, locale],
  );
}
