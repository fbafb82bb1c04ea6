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
import { Button, Text, type SortDescriptor } from '@backstage/ui';
import type {
  ScorecardLevel,
  ScorecardResultPage,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import {
  PAGE_SIZES,
  type ScorecardQuery,
  type ServiceOrder,
} from '../scorecardQuery';
import { StackedTable } from '../../../widgets/StackedTable';
import { useServiceColumns } from './useServiceColumns';
import classNames from './ServiceTable.module.css';

const NO_LEVELS: ScorecardLevel[] = [];

/** One page of the services that a scorecard is for. */
export function ServiceTable(props: {
  scorecardId: string;
  page: ScorecardResultPage | undefined;
  levels: ScorecardLevel[] | undefined;
  loading: boolean;
  query: ScorecardQuery;
  onOrder: (order: ServiceOrder) => void;
  onLimit: (limit: number) => void;
  onPage: (cursor: string | undefined) => void;
  onClear: () => void;
}) {
  const { scorecardId, page, levels = NO_LEVELS, query, onPage } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const columns = useServiceColumns({ scorecardId, levels });
  const rows = useMemo(
    () => page?.items.map(result => ({ ...result, id: result.entity.ref })),
    [page],
  );
  const loading = props.loading || rows === undefined;
  const isFiltered = Object.keys(query.filter).length > 0;

  return (
    <StackedTable
      sortLabel={t('scorecards.page.services.sortBy')}
      columnConfig={columns}
      data={rows}
      isPending={loading}
      isStale={loading && rows !== undefined}
      sort={{
        descriptor: sortDescriptor(query.orderBy),
        onSortChange: ({ column, direction }) =>
          props.onOrder({
            field: column as ServiceOrder['field'],
            order: direction === 'descending' ? 'desc' : 'asc',
          }),
      }}
      pagination={{
        type: 'page',
        pageSize: query.limit,
        pageSizeOptions: PAGE_SIZES.map(size => ({
          label: t('scorecards.page.services.pageSize', { size }),
          value: size,
        })),
        totalCount: page?.totalItems,
        getLabel: ({ totalCount = 0 }) =>
          t('scorecards.page.services.total', { count: totalCount }),
        hasNextPage: !loading && page?.pageInfo.nextCursor !== undefined,
        hasPreviousPage:
          !loading &&
          (page?.pageInfo.prevCursor !== undefined ||
            query.cursor !== undefined),
        onNextPage: () => onPage(page?.pageInfo.nextCursor),
        onPreviousPage: () => onPage(page?.pageInfo.prevCursor),
        onPageSizeChange: props.onLimit,
      }}
      emptyState={
        <div className={classNames.empty}>
          <Text as="h4" variant="body-large" weight="bold">
            {t(
              isFiltered
                ? 'scorecards.page.services.empty.noMatch'
                : 'scorecards.page.services.empty.none',
            )}
          </Text>
          <Text as="p">
            {t(
              isFiltered
                ? 'scorecards.page.services.empty.noMatchHint'
                : 'scorecards.page.services.empty.noneHint',
            )}
          </Text>
          {isFiltered && (
            <Button size="small" variant="secondary" onPress={props.onClear}>
              {t('scorecards.page.filters.clear')}
            </Button>
          )}
        </div>
      }
    />
  );
}

function sortDescriptor(
  order: ServiceOrder | undefined,
): SortDescriptor | null {
  return order
    ? {
        column: order.field,
        direction: order.order === 'desc' ? 'descending' : 'ascending',
      }
    : null;
}
