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

import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type {
  ScorecardHistory,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { FailedAlert } from '../tab/FailedAlert';
import { errorOf } from '../requestErrors';
import { HistoryItem } from './HistoryItem';
import classNames from './HistorySection.module.css';

type HistoryState =
  | { status: 'loading' }
  | { status: 'error'; error: Error }
  | { status: 'ready'; value: ScorecardHistory };

/** What moved and why, the latest first. It is read when somebody asks for it. */
export function HistorySection(props: {
  entityRef: string;
  id: string;
  levels: ScorecardLevel[];
  /** With each evaluation there may be more of it. */
  evaluatedAt: string;
}) {
  const { entityRef, id, levels, evaluatedAt } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const api = useApi(stewardshipApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<HistoryState>({ status: 'loading' });

  useEffect(() => {
    let isWanted = attempt > 0;
    if (isWanted) {
      api.getEntityScorecardHistory({ entityRef, id }).then(
        value => isWanted && setState({ status: 'ready', value }),
        thrown =>
          isWanted && setState({ status: 'error', error: errorOf(thrown) }),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [api, entityRef, id, evaluatedAt, attempt]);

  if (attempt === 0) {
    return (
      <Button size="small" variant="secondary" onPress={() => setAttempt(1)}>
        {t('scorecards.tab.history.show')}
      </Button>
    );
  }
  return (
    <div className={classNames.history}>
      <Text as="p" variant="body-medium" role="status">
        {state.status === 'loading' && t('scorecards.tab.history.loading')}
        {state.status === 'ready' &&
          state.value.items.length === 0 &&
          t('scorecards.tab.history.none')}
      </Text>
      {state.status === 'error' && (
        <FailedAlert
          title={t('scorecards.tab.history.error', {
            replace: { message: state.error.message },
          })}
          retry={() => {
            setState({ status: 'loading' });
            setAttempt(count => count + 1);
          }}
        />
      )}
      {state.status === 'ready' && state.value.items.length > 0 && (
        <ol
          className={classNames.list}
          aria-label={t('scorecards.tab.history.title')}
        >
          {state.value.items.map((change, index) => (
            <HistoryItem key={index} change={change} levels={levels} />
          ))}
        </ol>
      )}
    </div>
  );
}
