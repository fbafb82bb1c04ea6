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

import { RiErrorWarningFill, RiScales3Line } from '@remixicon/react';
import type { StoredTechnologyDecision } from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { useToday } from '../../widgets/useToday';
import { lapsedOn } from './lapsedOn';
import { useDecisionWords } from './useDecisionWords';
import classNames from './DecisionMark.module.css';

/** What was decided and by when it is to be done; what is overdue, or was bought and is over, says so. */
export function DecisionMark(props: { decision: StoredTechnologyDecision }) {
  const { decision } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { decisionWords } = useDecisionWords();
  const { date } = useTimeWords();
  const lapsed = lapsedOn(decision, useToday());
  return (
    <span className={classNames.decision}>
      {decision.overdue || lapsed !== undefined ? (
        <span className={classNames.overdue}>
          <RiErrorWarningFill aria-hidden />
          {lapsed === undefined
            ? t('lifecycle.decision.overdue')
            : t('lifecycle.decision.lapsed', { date: date(lapsed) })}
        </span>
      ) : (
        <RiScales3Line aria-hidden className={classNames.icon} />
      )}{' '}
      {decisionWords(decision)}
      {decision.extendedUntil &&
        lapsed === undefined &&
        ` (${t('lifecycle.decision.current.until', {
          date: date(decision.extendedUntil),
        })})`}
    </span>
  );
}
