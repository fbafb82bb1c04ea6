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
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useAnswer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { Failure } from '../Failure';
import { ScorecardFilters } from '../filters/ScorecardFilters';
import { Loading } from '../Loading';
import { catalogPart, type ScorecardQuery } from '../scorecardQuery';
import type { ScorecardActions } from '../useScorecardQuery';
import { EmptyScorecards } from './EmptyScorecards';
import { FactProblems } from './FactProblems';
import { FileProblems } from './FileProblems';
import { ScorecardCard } from './ScorecardCard';
import classNames from './ScorecardListView.module.css';

/** All scorecards, with how the services stand that the reader may see. */
export function ScorecardListView(props: {
  query: ScorecardQuery;
  actions: ScorecardActions;
  /** Where one of them is shown. */
  hrefOf: (scorecard: string) => string;
}) {
  const { query, actions, hrefOf } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const filter = catalogPart(query.filter);
  const { value, error, loading, reload } = useAnswer(
    JSON.stringify(filter),
    () => api.listScorecards(filter),
  );
  const isNone = value?.items.length === 0;

  return (
    <>
      {(!isNone || Object.keys(filter).length > 0) && (
        <ScorecardFilters
          filter={filter}
          onChange={actions.setFilter}
          onClear={actions.clearFilter}
        />
      )}
      {error && (
        <Failure
          title={t('scorecards.page.list.error')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && (
        <Loading label={t('scorecards.page.list.loading')} height={480} />
      )}
      {value && value.problems.length > 0 && (
        <FileProblems problems={value.problems} />
      )}
      {value && value.factProblems.length > 0 && (
        <FactProblems problems={value.factProblems} />
      )}
      {isNone && <EmptyScorecards />}
      {value && value.items.length > 0 && (
        <section
          aria-label={t('scorecards.page.list.label')}
          aria-busy={loading}
          className={classNames.section}
        >
          <Text as="p" variant="body-small" className={classNames.muted}>
            {t('scorecards.page.list.total', { count: value.items.length })}
          </Text>
          <div className={classNames.cards}>
            {value.items.map(scorecard => (
              <ScorecardCard
                key={scorecard.id}
                scorecard={scorecard}
                href={hrefOf(scorecard.id)}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
