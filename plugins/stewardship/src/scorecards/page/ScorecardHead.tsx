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

import { Alert, Text } from '@backstage/ui';
import type { ScorecardFleet } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { DefinitionProblems } from '../DefinitionProblems';
import classNames from './ScorecardHead.module.css';

/** What a scorecard is, whose, where it is defined, how old its results are, and what could not be loaded of it. */
export function ScorecardHead(props: { scorecard: ScorecardFleet }) {
  const { title, description, owner, levels, source, problems, evaluatedAt } =
    props.scorecard;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <header className={classNames.head}>
      <Text as="h2" variant="title-small" weight="bold">
        {title}
      </Text>
      {description && (
        <Text as="p" className={classNames.description}>
          {description}
        </Text>
      )}
      <ul className={classNames.facts}>
        {owner && (
          <li>
            {t('scorecards.page.head.owner', {
              owner: <EntityName entity={owner} />,
            })}
          </li>
        )}
        {levels.length > 0 && (
          <li>
            {t('scorecards.page.head.levels', {
              levels: levels.map(level => level.title).join(' → '),
            })}
          </li>
        )}
        <li>{t('scorecards.page.head.source', { source })}</li>
        <li>
          {evaluatedAt
            ? t('scorecards.page.head.evaluated', {
                age: <Age at={evaluatedAt} />,
              })
            : t('scorecards.page.head.notEvaluated')}
        </li>
      </ul>
      {problems.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('scorecards.page.head.problems', {
            count: problems.length,
            source,
          })}
          description={<DefinitionProblems problems={problems} />}
        />
      )}
    </header>
  );
}
