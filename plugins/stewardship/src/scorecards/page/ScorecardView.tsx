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
import { Alert, Button, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isGone } from '../../widgets/requestErrors';
import { useAnswer } from '../../widgets/useAnswer';
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
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const request = { ...filter, id };
  const fleet = useAnswer(JSON.stringify(request), () =>
    api.getScorecard(request),
  );
  const scorecard = fleet.value;
  const [draft, setDraft] = useDefinitionDraft(id);
  const hasFilters = view !== 'exemptions' && view !== 'dryRun';
  const isMissing = isGone(fleet.error);

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
      {fleet.error && !isMissing && (
        <Failure
          title={
            scorecard
              ? t('scorecards.page.error.refreshFailed', {
                  message: fleet.error.message,
                })
              : t('scorecards.page.error.title')
          }
          error={fleet.error}
          onRetry={fleet.reload}
        />
      )}
      {scorecard && <ScorecardHead scorecard={scorecard} />}
      {!scorecard && !fleet.error && (
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
                scorecard={scorecard}
                actions={actions}
              />
            )}
            {view === 'teams' && (
              <HeatMapSection
                id={id}
                query={query}
                scorecard={scorecard}
                actions={actions}
              />
            )}
            {view === 'trend' && (
              <TrendSection
                id={id}
                query={query}
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
