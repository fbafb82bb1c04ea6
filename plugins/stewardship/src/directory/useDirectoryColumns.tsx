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
import { Cell, Column, type ColumnConfig } from '@backstage/ui';
import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  VerdictMark,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { TierBadge } from '../widgets';
import { CompletenessCell } from './CompletenessCell';
import { NameCell } from './NameCell';
import { ProblemCount } from './ProblemCount';
import classNames from './useDirectoryColumns.module.css';

type Row = EntitySummary & { id: string };

/** The columns of the directory. */
export function useDirectoryColumns(): ColumnConfig<Row>[] {
  const { t } = useTexts(stewardshipTranslationRef);

  return useMemo(() => {
    const column = (options: {
      id: keyof typeof classNames & string;
      label: string;
      isRowHeader?: boolean;
      isSortable?: boolean;
      content: (row: Row) => React.ReactNode;
    }): ColumnConfig<Row> => {
      const { id, label, isRowHeader, isSortable = true, content } = options;
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
        cell: row => <Cell className={classNames.cell}>{content(row)}</Cell>,
      };
    };
    const muted = (text: string) => (
      <span className={classNames.muted}>{text}</span>
    );

    return [
      column({
        id: 'name',
        label: t('directory.columns.name'),
        isRowHeader: true,
        content: row => <NameCell summary={row} />,
      }),
      column({
        id: 'tier',
        label: t('directory.columns.tier'),
        content: ({ tier }) =>
          tier ? (
            <TierBadge title={tier.title} />
          ) : (
            muted(t('directory.cells.noTier'))
          ),
      }),
      column({
        id: 'owner',
        label: t('directory.columns.owner'),
        content: ({ owner }) =>
          owner ? (
            <EntityName entity={owner} />
          ) : (
            muted(t('directory.cells.noOwner'))
          ),
      }),
      column({
        id: 'system',
        label: t('directory.columns.system'),
        content: ({ system }) => system && <EntityName entity={system} />,
      }),
      column({
        id: 'environments',
        label: t('directory.columns.environments'),
        isSortable: false,
        content: ({ environments }) => environments.join(', '),
      }),
      column({
        id: 'ladder',
        label: t('directory.columns.ladder'),
        isSortable: false,
        content: ({ ladder }) =>
          ladder ? (
            <VerdictMark verdict={ladder} />
          ) : (
            muted(t('directory.cells.untested'))
          ),
      }),
      column({
        id: 'problems',
        label: t('directory.columns.problems'),
        content: ({ problems }) => <ProblemCount problems={problems} />,
      }),
      column({
        id: 'completeness',
        label: t('directory.columns.completeness'),
        content: ({ completeness }) => (
          <CompletenessCell completeness={completeness} />
        ),
      }),
    ];
  }, [t]);
}
