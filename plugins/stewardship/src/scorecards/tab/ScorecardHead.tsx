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

import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import type { ScorecardDetails } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { TierBadge } from '../../widgets';
import { isOpenQuestion } from '../questionnaire/standingOf';
import { ScoreLine } from '../ScoreLine';
import { EvaluateButton } from './EvaluateButton';
import { LevelLadder } from './LevelLadder';
import classNames from './ScorecardHead.module.css';

/** How far the entity has come with the scorecard, and how old that is. */
export function ScorecardHead(props: {
  details: ScorecardDetails;
  onAnswer: () => void;
  onEvaluated: () => void;
}) {
  const { details, onAnswer, onEvaluated } = props;
  const { title, description, owner, tier, score, checks } = details;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const toAnswer = checks.filter(
    check => check.mayAnswer === 'allowed' && isOpenQuestion(check),
  ).length;
  return (
    <EntityInfoCard title={title}>
      <div className={classNames.head}>
        {description && <p className={classNames.text}>{description}</p>}
        <LevelLadder details={details} />
        <div className={classNames.line}>
          <ScoreLine score={score} />
        </div>
        <div className={classNames.line}>
          <span className={classNames.muted}>
            {t('scorecards.tab.head.evaluated', {
              age: <Age at={details.evaluatedAt} />,
            })}
          </span>
          {owner && (
            <span className={classNames.muted}>
              {t('scorecards.tab.head.owner', {
                owner: <EntityName entity={owner} />,
              })}
            </span>
          )}
          {tier && <TierBadge title={tier.title} />}
        </div>
        <div className={classNames.line}>
          {toAnswer > 0 && (
            <Button size="small" variant="primary" onPress={() => onAnswer()}>
              {t('scorecards.tab.head.answer', { count: toAnswer })}
            </Button>
          )}
          <EvaluateButton
            entityRef={details.entity.ref}
            onEvaluated={onEvaluated}
          />
        </div>
      </div>
    </EntityInfoCard>
  );
}
