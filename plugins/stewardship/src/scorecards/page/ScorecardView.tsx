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

import { Alert, Button, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { CheckList } from './checks/CheckList';
import { DryRunSection } from './dryRun/DryRunSection';
import { useDefinitionDraft } from './dryRun/useDefinitionDraft';
import { ExemptionsSection } from './exemptions/ExemptionsSection';
import { Failure } from './Failure';
import { HeatMapSection } from './heatmap/HeatMapSection';
import { Loading } from './Loading';
import { ScorecardHead } from './ScorecardHead';
import { VIEWS, type ScorecardQuery } from './scorecardQuery';
import { ServiceFilters } from './filters/ServiceFilters';
import { ServicesSection } from './services/ServicesSection';
import { TrendSection } from './trend/TrendSection';
import { useScorecardAnswers } from './useScorecardAnswers';
import type { ScorecardActions } from './useScorecardQuery';
import classNames from './ScorecardView.module.css';

/** One scorecard over the services that the reader may see, in several views. */
export function ScorecardView(props: {
  id: string;
  query: ScorecardQuery;
  actions: ScorecardActions;
}) {
  const { id, query, actions } = props;
  const { view, filter } = query;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { scorecard, failure, isMissing, results, rollup, trend } =
    useScorecardAnswers(id, query);
  const [draft, setDraft] = useDefinitionDraft(id);
  const hasFilters = view !== 'exemptions' && view !== 'dryRun';

  return (
    <>
      <Button
        className={classNames.back}
        size="small"
        variant="tertiary"
        iconStart={<RiArrowLeftLine />}
        onPress={actions.close}
      >
        {t('scorecards.page.back')}
      </Button>
      {isMissing && (
        <Alert
          status="info"
          icon
          role="alert"
          title={t('scorecards.page.gone', { id })}
        />
      )}
      {failure && !isMissing && (
        <Failure
          title={
            scorecard
              ? t('scorecards.page.error.refreshFailed', {
                  message: failure.error.message,
                })
              : t('scorecards.page.error.title')
          }
          error={failure.error}
          onRetry={failure.retry}
        />
      )}
      {scorecard && <ScorecardHead scorecard={scorecard} />}
      {!scorecard && !failure && !isMissing && (
        <Loading label={t('scorecards.page.loading')} height={120} />
      )}
      {!isMissing && (
        <Tabs
          selectedKey={view}
          onSelectionChange={key => {
            const chosen = VIEWS.find(each => each === key);
            if (chosen && chosen !== view) {
              actions.setView(chosen);
            }
          }}
        >
          <TabList
            className={classNames.views}
            aria-label={t('scorecards.page.views.label')}
          >
            {VIEWS.map(each => (
              <Tab key={each} id={each} className={classNames.tab}>
                {t(`scorecards.page.views.${each}`)}
              </Tab>
            ))}
          </TabList>
          {/* A panel of its own for each: one that changes its id is not the one that its tab names. */}
          <TabPanel key={view} id={view} className={classNames.view}>
            {hasFilters && (
              <ServiceFilters
                filter={filter}
                scorecard={scorecard}
                onChange={actions.setFilter}
                onClear={actions.clearFilter}
              />
            )}
            {view === 'services' && (
              <ServicesSection
                id={id}
                query={query}
                list={results}
                scorecard={scorecard}
                actions={actions}
              />
            )}
            {view === 'teams' && (
              <HeatMapSection
                query={query}
                answer={rollup}
                scorecard={scorecard}
                actions={actions}
              />
            )}
            {view === 'trend' && (
              <TrendSection
                days={query.days}
                answer={trend}
                scorecard={scorecard}
                onDays={actions.setDays}
              />
            )}
            {view === 'checks' && (
              <CheckList
                scorecard={scorecard}
                onShow={check => actions.showServices({ check: [check] })}
              />
            )}
            {view === 'exemptions' && (
              <ExemptionsSection
                id={id}
                cursor={query.cursor}
                onPage={actions.goTo}
              />
            )}
            {view === 'dryRun' && (
              <DryRunSection id={id} draft={draft} onDraft={setDraft} />
            )}
          </TabPanel>
        </Tabs>
      )}
    </>
  );
}
