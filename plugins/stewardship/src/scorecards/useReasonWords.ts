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
  CheckReason,
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';

/** Says in a sentence why a check stands as it does. */
export function useReasonWords() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  const locale = useLocale();

  return useCallback(
    (check: { state: CheckState; reason: CheckReason }): string => {
      const { state, reason } = check;
      const { kind } = reason;
      const outcome = state === 'pass' ? 'Pass' : 'Fail';
      switch (kind) {
        case 'rule':
        case 'answer':
          return t(`scorecards.reasons.${kind}${outcome}`);
        case 'missingFacts':
          return t('scorecards.reasons.missingFacts', {
            replace: {
              facts: new Intl.ListFormat(locale, {
                type: 'disjunction',
              }).format(reason.missing),
            },
          });
        case 'expired':
          return t('scorecards.reasons.expired', { date: date(reason.on) });
        case 'exemption':
          return t('scorecards.reasons.exemption', {
            date: date(reason.until),
          });
        case 'notYet':
          return t('scorecards.reasons.notYet', { date: date(reason.from) });
        case 'failed':
          return t('scorecards.reasons.failed', {
            replace: { message: reason.message },
          });
        case 'unanswered':
        case 'draft':
        case 'questionChanged':
        case 'awaitingConfirmation':
        case 'notConfirmed':
        case 'notForThis':
        case 'notWhen':
        case 'answeredNotApplicable':
          return t(`scorecards.reasons.${kind}`);
        default:
          // A newer backend may know more reasons than this frontend.
          return String((reason as { kind: string }).kind);
      }
    },
    [t, date, locale],
  );
}
