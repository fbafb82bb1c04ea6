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
  TechnologyPage,
  TechnologyRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { StackedTable } from '../../../widgets/StackedTable';
import {
  PAGE_SIZES,
  type CycleKey,
  type LifecycleQuery,
} from '../lifecycleQuery';
import { useTechnologyColumns } from './useTechnologyColumns';
import classNames from './TechnologyTable.module.css';

type Sort = NonNullable<TechnologyRequest['sort']>;

/** One page of the release cycles in use. */
export function TechnologyTable(props: {
  page: TechnologyPage | undefined;
  loading: boolean;
  query: LifecycleQuery;
  tierTitle: (tierId: string) => string;
  onOpen: (cycle: CycleKey) => void;
  onSort: (sort: Sort) => void;
  onLimit: (limit: number) => void;
  onPage: (cursor: string | undefined) => void;
  onClear: () => void;
}) {
  const { page, loading, query, tierTitle, onOpen, onPage, onClear } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const columns = useTechnologyColumns({ tierTitle, onOpen });
  const rows = useMemo(
    () =>
      page?.items.map(item => ({
        ...item,
        // It becomes a part of ids in the page, which bear no spaces and quotes.
        id: [item.product, item.cycle].map(encodeURIComponent).join('@'),
      })),
    [page],
  );
  const isFiltered = Object.keys(query.filter).length > 0;

  return (
    <StackedTable
      isWide
      sortLabel={t('lifecycle.page.sortBy')}
      columnConfig={columns}
      data={rows}
      isPending={loading}
      isStale={loading && rows !== undefined}
      sort={{
        descriptor: sortDescriptor(query.sort),
        // Each order makes sense in one direction only: what ends first, what most run on.
        onSortChange: ({ column }) => props.onSort(column as Sort),
      }}
      pagination={{
        type: 'page',
        pageSize: query.limit,
        pageSizeOptions: PAGE_SIZES.map(size => ({
          label: t('lifecycle.page.pageSize', { size }),
          value: size,
        })),
        totalCount: page?.totalItems,
        getLabel: ({ totalCount = 0 }) =>
          t('lifecycle.page.total', { count: totalCount }),
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
          <Text as="h3" variant="body-large" weight="bold">
            {t(
              isFiltered
                ? 'lifecycle.page.empty.noMatch'
                : 'lifecycle.page.empty.none',
            )}
          </Text>
          <Text as="p">
            {t(
              isFiltered
                ? 'lifecycle.page.empty.noMatchHint'
                : 'lifecycle.page.empty.noneHint',
            )}
          </Text>
          {isFiltered && (
            <Button size="small" variant="secondary" onPress={onClear}>
              {t('lifecycle.page.filters.clear')}
            </Button>
          )}
        </div>
      }
    />
  );
}

function sortDescriptor(sort: Sort = 'end'): SortDescriptor {
  return {
    column: sort,
    direction: sort === 'services' ? 'descending' : 'ascending',
  };
}
