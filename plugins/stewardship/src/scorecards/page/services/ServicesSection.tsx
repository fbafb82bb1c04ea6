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
import type {
  ScorecardFleet,
  ScorecardResultPage,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Answer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { DistributionView } from '../distribution/DistributionView';
import { ExportButton } from '../ExportButton';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import type { ScorecardQuery } from '../scorecardQuery';
import type { ScorecardActions } from '../useScorecardQuery';
import { ServiceTable } from './ServiceTable';
import classNames from './ServicesSection.module.css';

/** The services that a scorecard is for, with the totals of all that the filters let through. */
export function ServicesSection(props: {
  id: string;
  query: ScorecardQuery;
  list: Answer<ScorecardResultPage | undefined>;
  scorecard: ScorecardFleet | undefined;
  actions: ScorecardActions;
}) {
  const { id, query, list, scorecard, actions } = props;
  const { filter, cursor } = query;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  // Titles of levels come with the scorecard; there is nothing to say about levels without them.
  const page = scorecard && list.value;
  const isFiltered = Object.keys(filter).length > 0;

  return (
    <>
      {page && (
        <section
          className={classNames.totals}
          aria-label={t('scorecards.page.distribution.label')}
        >
          <DistributionView
            distribution={page.distribution}
            levels={scorecard.levels}
          />
          {isFiltered && (
            <Text as="p" variant="body-small" className={classNames.muted}>
              {t('scorecards.page.distribution.ofFilter')}
            </Text>
          )}
        </section>
      )}
      {!page && !list.error && (
        <Loading label={t('scorecards.page.distribution.label')} height={112} />
      )}
      <div className={classNames.bar}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('scorecards.page.services.table')}
        </Text>
        <ExportButton id={id} filter={filter} />
      </div>
      {list.error ? (
        <Failure
          title={t('scorecards.page.services.error')}
          error={list.error}
          onRetry={list.reload}
          onFirstPage={cursor ? () => actions.goTo(undefined) : undefined}
        />
      ) : (
        <ServiceTable
          scorecardId={id}
          page={page}
          levels={scorecard?.levels}
          loading={list.loading}
          query={query}
          onOrder={actions.setOrder}
          onLimit={actions.setLimit}
          onPage={actions.goTo}
          onClear={actions.clearFilter}
        />
      )}
    </>
  );
}
