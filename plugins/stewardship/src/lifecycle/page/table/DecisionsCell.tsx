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

import { VisuallyHidden } from '@backstage/ui';
import { RiAlarmWarningFill, RiQuestionFill } from '@remixicon/react';
import type { TechnologyUse } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import type { decisionNeed } from '../cycleStanding';
import classNames from './cells.module.css';

/** For how many services something was decided, and where that is late, or missing where it is needed by now. */
export function DecisionsCell(props: {
  need: ReturnType<typeof decisionNeed>;
  decisions: TechnologyUse['decisions'];
  /** How many there are to decide for. */
  services: number;
}) {
  const { decided, overdue, undecided } = props.decisions;
  const { t } = useTexts(stewardshipTranslationRef);
  if (props.need !== 'now' && decided === 0) {
    return (
      <>
        <span aria-hidden>—</span>
        <VisuallyHidden>
          {t(`lifecycle.page.cells.noDecision.${props.need}`)}
        </VisuallyHidden>
      </>
    );
  }
  return (
    <>
      {t('lifecycle.page.cells.decided', {
        decided,
        total: props.services,
      })}
      <ul className={classNames.details}>
        {overdue > 0 && (
          <li className={classNames.marked} data-state="overdue">
            <RiAlarmWarningFill aria-hidden />
            {t('lifecycle.page.cells.overdue', { total: overdue })}
          </li>
        )}
        {props.need === 'now' && undecided > 0 && (
          <li className={classNames.marked}>
            <RiQuestionFill aria-hidden />
            {t('lifecycle.page.cells.undecided', { total: undecided })}
          </li>
        )}
      </ul>
    </>
  );
}
