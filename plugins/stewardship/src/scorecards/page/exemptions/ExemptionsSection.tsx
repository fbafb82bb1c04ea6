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
import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useAnswer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { StackedTable } from '../../../widgets/StackedTable';
import { useExemptionColumns } from './useExemptionColumns';
import classNames from './ExemptionsSection.module.css';

const PAGE_SIZE = 25;

/** The exemptions of a scorecard that somebody has asked for and nobody has decided about. */
export function ExemptionsSection(props: {
  id: string;
  cursor: string | undefined;
  onPage: (cursor: string | undefined) => void;
}) {
  const { id, cursor, onPage } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { value, loading, error, reload } = useAnswer(cursor ?? '', () =>
    api.listExemptions({
      status: ['requested'],
      scorecard: id,
      limit: PAGE_SIZE,
      cursor,
    }),
  );
  const columns = useExemptionColumns();
  const rows = useMemo(() => value?.items, [value]);
  const { nextCursor, prevCursor } = value?.pageInfo ?? {};

  return (
    <section
      className={classNames.section}
      aria-label={t('scorecards.page.exemptions.title')}
      aria-busy={loading}
    >
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('scorecards.page.exemptions.title')}
      </Text>
      {error && (
        <Failure
          title={t('scorecards.page.exemptions.error')}
          error={error}
          onRetry={reload}
          onFirstPage={cursor ? () => onPage(undefined) : undefined}
        />
      )}
      {!rows && !error && (
        <Loading label={t('scorecards.page.exemptions.loading')} height={200} />
      )}
      {rows?.length === 0 && (
        <Text as="p">{t('scorecards.page.exemptions.empty')}</Text>
      )}
      {rows && rows.length > 0 && (
        <StackedTable
          columnConfig={columns}
          data={rows}
          isStale={loading}
          pagination={{
            type: 'page',
            pageSize: PAGE_SIZE,
            pageSizeOptions: [{ label: String(PAGE_SIZE), value: PAGE_SIZE }],
            showPageSizeOptions: false,
            totalCount: value?.totalItems,
            getLabel: ({ totalCount = 0 }) =>
              t('scorecards.page.exemptions.total', { count: totalCount }),
            hasNextPage: !loading && nextCursor !== undefined,
            hasPreviousPage:
              !loading && (prevCursor !== undefined || cursor !== undefined),
            onNextPage: () => onPage(nextCursor),
            onPreviousPage: () => onPage(prevCursor),
          }}
        />
      )}
    </section>
  );
}
