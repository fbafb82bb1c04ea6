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

import type { ReactNode } from 'react';
import { Cell, Column, type ColumnConfig, type TableItem } from '@backstage/ui';
import classNames from './stackedColumn.module.css';

/** A column whose cells stand below each other where the table is narrow, each with the name of its column. */
export function stackedColumn<Row extends TableItem>(options: {
  id: string;
  label: string;
  isRowHeader?: boolean;
  isSortable?: boolean;
  content: (row: Row) => ReactNode;
}): ColumnConfig<Row> {
  const { id, label, isRowHeader, isSortable = false, content } = options;
  return {
    id,
    label,
    isRowHeader,
    isSortable,
    header: () => (
      <Column id={id} isRowHeader={isRowHeader} allowsSorting={isSortable}>
        {label}
      </Column>
    ),
    cell: row => (
      <Cell className={classNames.cell}>
        {!isRowHeader && (
          <div className={classNames.label} aria-hidden>
            {label}
          </div>
        )}
        <div>{content(row)}</div>
      </Cell>
    ),
  };
}
