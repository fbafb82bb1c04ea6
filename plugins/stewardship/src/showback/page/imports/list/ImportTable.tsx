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

import { Button, Select, Text } from '@backstage/ui';
import type { CostImportPage } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { StackedTable } from '../../../../widgets/StackedTable';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import {
  COMMAND_SNIPPET,
  CONFIG_SNIPPET,
} from '../../overview/states/costSnippets';
import { PAGE_SIZES, type ImportsQuery } from '../importsQuery';
import type { ImportsActions } from '../useImportsQuery';
import { useImportColumns } from './useImportColumns';
import classNames from './ImportTable.module.css';

const ALL = '*';

/** One page of the imports, the latest first. */
export function ImportTable(props: {
  page: CostImportPage;
  isStale: boolean;
  query: ImportsQuery;
  actions: ImportsActions;
}) {
  const { page, isStale, query, actions } = props;
  const { items, totalItems, pageInfo, sources } = page;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const columns = useImportColumns({ onOpen: actions.open });
  const named =
    query.source === undefined || sources.some(({ id }) => id === query.source)
      ? sources
      : [...sources, { id: query.source, title: query.source }];

  return (
    <section
      aria-label={t('showback.page.imports.title')}
      className={classNames.section}
    >
      <div className={classNames.bar}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('showback.page.imports.title')}
        </Text>
        {named.length > 1 && (
          <Select
            className={classNames.select}
            size="small"
            label={t('showback.page.imports.source')}
            options={[
              { id: ALL, label: t('showback.page.imports.allSources') },
              ...named.map(({ id, title }) => ({ id, label: title })),
            ]}
            value={query.source ?? ALL}
            onChange={key => {
              const chosen =
                key === null || key === ALL ? undefined : String(key);
              if (chosen !== query.source) {
                actions.setSource(chosen);
              }
            }}
          />
        )}
      </div>
      <div className={classNames.table}>
        <StackedTable
          isWide
          columnConfig={columns}
          data={items}
          isStale={isStale}
          pagination={{
            type: 'page',
            pageSize: query.limit,
            pageSizeOptions: PAGE_SIZES.map(size => ({
              label: t('showback.page.imports.pageSize', { size }),
              value: size,
            })),
            totalCount: totalItems,
            getLabel: ({ totalCount = 0 }) =>
              t('showback.page.imports.total', { count: totalCount }),
            hasNextPage: !isStale && pageInfo.nextCursor !== undefined,
            hasPreviousPage:
              !isStale &&
              (pageInfo.prevCursor !== undefined || query.cursor !== undefined),
            onNextPage: () => actions.goTo(pageInfo.nextCursor),
            onPreviousPage: () => actions.goTo(pageInfo.prevCursor),
            onPageSizeChange: actions.setLimit,
          }}
          emptyState={
            query.source === undefined ? (
              <NothingImported />
            ) : (
              <div className={classNames.empty}>
                <Text as="h3" variant="body-large" weight="bold">
                  {t('showback.page.imports.empty.ofSource')}
                </Text>
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => actions.setSource(undefined)}
                >
                  {t('showback.page.imports.empty.showAll')}
                </Button>
              </div>
            )
          }
        />
      </div>
    </section>
  );
}

function NothingImported() {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <div className={classNames.empty}>
      <Text as="h3" variant="body-large" weight="bold">
        {t('showback.page.imports.empty.title')}
      </Text>
      <Text as="p">{t('showback.page.imports.empty.hint')}</Text>
      <CopyableSnippet
        label={t('showback.page.overview.empty.config')}
        text={CONFIG_SNIPPET}
      />
      <CopyableSnippet
        label={t('showback.page.overview.empty.command')}
        text={COMMAND_SNIPPET}
      />
    </div>
  );
}
