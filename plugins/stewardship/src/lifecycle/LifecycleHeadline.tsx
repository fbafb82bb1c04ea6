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

import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { LifecyclePicture } from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { lapsedOn } from './decision/lapsedOn';
import { useDecisionWords } from './decision/useDecisionWords';
import { useEndWords } from './useEndWords';
import { useSupportWords } from './useSupportWords';
import { useToday } from '../widgets/useToday';
import { countUnknown, hasEnded, worstEnd, type WorstEnd } from './worstEnd';
import classNames from './LifecycleHeadline.module.css';

const ICONS = {
  bad: RiErrorWarningFill,
  soon: RiAlertFill,
  unknown: RiQuestionFill,
  good: RiCheckboxCircleFill,
};

/** The worst of it in a sentence, with a symbol and a color that repeat it. */
export function LifecycleHeadline(props: { picture: LifecyclePicture }) {
  const { picture } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const sentence = useWorstSentence();
  const worst = worstEnd(picture);
  const unknown = countUnknown(picture);
  const known = picture.items.length - unknown + picture.inherited.length > 0;

  let state: keyof typeof ICONS = 'good';
  let words: string = t('lifecycle.headline.nothing');
  if (worst) {
    state = hasEnded(worst) ? 'bad' : 'soon';
    words = sentence(worst);
  } else if (!known) {
    state = 'unknown';
    words = t('lifecycle.headline.unknown');
  } else if (unknown > 0) {
    state = 'unknown';
    words = t('lifecycle.headline.nothingKnown', { count: unknown });
  }
  const Icon = ICONS[state];
  return (
    <p className={classNames.headline} data-state={state}>
      <Icon aria-hidden />
      <span>{words}</span>
    </p>
  );
}

function useWorstSentence(): (worst: WorstEnd) => string {
  const { t } = useTexts(stewardshipTranslationRef);
  const { distanceWords, date } = useEndWords();
  const { decisionWords } = useDecisionWords();
  const supportWords = useSupportWords();
  const today = useToday();

  function endSentence(worst: WorstEnd): string {
    const { state, endsOn, daysLeft = 0, decision } = worst;
    const technology = t('lifecycle.technology', {
      replace: {
        product: state.productTitle,
        cycle: state.cycleLabel ?? state.cycle,
      },
    });
    if (state.phase === 'extendedSupport') {
      return t('lifecycle.headline.extended', {
        replace: { technology, end: supportWords(worst) },
      });
    }
    const lapsed = lapsedOn(decision, today);
    if (lapsed !== undefined && hasEnded(worst)) {
      return t('lifecycle.headline.lapsed', {
        replace: { technology, date: date(lapsed) },
      });
    }
    if (endsOn?.kind !== 'date') {
      return t('lifecycle.headline.passed', { replace: { technology } });
    }
    const replace = {
      technology,
      date: date(endsOn.on),
      distance: distanceWords(daysLeft),
    };
    if (!hasEnded(worst)) {
      return daysLeft === 0
        ? t('lifecycle.headline.today', { replace })
        : t('lifecycle.headline.ahead', { replace });
    }
    return t('lifecycle.headline.since', { replace });
  }

  return worst => {
    const own = endSentence(worst);
    const sentence = worst.home
      ? t('lifecycle.headline.inherited', {
          replace: { sentence: own, home: entityDisplayName(worst.home) },
        })
      : own;
    const decision = worst.decision
      ? decisionWords(worst.decision)
      : t('lifecycle.decision.none');
    return t('lifecycle.headline.line', { replace: { sentence, decision } });
  };
}
