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
import { Alert, Button, Text } from '@backstage/ui';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useFacets } from '../../widgets/useFacets';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { ExportButtons } from './ExportButtons';
import { LifecycleFilters } from './LifecycleFilters';
import { WhoMustActPanel } from './panel/WhoMustActPanel';
import { SummarySection } from './SummarySection';
import { TechnologyTable } from './table/TechnologyTable';
import { TimelineSection } from './timeline/TimelineSection';
import { useAnswer } from '../../widgets/useAnswer';
import { useLifecycleQuery } from './useLifecycleQuery';
import { useTierTitles } from './useTierTitles';
import classNames from './LifecyclePage.module.css';

/**
 * How long everything lasts that the fleet runs on, as far as the reader may see it, and who must act.
 *
 * @public
 */
export function LifecyclePage() {
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipTranslationRef);
  const lifecycle = useLifecycleQuery();
  const { query } = lifecycle;
  const { filter, sort, limit, cursor, zoom, open } = query;
  const request = { ...filter, sort, limit, cursor };
  const list = useAnswer(JSON.stringify(request), () =>
    api.listTechnologies(request),
  );
  const timeline = useAnswer(JSON.stringify(filter), () =>
    api.getTechnologyTimeline(filter),
  );
  const facets = useFacets();
  const tierTitle = useTierTitles(facets);
  const summary = list.value?.summary;

  return (
    <div className={classNames.page}>
      <LifecycleFilters
        filter={filter}
        facets={facets}
        onChange={lifecycle.setFilter}
        onClear={lifecycle.clearFilter}
      />
      {summary && <SummarySection summary={summary} filter={filter} />}
      <TimelineSection
        answer={timeline}
        zoom={zoom}
        onZoom={lifecycle.setZoom}
        onOpen={lifecycle.open}
      />
      <div className={classNames.bar}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('lifecycle.page.table')}
        </Text>
        <ExportButtons filter={filter} />
      </div>
      {list.error ? (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('lifecycle.page.error.title')}
          description={list.error.message}
          customActions={
            <>
              {cursor && (
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => lifecycle.goTo(undefined)}
                >
                  {t('lifecycle.page.error.firstPage')}
                </Button>
              )}
              <Button size="small" variant="secondary" onPress={list.reload}>
                {t('lifecycle.page.error.retry')}
              </Button>
            </>
          }
        />
      ) : (
        <TechnologyTable
          page={list.value}
          loading={list.loading}
          query={query}
          tierTitle={tierTitle}
          onOpen={lifecycle.open}
          onSort={lifecycle.setSort}
          onLimit={lifecycle.setLimit}
          onPage={lifecycle.goTo}
          onClear={lifecycle.clearFilter}
        />
      )}
      {open && (
        <WhoMustActPanel
          key={JSON.stringify(open)}
          open={open}
          sources={summary?.sources ?? []}
          tierTitle={tierTitle}
          onClose={lifecycle.close}
          onDecided={list.reload}
        />
      )}
    </div>
  );
}
