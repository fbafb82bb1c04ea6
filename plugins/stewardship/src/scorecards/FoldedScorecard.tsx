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
import { RiArrowRightSLine } from '@remixicon/react';
import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { LevelMark } from './LevelMark';
import { NextLevel } from './NextLevel';
import { ScoreLine } from './ScoreLine';
import { ScorecardToDo } from './ScorecardToDo';
import classNames from './FoldedScorecard.module.css';

/** One scorecard in a line, with what it asks for behind it. */
export function FoldedScorecard(props: {
  summary: ScorecardSummary;
  entityRef: string;
}) {
  const { summary, entityRef } = props;
  const { title, levels, score } = summary;
  return (
    <details className={classNames.scorecard}>
      <summary className={classNames.summary}>
        <RiArrowRightSLine aria-hidden className={classNames.arrow} />
        <Text as="h4" variant="body-medium" weight="bold">
          {title}
        </Text>
        <LevelMark levels={levels} score={score} />
        <ScoreLine score={score} />
      </summary>
      <div className={classNames.body}>
        <NextLevel levels={levels} score={score} />
        <ScorecardToDo summary={summary} entityRef={entityRef} />
      </div>
    </details>
  );
}
