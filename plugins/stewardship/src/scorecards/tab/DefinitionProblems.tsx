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

import { Text } from '@backstage/ui';
import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { StateMark } from '../../widgets';
import classNames from './DefinitionProblems.module.css';

/** What could not be used of the definition. */
export function DefinitionProblems(props: { problems: DefinitionProblem[] }) {
  const { problems } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <div>
      <Text as="p" variant="body-medium">
        {t('scorecards.tab.problems.explanation')}
      </Text>
      <ul className={classNames.list}>
        {problems.map(({ severity, path, value, message, check }, index) => (
          <li key={index}>
            <StateMark state={severity === 'error' ? 'bad' : 'unknown'}>
              {t(
                severity === 'error'
                  ? 'scorecards.tab.problems.error'
                  : 'scorecards.tab.problems.warning',
              )}
            </StateMark>{' '}
            <code>{path}</code>: {message}{' '}
            <span className={classNames.muted}>
              {[
                value !== undefined &&
                  t('scorecards.tab.problems.value', { replace: { value } }),
                check !== undefined &&
                  t('scorecards.tab.problems.breaks', {
                    replace: { check },
                  }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
