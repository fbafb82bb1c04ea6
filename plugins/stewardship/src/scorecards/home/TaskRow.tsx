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

import type { ScorecardTask } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { TierBadge } from '../../widgets';
import { CheckStateMark } from '../CheckStateMark';
import { scorecardTab } from '../scorecardTab';
import { RemediationText } from '../RemediationText';
import classNames from './TaskRow.module.css';

/** One thing to do: for which service, what, and how. */
export function TaskRow(props: { task: ScorecardTask }) {
  const { entity, owner, tier, scorecard, scorecardTitle, toDo } = props.task;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <li className={classNames.task}>
      <span className={classNames.what}>
        <CheckStateMark state={toDo.state} />
        <EntityName entity={entity} tab={scorecardTab(scorecard, toDo.check)}>
          {toDo.title}
        </EntityName>
      </span>
      <span className={classNames.where}>
        <EntityName entity={entity} />
        {owner && <EntityName entity={owner} />}
        {tier && <TierBadge title={tier.title} />}
        <span>{scorecardTitle}</span>
        {toDo.isQuestion && <span>{t('scorecards.page.home.answer')}</span>}
      </span>
      {toDo.remediation && (
        <span className={classNames.how}>
          <RemediationText remediation={toDo.remediation} />
        </span>
      )}
    </li>
  );
}
