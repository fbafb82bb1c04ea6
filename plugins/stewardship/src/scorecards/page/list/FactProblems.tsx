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
import type { FactSourceProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import classNames from './FileProblems.module.css';

/** Which sources of facts could not be asked, or not wholly, and what happens meanwhile. */
export function FactProblems(props: { problems: FactSourceProblem[] }) {
  const { problems } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <Alert
      status="warning"
      icon
      title={t('scorecards.page.list.facts.title', { count: problems.length })}
      description={
        <div className={classNames.files}>
          <ul>
            {problems.map(({ source, title, problem, collectedAt }) => (
              <li key={source}>
                <strong>
                  {t('scorecards.page.list.facts.source', {
                    replace: { title, source },
                  })}
                </strong>
                <span>{t(`scorecards.page.list.facts.${problem}`)}</span>
                {collectedAt && (
                  <span className={classNames.muted}>
                    {t('scorecards.page.list.facts.collectedAt', {
                      age: <Age at={collectedAt} />,
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      }
    />
  );
}
