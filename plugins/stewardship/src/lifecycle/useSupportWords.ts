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

import { useMemo } from 'react';
import {
  daysBetween,
  type CycleState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { lapsedOn } from './decision/lapsedOn';
import { useEndWords } from './useEndWords';
import { useToday } from '../widgets/useToday';
import type { WorstEnd } from './worstEnd';

/**
 * Puts into words how long something is supported, and what was bought: "security support ended on Dec 31, 2025, 10 months
 * ago; paid fixes until Dec 31, 2026 – not bought".
 */
export function useSupportWords(): (end: WorstEnd) => string {
  const { t } = useTexts(stewardshipTranslationRef);
  const { endWords, distanceWords, date } = useEndWords();
  const today = useToday();

  return useMemo(() => {
    function ownWords(state: CycleState): string {
      if (state.phase !== 'extendedSupport') {
        return endWords(state);
      }
      const { endsOn, daysLeft = 0 } = state;
      return endsOn?.kind === 'date'
        ? t('lifecycle.end.security.past', {
            date: date(endsOn.on),
            distance: distanceWords(daysLeft),
          })
        : t('lifecycle.end.security.passed');
    }

    function notBoughtWords({ milestones }: CycleState): string {
      const { endOfExtendedSupport: end } = milestones;
      return end?.kind === 'date'
        ? t('lifecycle.end.notBought.date', { date: date(end.on) })
        : t('lifecycle.end.notBought.open');
    }

    return ({ state, decision }: WorstEnd): string => {
      const own = ownWords(state);
      const until = decision?.extendedUntil;
      const isExtended = state.phase === 'extendedSupport';
      const lapsed = lapsedOn(decision, today);
      if (lapsed !== undefined) {
        return `${own}; ${t('lifecycle.end.lapsed', { date: date(lapsed) })}`;
      }
      if (until !== undefined) {
        const key = isExtended ? 'boughtUntil' : 'extended';
        const bought = t(`lifecycle.end.${key}`, {
          date: date(until),
          distance: distanceWords(daysBetween(today, until)),
        });
        return `${own}; ${bought}`;
      }
      return isExtended ? `${own}; ${notBoughtWords(state)}` : own;
    };
  }, [t, endWords, distanceWords, date, today]);
}
