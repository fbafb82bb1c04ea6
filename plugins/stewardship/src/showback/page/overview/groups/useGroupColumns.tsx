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
import type {
  CostFigures,
  CostGroup,
  CostOverview,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { stackedColumn } from '../../../../widgets/stackedColumn';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useOverviewWords } from '../useOverviewWords';
import { ChangeCell } from './ChangeCell';
import { changeOf, isCompared, shareOf } from './changeOf';
import { ServicesLink } from './ServicesLink';
import classNames from './useGroupColumns.module.css';

type Row = CostGroup & { id: string };

type Figure = Exclude<keyof CostFigures, 'currency'>;

/** The columns of the table of groups. */
export function useGroupColumns(overview: CostOverview): ColumnConfig<Row>[] {
  const { by, currency, allocated } = overview;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatPercent } = useMoneyWords();
  const { nameOf } = useOverviewWords();

  return useMemo(() => {
    const whole = allocated.find(each => each.currency === currency)?.amount;
    const isEntity = ['team', 'system', 'domain', 'service'].includes(by);

    /** Of each currency on its own, the chosen one first. */
    function amounts(row: Row, figure: Figure) {
      const rank = (each: CostFigures) => (each.currency === currency ? 0 : 1);
      const figures = [...row.figures].sort((a, b) => rank(a) - rank(b));
      const own = figures.find(each => rank(each) === 0);
      const others = figures.filter(
        each => rank(each) > 0 && /[1-9]/.test(each[figure]),
      );
      return (
        <div className={classNames.amounts}>
          {(own || others.length === 0) && (
            <div>
              {formatMoney({ currency, amount: own ? own[figure] : '0' })}
            </div>
          )}
          {others.map(each => (
            <div key={each.currency} className={classNames.muted}>
              {formatMoney({
                currency: each.currency,
                amount: each[figure],
              })}
            </div>
          ))}
        </div>
      );
    }
    function shareLine({ figures }: Row) {
      const own = figures.find(each => each.currency === currency);
      const share = own && shareOf(own.total, whole);
      return own === undefined ? (
        <div className={classNames.muted}>
          {t('showback.page.overview.groups.noneIn', { currency })}
        </div>
      ) : (
        share !== undefined && (
          <div className={classNames.muted}>
            {t('showback.page.overview.groups.share', {
              share: formatPercent(share),
              currency,
            })}
          </div>
        )
      );
    }
    const figureColumn = (id: Figure) =>
      stackedColumn<Row>({
        id,
        label: t(`showback.page.overview.columns.${id}`),
        content: row => amounts(row, id),
      });

    return [
      stackedColumn<Row>({
        id: 'name',
        label: t(`showback.page.overview.dimensions.${by}`),
        isRowHeader: true,
        content: row => (
          <>
            <strong className={row.key ? undefined : classNames.none}>
              {row.entity ? (
                <EntityName entity={row.entity}>{nameOf(row, by)}</EntityName>
              ) : (
                nameOf(row, by)
              )}
            </strong>
            {by !== 'service' && (
              <div className={classNames.muted}>
                <ServicesLink group={row} by={by} />
              </div>
            )}
          </>
        ),
      }),
      stackedColumn<Row>({
        id: 'total',
        label: t('showback.page.overview.columns.total'),
        content: row => (
          <>
            {amounts(row, 'total')}
            {shareLine(row)}
          </>
        ),
      }),
      ...(isCompared(overview)
        ? [
            stackedColumn<Row>({
              id: 'change',
              label: t('showback.page.overview.columns.change'),
              content: row => (
                <ChangeCell
                  change={changeOf(row, overview)}
                  currency={currency}
                />
              ),
            }),
          ]
        : []),
      figureColumn('direct'),
      figureColumn('sharedIn'),
      figureColumn('sharedOut'),
      ...(isEntity ? [figureColumn('dependent')] : []),
    ];
  }, [
    t,
    nameOf,
    formatMoney,
    formatPercent,
    overview,
    by,
    currency,
    allocated,
  ]);
}
