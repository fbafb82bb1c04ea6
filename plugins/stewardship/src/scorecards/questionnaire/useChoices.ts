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

import type { QuestionForm } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import type { AnswerDraft } from './answerDraft';

/** One of several answers that stand beside each other. */
export type Choice = { id: string; title: string; help?: string };

/** A longer scale is typed. */
const MAX_STEPS = 11;

/** The answers of which one is chosen; `undefined` for a question that is answered otherwise. */
export function useChoices(form: QuestionForm):
  | {
      items: Choice[];
      chosen: (draft: AnswerDraft) => string | undefined;
      choose: (id: string) => Partial<AnswerDraft>;
    }
  | undefined {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  switch (form.kind) {
    case 'yesNo':
      return {
        items: [
          { id: 'yes', title: t('scorecards.question.form.yes') },
          { id: 'no', title: t('scorecards.question.form.no') },
        ],
        chosen: ({ yes }) =>
          yes === undefined ? undefined : (yes && 'yes') || 'no',
        choose: id => ({ yes: id === 'yes' }),
      };
    case 'single':
      return {
        items: form.choices,
        chosen: ({ choice }) => choice,
        choose: id => ({ choice: id }),
      };
    case 'scale': {
      const { min, max, minTitle, maxTitle } = form;
      if (max - min >= MAX_STEPS) {
        return undefined;
      }
      const titleOf = (number: number) => {
        const title =
          (number === min && minTitle) || (number === max && maxTitle);
        return title
          ? t('scorecards.question.form.scaleEnd', {
              replace: { number, title },
            })
          : String(number);
      };
      return {
        items: Array.from({ length: max - min + 1 }, (_, index) => ({
          id: String(min + index),
          title: titleOf(min + index),
        })),
        chosen: ({ number }) => number || undefined,
        choose: number => ({ number }),
      };
    }
    default:
      return undefined;
  }
}
