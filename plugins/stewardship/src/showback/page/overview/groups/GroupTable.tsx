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

import { useMemo } from 'react';
import { Button, Text } from '@backstage/ui';
import type { CostOverview } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { StackedTable } from '../../../../widgets/StackedTable';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { PAGE_SIZES, type OverviewQuery } from '../overviewQuery';
import type { OverviewActions } from '../useOverviewQuery';
import { useOverviewWords } from '../useOverviewWords';
import { useGroupColumns } from './useGroupColumns';
import classNames from './GroupTable.module.css';

/** One page of the teams, systems and so on, with what they cost. */
export function GroupTable(props: {
  overview: CostOverview;
  loading: boolean;
  query: OverviewQuery;
  actions: OverviewActions;
}) {
  const { overview, loading, query, actions } = props;
  const { items, pageInfo, by, currency, currencies } = overview;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { comparisonOf } = useOverviewWords();
  const columns = useGroupColumns(overview);
  const rows = useMemo(
    () =>
      items.map(item => ({
        ...item,
        // It becomes a part of ids in the page, which bear no spaces and quotes.
        id: `group-${encodeURIComponent(item.key)}`,
      })),
    [items],
  );
  const isFiltered = Object.keys(query.filter).length > 0;
  const { text } = query.filter;
  const unmatched = text ? 'noNameHint' : 'noMatchHint';
  const hint = isFiltered ? unmatched : 'noneHint';
  const named = {
    dimension: t(`showback.page.overview.dimensions.${by}`).toLocaleLowerCase(),
    text: text ?? '',
  };

  return (
    <>
      <div className={classNames.hints}>
        <Text as="p" variant="body-small">
          {t('showback.page.overview.groups.hint')}
        </Text>
        <Text as="p" variant="body-small">
          {comparisonOf(overview)}{' '}
          {currencies.length > 1 &&
            t('showback.page.overview.groups.sortedBy', { currency })}
        </Text>
      </div>
      <div className={classNames.table}>
        <StackedTable
          isWide
          columnConfig={columns}
          data={rows}
          isStale={loading}
          pagination={{
            type: 'page',
            pageSize: query.limit,
            pageSizeOptions: PAGE_SIZES.map(size => ({
              label: t('showback.page.overview.groups.pageSize', { size }),
              value: size,
            })),
            totalCount: overview.totalItems,
            getLabel: ({ totalCount = 0 }) =>
              t(`showback.page.overview.groups.total.${by}`, {
                count: totalCount,
              }),
            hasNextPage: !loading && pageInfo.nextCursor !== undefined,
            hasPreviousPage:
              !loading &&
              (pageInfo.prevCursor !== undefined || query.cursor !== undefined),
            onNextPage: () => actions.goTo(pageInfo.nextCursor),
            onPreviousPage: () => actions.goTo(pageInfo.prevCursor),
            onPageSizeChange: actions.setLimit,
          }}
          emptyState={
            <div className={classNames.empty}>
              <Text as="h3" variant="body-large" weight="bold">
                {text && Object.keys(query.filter).length === 1
                  ? t('showback.page.overview.groups.empty.noName', named)
                  : t(
                      isFiltered
                        ? 'showback.page.overview.groups.empty.noMatch'
                        : 'showback.page.overview.groups.empty.none',
                    )}
              </Text>
              <Text as="p">
                {t(`showback.page.overview.groups.empty.${hint}`)}
              </Text>
              {isFiltered && (
                <Button
                  size="small"
                  variant="secondary"
                  onPress={actions.clearFilter}
                >
                  {t('showback.page.overview.filters.clear')}
                </Button>
              )}
            </div>
          }
        />
      </div>
    </>
  );
}
