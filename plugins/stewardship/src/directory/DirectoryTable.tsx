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
import { Button, Table, Text, type SortDescriptor } from '@backstage/ui';
import type {
  DirectoryPage,
  DirectoryRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { PAGE_SIZES, type DirectoryQuery } from './directoryQuery';
import { useDirectoryColumns } from './useDirectoryColumns';
import classNames from './DirectoryTable.module.css';

type Order = NonNullable<DirectoryRequest['orderBy']>;

/** One page of the directory. */
export function DirectoryTable(props: {
  page: DirectoryPage | undefined;
  loading: boolean;
  query: DirectoryQuery;
  onOrder: (order: Order) => void;
  onLimit: (limit: number) => void;
  onPage: (cursor: string | undefined) => void;
  onClear: () => void;
}) {
  const { page, loading, query, onOrder, onLimit, onPage, onClear } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const columns = useDirectoryColumns();
  const rows = useMemo(
    () => page?.items.map(summary => ({ ...summary, id: summary.ref })),
    [page],
  );
  const isFiltered = Object.keys(query.filter).length > 0;

  return (
    <Table
      className={classNames.table}
      columnConfig={columns}
      data={rows}
      isPending={loading}
      isStale={loading && rows !== undefined}
      sort={{
        descriptor: sortDescriptor(query.orderBy),
        onSortChange: ({ column, direction }) =>
          onOrder({
            field: column as Order['field'],
            order: direction === 'descending' ? 'desc' : 'asc',
          }),
      }}
      pagination={{
        type: 'page',
        pageSize: query.limit,
        pageSizeOptions: PAGE_SIZES.map(size => ({
          label: t('directory.pageSize', { size }),
          value: size,
        })),
        totalCount: page?.totalItems,
        getLabel: ({ totalCount = 0 }) =>
          t('directory.total', { count: totalCount }),
        hasNextPage: !loading && page?.pageInfo.nextCursor !== undefined,
        hasPreviousPage:
          !loading &&
          (page?.pageInfo.prevCursor !== undefined ||
            query.cursor !== undefined),
        onNextPage: () => onPage(page?.pageInfo.nextCursor),
        onPreviousPage: () => onPage(page?.pageInfo.prevCursor),
        onPageSizeChange: onLimit,
      }}
      emptyState={
        <div className={classNames.empty}>
          <Text as="h2" variant="body-large" weight="bold">
            {t(
              isFiltered
                ? 'directory.empty.noMatch'
                : 'directory.empty.noEntities',
            )}
          </Text>
          <Text as="p">
            {t(
              isFiltered
                ? 'directory.empty.noMatchHint'
                : 'directory.empty.noEntitiesHint',
            )}
          </Text>
          {isFiltered && (
            <Button size="small" variant="secondary" onPress={onClear}>
              {t('directory.filters.clear')}
            </Button>
          )}
        </div>
      }
    />
  );
}

function sortDescriptor(order: Order | undefined): SortDescriptor | null {
  return order
    ? {
        column: order.field,
        direction: order.order === 'desc' ? 'descending' : 'ascending',
      }
    : null;
}
