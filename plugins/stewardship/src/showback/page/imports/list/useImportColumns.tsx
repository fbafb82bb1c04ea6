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
import type { ColumnConfig } from '@backstage/ui';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { stackedColumn } from '../../../../widgets/stackedColumn';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useImportWords } from '../useImportWords';
import { ProgressLine } from './ProgressLine';
import { ShortList } from './ShortList';
import { StatusMark } from './StatusMark';
import classNames from './useImportColumns.module.css';

/** The columns of the table of imports. */
export function useImportColumns(options: {
  onOpen: (id: string) => void;
}): ColumnConfig<CostImport>[] {
  const { onOpen } = options;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { moment } = useTimeWords();
  const { formatMoney, formatMonth } = useMoneyWords();
  const { durationOf, requesterOf } = useImportWords();

  return useMemo(() => {
    const muted = (text: string) => (
      <div className={classNames.muted}>{text}</div>
    );
    /** Of what is not known before it is done. */
    const pending = '–';
    return [
      stackedColumn<CostImport>({
        id: 'source',
        label: t('showback.page.imports.columns.source'),
        isRowHeader: true,
        content: ({ id, source, startedAt }) => (
          <button
            type="button"
            className={classNames.open}
            title={t('showback.page.imports.open', {
              source: source.title,
              at: moment(startedAt),
            })}
            onClick={() => onOpen(id)}
          >
            {source.title}
          </button>
        ),
      }),
      stackedColumn<CostImport>({
        id: 'status',
        label: t('showback.page.imports.columns.status'),
        content: item => (
          <>
            <StatusMark of={item} />
            {item.status === 'running' && <ProgressLine of={item} />}
            {item.status === 'failed' && muted(item.problem ?? '')}
          </>
        ),
      }),
      stackedColumn<CostImport>({
        id: 'started',
        label: t('showback.page.imports.columns.started'),
        content: item => {
          const duration = durationOf(item);
          return (
            <>
              <Age at={item.startedAt} />
              {duration && muted(t('showback.page.imports.took', { duration }))}
              <div className={classNames.muted} title={item.requestedBy}>
                {t('showback.page.imports.requestedBy', {
                  requester: requesterOf(item),
                })}
              </div>
            </>
          );
        },
      }),
      stackedColumn<CostImport>({
        id: 'rows',
        label: t('showback.page.imports.columns.rows'),
        content: ({ status, rowsRead, rowsTaken, rowsRejected }) =>
          status === 'running' ? (
            pending
          ) : (
            <>
              <div>{t('showback.page.imports.read', { count: rowsRead })}</div>
              {/* Of what failed, nothing was. */}
              {status !== 'failed' &&
                muted(t('showback.page.imports.taken', { rows: rowsTaken }))}
              {rowsRejected > 0 ? (
                <strong>
                  {t('showback.page.imports.rejected', { rows: rowsRejected })}
                </strong>
              ) : (
                muted(t('showback.page.imports.noneRejected'))
              )}
            </>
          ),
      }),
      stackedColumn<CostImport>({
        id: 'totals',
        label: t('showback.page.imports.columns.totals'),
        content: ({ status, totals }) =>
          status === 'running' ? (
            pending
          ) : (
            <div className={classNames.totals}>
              {totals.map(({ currency, effective }) => (
                <div key={currency}>
                  {formatMoney({ currency, amount: effective })}
                </div>
              ))}
              {totals.length === 0 && t('showback.page.imports.none')}
            </div>
          ),
      }),
      stackedColumn<CostImport>({
        id: 'periods',
        label: t('showback.page.imports.columns.periods'),
        content: ({ status, periods }) =>
          status === 'running' ? (
            pending
          ) : (
            <ShortList
              texts={periods.map(formatMonth)}
              total={periods.length}
              ofWhat="morePeriods"
            />
          ),
      }),
      stackedColumn<CostImport>({
        id: 'files',
        label: t('showback.page.imports.columns.files'),
        content: ({ files, totalFiles }) => (
          <ShortList texts={files} total={totalFiles} ofWhat="moreFiles" />
        ),
      }),
    ];
  }, [t, moment, formatMoney, formatMonth, durationOf, requesterOf, onOpen]);
}
