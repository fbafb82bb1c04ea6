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

import { Alert } from '@backstage/ui';
import type { ScorecardSourceProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { DefinitionProblems } from '../../DefinitionProblems';
import classNames from './FileProblems.module.css';

/** Which files of scorecards could not be read, or not wholly, and why. */
export function FileProblems(props: { problems: ScorecardSourceProblem[] }) {
  const { problems } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const files = new Set(problems.map(({ source }) => source)).size;
  return (
    <Alert
      status="warning"
      icon
      title={t('scorecards.page.list.files.title', { count: files })}
      description={
        <div className={classNames.files}>
          <ul>
            {problems.map(
              ({ source, scorecard, problems: ofFile, readAt }, index) => (
                <li key={index}>
                  <strong>
                    {scorecard === undefined
                      ? source
                      : t('scorecards.page.list.files.scorecard', {
                          source,
                          scorecard,
                        })}
                  </strong>
                  <DefinitionProblems problems={ofFile} />
                  <span className={classNames.muted}>
                    {readAt
                      ? t('scorecards.page.list.files.readAt', {
                          age: <Age at={readAt} />,
                        })
                      : t('scorecards.page.list.files.neverRead')}
                  </span>
                </li>
              ),
            )}
          </ul>
        </div>
      }
    />
  );
}
