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
  TechnologyDecision,
  TechnologyDecisionKind,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { useToday } from '../../widgets/useToday';
import { decisionMessages } from './messages';

type Decided = Pick<TechnologyDecision, 'kind' | 'target' | 'dueOn'> & {
  overdue?: boolean;
};

/** Puts decisions into words: "Upgrade to PostgreSQL 16, due Mar 1, 2027". */
export function useDecisionWords() {
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();
  const today = useToday();

  return useMemo(() => {
    // A newer backend may know more kinds than this frontend.
    const kindWords = (kind: TechnologyDecisionKind): string =>
      Object.hasOwn(decisionMessages.kinds, kind)
        ? t(`lifecycle.decision.kinds.${kind}`)
        : kind;

    function decisionWords(decision: Decided): string {
      const { kind, target = '', dueOn, overdue } = decision;
      const goesTo = kind === 'upgrade' || kind === 'migrate';
      const named = goesTo ? 'to' : 'toOther';
      const what = t(`lifecycle.decision.words.${target ? named : 'plain'}`, {
        replace: { kind: kindWords(kind), target },
      });
      if (!dueOn) {
        return what;
      }
      // What was bought may be over before that.
      const isLate = overdue && dueOn < today;
      return t(`lifecycle.decision.words.${isLate ? 'overdue' : 'due'}`, {
        replace: { what, date: date(dueOn) },
      });
    }

    return { kindWords, decisionWords };
  }, [t, date, today]);
}
