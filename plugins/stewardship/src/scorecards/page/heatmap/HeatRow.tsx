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

import { memo } from 'react';
import type { HeatCell } from './useHeatTable';
import classNames from './HeatRow.module.css';

function Row(props: {
  index: number;
  name: string;
  services: string;
  /** In the order of the checks. */
  cells: HeatCell[];
  /** The cell that the Tab key reaches, where it is in this row. */
  tabStop: number | undefined;
}) {
  const { index, name, services, cells, tabStop } = props;
  return (
    <tr>
      <th scope="row" className={classNames.head}>
        <span className={classNames.name}>{name}</span>
        <span className={classNames.services}>{services}</span>
      </th>
      {cells.map(({ heat, share, unknown, spoken }, column) => (
        <td key={column} className={classNames.place}>
          <button
            type="button"
            className={classNames.cell}
            data-row={index}
            data-column={column}
            data-heat={heat}
            tabIndex={column === tabStop ? 0 : -1}
          >
            <span className={classNames.spoken}>{spoken}</span>
            <span aria-hidden>{share}</span>
            {unknown && (
              <span className={classNames.unknown} aria-hidden>
                {unknown}
              </span>
            )}
          </button>
        </td>
      ))}
    </tr>
  );
}

/** The checks of one team. There may be thousands of cells, of which few change at once. */
export const HeatRow = memo(Row);
