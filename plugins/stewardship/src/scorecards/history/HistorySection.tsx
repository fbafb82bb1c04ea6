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

import { Button, Text } from '@backstage/ui';
import type { ScorecardLevel } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { FailedAlert } from '../tab/FailedAlert';
import { HistoryItem } from './HistoryItem';
import { useHistory } from './useHistory';
import classNames from './HistorySection.module.css';

/** As many as the backend tells. */
const MOST_ITEMS = 200;

/** What moved and why, the latest first. It is read when somebody asks for it. */
export function HistorySection(props: {
  entityRef: string;
  id: string;
  levels: ScorecardLevel[];
  /** With each evaluation there may be more of it. */
  evaluatedAt: string;
}) {
  const { levels, ...request } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { history, error, isReading, isAsked, read } = useHistory(request);

  if (!isAsked) {
    return (
      <Button size="small" variant="secondary" onPress={read}>
        {t('scorecards.tab.history.show')}
      </Button>
    );
  }
  const items = history?.items ?? [];
  return (
    <div className={classNames.history}>
      <Text as="p" variant="body-medium" role="status">
        {!history && isReading && t('scorecards.tab.history.loading')}
        {history && items.length === 0 && t('scorecards.tab.history.none')}
      </Text>
      {error && (
        <FailedAlert
          status={history ? 'warning' : 'danger'}
          title={t(`scorecards.tab.history.${history ? 'stale' : 'error'}`, {
            replace: { message: error.message },
          })}
          isRetrying={isReading}
          retry={read}
        />
      )}
      {items.length > 0 && (
        <ol
          className={classNames.list}
          aria-label={t('scorecards.tab.history.title')}
        >
          {items.map((change, index) => (
            <HistoryItem key={index} change={change} levels={levels} />
          ))}
        </ol>
      )}
      {items.length >= MOST_ITEMS && (
        <Text as="p" variant="body-small">
          {t('scorecards.tab.history.latest', { amount: items.length })}
        </Text>
      )}
    </div>
  );
}
