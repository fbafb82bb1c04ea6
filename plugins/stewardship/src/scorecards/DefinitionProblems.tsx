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

import { RiAlertFill, RiErrorWarningFill } from '@remixicon/react';
import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import classNames from './DefinitionProblems.module.css';

/** What is wrong with a definition: where, which value, what would be right, and what happens meanwhile. */
export function DefinitionProblems(props: {
  problems: DefinitionProblem[];
  /** Of one that is only tried, and in use nowhere. */
  isTried?: boolean;
}) {
  const { problems, isTried } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  return (
    <>
      {!isTried && (
        <p className={classNames.hint}>
          {t(
            hasErrors
              ? 'scorecards.page.problems.errorHint'
              : 'scorecards.page.problems.warningHint',
          )}
        </p>
      )}
      <ul className={classNames.problems}>
        {problems.map(({ severity, path, value, message, check }, index) => (
          <li
            key={index}
            className={classNames.problem}
            data-severity={severity}
          >
            {severity === 'error' ? (
              <RiErrorWarningFill aria-hidden />
            ) : (
              <RiAlertFill aria-hidden />
            )}
            <span>
              {t(`scorecards.page.problems.${severity}`)}
              {path && (
                <>
                  {' · '}
                  <code>{path}</code>
                </>
              )}
              {': '}
              {message}
              {value !== undefined && (
                <>
                  {' '}
                  {t('scorecards.page.problems.value', {
                    value: <code>{value}</code>,
                  })}
                </>
              )}
              {check !== undefined && (
                <>
                  {' '}
                  {t('scorecards.page.problems.breaks', {
                    check: <code>{check}</code>,
                  })}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
