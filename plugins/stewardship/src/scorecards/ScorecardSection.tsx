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

import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { LevelMark } from './LevelMark';
import { NextLevel } from './NextLevel';
import { ScoreLine } from './ScoreLine';
import { ScorecardToDo } from './ScorecardToDo';
import classNames from './ScorecardSection.module.css';

/** One scorecard: how far it has come, what fails first, and what is not known apart. */
export function ScorecardSection(props: {
  summary: ScorecardSummary;
  entityRef: string;
}) {
  const { summary, entityRef } = props;
  const { title, levels, score, evaluatedAt } = summary;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <Section
      title={title}
      summary={t('scorecards.card.evaluated', {
        age: <Age at={evaluatedAt} />,
      })}
    >
      <div className={classNames.body}>
        <div className={classNames.line}>
          <LevelMark levels={levels} score={score} />
          <NextLevel levels={levels} score={score} />
        </div>
        <ScoreLine score={score} />
        <ScorecardToDo summary={summary} entityRef={entityRef} />
      </div>
    </Section>
  );
}
