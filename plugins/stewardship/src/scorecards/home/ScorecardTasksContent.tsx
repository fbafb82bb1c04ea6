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

import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ScorecardTaskPage } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useAnswer } from '../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Failure } from '../page/Failure';
import { Loading } from '../page/Loading';
import { ScorecardsLink } from './ScorecardsLink';
import { TaskRow } from './TaskRow';
import classNames from './ScorecardTasksContent.module.css';

/** As many as somebody may look at when the day begins. */
const SHOWN = 8;

/**
 * What the teams of the reader must do next about their services: failing checks and open questions, those that matter
 * most first. Without a frame and a title, which the home page brings.
 *
 * @public
 */
export function ScorecardTasksContent() {
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { value, error, reload } = useAnswer('', () =>
    api.listScorecardTasks({ limit: SHOWN }),
  );
  return (
    <div className={classNames.content}>
      {error && (
        <Failure
          title={t('scorecards.page.home.error')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && (
        <Loading label={t('scorecards.page.home.loading')} height={280} />
      )}
      {value?.items.length === 0 && (
        <>
          <Text as="p">{t(`scorecards.page.home.${noTasks(value)}`)}</Text>
          <p className={classNames.foot}>
            <ScorecardsLink />
          </p>
        </>
      )}
      {value && value.items.length > 0 && (
        <>
          <ol
            className={classNames.tasks}
            aria-label={t('scorecards.page.home.tasks')}
          >
            {value.items.map(task => (
              <TaskRow
                key={`${task.entity.ref} ${task.scorecard} ${task.toDo.check}`}
                task={task}
              />
            ))}
          </ol>
          <p className={classNames.foot}>
            <span>
              {t('scorecards.page.home.shown', {
                shown: value.items.length,
                count: value.totalItems,
              })}
            </span>
            <ScorecardsLink isOfTeams />
          </p>
        </>
      )}
    </div>
  );
}

/** Why there are none: that nothing is known is no good news. */
function noTasks({
  teams,
  evaluated,
}: ScorecardTaskPage): 'noTeam' | 'notEvaluated' | 'empty' {
  if (!evaluated) {
    return 'notEvaluated';
  }
  return teams === 0 ? 'noTeam' : 'empty';
}
