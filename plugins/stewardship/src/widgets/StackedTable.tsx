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

import type { CSSProperties } from 'react';
import { Table, type TableItem, type TableProps } from '@backstage/ui';
import classNames from './StackedTable.module.css';

/** A table whose rows become cards where it is narrow. Its columns are made by `stackedColumn`. */
export function StackedTable<Row extends TableItem>(
  props: TableProps<Row> & {
    /** What stands before the columns to sort by, where nothing else is left of the head. */
    sortLabel?: string;
    /** True where its columns need more room before they are squeezed. */
    isWide?: boolean;
  },
) {
  const { sortLabel = '', isWide, ...table } = props;
  const style: CSSProperties & Record<'--stacked-sort', string> = {
    // A text of CSS.
    '--stacked-sort': JSON.stringify(sortLabel),
  };
  return (
    <div
      className={classNames.frame}
      data-wide={isWide || undefined}
      style={style}
    >
      <Table {...table} className={classNames.table} />
    </div>
  );
}
