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

import { useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { CsvButton } from '../../../widgets/CsvButton';
import { NotPermitted } from '../../NotPermitted';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { ChangesSection } from './changes/ChangesSection';
import { ChartSection } from './chart/ChartSection';
import { GroupTable } from './groups/GroupTable';
import { EmptyCosts } from './states/EmptyCosts';
import { Failure } from './states/Failure';
import { isNotPermitted } from './states/isNotPermitted';
import { Loading } from './states/Loading';
import { OverviewFilters } from './switches/OverviewFilters';
import { OverviewSwitches } from './switches/OverviewSwitches';
import { GapsSection } from './totals/GapsSection';
import { TotalsSection } from './totals/TotalsSection';
import { UnallocatedSection } from './unallocated/UnallocatedSection';
import { requestOf } from './overviewQuery';
import { useOverviewAnswers } from './useOverviewAnswers';
import { useOverviewQuery } from './useOverviewQuery';
import classNames from './OverviewView.module.css';

/** What the services cost that the reader may see, by teams, systems and so on, and what belongs to none. */
export function OverviewView() {
  const { query, actions } = useOverviewQuery();
  const { list, chart } = useOverviewAnswers(query);
  const { costs } = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { value: overview, error, loading } = list;
  const unallocated = useRef<HTMLElement>(null);

  if (isNotPermitted(error)) {
    return <NotPermitted />;
  }
  if (overview && overview.availableMonths.length === 0) {
    return <EmptyCosts completeness={overview.completeness} />;
  }
  return (
    <div className={classNames.view}>
      <OverviewSwitches query={query} overview={overview} actions={actions} />
      <OverviewFilters
        filter={query.filter}
        onChange={actions.setFilter}
        onClear={actions.clearFilter}
      />
      {error && (
        <Failure
          title={
            overview
              ? t('showback.page.overview.error.refreshFailed', {
                  message: error.message,
                })
              : t('showback.page.overview.error.title')
          }
          description={overview ? undefined : error.message}
          onRetry={list.reload}
          onFirstPage={
            query.cursor === undefined
              ? undefined
              : () => actions.goTo(undefined)
          }
        />
      )}
      {!overview && !error && (
        <Loading label={t('showback.page.overview.loading')} height={480} />
      )}
      {overview && (
        <div className={classNames.answer} aria-busy={loading}>
          <TotalsSection
            overview={overview}
            onShowUnallocated={() => unallocated.current?.focus()}
          />
          <GapsSection completeness={overview.completeness} />
          <ChartSection answer={chart} by={query.by} />
          <section
            aria-label={t('showback.page.overview.groups.title')}
            className={classNames.section}
          >
            <div className={classNames.bar}>
              <Text as="h2" variant="title-x-small" weight="bold">
                {t('showback.page.overview.groups.title')}
              </Text>
              <CsvButton
                label={t('showback.page.overview.export.csv')}
                read={() => costs.exportCosts(requestOf(query))}
                fileName={date =>
                  t('showback.page.overview.export.name', {
                    dimension: query.by,
                    date,
                  })
                }
                failed={(message, isUnreachable) =>
                  isUnreachable
                    ? t('showback.page.overview.export.unreachable')
                    : t('showback.page.overview.export.failed', { message })
                }
              />
            </div>
            <GroupTable
              overview={overview}
              loading={loading}
              query={query}
              actions={actions}
            />
          </section>
          <ChangesSection overview={overview} />
          <UnallocatedSection overview={overview} sectionRef={unallocated} />
        </div>
      )}
    </div>
  );
}
