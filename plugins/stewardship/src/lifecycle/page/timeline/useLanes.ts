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
  TechnologyTimeline,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { inOrderOfNextEnd } from './inOrderOfNextEnd';
import { isPhase } from '../lifecycleQuery';
import { useCycleWords } from '../useCycleWords';

/** What is said about a lane; together all that its bar shows. */
export type LaneWords = { title: string; facts: string; ends: string };

/** A release cycle in use as the timeline shows it. */
export type Lane = {
  cycle: CycleState;
  /** The lane before it is of another product. */
  isFirst: boolean;
  words: LaneWords;
};

/** One lane for each release cycle in use, in the order in which they call for somebody. Their words are found here, not in each of hundreds of lanes. */
export function useLanes({ products, today }: TechnologyTimeline): Lane[] {
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf, endsOf } = useCycleWords();
  return useMemo(
    () =>
      inOrderOfNextEnd(
        products.flatMap(({ cycles }) => cycles),
        today,
      ).map((cycle, index, all) => {
        const services = t('lifecycle.page.timeline.services', {
          count: cycle.services,
        });
        // A newer backend may know more phases than this frontend; what is not known is never supported.
        const phase = isPhase(cycle.phase) ? cycle.phase : 'unknown';
        return {
          cycle,
          isFirst: all[index - 1]?.product !== cycle.product,
          words: {
            title: nameOf(cycle),
            facts: `${services}, ${t(`lifecycle.phases.${phase}`)}`,
            ends: endsOf(cycle, today),
          },
        };
      }),
    [products, today, t, nameOf, endsOf],
  );
}
