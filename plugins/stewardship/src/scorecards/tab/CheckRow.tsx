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

import { memo, useEffect, useId, useRef, useState } from 'react';
import { RiArrowRightSLine } from '@remixicon/react';
import type {
  CheckDetails,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { CheckStateMark } from '../CheckStateMark';
import { levelTitle } from '../levelTitle';
import { useReasonWords } from '../useReasonWords';
import { CheckFacts } from './CheckFacts';
import type { AskedCheck } from './ScorecardPanel';
import classNames from './CheckRow.module.css';

/** One check: how it stands and why, and everything else about it when one opens it. */
export const CheckRow = memo(CheckRowImpl);

function CheckRowImpl(props: {
  check: CheckDetails;
  levels: ScorecardLevel[];
  /** The reader wants to see it now. */
  asked: AskedCheck | undefined;
  onGoToQuestion: (check: string) => void;
  onExemption: (check: CheckDetails) => void;
}) {
  const { check, levels, asked, onGoToQuestion, onExemption } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const reasonWords = useReasonWords();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (asked) {
      setIsOpen(true);
      trigger.current?.scrollIntoView?.({ block: 'nearest' });
      trigger.current?.focus();
    }
  }, [asked]);

  return (
    <li className={classNames.row}>
      <div>
        {/* A plain button: there may be hundreds. */}
        <button
          ref={trigger}
          type="button"
          className={classNames.trigger}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <RiArrowRightSLine aria-hidden />
          <CheckStateMark state={check.state} />
          <span className={classNames.title}>{check.title}</span>
          {check.level !== undefined && (
            <span className={classNames.muted}>
              {t('scorecards.tab.checks.level', {
                replace: { level: levelTitle(levels, check.level) },
              })}
            </span>
          )}
          {check.weight === 0 && (
            <span className={classNames.muted}>
              {t('scorecards.tab.checks.noWeight')}
            </span>
          )}
        </button>
        <span className={classNames.muted}>{reasonWords(check)}</span>
      </div>
      {isOpen && (
        <CheckFacts
          id={panelId}
          check={check}
          onGoToQuestion={onGoToQuestion}
          onExemption={onExemption}
        />
      )}
    </li>
  );
}
