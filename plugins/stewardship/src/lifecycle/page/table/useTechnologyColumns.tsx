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

import { useMemo, type ReactNode } from 'react';
import { Cell, Column, type ColumnConfig } from '@backstage/ui';
import type { TechnologyUse } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { PhaseMark } from '../../PhaseMark';
import { decisionNeed } from '../cycleStanding';
import type { CycleKey } from '../lifecycleQuery';
import { useCycleWords } from '../useCycleWords';
import { DecisionsCell } from './DecisionsCell';
import { OwnersCell } from './OwnersCell';
import { ServicesCell } from './ServicesCell';
import classNames from './useTechnologyColumns.module.css';

type Row = TechnologyUse & { id: string };

/** The columns of the table of release cycles. */
export function useTechnologyColumns(options: {
  tierTitle: (tierId: string) => string;
  onOpen: (cycle: CycleKey) => void;
}): ColumnConfig<Row>[] {
  const { tierTitle, onOpen } = options;
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf, endOf } = useCycleWords();

  return useMemo(() => {
    const column = (of: {
      id: 'product' | 'phase' | 'end' | 'services' | 'owners' | 'decisions';
      label: string;
      isRowHeader?: boolean;
      isSortable?: boolean;
      content: (row: Row) => ReactNode;
    }): ColumnConfig<Row> => {
      const { id, label, isRowHeader, isSortable = false, content } = of;
      return {
        id,
        label,
        isRowHeader,
        isSortable,
        header: () => (
          <Column
            id={id}
            isRowHeader={isRowHeader}
            allowsSorting={isSortable}
            className={classNames[id]}
          >
            {label}
          </Column>
        ),
        cell: row => (
          <Cell className={classNames.cell}>
            {/* Seen on narrow screens, where cells stand below each other. */}
            {!isRowHeader && (
              <div className={classNames.label} aria-hidden>
                {label}
              </div>
            )}
            <div>{content(row)}</div>
          </Cell>
        ),
      };
    };

    return [
      column({
        id: 'product',
        label: t('lifecycle.page.columns.technology'),
        isRowHeader: true,
        isSortable: true,
        content: row => (
          <button
            type="button"
            className={classNames.open}
            title={t('lifecycle.page.cells.open', { technology: nameOf(row) })}
            onClick={() => onOpen({ product: row.product, cycle: row.cycle })}
          >
            {nameOf(row)}
          </button>
        ),
      }),
      column({
        id: 'phase',
        label: t('lifecycle.page.columns.phase'),
        content: ({ phase }) => <PhaseMark phase={phase} />,
      }),
      column({
        id: 'end',
        label: t('lifecycle.page.columns.end'),
        isSortable: true,
        content: ({ endsOn, daysLeft, overridden }) => (
          <>
            {endOf(endsOn, daysLeft)}
            {overridden && (
              <div className={classNames.muted}>
                {t('lifecycle.page.cells.overridden', {
                  reason: overridden.reason,
                })}
              </div>
            )}
          </>
        ),
      }),
      column({
        id: 'services',
        label: t('lifecycle.page.columns.services'),
        isSortable: true,
        content: ({ services }) => (
          <ServicesCell services={services} tierTitle={tierTitle} />
        ),
      }),
      column({
        id: 'owners',
        label: t('lifecycle.page.columns.owners'),
        content: ({ services }) => <OwnersCell services={services} />,
      }),
      column({
        id: 'decisions',
        label: t('lifecycle.page.columns.decisions'),
        content: row => (
          <DecisionsCell
            need={decisionNeed(row)}
            decisions={row.decisions}
            services={row.services.total}
          />
        ),
      }),
    ];
  }, [t, nameOf, endOf, tierTitle, onOpen]);
}
