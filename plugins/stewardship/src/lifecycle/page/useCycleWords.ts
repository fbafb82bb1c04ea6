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
import type {
  CycleState,
  EndDate,
  Milestone,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { useEndWords } from '../useEndWords';

const MILESTONES: readonly Milestone[] = [
  'endOfSale',
  'endOfActiveSupport',
  'endOfSecuritySupport',
  'endOfExtendedSupport',
  'endOfLife',
];

type Named = Pick<CycleState, 'productTitle' | 'cycle' | 'cycleLabel'>;

/** What is said about release cycles all over the page. */
export function useCycleWords() {
  const { t } = useTexts(stewardshipTranslationRef);
  const { date, distanceWords } = useEndWords();

  return useMemo(() => {
    const nameOf = ({ productTitle, cycle, cycleLabel }: Named) =>
      t('lifecycle.page.technology', {
        product: productTitle,
        cycle: cycleLabel ?? cycle,
      });

    /** When it ends and how far away that is. */
    function endOf(end: EndDate | undefined, daysLeft?: number): string {
      switch (end?.kind) {
        case 'open':
          return t('lifecycle.page.end.open');
        case 'passed':
          return t('lifecycle.page.end.passed');
        case 'date': {
          const on = date(end.on);
          if (daysLeft === undefined) {
            return on;
          }
          if (daysLeft === 0) {
            return t('lifecycle.page.end.today', { date: on });
          }
          return t('lifecycle.page.end.distant', {
            date: on,
            distance: distanceWords(daysLeft),
          });
        }
        default:
          return t('lifecycle.page.end.none');
      }
    }

    /** One end as a part of a sentence; on the day itself, the stage still holds. */
    function milestoneOf(
      milestone: Milestone,
      end: EndDate,
      today: string,
    ): string {
      if (end.kind !== 'date') {
        return t(`lifecycle.page.milestoneSentences.${milestone}.${end.kind}`);
      }
      const when = end.on < today ? 'behind' : 'ahead';
      return t(`lifecycle.page.milestoneSentences.${milestone}.${when}`, {
        date: date(end.on),
      });
    }

    /** All that is known about the ends of a release cycle, each day once. */
    function endsOf({ milestones }: CycleState, today: string): string {
      const { endOfSecuritySupport: security, endOfLife: life } = milestones;
      const isLifeSame =
        security?.kind === 'date' &&
        life?.kind === 'date' &&
        security.on === life.on;
      const parts = MILESTONES.flatMap(milestone => {
        const end = milestones[milestone];
        return end && !(milestone === 'endOfLife' && isLifeSame)
          ? [milestoneOf(milestone, end, today)]
          : [];
      });
      return parts.length > 0
        ? parts.join(', ')
        : t('lifecycle.page.timeline.nothingKnown');
    }

    return { nameOf, endOf, milestoneOf, endsOf, date };
  }, [t, date, distanceWords]);
}

/** The ends of a release cycle in the order in which they come. */
export const milestonesInOrder = MILESTONES;
